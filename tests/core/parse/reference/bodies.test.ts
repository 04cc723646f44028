/** Bodies and several people by a noun, and what somebody wrote. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("bodies by a noun", () => {
  eachLastSpeaker([
    [
      "The Orrin Well Board hired Ann Lee, once of the Ravenna Town Board. “It is dry,” the board said.",
      "Orrin Well Board",
    ],
    ["Kettle Rail closed the line. “It is dry,” the operator said.", "Kettle Rail"],
    ["Ann Lee, an operator, came. “It is dry,” the operator said.", "Ann Lee"],
  ]);
});

describe("several in apposition", () => {
  eachLastSpeaker([
    [
      "His lawyers, Ann Lee and Tom Ray, came. “It is dry,” said the lawyers, Ann Lee and Tom Ray.",
      "Ann Lee + Tom Ray",
    ],
    ["“It is dry,” said rope and bucket maker Ann Lee.", "Ann Lee"],
  ]);
});

describe("what somebody wrote", () => {
  eachLastSpeaker([
    ["Ann Lee left on Friday. “It is dry,” her letter said.", "Ann Lee"],
    ["Ann Lee left on Friday. “It is dry,” her lawyer’s letter said.", "nobody"],
  ]);
});
