/** Clauses that go on past a place where they seem to end, and whose words a document holds; each report whole. */
import { describe } from "vitest";
import { eachWhole, reportsIn } from "../said.ts";

describe("a clause whose last part has no verb yet", () => {
  eachWhole(reportsIn, [
    [
      "Colm Rafter told the court that the theft came to light when a niece of one victim asked for a bank statement.",
      "Colm Rafter (Colm Rafter, told): that the theft came to light when a niece of one victim asked for a bank statement",
    ],
    [
      "Jon Bell said the leak was found when a cleaner called for help.",
      "Jon Bell (Jon Bell, said): the leak was found when a cleaner called for help",
    ],
    [
      "Ana Ruiz noted that he had made no repayment until a week before the trial was due to begin.",
      "Ana Ruiz (Ana Ruiz, noted): that he had made no repayment until a week before the trial was due to begin",
    ],
    [
      "Ana Ruiz said the road was shut a month after the dam had burst.",
      "Ana Ruiz (Ana Ruiz, said): the road was shut a month after the dam had burst",
    ],
    [
      "Tom Ray said the gate fell because the guard claimed he was away.",
      "Tom Ray (Tom Ray, said): the gate fell because the guard claimed he was away",
    ],
    [
      "Ann Lee said those who asked about the well left early.",
      "Ann Lee (Ann Lee, said): those who asked about the well left early",
    ],
    [
      "Ann Lee said the well was dry and added that it would rain.",
      "Ann Lee (Ann Lee, said): the well was dry",
      "Ann Lee (Ann Lee, added): that it would rain",
    ],
    [
      "Ann Lee said the well was dry before the vote.",
      "Ann Lee (Ann Lee, said): the well was dry before the vote",
    ],
  ]);
});

describe("what is given out is whoever's gave it, what is found or filed is not", () => {
  eachWhole(reportsIn, [
    [
      "Ann Lee sent a letter in May. The letter said the well was dry.",
      "Ann Lee (The letter, said): the well was dry",
    ],
    [
      "Ann Lee issued a statement in May. The statement said the well was dry.",
      "Ann Lee (The statement, said): the well was dry",
    ],
    [
      "Ann Lee wrote an email to the board. The email said the well was dry.",
      "[act] Ann Lee (Ann Lee, wrote): an email to the board",
      "Ann Lee (The email, said): the well was dry",
    ],
    [
      "Ann Lee led the poll in May. The poll found that the well was dry.",
      "[act] nobody (The poll, found): that the well was dry",
    ],
    [
      "Ann Lee met the board over a lawsuit in May. The lawsuit alleges that the well was dry.",
      "nobody (The lawsuit, alleges): that the well was dry",
    ],
    [
      "Ann Lee read the audit in May. The audit says the well was dry.",
      "nobody (The audit, says): the well was dry",
    ],
    [
      "Ann Lee criticised a study in May. The study by Tom Ray says the well was dry.",
      "[act] Ann Lee (Ann Lee, criticised): a study in May",
      "Tom Ray (The study by Tom Ray, says): the well was dry",
    ],
  ]);
});
