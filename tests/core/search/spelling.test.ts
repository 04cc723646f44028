import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpelling, editDistance } from "../../../src/core/index.ts";

/** The distance by its definition, without any limit. */
const naive = (a: string, b: string): number => {
  const cells = new Map<string, number>([["0 0", 0]]);
  const cell = (i: number, j: number): number => cells.get(`${i} ${j}`) ?? Number.POSITIVE_INFINITY;
  const swapped = (i: number, j: number): boolean =>
    i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  for (let i = 0; i <= a.length; i++)
    for (let j = i === 0 ? 1 : 0; j <= b.length; j++)
      cells.set(
        `${i} ${j}`,
        Math.min(
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped(i, j) ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
  return cell(a.length, b.length);
};

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 9 });

describe("edit distance", () => {
  it.each([
    ["resign", "resign", 0],
    ["resign", "reisgn", 1],
    ["resign", "resigns", 1],
    ["resign", "redesign", 2],
    ["", "", 0],
  ])("of %s and %s is %d", (a, b, edits) => expect(editDistance(a, b, 3)).toBe(edits));

  it("equals the naive one up to its limit", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naive(a, b), limit + 1));
      }),
    );
  });

  it("is symmetric", () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 3) === editDistance(b, a, 3)));
  });
});

describe("spelling", () => {
  const spelling = createSpelling(
    new Map([
      ["resign", 40],
      ["resigned", 12],
      ["design", 9],
      ["resins", 1],
      ["culture", 30],
      ["delegation", 5],
      ["delegates", 7],
    ]),
  );

  it.each([
    ["reisgn", ["resign"]],
    ["resigns", ["resign", "resins"]],
    ["zzzzzz", []],
    ["resign", ["design"]],
    ["delegatiom", ["delegation"]],
    ["dellegatoin", ["delegation"]],
    ["delegashun", []],
    ["dog", []],
    ["", []],
  ])("of %s: %j", (typed, near) => expect(spelling.near(typed, 8)).toEqual(near));

  it("finds every known word within the allowed edits, and no other", () => {
    const known = fc.uniqueArray(word, { maxLength: 30 });
    fc.assert(
      fc.property(known, word, (words, typed) => {
        const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
        const near = createSpelling(new Map(words.map((one) => [one, 1]))).near(typed, 99);
        const wanted = words.filter((one) => one !== typed && naive(one, typed) <= most);
        expect(near.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it("completes a word with the most frequent first", () => {
    expect(spelling.completions("de", 8)).toEqual(["design", "delegates", "delegation"]);
    expect(spelling.completions("resign", 8)).toEqual(["resigned"]);
    expect(spelling.completions("zz", 8)).toEqual([]);
  });
});
