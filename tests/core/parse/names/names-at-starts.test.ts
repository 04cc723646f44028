/** Names whole at a sentence's start, offices that are bodies, and who is where; every report and quotation whole. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("the first word of a sentence before a first name", () => {
  eachWhole(reportsIn, [
    [
      "Ottoline Mary Birch said the well was dry.",
      "Ottoline Mary Birch (Ottoline Mary Birch, said): the well was dry",
    ],
    [
      "Zebedee John Noakes said the well was dry.",
      "Zebedee John Noakes (Zebedee John Noakes, said): the well was dry",
    ],
    [
      "Torvald Ann Lee said the well was dry.",
      "Torvald Ann Lee (Torvald Ann Lee, said): the well was dry",
    ],
    ["Welder Jo Doe said the well was dry.", "Jo Doe (Welder Jo Doe, said): the well was dry"],
    ["Grower Ann Lee said the well was dry.", "Ann Lee (Grower Ann Lee, said): the well was dry"],
    ["Texan Tom Ray said the well was dry.", "Tom Ray (Texan Tom Ray, said): the well was dry"],
    ["Yesterday Ann Lee said the well was dry.", "Ann Lee (Ann Lee, said): the well was dry"],
  ]);
});

describe("the office of somebody in office", () => {
  eachWhole(quotationsIn, [
    [
      'The Chief Minister\'s Office termed the figure "imaginary".',
      "Chief Minister's Office (The Chief Minister's Office, termed): imaginary = the figure \"imaginary\"",
    ],
    [
      'The Prime Minister\'s Office said the claim was "false".',
      "Prime Minister's Office (The Prime Minister's Office, said): false = the claim was \"false\"",
    ],
    [
      'The Attorney General\'s Office called the suit "frivolous".',
      "Attorney General's Office (The Attorney General's Office, called): frivolous = the suit \"frivolous\"",
    ],
    [
      'A Bench of Justices M. Tandon and K. Philip observed that "patience is not a legal remedy".',
      'nobody (A Bench of Justices M. Tandon, observed): patience is not a legal remedy = that "patience is not a legal remedy"',
    ],
    [
      "CM says 'no farmer will lose an inch'",
      "nobody (CM, says): no farmer will lose an inch = 'no farmer will lose an inch'",
    ],
  ]);

  eachWhole(reportsIn, [
    [
      "The Mayor's Office said the park would close.",
      "Mayor's Office (The Mayor's Office, said): the park would close",
    ],
    [
      "The mayor's office said the park would close.",
      "nobody (The mayor's office, said): the park would close",
    ],
    [
      "CM Vasudha Nair said the canal was dry.",
      "Vasudha Nair (CM Vasudha Nair, said): the canal was dry",
    ],
    [
      "Johnny Bench said the well was dry. Bench told the Post it was deep.",
      "Johnny Bench (Johnny Bench, said): the well was dry",
      "Johnny Bench (Bench, told): it was deep",
    ],
  ]);
});

describe("where somebody writes from", () => {
  eachWhole(quotationsIn, [
    [
      "Our correspondent Jess Lomax writes from Whitehaven: “The wall has gone.”",
      "Jess Lomax (Our correspondent Jess Lomax, writes): The wall has gone.",
    ],
    [
      "Ann Lee reports from Orrin: “The wall has gone.”",
      "Ann Lee (Ann Lee, reports): The wall has gone.",
    ],
    [
      "Ann Lee wrote in Orrin: “The wall has gone.”",
      "Ann Lee (Ann Lee, wrote): The wall has gone.",
    ],
    [
      "Orrin Council wrote: “The wall has gone.”",
      "Orrin Council (Orrin Council, wrote): The wall has gone.",
    ],
  ]);
});
