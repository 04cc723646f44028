/** The day that an article prints at its head: *PORT CALDER, Feb. 11, 2023 —* · *Published: 9 March 2024*. */
import { toPublished } from "./published.ts";

/** Of the text's beginning: lines that print something, and UTF-16 units. */
const HEAD = 8;
const REACH = 2_000;
const LONGEST_LINE = 60;
// Feb. 11, 2023 · 9 March 2024
const DATE = String.raw`(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})`;
// PORT CALDER, Feb. 11, 2023 (AP) — · London, 9 March 2024 –; not: He left on Feb. 11, 2023 —
const DATELINE = new RegExp(
  String.raw`^\p{Lu}[\p{L} .,'’-]{1,40}, (${DATE})(?: \([^)]{1,40}\))? ?(?:—|–|--|-) `,
  "u",
);
// Feb. 11, 2023 · Published: 9 March 2024 · Monday, Feb. 11, 2023, 9:15 p.m.; not: Updated Feb. 12, 2023
const DATE_LINE = new RegExp(
  String.raw`^(?:published|posted)?:? ?(?:on )?(?:[A-Z][a-z]+day,? )?(${DATE})(?:,? (?:at )?\d.*)?$`,
  "iu",
);

/** ISO 8601; undefined where the first lines print no whole date of their own. */
export const printedDate = (text: string): string | undefined => {
  const lines = text
    .slice(0, REACH)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
    .slice(0, HEAD);
  for (const line of lines) {
    const own = line.length <= LONGEST_LINE ? DATE_LINE.exec(line)?.[1] : undefined;
    const found = toPublished(own ?? DATELINE.exec(line)?.[1]);
    if (found) return found;
  }
  return undefined;
};
