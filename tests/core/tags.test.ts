import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packTags, unpackTags } from "../../src/core/tags.ts";

const POS = ["NOUN", "PROPN", "VERB", "AUX", "ADJ", "PUNCT", "NUM", "X"] as const;

describe("tags of a sentence", () => {
  it("are unpacked as they were packed, however far apart the words stand", () => {
    const steps = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 300 }),
        length: fc.integer({ min: 1, max: 70 }),
        pos: fc.constantFrom(...POS),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (parts) => {
        let at = 0;
        const words = parts.map(({ gap, length, pos }) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, pos };
        });
        expect(unpackTags(packTags(words))).toEqual(words);
      }),
    );
  });

  it("take three characters a word", () => {
    expect(
      packTags([
        { start: 0, end: 3, pos: "DET" },
        { start: 4, end: 9, pos: "NOUN" },
      ]),
    ).toBe("03d15n");
  });

  it("cut a word that no word is as long as", () => {
    expect(unpackTags(packTags([{ start: 2, end: 500, pos: "NOUN" }]))).toEqual([
      { start: 2, end: 72, pos: "NOUN" },
    ]);
  });
});
