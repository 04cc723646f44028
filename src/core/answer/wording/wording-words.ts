/** The words of a wording as two of them are compared: contractions spelt out, each with its weight. */

import type { Span } from "../../article.ts";
import { wordSet, wordTable } from "../../lexicon.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import { wordsOf } from "../../search/words.ts";

/** A word to compare: `forms` are what it counts as, `text` how it was typed or printed. */
export type Token = {
  readonly form: string;
  readonly text: string;
  /** The folded word as typed or printed, and which of the words it stands for this is. */
  readonly bare: string;
  readonly part: number;
  readonly span: Span;
  /** Typed in brackets: an editor's word, which need not be printed. */
  readonly bracketed: boolean;
};

/** Contractions as they are often typed, without their apostrophe, and those that no rule below spells out. */
const BARE = wordTable("contractions");
const SHORT = wordTable("titles");
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  // matches: I'll · who'll
  [/^(\p{L}+)['’]ll$/iu, "will"],
  // matches: we're
  [/^(\p{L}+)['’]re$/iu, "are"],
  [/^(\p{L}+)['’]ve$/iu, "have"],
  [/^(\p{L}+)['’]d$/iu, "would"],
  // matches: it's; not: Doe's
  [/^(it|he|she|that|there|here|what|who|where|when|how)['’]s$/iu, "is"],
];

/** The words that a typed or printed word stands for when spoken. */
const spelt = (typed: string, bare: string): readonly string[] => {
  const known = BARE.get(bare) ?? SHORT.get(bare);
  if (known) return known.split(" ");
  for (const [pattern, second] of CONTRACTED) {
    const first = pattern.exec(typed)?.[1];
    if (first) return [first.toLowerCase(), second];
  }
  // a historic day · an historic day
  return [bare === "an" ? "a" : bare];
};

/** Small words that change what is said. */
const TELLING = wordSet("tellingNouns");
const SMALL_WEIGHT = 0.3;

// matches: [Doe] · [the company]; not: (Doe)
const BRACKETS = /\[[^[\]]*\]/g;

export const tokensOf = (text: string, offset = 0): readonly Token[] => {
  const brackets = [...text.matchAll(BRACKETS)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  return wordsOf(text).flatMap((word) => {
    const bracketed = brackets.some(({ start, end }) => start < word.start && word.end < end);
    const span = { start: word.start + offset, end: word.end + offset };
    const typed = text.slice(word.start, word.end);
    return spelt(typed, word.text).map((form, part) => ({
      form,
      text: part === 0 ? typed : "",
      bare: word.text,
      part,
      span,
      bracketed,
    }));
  });
};

/** 0–1: how much a word says. */
export const weightOf = ({ form, bracketed }: Token): number => {
  if (bracketed) return 0;
  return STOP_WORDS.has(form) && !TELLING.has(form) ? SMALL_WEIGHT : 1;
};

/** True for a form of *will not*, *do not* … written as one word, or of a title cut short. */
export const isContraction = (bare: string): boolean => !SHORT.has(bare);
