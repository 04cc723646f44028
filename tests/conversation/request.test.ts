import fc from "fast-check";
import { expect, it } from "vitest";
import { decode, encode, MOST_WORDS, requestFor } from "../../src/conversation/index.ts";
import { hostileText } from "../doubles/hostile-text.ts";

it("survives a button", () => {
  const request = fc.record({
    kind: fc.constantFrom("ask", "check", "context", "why"),
    words: fc.oneof(hostileText, fc.string()),
    page: fc.integer({ min: 1, max: 999_999 }),
    part: fc.nat(9999),
    view: fc.constantFrom("", "for", "everyone sentences", "printings12", "closest"),
  });
  fc.assert(
    fc.property(request, (each) => {
      const text = encode(each, Number.POSITIVE_INFINITY) ?? "";
      expect(decode(text)).toEqual(each);
      expect(encode(each, text.length)).toBe(text);
      expect(encode(each, text.length - 1)).toBeUndefined();
    }),
  );
});

it("fits into a button of 2,000 characters however long the question", () => {
  const request = { ...requestFor("x".repeat(9000), "check"), page: 999_999, part: 9999 };
  expect(encode(request, 1980)).toContain("x".repeat(MOST_WORDS));
});

it.each(["", "x", "a1.what", "z1.0..words", "a.0..words", "a1.0.FOR.words", "1p2f9kz.2.a"])(
  "refuses %j",
  (text) => {
    expect(decode(text)).toBeUndefined();
  },
);
