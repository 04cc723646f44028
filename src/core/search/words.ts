/** The words of a text, as the index stores them and questions are read. */

import { remembered } from "../remembered.ts";
import { plainOf, seen } from "../unseen.ts";
import { fold } from "./fold.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A folded word and where it stands in the text it was read from, in UTF-16 units. */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

// In this order: u.s. | 1.9 and 1,000 | o'rourke, don't, resign; of "Baden-Powell" both halves; not: the full stop of "resign."
const WORD =
  /\p{L}(?:\.\p{L}(?![\p{L}\p{N}]))+\.?|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
// The same where nothing but ASCII occurs, which is several times faster.
const ASCII_WORD =
  /[a-z](?:\.[a-z](?![a-z0-9]))+\.?|[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+(?:'[a-z0-9]+)*/g;
// matches: résumé; not: resume
const NOT_ASCII = /[^\0-\x7f]/;
// What is not written in the index. matches: the apostrophe of don't, the points of u.s., the comma of 1,000
const INNER = /[',]|\.(?!\p{N})|\p{M}/gu;
// matches: 1.9, don't; not: resign
const HAS_INNER = /[^a-z0-9]/;
// matches: governor's; not: governors, nor the "is" or "has" of he's and that's
const POSSESSIVE = /(?<!^(?:he|she|it|that|this|what|who|there|here|where|when|how|let))'s$/;

/** Characters that nobody sees are no part of a word, and part none. */
export const wordsOf = (text: string): readonly Word[] => {
  const plain = plainOf(text);
  return plain
    ? plainWords(plain.text).map((word) => ({ text: word.text, ...plain.up(word) }))
    : plainWords(text);
};

const plainWords = (text: string): readonly Word[] => {
  const folded = fold(text);
  const words: Word[] = [];
  for (const match of folded.matchAll(NOT_ASCII.test(folded) ? WORD : ASCII_WORD)) {
    const [printed] = match;
    words.push({ text: bare(printed), start: match.index, end: match.index + printed.length });
  }
  return words;
};

/** The folded words alone. */
export const wordList = (text: string): readonly string[] => {
  const folded = fold(seen(text));
  return (folded.match(NOT_ASCII.test(folded) ? WORD : ASCII_WORD) ?? []).map(bare);
};

/** Names of which the key is remembered. */
const NAMES = 20_000;

/** Folded words joined by a space: equal for two printings of one name. */
export const nameKey = remembered((name) => wordList(name).join(" "), NAMES);

/** Words that carry a subject; all of them where none does (*to be or not to be*). */
export const contentWords = (words: readonly string[]): readonly string[] => {
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : words;
};

const bare = (printed: string): string =>
  HAS_INNER.test(printed) ? printed.replace(POSSESSIVE, "").replace(INNER, "") : printed;
