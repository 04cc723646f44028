/** Verbs that tell something only with a clause, and rare ones before *that*; each report whole. */
import { describe } from "vitest";
import { eachWhole, reportsIn } from "../said.ts";

describe("verbs that report a clause, not a thing", () => {
  eachWhole(reportsIn, [
    [
      "Colm Rafter accepted that the well had been dry.",
      "Colm Rafter (Colm Rafter, accepted): that the well had been dry",
    ],
    [
      "Colm Rafter accepted he had been late.",
      "Colm Rafter (Colm Rafter, accepted): he had been late",
    ],
    [
      "Counsel Jane Roper submitted that her client had been away.",
      "Jane Roper (Counsel Jane Roper, submitted): that her client had been away",
    ],
    [
      "Lee Holt grumbled that the pitch was wet.",
      "Lee Holt (Lee Holt, grumbled): that the pitch was wet",
    ],
    [
      "Passing sentence, Judge Orla Shiels remarked that remorse was easier to find at the gate.",
      "Orla Shiels (Judge Orla Shiels, remarked): that remorse was easier to find at the gate",
    ],
    [
      "Ann Lee observed that inflation had slowed.",
      "Ann Lee (Ann Lee, observed): that inflation had slowed",
    ],
    ["Colm Rafter accepted the offer."],
    ["Jane Roper submitted a plan that failed."],
    ["Ann Lee held that position for years."],
  ]);
});

describe("a clause that another verb's ends", () => {
  eachWhole(reportsIn, [
    [
      "Rita Sole claimed the bill was dead and predicted ministers would resign.",
      "Rita Sole (Rita Sole, claimed): the bill was dead",
      "Rita Sole (Rita Sole, predicted): ministers would resign",
    ],
    [
      "Rita Sole said the bill was dead and insisted it would not return.",
      "Rita Sole (Rita Sole, said): the bill was dead",
      "Rita Sole (Rita Sole, insisted): it would not return",
    ],
    [
      "Rita Sole said the firm would mine and sell the ore in Orrin.",
      "Rita Sole (Rita Sole, said): the firm would mine and sell the ore in Orrin",
    ],
  ]);
});

describe("Irish ranks and letters", () => {
  eachWhole(reportsIn, [
    [
      "Garda Colm Rafter said the road was shut. Detective Garda Ann Lee said it was open.",
      "Colm Rafter (Garda Colm Rafter, said): the road was shut",
      "Ann Lee (Detective Garda Ann Lee, said): it was open",
    ],
    [
      "Det Gda Colm Rafter told the court the road was shut.",
      "Colm Rafter (Det Gda Colm Rafter, told): the road was shut",
    ],
    [
      "Prosecuting counsel Ruairi Tobin BL said the well was dry.",
      "Ruairi Tobin (counsel Ruairi Tobin BL, said): the well was dry",
    ],
  ]);
});
