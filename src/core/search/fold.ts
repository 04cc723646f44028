/** One fold for every comparison: lower case, no diacritics, plain apostrophes and hyphens. Always as long as its text. */

// matches: é ’ –   not: e '
const NOT_ASCII = /[^\0-\x7f]/g;
// matches the combining acute of a decomposed é; not: e
const COMBINING = /^[\u0300-\u036f]/;

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "‘": "'",
    "’": "'",
    "‛": "'",
    ʼ: "'",
    "´": "'",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "\u00a0": " ",
    "\u202f": " ",
  }),
);

/** Folds UTF-16 unit by unit, so that an offset into the result is one into `text`. */
export const fold = (text: string): string => {
  const plain = text.replace(NOT_ASCII, foldUnit);
  const lower = plain.toLowerCase();
  return lower.length === text.length ? lower : plain;
};

const foldUnit = (unit: string): string => {
  const mark = MARKS.get(unit);
  if (mark) return mark;
  const [base = unit, accent = ""] = unit.normalize("NFD");
  const bare = COMBINING.test(accent) ? base : unit;
  const lower = bare.toLowerCase();
  return lower.length === 1 ? lower : unit;
};
