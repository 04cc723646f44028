import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, toArticle } from "../../src/ingest/reading.ts";

const articleOf = (text: string) =>
  toArticle({ id: "a", text, offset: 0, line: 1, provenance: {} });

describe("toArticle", () => {
  it.each([
    ["a lone surrogate", "a\ud800b", "a�b"],
    ["the wrong way round", "\udc00\ud800", "��"],
    ["a null character", "a\0b", "a�b"],
    ["a pair", "😀", "😀"],
  ])("of a text with %s", (_, text, stored) => {
    expect(articleOf(text).text).toBe(stored);
  });

  it("keeps every offset, and stores what UTF-8 gives back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { text: stored, hash } = articleOf(text);
        expect(stored).toHaveLength(text.length);
        expect(Buffer.from(stored).toString()).toBe(stored);
        expect(hash).toBe(hashOf(stored));
      }),
    );
  });
});
