/** What a printed number or date amounts to, as far as two of them can be compared. */

/** `exact` is false where the print rounds: *about 3,000*, *dozens*. */
export type Amount = { readonly value: number; readonly unit: string; readonly exact: boolean };

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const POWERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1_000,
    k: 1_000,
    million: 1_000_000,
    m: 1_000_000,
    billion: 1_000_000_000,
    bn: 1_000_000_000,
    trillion: 1_000_000_000_000,
  }),
);
// matches: $2.4 billion · 3,400 · 45% · twenty-five · 12-foot
const PARTS = /[$€£]|%|percent|per cent|\d+(?:[.,]\d+)*|\p{L}+/giu;
// matches the end of what stands before a rounded number: about · more than · at least; not: the
const ROUNDED =
  /\b(?:about|around|roughly|nearly|almost|approximately|some|over|under|up to|more than|less than|fewer than|at least|at most|as many as|an estimated)\s+$/i;

/** The number that `text` prints, after `before`; undefined where it is none that can be counted with. */
export const amountOf = (text: string, before: string): Amount | undefined => {
  let value: number | undefined;
  let unit = "";
  for (const part of text.toLowerCase().match(PARTS) ?? []) {
    const number = numberOf(part);
    const power = POWERS.get(part);
    if (number !== undefined) value = (value ?? 0) + number;
    else if (power !== undefined && value !== undefined) value *= power;
    else if (part === "$" || part === "€" || part === "£") unit = part;
    else if (part === "%" || part.startsWith("per")) unit = "%";
  }
  return value === undefined ? undefined : { value, unit, exact: !ROUNDED.test(before) };
};

const numberOf = (part: string): number | undefined => {
  const [first = ""] = part;
  if (first >= "0" && first <= "9") return Number(part.replaceAll(",", ""));
  const small = WORDS.indexOf(part);
  if (small >= 0) return small;
  const tens = TENS.indexOf(part);
  return tens < 0 ? undefined : 10 * (tens + 2);
};

/** Share by which a rounded number may miss an exact one. */
const ROUNDING = 0.2;

/** Whether two amounts cannot both hold. */
export const amountsDiffer = (a: Amount, b: Amount): boolean => {
  if (a.unit !== b.unit) return false;
  if (a.exact && b.exact) return a.value !== b.value;
  return Math.abs(a.value - b.value) > ROUNDING * Math.max(a.value, b.value);
};

/** Parts of a printed date, folded; what is not printed is absent. */
export type PrintedDate = {
  readonly year?: string;
  readonly day?: string;
  readonly weekday?: string;
};

// matches: 1938 · March 4, 1938; not: 1,938
const YEAR = /\b((?:1[6-9]|20)\d{2})\b/;
// matches: March 4 · Jan. 12 · 4 March
const DAY = /\b(\p{L}{3})\p{L}*\.? (\d{1,2})\b(?!\d)|\b(\d{1,2}) (\p{L}{3})\p{L}*\b/iu;
// matches: on Friday · last Thursday night; group 1 is the day
const WEEKDAY = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

export const printedDate = (text: string): PrintedDate => {
  const year = YEAR.exec(text)?.[1];
  const [, month, date, dateFirst, monthAfter] = DAY.exec(text) ?? [];
  const weekday = WEEKDAY.exec(text)?.[1];
  const name = month ?? monthAfter;
  return {
    ...(year ? { year } : {}),
    ...(name ? { day: `${name} ${date ?? dateFirst}`.toLowerCase() } : {}),
    ...(weekday ? { weekday: weekday.toLowerCase() } : {}),
  };
};

/** Whether two dates cannot both hold: what both print is not the same. A weekday says nothing of a year. */
export const datesDiffer = (a: PrintedDate, b: PrintedDate): boolean =>
  (["year", "day", "weekday"] as const).some(
    (part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part],
  );
