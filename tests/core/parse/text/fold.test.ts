import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldMarks } from "../../../../src/core/parse/text/fold.ts";

describe("the folded copy", () => {
  it("has exactly the text's length", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })),
        (text) => {
          expect(foldMarks(text)).toHaveLength(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["‘tis", "'tis"],
    ["“Dig,”", '"Dig,"'],
    ["«Dig»", '"Dig"'],
    ["''Dig,'' he", '" Dig,"  he'],
    ["``Dig,''", '" Dig," '],
    ["dry – very", "dry — very"],
    ["Büyükışık", "Buyukisik"],
    ["José Łukasz Ødegård", "Jose Lukasz Odegard"],
    ["a\u00a0b", "a b"],
    ["a\r\nb", "a \nb"],
    ["a\rb", "a\nb"],
    ["a\u2028b", "a\nb"],
    ["\ud800", " "],
    ["plain", "plain"],
  ])("reads %j as %j", (text, folded) => {
    expect(foldMarks(text)).toBe(folded);
  });
});
