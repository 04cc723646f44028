/** The sentences worth weighing: those that hold most of the question, by how little its words are used. */
import { wordList } from "../../search/words.ts";
import { keyOf } from "../language/lemma.ts";
import { areAlike } from "./alike.ts";
import { plainQuestion } from "./asked.ts";
import type { QuestionWords } from "./lexicon.ts";
import { holds } from "./match.ts";
import type { Row } from "./row.ts";

export type Sought = {
  readonly key: string;
  readonly weight: number;
  readonly others: ReadonlySet<string>;
};

/** What a word counts that asks, that stands in the sentence before, or that stands in another form. */
const SHARE = { frame: 0.4, before: 0.3, other: 0.6 } as const;
const ROOT = 5;

export const soughtWords = (typed: string, words: QuestionWords): readonly Sought[] => {
  const plain = wordList(plainQuestion(typed));
  const content = plain.filter((word) => !words.stop.has(word));
  const keys = [...new Set((content.length > 0 ? content : plain).map(keyOf))];
  return keys.map((key) => ({
    key,
    weight: words.rarity(key) * (words.frame.has(key) ? SHARE.frame : 1),
    others: words.alternatives(key),
  }));
};

export type Shortlisted = {
  readonly row: Row;
  readonly share: number;
  /** The same sentence as it is printed elsewhere: it does not compete with this one. */
  readonly alike: readonly Row[];
};

export const shortlist = (
  sought: readonly Sought[],
  rows: readonly { readonly row: Row; readonly before: Row | undefined }[],
  { most, isCounted }: { readonly most: number; readonly isCounted: boolean },
): readonly Shortlisted[] => {
  const total = sought.reduce((sum, { weight }) => sum + weight, 1e-9);
  const sorted = rows
    .map(({ row, before }) => ({
      row,
      share: shareOf(sought, row, before) / total,
      bonus: isCounted && row.words.some(({ pos }) => pos === "NUM") ? COUNTED : 0,
    }))
    .sort((a, b) => b.share + b.bonus - a.share - a.bonus);
  return gathered(sorted, most);
};

/** The first so many, each with those alike after it. */
const gathered = (
  sorted: readonly Omit<Shortlisted, "alike">[],
  most: number,
): readonly Shortlisted[] => {
  const found: { readonly row: Row; readonly share: number; readonly alike: Row[] }[] = [];
  for (const { row, share } of sorted) {
    const same = found.find((one) => areAlike(one.row, row));
    if (same) same.alike.push(row);
    else if (found.length < most) found.push({ row, share, alike: [] });
  }
  return found;
};

/** Of two sentences that hold as much, one that prints a number goes before where a number is asked for. */
const COUNTED = 0.1;

const shareOf = (sought: readonly Sought[], row: Row, before: Row | undefined): number => {
  let sum = 0;
  for (const one of sought) {
    if (holds(row, one.key)) sum += one.weight;
    else
      sum +=
        one.weight *
        ((before && holds(before, one.key) ? SHARE.before : 0) +
          (isOther(one, row) ? SHARE.other : 0));
  }
  return sum;
};

const isOther = ({ key, others }: Sought, row: Row): boolean => {
  const root = key.length > ROOT - 1 ? key.slice(0, ROOT) : undefined;
  for (const other of row.places.keys())
    if (others.has(other) || (root !== undefined && other.startsWith(root))) return true;
  return false;
};
