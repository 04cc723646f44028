/** Pairs the words of two wordings: the longest common subsequence. */
import { type Token, weightOf } from "./wording-words.ts";

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

/** The longest common subsequence, by weight of the words; ties go to the earliest printed words. */
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
      const a = asked[i];
      const b = printed[j];
      // A neighbouring pair counts a little more, so that runs stay together.
      const next =
        a && b && same(a, b)
          ? at(i + 1, j + 1) + weightOf(a) + nearBonus(asked, printed, { i, j, same })
          : 0;
      best[i * width + j] = Math.max(next, at(i + 1, j), at(i, j + 1));
    }
  return walk(asked, printed, { at, same });
};

const nearBonus = (
  asked: readonly Token[],
  printed: readonly Token[],
  {
    i,
    j,
    same,
  }: { readonly i: number; readonly j: number; readonly same: (a: Token, b: Token) => boolean },
): number => {
  const a = asked[i + 1];
  const b = printed[j + 1];
  return a && b && same(a, b) ? 0.01 : 0;
};

const walk = (
  asked: readonly Token[],
  printed: readonly Token[],
  {
    at,
    same,
  }: {
    readonly at: (i: number, j: number) => number;
    readonly same: (a: Token, b: Token) => boolean;
  },
): readonly Pair[] => {
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < asked.length && j < printed.length) {
    const a = asked[i];
    const b = printed[j];
    if (a && b && same(a, b) && at(i, j) > at(i + 1, j) && at(i, j) > at(i, j + 1)) {
      pairs.push([i, j]);
      i++;
      j++;
    } else if (at(i, j + 1) >= at(i + 1, j)) j++;
    else i++;
  }
  return pairs;
};
