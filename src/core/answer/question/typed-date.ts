/** A date as an asker types it, in the form in which articles are dated. */

// matches: 2024 · 2024-05 · 2024/05/01 · 2024.5.1; not: 24-05
const NUMBERS = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
// matches: May 2024 · may-2024 · May 1, 2024; not: May 1
const MONTH_FIRST = /^(\p{L}{3,9})\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+)?(\d{4})$/u;
// matches: 1 May 2024; not: 1 May
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})$/u;

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where it is no date of a known year. */
export const readDate = (typed: string): string | undefined => {
  const text = typed.trim().toLowerCase();
  const [, year, month, day] = NUMBERS.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const [, named, dayAfter, itsYear] = MONTH_FIRST.exec(text) ?? [];
  if (named !== undefined) return byMonth(named, itsYear, dayAfter);
  const [, dayBefore, name, yearAfter] = DAY_FIRST.exec(text) ?? [];
  return name === undefined ? undefined : byMonth(name, yearAfter, dayBefore);
};

const byMonth = (
  name: string,
  year: string | undefined,
  day: string | undefined,
): string | undefined => {
  const month = MONTHS.findIndex((full) => full.startsWith(name));
  return month < 0 || year === undefined ? undefined : dateOf(year, String(month + 1), day);
};

const dateOf = (
  year: string,
  month: string | undefined,
  day: string | undefined,
): string | undefined => {
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined;
  if (Number(month ?? 1) < 1 || Number(day ?? 1) < 1) return undefined;
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")]
    .filter((part) => part !== undefined)
    .join("-");
};
