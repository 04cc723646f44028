import fc from "fast-check";
import { expect, it } from "vitest";
import { LIMITS } from "../../src/slack/limits.ts";
import { firstRequest, fromValue, MAX_WORDS, toValue } from "../../src/slack/request.ts";
import { hostileText } from "../doubles/hostile-text.ts";

it("survives a button's value", () => {
  const request = fc.record({
    kind: fc.constantFrom("ask", "check"),
    words: fc.oneof(hostileText, fc.string()),
    page: fc.integer({ min: 1, max: 999_999 }),
    skip: fc.nat(999_999),
    place: fc.constantFrom("private", "direct", "public", "modal"),
  });
  fc.assert(
    fc.property(request, (each) => {
      expect(fromValue(toValue(each))).toEqual(each);
    }),
  );
});

it("fits into a button's value however long the question", () => {
  const value = toValue({ ...firstRequest("check", "x".repeat(9000), "public"), page: 999_999 });
  expect(value.length).toBeLessThanOrEqual(LIMITS.buttonValue);
  expect(fromValue(value)?.words).toHaveLength(MAX_WORDS);
});

it.each(["", "x", "pa1.what", "za1.0.words", "pa.0.words", "p", "pa1.-1.words"])(
  "refuses %j",
  (value) => {
    expect(fromValue(value)).toBeUndefined();
  },
);
