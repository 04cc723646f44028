/** Bodies and several people by a noun, and what somebody wrote. */
import { describe } from "vitest";
import { eachLastSpeaker, eachWhole, reportsIn } from "../said.ts";

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

describe("two behind the verb", () => {
  eachLastSpeaker([
    ["“It is dry,” said Ann Lee and Tom Ray, Sens. of Orrin.", "Ann Lee + Tom Ray"],
    ["“It is dry,” said Ann Lee and Tom Ray laughed.", "Ann Lee"],
  ]);
});

describe("what somebody wrote", () => {
  eachLastSpeaker([
    ["Ann Lee left on Friday. “It is dry,” her letter said.", "Ann Lee"],
    ["Ann Lee left on Friday. “It is dry,” her lawyer’s letter said.", "nobody"],
  ]);
});

describe("a body and its name in apposition", () => {
  eachWhole(reportsIn, [
    [
      "The diggers' union, FinansNor, said it was told of the cuts.",
      "FinansNor (The diggers' union, said): it was told of the cuts",
    ],
    [
      "Diggers' organisation, the EEF, said it expected rain.",
      "EEF (Diggers' organisation, said): it expected rain",
    ],
    [
      "The Finnish brewer, Olvani, has said sales fell.",
      "Olvani (The Finnish brewer, said): sales fell",
    ],
    // no comma closes it: another subject
    ["When she bought the company, Olvani said sales fell.", "Olvani (Olvani, said): sales fell"],
    // a person is no union
    [
      "The diggers' union, Ann Lee said, was asleep.",
      "Ann Lee (Ann Lee, said): The diggers' union … was asleep",
    ],
    // an office of one kind is none of another
    [
      "The shipyard Salta was sold. The law office said the sale was void.",
      "nobody (The law office, said): the sale was void",
    ],
  ]);
});
