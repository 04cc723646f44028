import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentWords, fold, nameKey, stem, wordList, wordsOf } from "../../../src/core/index.ts";

describe("fold", () => {
  it.each([
    ["Núñez’s", "nunez's"],
    ["“Cuomo’s” – résumé", '"cuomo\'s" - resume'],
    ["İstanbul", "istanbul"],
    ["한국", "한국"],
    ["straße", "straße"],
  ])("folds %s", (text, folded) => expect(fold(text)).toBe(folded));

  it("never changes the length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => fold(text).length === text.length),
    );
  });

  it("changes nothing that is folded", () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("words", () => {
  it.each([
    ["Governor’s resignation.", ["governor", "resignation"]],
    ["I don’t, he’s, O’Rourke", ["i", "dont", "hes", "orourke"]],
    ["U.S. and U.S, e.g. this", ["us", "and", "us", "eg", "this"]],
    ["$1.9 trillion; 1,000 of 29-member", ["1.9", "trillion", "1000", "of", "29", "member"]],
    ["Ocasio-Cortez", ["ocasio", "cortez"]],
    ["the end.And then", ["the", "end", "and", "then"]],
    ["re\u0301sume\u0301", ["resume"]],
    ["‘quoted’ senators’", ["quoted", "senators"]],
    ["— … !", []],
  ])("of %s", (text, words) => expect(wordList(text)).toEqual(words));

  it("stand where they are said to stand, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const { text: word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(wordList(text.slice(start, end))).toEqual([word]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("keep stop words only where nothing else is left", () => {
    expect(contentWords(wordList("what did he say about cancel culture"))).toEqual([
      "cancel",
      "culture",
    ]);
    expect(contentWords(wordList("I did not do that"))).toEqual(["i", "did", "not", "do", "that"]);
  });

  it("make one key of a name's printings", () => {
    expect(nameKey("Alexandria Ocasio‑Cortez")).toBe(nameKey("alexandria ocasio-cortez"));
  });
});

// From Porter's own vocabulary: http://tartarus.org/martin/PorterStemmer/
describe("stem", () => {
  it.each([
    ["caresses", "caress"],
    ["ponies", "poni"],
    ["cats", "cat"],
    ["feed", "feed"],
    ["agreed", "agre"],
    ["plastered", "plaster"],
    ["bled", "bled"],
    ["motoring", "motor"],
    ["sing", "sing"],
    ["conflated", "conflat"],
    ["hopping", "hop"],
    ["falling", "fall"],
    ["filing", "file"],
    ["happy", "happi"],
    ["sky", "sky"],
    ["relational", "relat"],
    ["vietnamization", "vietnam"],
    ["triplicate", "triplic"],
    ["hopefulness", "hope"],
    ["adjustment", "adjust"],
    ["adoption", "adopt"],
    ["cement", "cement"],
    ["probate", "probat"],
    ["rate", "rate"],
    ["controlling", "control"],
    ["generalizations", "gener"],
    ["oscillators", "oscil"],
    ["resignation", "resign"],
    ["2020", "2020"],
    ["núñez", "núñez"],
  ])("of %s is %s", (word, root) => expect(stem(word)).toBe(root));

  // Ranking leaves out words of another first letter.
  it("keeps the first letter of any word", () => {
    const ending = fc.constantFrom("", "s", "ies", "ed", "ing", "eed", "ational", "ness", "er");
    const word = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), ending).map((parts) => parts.join(""));
    fc.assert(
      fc.property(word, (any) => {
        expect(stem(any).charAt(0)).toBe(any.charAt(0));
      }),
      { numRuns: 2000 },
    );
  });
});
