import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const HARBOUR: Texts = {
  harbour: `Harbour master Odile Crane spoke on Wednesday.

“We have lost 55 pilots and we will lose more if the fees rise,” Crane said.

Union leader Teo Marsh said: “The harbour master should stay, and the board should go.”

Diver Ana Roe said the board and its lawyer had not “mended a single ladder” in years.

“Only twenty percent of the boats came back, and two hundred crews moved,” said Roe.

Crane said the lock would open at nine.
`,
};
const PILOTS =
  "Odile Crane, quote in harbour: We have lost 55 pilots and we will lose more if the fees rise,";
const STAY =
  "Teo Marsh, quote in harbour: The harbour master should stay, and the board should go.";
const BOATS =
  "Ana Roe, quote in harbour: Only twenty percent of the boats came back, and two hundred crews moved,";
const LADDER = "Ana Roe, partial quote in harbour: mended a single ladder";
const ALTERED = "Not in these words; the nearest that is printed.";
const EXACT = "Printed in exactly these words.";
const careful = (printed: string, asked: string): string =>
  `${ALTERED} Careful: the print says “${printed}”, this wording “${asked}”.`;

describe("a wording held against the print", () => {
  it.each<[string, string, string]>([
    ["did crane say we have lost 56 pilots", careful("55", "56"), PILOTS],
    ["did crane say we have lost fifty-six pilots", careful("55", "fifty six"), PILOTS],
    ["did roe say only 40 percent of the boats came back", careful("twenty", "40"), BOATS],
    ["did roe say three hundred crews moved", careful("two", "three"), BOATS],
    ["did roe say 300 crews moved", careful("two hundred", "300"), BOATS],
    ["did marsh say the harbour master should resign", careful("stay", "resign"), STAY],
    [
      "did crane say the lock would close at nine",
      careful("open", "close"),
      "Odile Crane, paraphrase in harbour: the lock would open at nine",
    ],
    ['"We have lost 60 pilots"', careful("55", "60"), PILOTS],
    ["fact check: “We have lost 60 pilots”", careful("55", "60"), PILOTS],
  ])("is told what turns it: %s", async (question, title, line) => {
    expect(await toldOf(HARBOUR, question)).toEqual([title, line]);
  });

  it.each<[string, string, string]>([
    ["did crane say we have lost fifty-five pilots", ALTERED, PILOTS],
    ["did roe say only 20 percent of the boats came back", ALTERED, BOATS],
    ["did roe say 200 crews moved", ALTERED, BOATS],
    ["did marsh say the harbour master should stay", EXACT, STAY],
    // What the asker has more stands around the marks.
    [
      "did roe say the board had not mended a single ladder",
      "Only part of this is printed.",
      LADDER,
    ],
  ])("is not warned of where nothing turns: %s", async (question, title, line) => {
    expect(await toldOf(HARBOUR, question)).toEqual([title, line]);
  });

  it.each([
    "fact check: Crane said we have lost 55 pilots",
    "Fact-check - Crane said we have lost 55 pilots",
    "is it true that Crane said we have lost 55 pilots",
    "true or false: Crane said we have lost 55 pilots",
    "Can you verify: Crane said that we have lost 55 pilots?",
    "Crane said: we have lost 55 pilots",
  ])("is without what asks for the check: %s", async (question) => {
    expect(await toldOf(HARBOUR, question)).toEqual([EXACT, PILOTS]);
  });
});
