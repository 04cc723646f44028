/** Somebody is quoted as saying it: the words are theirs, not the paper's that prints them. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("in marks", () => {
  eachWhole(quotationsIn, [
    [
      "“The well is dry,” the newspaper Brunnblatt quoted one large farmer, Ragna Aune, as saying.",
      "Ragna Aune (one large farmer, –): The well is dry,",
    ],
    [
      "“We were robbed,” the Norvia news agency quoted Mr Petrov as saying via his lawyers.",
      "Petrov (Mr Petrov, –): We were robbed,",
    ],
    [
      "The Orrin Post quoted Ann Lee as saying: “The well is dry.”",
      "Ann Lee (Ann Lee, –): The well is dry.",
    ],
    // a line that somebody quotes is not theirs to whom it is quoted
    [
      "“The well is dry,” Ann Lee quoted from a letter.",
      "Ann Lee (Ann Lee, quoted): The well is dry,",
    ],
  ]);
});

describe("without marks", () => {
  eachWhole(reportsIn, [
    [
      "The Orrin Post quoted a digger as saying that the well was dry.",
      "nobody (a digger, saying): that the well was dry",
    ],
    [
      "State media quoted the minister, Anna Weil, as saying the well would be mended by June.",
      "Anna Weil (the minister, saying): the well would be mended by June",
    ],
  ]);
});
