import fc from "fast-check";
import { expect, it } from "vitest";
import { pieces } from "../../src/app/index.ts";
import { said, spanOf, UPDATE } from "../doubles/articles.ts";

const words = said(UPDATE, "bowing to cancel culture and the truth");

it("cuts a citation where the marks begin and end", () => {
  expect(pieces(words, [spanOf(UPDATE.text, "to cancel culture and")])).toEqual([
    { text: "bowing ", marked: false },
    { text: "to cancel culture and", marked: true },
    { text: " the truth", marked: false },
  ]);
});

it("leaves out marks of other places", () => {
  expect(pieces(words, [spanOf(UPDATE.text, "UPDATE")])).toEqual([
    { text: words.text, marked: false },
  ]);
});

it("never changes the words, whatever the marks", () => {
  const mark = fc.record({ start: fc.nat(UPDATE.text.length), end: fc.nat(UPDATE.text.length) });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const cut = pieces(words, marks);
      expect(cut.map(({ text }) => text).join("")).toBe(words.text);
      expect(cut.every(({ text }) => text.length > 0)).toBe(true);
    }),
  );
});
