/** Names that print their letters in brackets behind themselves: *Nurses for Fair Pay (NFP)*. */
import { SMALL_IN_NAMES } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { adjacent } from "./name-joints.ts";

// NFP · RTÉ; not: the years of (IV)
const LETTERS = /^\p{Lu}{3,7}$/u;
const LONGEST = 12;

/** First token of each such name → its last: however its words look, they are one body's name. */
export const letteredNames = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  tokens.forEach((token, i) => {
    if (token.text !== "(" || tokens[i + 2]?.text !== ")") return;
    const letters = tokens[i + 1]?.text ?? "";
    const first = LETTERS.test(letters) ? firstOf(tokens, i - 1, letters.toLowerCase()) : -1;
    if (first >= 0 && first < i - 1 && !vocabulary.title.has(tokens[i - 1]?.lower ?? ""))
      found.set(first, i - 1);
  });
  return found;
};

/** Where the words begin that the letters stand for, one each; -1: they stand for none. */
const firstOf = (tokens: readonly Token[], last: number, letters: string): number => {
  let left = letters.length;
  for (let at = last; at > last - LONGEST; at--) {
    const token = tokens[at];
    if (!token || (at < last && !adjacent(token, tokens[at + 1]))) return -1;
    if (token.capital && token.lower[0] === letters[left - 1]) left--;
    else if (!SMALL_IN_NAMES.has(token.lower)) return -1;
    if (left === 0) return at;
  }
  return -1;
};
