/** Words that are called somebody's, answers of an interview, a statement given out by *he*, and bylines. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("words called somebody's own", () => {
  eachLastSpeaker([
    ["Ann Lee said she was torn. The town’s map, in her words, is “thin as a dime.”", "Ann Lee"],
    [
      "Tom Ray dug. Ann Lee said it was dry. The map, in Ray’s words, is “thin as a dime.”",
      "Tom Ray",
    ],
    [
      "Ann Lee, whose father dug wells, lent them the money.\n\nHer one condition: “Hire from town.”",
      "Ann Lee",
    ],
    [
      "Ann Lee lent them the money.\n\nThe sign at the gate: “Wells dug and mended here, all day.”",
      "nobody",
    ],
  ]);
});

describe("answers behind a letter", () => {
  const lead =
    "Ann Lee dug the well, with her partner, Tom Ray. She spoke to Jo Roe of the Post.\n\n";
  eachLastSpeaker([
    [`${lead}Q: Is it dry?\n\nA: “Dry to the last stone, and I mean it.”`, "Ann Lee"],
    [
      "The well is dry. Ann Lee of the Post sat down with Tom Ray, who dug it.\n\nQ: Is it dry?\n\nA: “Dry to the last stone, and I mean it.”",
      "Tom Ray",
    ],
    [`${lead}The well is dry.\n\nB: “Dry to the last stone, and I mean it.”`, "nobody"],
  ]);
});

describe("who gave out a statement", () => {
  const rest = "\n\n“The people deserve a better well,” the statement said.";
  eachLastSpeaker([
    [
      `Sheriff Hal Roe stayed away. In a statement, he called the well “a stain that will stay.” His office shut.${rest}`,
      "Hal Roe",
    ],
    [`Sheriff Hal Roe stayed away. A statement was read out at the well.${rest}`, "nobody"],
  ]);
});

describe("bylines", () => {
  const text = "Town in uproar over its well\n\nTom Ray\nRural affairs correspondent\n\n";
  eachLastSpeaker([
    [
      `${text}The mayor has been accused of presiding over a “shambles of the first order”.`,
      "nobody",
    ],
    [
      `${text}Ann Lee, the mayor, presided over a “shambles of the first order”, she said.`,
      "Ann Lee",
    ],
  ]);
});
