/** Quotations listed under headings are those of the one whom the article is about, and of nobody where two are. */
import { expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { eachLastSpeaker } from "../said.ts";

const ABOUT = "Keeper Ann Lee opened her third well on Monday.";

eachLastSpeaker([
  [`${ABOUT}\n\nOn pumps:\n\n“They do the work; I only dig.”`, "Ann Lee"],
  [
    `${ABOUT}\n\nOn being told to dig\n\n“I never met a board I would trust with a spade.”`,
    "Ann Lee",
  ],
  [
    `${ABOUT}\n\nOn pumps:\n\n“They do the work; I only dig.”\n\nOn rain:\n\n“It comes when it comes, and we wait.”`,
    "Ann Lee",
  ],
  // two people
  [
    "Keepers Ann Lee and Tom Ray met. Lee dug. Ray watched.\n\nLee left.\n\nRay laughed at her.\n\nOn pumps:\n\n“They do the work,” Ray said.",
    "Tom Ray",
  ],
  // no heading
  [`${ABOUT}\n\nA sign hung over it.\n\n“Please do not feed the digger at work.”`, "nobody"],
  ["The board met.\n\nOn pumps:\n\n“They do the work; I only dig.”", "nobody"],
]);

it("says that it is worked out", () => {
  const [found] = readParser()({
    text: `${ABOUT}\n\nOn pumps:\n\n“They do the work.”`,
  }).attributions;
  expect(found).toMatchObject({ kind: "direct", speakers: ["Ann Lee"], inferred: true });
});
