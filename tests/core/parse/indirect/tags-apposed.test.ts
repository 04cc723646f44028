/** Tags with an apposition, rare verbs in tags, and verbs behind a name that look like nouns; each report whole. */
import { describe } from "vitest";
import { eachWhole, reportsIn } from "../said.ts";

describe("a tag of a name and what it stands for", () => {
  eachWhole(reportsIn, [
    [
      "The cause was heart failure, her son, Marcus Birch, said.",
      "Marcus Birch (her son, said): The cause was heart failure",
    ],
    [
      "The roof would hold, its builder, Tom Ray, said.",
      "Tom Ray (its builder, said): The roof would hold",
    ],
    [
      "The roof would hold, Tom Ray, its builder, said.",
      "Tom Ray (Tom Ray, said): The roof would hold",
    ],
    [
      "The price would rise, the firm's director, Ann Lee, told the board.",
      "Ann Lee (the firm's director, told): The price would rise",
    ],
    [
      "Stocks, bonds, gold rose, said Ann Lee.",
      "Ann Lee (Ann Lee, said): Stocks, bonds, gold rose",
    ],
    [
      "Ann Lee, the mayor, said the roof would hold.",
      "Ann Lee (Ann Lee, said): the roof would hold",
    ],
  ]);
});

describe("a rare verb that ends a tag", () => {
  eachWhole(reportsIn, [
    ["The well is dry, Ann Lee maintains.", "Ann Lee (Ann Lee, maintains): The well is dry"],
    [
      "Pawel Zielak is cross. Every slot is sold at list price, he maintains.",
      "Pawel Zielak (he, maintains): Every slot is sold at list price",
    ],
    ["Ann Lee keeps the well that her friends maintain."],
  ]);
});

describe("a verb behind the name that opens a sentence", () => {
  eachWhole(reportsIn, [
    [
      "Ann Vane was asked. Vane claims not to have read it.",
      "Ann Vane (Vane, claims): not to have read it",
    ],
    [
      "Pawel Zielak runs a yard. Zielak estimates the yard is full this year.",
      "Pawel Zielak (Zielak, estimates): the yard is full this year",
    ],
    [
      "Tom Ray runs a mill. Ray notes that the price has doubled.",
      "Tom Ray (Ray, notes): that the price has doubled",
    ],
    ["The Orrin claims were heard in May."],
    ["Ann Lee claims damages of two million.", "[act] nobody (–, claims): damages of two million"],
  ]);
});

describe("a clause with its subject, without *that*", () => {
  eachWhole(reportsIn, [
    [
      "Tara Banks revealed the vicar had left.",
      "Tara Banks (Tara Banks, revealed): the vicar had left",
    ],
    ["Tom Ray disclosed Ann Lee was away.", "Tom Ray (Tom Ray, disclosed): Ann Lee was away"],
    ["Tara Banks revealed the winner."],
  ]);
});

describe("who disputes a statement is not who makes it", () => {
  eachWhole(reportsIn, [
    [
      "Roger Pym spoke. He claimed three shops had shut because of it, a figure Ann Lee disputed.",
      "Roger Pym (He, claimed): three shops had shut because of it, a figure Ann Lee disputed",
    ],
    [
      "Tom Ray said the well was dry, a claim Ann Lee rejects.",
      "Tom Ray (Tom Ray, said): the well was dry, a claim Ann Lee rejects",
    ],
    ["The well was dry, an allegation Ann Lee denied."],
    [
      "The well was dry, a spokesman for Ann Lee said.",
      "nobody (a spokesman for Ann Lee, said): The well was dry",
    ],
  ]);
});
