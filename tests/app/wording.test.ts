import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindLabel, listed, noteLine, positionLabel } from "../../src/app/index.ts";
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

it("lists names as English does", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});

it("names an article in a note by its outlet or title, by its file only where nothing else is known", () => {
  const side = (name: string, source: object) => ({
    speakers: [name],
    source: { article: "000_9a2b", line: 7, ...source },
  });
  const sides = [
    side("Ann", { outlet: "The Paper", title: "Vote" }),
    side("Bo", { origin: "AP" }),
    side("Cy", { title: "Vote" }),
    side("Di", {}),
  ];
  expect(noteLine({ kind: "speakers-differ", sides })).toBe(
    "The articles differ: the words are printed as those of Ann (The Paper), and as those of Bo (AP), and as those of Cy (Vote), and as those of Di (000_9a2b).",
  );
});

it("has a line for every note", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ answer }) => {
      for (const note of answer.notes) expect(noteLine(note)).not.toContain("undefined");
    }),
    { numRuns: 50 },
  );
});
