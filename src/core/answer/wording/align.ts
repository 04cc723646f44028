/** Pairs the words of two wordings: the longest common subsequence. */
import { type Token, weightOf } from "./wording-words.ts";

/** What two neighbours are worth beside their words: less than the lightest word weighs. */
const NEIGHBOURS = 0.01;
/** What a printed word that is left out between two pairs takes away. */
const GAP = 0.000_01;

export type Pair = readonly [asked: number, printed: number];

/** All asked words in one run, the first such run, where there is one; else as `align` pairs them. */
export const pairUp = (
  asked: readonly Token[],
  printed: readonly Token[],
  same: (a: Token, b: Token) => boolean,
): readonly Pair[] => {
  const start = runOf(asked, printed, (a, b) => a.bare === b.bare && a.form === b.form);
  const at = start < 0 ? runOf(asked, printed, same) : start;
  return at < 0 ? align(asked, printed, same) : asked.map((_, i): Pair => [i, at + i]);
};

/** Where all of `asked` stand in a row; -1 where they do not. */
const runOf = (
  asked: readonly Token[],
  printed: readonly Token[],
  same: (a: Token, b: Token) => boolean,
): number => {
  const first = asked[0];
  if (!first || asked.length > printed.length) return -1;
  return printed.findIndex(
    (token, at) =>
      at + asked.length <= printed.length &&
      same(first, token) &&
      asked.every((word, i) => {
        const other = printed[at + i];
        return other !== undefined && same(word, other);
      }),
  );
};

/**
 * The longest common subsequence, by weight of the words. Of equal ones that with the fewest printed words between its
 * pairs, and of those the one whose words stand nearest to what follows: of “it is tired, but it is not beaten”, *it is
 * beaten* is the second “it is”.
 */
const align = (
  asked: readonly Token[],
  printed: readonly Token[],
  same: (a: Token, b: Token) => boolean,
): readonly Pair[] => {
  const width = printed.length + 1;
  const best = new Float64Array((asked.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = asked.length - 1; i >= 0; i--)
    for (let j = printed.length - 1; j >= 0; j--) {
      const pair = paired(asked, printed, { i, j, at, same });
      best[i * width + j] = Math.max(pair, at(i + 1, j), at(i, j + 1) - GAP);
    }
  return walk(asked, printed, at);
};

type Place = {
  readonly i: number;
  readonly j: number;
  /** The weight of what can be paired from two places on. */
  readonly at: (i: number, j: number) => number;
  readonly same: (a: Token, b: Token) => boolean;
};

/** What pairing the words at a place is worth, with all after them; 0 where they are not the same. */
const paired = (
  asked: readonly Token[],
  printed: readonly Token[],
  { i, j, at, same }: Place,
): number => {
  const a = asked[i];
  const b = printed[j];
  if (!a || !b || !same(a, b)) return 0;
  const [c, d] = [asked[i + 1], printed[j + 1]];
  // A neighbouring pair counts a little more, so that runs stay together.
  return at(i + 1, j + 1) + weightOf(a) + (c && d && same(c, d) ? NEIGHBOURS : 0);
};

const walk = (
  asked: readonly Token[],
  printed: readonly Token[],
  at: Place["at"],
): readonly Pair[] => {
  const pairs: Pair[] = [];
  let i = 0;
  let j = bestStart(printed, at);
  while (i < asked.length && j < printed.length && at(i, j) > 0) {
    // Half a gap, because sums of fractions are not exact.
    const worth = at(i, j) - GAP / 2;
    if (at(i + 1, j) > worth) i++;
    else if (at(i, j + 1) - GAP > worth) j++;
    else {
      pairs.push([i, j]);
      i++;
      j++;
    }
  }
  return pairs;
};

/** The first printed word from which the pairs are worth most: what stands before it is no gap. */
const bestStart = (printed: readonly Token[], at: Place["at"]): number => {
  let best = 0;
  for (let j = 1; j < printed.length; j++) if (at(0, j) > at(0, best)) best = j;
  return best;
};
