/** Words of a sentence with their parts of speech, packed as three characters each so that facts stay small. */

/** A word or mark of a sentence; offsets count from the sentence's start. */
export type Tagged = {
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: VERB, AUX, PROPN … */
  readonly pos: string;
};

/** One letter for each part of speech; the last stands for any other. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["NOUN", "n"],
  ["PROPN", "p"],
  ["VERB", "v"],
  ["AUX", "a"],
  ["ADJ", "j"],
  ["ADV", "r"],
  ["ADP", "i"],
  ["DET", "d"],
  ["PRON", "o"],
  ["NUM", "m"],
  ["PUNCT", "."],
  ["CCONJ", "c"],
  ["SCONJ", "s"],
  ["PART", "t"],
  ["SYM", "y"],
  ["INTJ", "u"],
  ["X", "x"],
]);
const NAMES: ReadonlyMap<string, string> = new Map(
  [...LETTERS].map(([pos, letter]) => [letter, pos]),
);

/** Counts are written as characters from here, the first that every format leaves alone. */
const FIRST = "0".charCodeAt(0);
const MOST = 70;
/** A step without a word: what is longer than one count holds. */
const STEP = "_";

export const packTags = (words: readonly Tagged[]): string => {
  let at = 0;
  let packed = "";
  for (const { start, end, pos } of words) {
    for (; start - at > MOST; at += MOST) packed += code(MOST) + code(0) + STEP;
    // a longer word is cut: no reader looks at what is left of it
    const length = Math.min(end - start, MOST);
    packed += code(start - at) + code(length) + (LETTERS.get(pos) ?? "x");
    at = start + length;
  }
  return packed;
};

export const unpackTags = (packed: string): readonly Tagged[] => {
  const words: Tagged[] = [];
  let at = 0;
  for (let i = 0; i + 2 < packed.length; i += 3) {
    const start = at + packed.charCodeAt(i) - FIRST;
    const end = start + packed.charCodeAt(i + 1) - FIRST;
    const letter = packed.charAt(i + 2);
    at = end;
    if (letter !== STEP) words.push({ start, end, pos: NAMES.get(letter) ?? "X" });
  }
  return words;
};

const code = (count: number): string => String.fromCharCode(FIRST + count);
