/** Spellings of a word among known words: those an edit or two away, and those that begin like it. */
import { once } from "../lazy.ts";
import { editDistance, letterMask, maskDistance } from "./distance.ts";

export type Spelling = {
  /** Number of entries that hold `word`; 0 where none does. */
  count(word: string): number;
  /** Known words at most `allowedEdits(word)` edits away, itself excluded: nearest first, then the most frequent. */
  near(word: string, limit: number): readonly string[];
  /** Known words that begin with `start`, itself excluded, the most frequent first. */
  completions(start: string, limit: number): readonly string[];
};

/** Words of one length, with what rules most of them out before any distance is computed. */
type Bucket = { readonly words: readonly string[]; readonly masks: Int32Array };

/** How many edits may lie between a word as typed and as printed: 1 from four letters, 2 from eight. */
const allowedEdits = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** Words whose neighbours are remembered: one question looks for the same ones many times. */
const MOST_RECENT = 1_000;

/** `isOther`: what of `counts` is no word, and none that anybody asks for. */
export const createSpelling = (
  counts: ReadonlyMap<string, number>,
  isOther: (word: string) => boolean = () => false,
): Spelling => {
  const words = once(() => [...counts.keys()].filter((word) => !isOther(word)));
  const buckets = once(() => bucketsOf(words()));
  const sorted = once(() => words().toSorted());
  const count = (word: string): number => counts.get(word) ?? 0;
  const mostFrequent = (a: string, b: string): number => count(b) - count(a) || (a < b ? -1 : 1);

  const recent = new Map<string, readonly string[]>();
  const near = (word: string, limit: number): readonly string[] => {
    const key = `${limit} ${word}`;
    const known = recent.get(key) ?? nearest(word, limit);
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(key, known);
    return known;
  };

  const nearest = (word: string, limit: number): readonly string[] => {
    const most = allowedEdits(word);
    const found: { readonly word: string; readonly edits: number }[] = [];
    for (let length = word.length - most; most > 0 && length <= word.length + most; length++)
      for (const other of shortlist(buckets().get(length), word, most)) {
        const edits = editDistance(word, other, most);
        if (edits > 0 && edits <= most) found.push({ word: other, edits });
      }
    found.sort((a, b) => a.edits - b.edits || mostFrequent(a.word, b.word));
    return found.slice(0, limit).map(({ word }) => word);
  };

  const completions = (start: string, limit: number): readonly string[] => {
    const all = sorted();
    const found: string[] = [];
    for (let i = firstAtLeast(all, start); all[i]?.startsWith(start); i++)
      if (all[i] !== start) found.push(all[i] ?? "");
    return found.sort(mostFrequent).slice(0, limit);
  };

  return { count, near, completions };
};

const bucketsOf = (words: Iterable<string>): ReadonlyMap<number, Bucket> => {
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    const same = byLength.get(word.length);
    if (same) same.push(word);
    else byLength.set(word.length, [word]);
  }
  return new Map(
    [...byLength].map(([length, words]) => [
      length,
      { words, masks: Int32Array.from(words, letterMask) },
    ]),
  );
};

/** Words of a bucket whose letters allow at most `most` edits. */
const shortlist = (bucket: Bucket | undefined, word: string, most: number): readonly string[] => {
  if (!bucket) return [];
  const mask = letterMask(word);
  const found: string[] = [];
  for (let i = 0; i < bucket.masks.length; i++)
    if (maskDistance(mask, bucket.masks[i] ?? 0) <= 2 * most) found.push(bucket.words[i] ?? "");
  return found;
};

const firstAtLeast = (sorted: readonly string[], start: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < start) low = middle + 1;
    else high = middle;
  }
  return low;
};
