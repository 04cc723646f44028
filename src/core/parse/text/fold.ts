/** A working copy of a text in plain ASCII marks, character for character as long as the text itself. */

/**
 * What each unusual character reads as. Every right side is one UTF-16 unit, so that an offset into the copy is an
 * offset into the text. Spaces and controls become a space, except the line feed, which separates paragraphs.
 */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[..."‘’‚‛ʼ´`′"].map((c) => [c, "'"] as const),
  ...[..."“”„‟«»″"].map((c) => [c, '"'] as const),
  ...[..."–―‒"].map((c) => [c, "—"] as const),
  ["\r", " "],
  ["\u2028", "\n"],
  ["\u2029", "\n"],
]);

// ’ “ … but no letter, digit or plain mark
const UNUSUAL = /[‘’‚‛ʼ´`′“”„‟«»″–―‒\u2028\u2029]|[^\S\n ]|[\p{Cc}\p{Cf}\p{Cs}]/gu;
// \r\n and \n keep their line feed; a lone \r ends a line in old Macintosh files
const LONE_CARRIAGE_RETURN = /\r(?!\n)/g;
// ''We must,'' and ``We must,'' as some wire services send them; not the end of 'they said so'''
const DOUBLED = /''|``/g;

// é · ł: any letter that is not plain
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const NO_BASE: ReadonlyMap<string, string> = new Map(
  [
    "øo",
    "ØO",
    "łl",
    "ŁL",
    "đd",
    "ĐD",
    "ıi",
    "ßs",
    "æa",
    "ÆA",
    "œo",
    "ŒO",
    "þt",
    "ÞT",
    "ðd",
    "ÐD",
    "ħh",
    "ĦH",
  ].map(([letter = "", plain = ""]) => [letter, plain] as const),
);

/** The plain letter under an accent; the tagger takes words apart at others. */
const plainLetter = (c: string): string => NO_BASE.get(c) ?? c.normalize("NFD")[0] ?? c;

// a word with Greek or Cyrillic letters; not: a word without any, which is looked through from its beginning alone
const OTHER_ALPHABET =
  /(?<![A-Za-z\u0370-\u03ff\u0400-\u04ff])[A-Za-z]*[\u0370-\u03ff\u0400-\u04ff][A-Za-z\u0370-\u03ff\u0400-\u04ff]*/g;
/** Letters that look like Latin ones: the tagger would cut a name at each, and *Bоland* would be *B*. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  [
    ["АВЕКМНОРСТХУЅІЈԌ", "ABEKMHOPCTXYSIJG"],
    ["аеорсухѕіј", "aeopcyxsij"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["αονυρικ", "aovupik"],
  ].flatMap(([others = "", latin = ""]) =>
    [...others].map((letter, i) => [letter, latin.charAt(i)] as const),
  ),
);

/** A word all of whose letters are or look Latin is read as such; its name keeps the letters that are printed. */
const readLatin = (word: string): string => {
  const letters = [...word].map((c) => (c < "\u0370" ? c : LOOKS_LIKE.get(c)));
  return letters.includes(undefined) ? word : letters.join("");
};

/** Folds `text`; the result has exactly its length. */
export const foldMarks = (text: string): string =>
  text
    .replace(DOUBLED, '" ')
    .replace(LONE_CARRIAGE_RETURN, "\n")
    .replace(ACCENTED, plainLetter)
    .replace(OTHER_ALPHABET, readLatin)
    .replace(UNUSUAL, (c) => FOLDED.get(c) ?? (c === "\n" ? c : " ".repeat(c.length)));
