/** Whom a pronoun, a surname, a role or a body stands for. */
import { describe } from "vitest";
import { eachLastSpeaker, eachNotYet } from "../said.ts";

describe("whom the words stand for", () => {
  eachLastSpeaker([
    [
      "“The mill is old and it will fall down soon,” said Tom Ray, the miller.\n\nBut Joe Poe praised the miller, claiming that nobody else would do it. “The well is dry and we will dig again,” he said.",
      "Joe Poe",
    ],
    [
      "Ann Lee runs the board. Tom Ray runs the mill.\n\n“The well is dry and we will dig again,” Lee said.",
      "Ann Lee",
    ],
    [
      "Ann Lee runs the board. Tom Ray runs the mill.\n\n“The well is dry and we will dig again,” Mr. Ray said.",
      "Tom Ray",
    ],
    [
      "Ann Lee spoke for an hour on Monday.\n\n“The well is dry and we will dig again,” she said.",
      "Ann Lee",
    ],
    [
      "Tom Ray met Ann Lee at the mill on Monday. “The well is dry and we will dig again,” she said.",
      "Ann Lee",
    ],
    [
      "Ann Lee met Tom Ray at the mill on Monday. “The well is dry and we will dig again,” he said.",
      "Tom Ray",
    ],
    ["“The well is dry and we will dig again,” Ann Lee said. “We have no choice.”", "Ann Lee"],
    [
      "“The well is dry and we will dig again,” Ann Lee said.\n\n“We have no choice but to go on until we find some.”",
      "Ann Lee",
    ],
    [
      "Mayor Ann Lee opened the meeting.\n\n“The well is dry and we will dig again,” the mayor said.",
      "Ann Lee",
    ],
    [
      "The town’s mayor, Ann Lee, opened the meeting.\n\n“The well is dry and we will dig again,” the mayor said.",
      "Ann Lee",
    ],
    [
      "Gov. Ann Lee opened the meeting.\n\n“The well is dry and we will dig again,” the governor said.",
      "Ann Lee",
    ],
    [
      "Ann Lee and Tom Ray issued a joint statement on Monday.\n\n“The well is dry and we will dig again,” they wrote.",
      "Ann Lee + Tom Ray",
    ],
    [
      "“The well is dry and we will dig again,” Ann Lee and Tom Ray said in a joint statement.",
      "Ann Lee + Tom Ray",
    ],
    [
      "Ann Lee put out a statement on Monday. “The well is dry and we will dig again,” the statement said.",
      "Ann Lee",
    ],
    [
      "A report by the Harbour Board came out on Monday. “The well is dry and we will dig again,” the report says.",
      "Harbour Board",
    ],
    [
      "The Environment Agency opened an inquiry in May.\n\n“The well is dry and we will dig again,” the agency said.",
      "Environment Agency",
    ],
    [
      "A spokesman for the board met Ann Lee on Monday. “The well is dry and we will dig again,” the spokesman said.",
      "nobody",
    ],
    ["“The well is dry and we will dig again,” a spokeswoman said.", "nobody"],
    ["“The well is dry and we will dig again,” one official said.", "nobody"],
    ["“The well is dry and we will dig again,” residents said.", "nobody"],
    [
      "“The well is dry and we will dig again,” said a senior official, who asked not to be named.",
      "nobody",
    ],
    ["“The well is dry and we will dig again,” they said.", "nobody"],
    [
      "Tom Ray’s wife, Ann Lee, was blunt. “The well is dry and we will dig again,” she said.",
      "Ann Lee",
    ],
    [
      "Tom Ray’s wife, Ann Lee, said she had had enough. “The well is dry and we will dig again,” she said.",
      "Ann Lee",
    ],
    [
      "Sarah Ray, 61, lost her house in the flood.\n\n“The well is dry and we will dig again,” the 61-year-old said.",
      "Sarah Ray",
    ],
    [
      "Denise Moore backed the plan. Rob Moore did not.\n\n“The well is dry and we will dig again,” Rob Moore said.",
      "Rob Moore",
    ],
    [
      "Jens van der Hoeven arrived on Monday.\n\n“The well is dry and we will dig again,” van der Hoeven said.",
      "Jens van der Hoeven",
    ],
    [
      "Bae Jin-woo arrived on Monday.\n\n“The well is dry and we will dig again,” Bae said.",
      "Bae Jin-woo",
    ],
    [
      "Ann Lee-Baptiste arrived on Monday.\n\n“The well is dry and we will dig again,” Lee-Baptiste said.",
      "Ann Lee-Baptiste",
    ],
    [
      "Joseph Ray arrived on Monday. Joe Ray left on Friday.\n\n“The well is dry and we will dig again,” Ray said.",
      "Joseph Ray",
    ],
    ["“The well is dry and we will dig again,” said Tom Ray, the son of Ann Lee.", "Tom Ray"],
    ["“The well is dry and we will dig again,” Tom Ray said of Ann Lee.", "Tom Ray"],
    ["“The well is dry and we will dig again,” Tom Ray told Ann Lee.", "Tom Ray"],
    [
      "“The well is dry and we will dig again,” said Tom Ray, who replaced Ann Lee in May.",
      "Tom Ray",
    ],
  ]);
});

describe("what the parser still gets wrong", () => {
  eachNotYet([
    [
      "Denise Moore backed the plan. Rob Moore did not.\n\n“The well is dry and we will dig again,” Ms. Moore said.",
      "Denise Moore",
    ],
  ]);
});
