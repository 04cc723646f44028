/** Surnames that are words of every text: *Theresa May*, *Ms. So*. */

import { wordsOf } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { adjacent } from "./name-joints.ts";

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|(?:sept|nov|dec)ember|october|today|tomorrow|yesterday)$/;
const DATED = wordsOf("in since last next until by of this early late");
const NUMBER = /^\d/;

/** The vocabulary in which words that the text uses as surnames, behind a first name or a title, may be names. */
export const withSurnames = (
  tokens: readonly Token[],
  headline: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Vocabulary => {
  const surnames = new Set<string>();
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (!token.capital || !vocabulary.notName.has(token.lower) || headline.has(token.paragraph))
      return;
    if (!before?.capital || before.sentence !== token.sentence || !adjacent(before, token)) return;
    if (CALENDAR.test(token.lower) || !leadsSurname(before, vocabulary)) return;
    surnames.add(token.lower);
  });
  tokens.forEach((_, i) => {
    if (isForename(tokens, i)) surnames.add(tokens[i]?.lower ?? "");
  });
  if (surnames.size === 0) return vocabulary;
  const notName = new Set([...vocabulary.notName].filter((word) => !surnames.has(word)));
  return { ...vocabulary, notName };
};

/** “We dig,” *Said* Lee told her: a capital within a sentence, before another. */
const isForename = (tokens: readonly Token[], i: number): boolean => {
  const [mark, before, token, next] = tokens.slice(Math.max(0, i - 2), i + 2);
  return (
    token?.text === "Said" &&
    next?.capital === true &&
    adjacent(token, next) &&
    before?.sentence === token.sentence &&
    (before.text === '"' ? mark?.text === "," : before.text === ",")
  );
};

const leadsSurname = ({ lower }: Token, { title, gazetteer }: Vocabulary): boolean =>
  gazetteer.firstName(lower) !== undefined || (title.has(lower) && title.get(lower) !== undefined);

/** in May · May 12: the month, whoever bears its name. */
export const isDate = (tokens: readonly Token[], i: number, { notName }: Vocabulary): boolean =>
  notName.has(tokens[i]?.lower ?? "") &&
  (DATED.has(tokens[i - 1]?.lower ?? "") || NUMBER.test(tokens[i + 1]?.text ?? ""));
