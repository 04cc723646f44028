/** Two printed values contradict each other only where they cannot both hold. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  amountOf,
  amountsDiffer,
  datesDiffer,
  printedDate,
} from "../../../../src/core/answer/facts/printed-value.ts";

const ROUNDED = /^(?:about|more than) /;
const amount = (text: string) =>
  amountOf(text.replace(ROUNDED, ""), ROUNDED.exec(text)?.[0] ?? "the ");

it.each([
  ["3,400", "2,900", true],
  ["3,400", "3400", false],
  ["three", "3", false],
  ["three", "four", true],
  ["twenty-five", "25", false],
  ["$2.4 billion", "$2,400 million", false],
  ["$2 million", "$3 million", true],
  ["45 percent", "45%", false],
  ["45 percent", "45", false],
  ["about 3,000", "3,200", false],
  ["more than 3,000", "9,000", true],
])("%s against %s: %s", (a, b, differ) => {
  const [one, two] = [amount(a), amount(b)];
  expect(one && two && amountsDiffer(one, two)).toBe(differ);
});

it.each([
  ["1938", "1941", true],
  ["March 4, 1938", "1938", false],
  ["March 4", "March 5", true],
  ["4 March", "March 4", false],
  ["on Friday", "Friday night", false],
  ["on Friday", "Saturday", true],
  ["on Friday", "1938", false],
  ["last week", "on Friday", false],
])("%s against %s: %s", (a, b, differ) => {
  expect(datesDiffer(printedDate(a), printedDate(b))).toBe(differ);
});

it("finds no number at odds with itself, however it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
      const [plain, grouped] = [String(number), number.toLocaleString("en-US")].map((text) =>
        amountOf(text, ""),
      );
      expect(plain && grouped && amountsDiffer(plain, grouped)).toBe(false);
    }),
  );
});
