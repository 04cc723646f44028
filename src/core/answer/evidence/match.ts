/** Where a word of a question stands in a sentence, and how surely it is that word. */
import { editDistance } from "../../search/distance.ts";
import { isEveryday } from "../language/everyday.ts";
import type { AskedWord } from "./asked.ts";
import type { QuestionWords } from "./lexicon.ts";
import type { Row, RowWord } from "./row.ts";

/** How surely a word is accounted for, the surest highest. */
export const LEVEL = {
  printed: 5,
  person: 4.5,
  speaker: 4,
  alternative: 3.5,
  initials: 3.2,
  spelling: 2.8,
  root: 2.4,
  beside: 1,
  article: 0.5,
  archive: 0.2,
  nowhere: 0,
} as const;

/** From this level on a word stands in the sentence itself. */
export const HERE = 1.5;

export type Match = { readonly level: number; readonly at: readonly number[] };

export type Surroundings = {
  readonly words: QuestionWords;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly article: ReadonlySet<string>;
  /** Surname of a given name that only one person of the archive bears. */
  readonly surname: (key: string) => string | undefined;
  readonly printed: (key: string) => boolean;
};

const NOWHERE: readonly number[] = [];

export const matchWord = (word: AskedWord, row: Row, around: Surroundings): Match =>
  hereOf(word, row, around) ?? aroundOf(word, around);

const hereOf = (
  word: AskedWord,
  row: Row,
  { words, surname, printed: known }: Surroundings,
): Match | undefined => {
  const { key } = word;
  const printed = row.places.get(key);
  if (printed) return { level: LEVEL.printed, at: printed };
  if (row.people.has(key)) {
    const at = where(row, (_, i) => row.who[i]?.words.has(key) === true);
    if (at.length > 0) return { level: LEVEL.person, at };
  }
  if (row.speakers.has(key) || (word.speaker && row.mentions.has(key)))
    return { level: LEVEL.speaker, at: NOWHERE };
  const last = word.class === "name" ? surname(key) : undefined;
  if (last !== undefined && row.places.has(last))
    return { level: LEVEL.speaker, at: row.places.get(last) ?? NOWHERE };
  const others = words.alternatives(key);
  if (others.size > 0) {
    const at = where(row, (other) => others.has(other.key));
    if (at.length > 0) return { level: LEVEL.alternative, at };
  }
  return byInitials(word, row) ?? bySpelling(word, row, known(key));
};

const where = (row: Row, is: (word: RowWord, i: number) => boolean): readonly number[] => {
  const at: number[] = [];
  row.words.forEach((word, i) => {
    if (is(word, i)) at.push(i);
  });
  return at;
};

/** *fbi* of *Federal Bureau of Investigation*. */
const byInitials = ({ text }: AskedWord, row: Row): Match | undefined => {
  if (text.length < 2 || text.length > 4) return undefined;
  const capitals = where(row, ({ capital, pos }) => capital || pos === "PROPN");
  for (let k = 0; k + text.length <= capitals.length; k++) {
    const at = capitals.slice(k, k + text.length);
    const close = (at.at(-1) ?? 0) - (at[0] ?? 0) <= text.length + 2;
    if (close && at.every((place, j) => row.words[place]?.text.charAt(0) === text.charAt(j)))
      return { level: LEVEL.initials, at };
  }
  return undefined;
};

const LEAST_LETTERS = 4;
const LONG = 8;
const ROOT = 5;

/** A word that is `known`, printed elsewhere or everyday, is no slip for one that looks like it: *navy* for *many*. */
const bySpelling = ({ key, text }: AskedWord, row: Row, known: boolean): Match | undefined => {
  if (key.length < LEAST_LETTERS) return undefined;
  const root = key.slice(0, ROOT);
  const alike = (other: string): boolean =>
    key.length >= LONG && Math.abs(key.length - other.length) <= 2 && other.startsWith(root);
  const isSlip = !known && !isEveryday(text);
  const spelt = where(
    row,
    ({ key: other }) =>
      other.length >= LEAST_LETTERS &&
      Math.abs(other.length - key.length) <= 2 &&
      ((isSlip && editDistance(key, other, 1) === 1) || alike(other)),
  );
  if (spelt.length > 0) return { level: LEVEL.spelling, at: spelt };
  const rooted = key.length < ROOT ? [] : where(row, ({ key: other }) => other.startsWith(root));
  return rooted.length > 0 ? { level: LEVEL.root, at: rooted } : undefined;
};

const aroundOf = ({ key }: AskedWord, { before, after, article, printed }: Surroundings): Match => {
  const beside = (before !== undefined && holds(before, key)) || after?.places.has(key) === true;
  if (beside) return { level: LEVEL.beside, at: NOWHERE };
  if (article.has(key)) return { level: LEVEL.article, at: NOWHERE };
  return { level: printed(key) ? LEVEL.archive : LEVEL.nowhere, at: NOWHERE };
};

/** Whether a sentence prints a word, names its bearer, or is theirs. */
export const holds = (row: Row, key: string): boolean =>
  row.places.has(key) || row.people.has(key) || row.speakers.has(key);
