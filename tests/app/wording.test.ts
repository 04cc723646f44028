import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  kindLabel,
  listed,
  noteLine,
  originsLine,
  positionLabel,
  printingLine,
  sourceLine,
  speakerLine,
  titleLine,
  wordsLine,
} from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { HEADLINE, sourceAt, WETM } from "../doubles/articles.ts";
import { onCulture, unnamed } from "../doubles/facts.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";

it("says of a quotation how much of it stands in marks", () => {
  const labels = [
    kindLabel({ kind: "direct" }),
    kindLabel({ kind: "direct", unmarked: true }),
    kindLabel({ kind: "mixed" }),
    kindLabel({ kind: "indirect" }),
  ];
  expect(labels).toEqual(["quote", "quote, without marks", "partial quote", "paraphrase"]);
});

describe("a position's label is never stronger than what is known", () => {
  it.each([
    ["for", "stated", "for, stated"],
    ["for", "earlier", "for, stated earlier"],
    ["for", "reported", "for, reported by somebody else"],
    ["for", "implied", "for, implied only"],
    ["against", "stated", "against, stated"],
    ["withheld", "stated", "stopped short"],
    ["withheld", "declined", "declined to say"],
    ["withheld", "silent", "reported silent"],
    ["withheld", "implied", "took no side, implied only"],
  ] as const)("%s, %s", (stance, strength, label) => {
    expect(positionLabel({ stance, strength })).toBe(label);
    expect(positionLabel({ stance, strength, corrected: true })).toBe(
      `${label}, corrected by an operator`,
    );
  });
});

it("says how many articles and origins print a statement", () => {
  expect(originsLine(onCulture)).toBe("3 articles, 1 origin (AP)");
  expect(originsLine(unnamed)).toBeUndefined();
});

it("says how the speaker is printed where nobody is named", () => {
  expect(speakerLine(onCulture)).toBe("Andrew Cuomo");
  expect(speakerLine(unnamed)).toBe("Speaker not named (“the statement”)");
});

it("gives of a source what is known and no more", () => {
  expect(sourceLine(sourceAt(WETM, 0))).toBe("WETM · 000_9a2bdc7412ce5077 · line 1");
  expect(sourceLine(sourceAt(HEADLINE, 0))).toBe(
    "Headline USA · Democrats call on Cuomo to resign · 2021-03-12 · line 1",
  );
});

it("labels a printing", () => {
  expect(printingLine(ANSWERS.partial.statements[0].printings[0] ?? fail())).toContain(
    "partial quote · “condemned” · WETM",
  );
});

it.each([
  ["statements", "7 statements"],
  ["joint", "the senators about resigning: 2 statements"],
  [
    "altered",
    "Not in these words; the nearest that is printed. Careful: the print says “should”, this wording “must”.",
  ],
  ["person", "Chuck Schumer"],
  ["which", "Which “Maloney”?"],
  ["positions", "Should Andrew Cuomo resign? Who stands where"],
  ["holder", "Should Andrew Cuomo resign? Kamala Harris"],
  ["words", "The reporter’s own words, not a quotation; about Kamala Harris"],
  ["notFound", "Not found."],
  ["help", "Who said what: 24 statements by 10 speakers in 4 articles"],
] as const)("titles %s", (name, title) => {
  expect(titleLine(ANSWERS[name])).toBe(title);
});

it.each([
  [["unnamed"], "In quotation marks in print; the speaker is not known"],
  [["hidden", "hidden"], "In quotation marks in print; an operator hid the statement"],
  [["quoted"], "Printed in these articles, partly in quotation marks"],
  [["unnamed", undefined], "Printed in these articles"],
  [[undefined, undefined], "The reporter’s own words, not a quotation"],
] as const)("calls words in marks no words of the reporter’s: %s", (each, title) => {
  const [first = fail()] = ANSWERS.words.passages;
  const passages = each.map((marks) => ({ ...first, ...(marks ? { marks } : {}) }));
  expect(titleLine({ ...ANSWERS.words, people: [], passages })).toBe(title);
  const named = each.map(() => ({ ...first, speakers: ["Ann Lee"] }));
  expect(titleLine({ ...ANSWERS.words, people: [], passages: named })).not.toContain("reporter");
});

it("says plainly what makes a wording another", () => {
  const { altered, otherSpeaker } = ANSWERS;
  const denied = { kind: "negation" as const, word: "never" };
  expect(titleLine({ ...altered, turns: [{ ...denied, printed: true }] })).toContain(
    "the print says “never”, which this wording leaves out",
  );
  expect(titleLine({ ...altered, turns: [{ ...denied, printed: false }] })).toContain(
    "this wording says “never”, which is not printed",
  );
  expect(titleLine({ ...altered, verdict: "same", forms: ["contraction"], turns: [] })).toBe(
    "The same words; a contraction is written otherwise.",
  );
  const near = otherSpeaker.statements.map((one) => ({ ...one, match: "near" as const }));
  expect(titleLine({ ...otherSpeaker, statements: near })).toBe(
    "Nearly these words are printed, but said by somebody else.",
  );
});

it("lists names as English does", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

it("says in how many sentences each word occurs", () => {
  expect(wordsLine(ANSWERS.notFound.words)).toBe("Sentences with each word: “taxes” 0.");
  expect(wordsLine([])).toBeUndefined();
});

it("has one line for every answer and note", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ answer }) => {
      expect(titleLine(answer)).not.toBe("");
      for (const note of answer.notes) expect(noteLine(note)).not.toContain("undefined");
    }),
    { numRuns: 50 },
  );
});

const fail = (): never => {
  throw new Error("the fixture has no printing");
};
