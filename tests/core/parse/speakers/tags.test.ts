/** Verbs behind a quotation that look like nouns, titles that look like names, people called by their country. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

const BEFORE = "“We dig,” Ann Lee said.\n\n";

describe("verbs that look like nouns", () => {
  eachLastSpeaker([
    [`${BEFORE}“It is dry, and it was dry in May,” Tom Ray counters.`, "Tom Ray"],
    [`${BEFORE}“It is dry, and it was dry in May,” shot back Tom Ray, who lives there.`, "Tom Ray"],
    [`${BEFORE}“It is dry, and it was dry in May,” Tom Ray shoots back.`, "Tom Ray"],
    [
      `${BEFORE}“It is dry, and so is the town,” she said. Tom Ray’s counters were shut.`,
      "Ann Lee",
    ],
  ]);
});

describe("titles and nationals", () => {
  eachLastSpeaker([
    ["District Collector Arun Ray said it was dry. “We dig,” Mr. Ray said.", "Arun Ray"],
    ["Comrade P. Ray called the well “callous and cosmetic.”", "P. Ray"],
    ["Jan Roe caught it. “I am not digging,” said the Pole.", "Jan Roe"],
    ["Jan Roe caught it. “I am not digging,” said Ann Pole.", "Ann Pole"],
  ]);
});
