import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairUp } from "../../../../src/core/answer/wording/align.ts";
import { type Token, tokensOf } from "../../../../src/core/answer/wording/wording-words.ts";

const same = (a: Token, b: Token): boolean => a.form === b.form;

const pairsOf = (asked: string, printed: string) =>
  pairUp(tokensOf(asked), tokensOf(printed), same);

/** The printed words that were paired. */
const paired = (asked: string, printed: string): readonly number[] =>
  pairsOf(asked, printed).map(([, at]) => at);

describe("pairing the words of two wordings", () => {
  it.each([
    ["the first run of them", "we will go", "we will stay or we will go and we will go", [4, 5, 6]],
    ["no further off than it must", "trust the law", "trust the courts and the town", [0, 1]],
    ["near what follows", "it is beaten", "it is tired but it is not beaten", [4, 5, 7]],
    ["in the order asked", "law and order", "order and law", [0]],
    ["nothing where nothing is shared", "green cheese", "the moon is full", []],
  ])("takes %s", (_, asked, printed, places) => {
    expect(paired(asked, printed)).toEqual(places);
  });

  it("pairs equal words only, each once and in order", () => {
    const words = fc.array(fc.constantFrom("the", "law", "is", "not", "a", "town"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (asked, printed) => {
        const pairs = pairsOf(asked.join(" "), printed.join(" "));
        for (const [i, j] of pairs) expect(asked[i]).toBe(printed[j]);
        pairs.slice(1).forEach(([i, j], before) => {
          expect(i).toBeGreaterThan(pairs[before]?.[0] ?? i);
          expect(j).toBeGreaterThan(pairs[before]?.[1] ?? j);
        });
      }),
    );
  });
});
