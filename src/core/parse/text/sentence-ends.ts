/** Where sentences end: the tagger splits after `Sens.` and `J.`, and within a name. */

import { wordSet } from "../../lexicon.ts";

export type Raw = { start: number; end: number; text: string; pos: string; lemma: string };

// Gov. · Sens. · J. · U.S. at the end of what the tagger took for a sentence
const INITIAL = /(?:^|[\s.(])\p{Lu}\.$/u;
// , · and · 's at the start of what the tagger took for a new sentence
const CONTINUES = /^[\p{Ll},;:)%'—-]/u;
const CLOSING_MARK = /["')\]]$/;
const CAPITAL = /^\p{Lu}/u;

/**
 * Most tokens of a sentence; a longer one is read as several. What is looked for within a sentence then costs no more than
 * in step with the text. The longest sentence of 147 news articles has 71 words.
 */
const LONGEST_SENTENCE = 250;

export const splitAt = (
  raw: readonly Raw[],
  ends: ReadonlySet<number>,
  known: Endings,
): readonly Raw[][] => {
  const groups: Raw[][] = [];
  let group: Raw[] = [];
  raw.forEach((token, i) => {
    group.push(token);
    const next = raw[i + 1];
    const ended = ends.has(i) || endsInWord(token.text, next) || endsInLetter(group, next, known);
    if (ended || group.length === LONGEST_SENTENCE) {
      groups.push(group);
      group = [];
    }
  });
  if (group.length > 0) groups.push(group);
  return groups;
};

/** What ends in a stop within a sentence; names that end in a letter, with none. */
type Endings = {
  readonly abbreviations: ReadonlySet<string>;
  readonly lettered: ReadonlySet<string>;
};

// the firm is Orrin Wells Inc. | She sold it · in the U.S. | But; not: J. A. Lee
const OPENERS =
  /^(?:The|An?|He|She|It|They|We|This|That|These|Those|There|His|Her|Its|Their|But|And|In|On|At|If|When|While|After|Before|As|For|With|By|So|Yet|Although|However)$/;
// a name of at most 40 letters, so that a long run of capitals is looked at once from each of them
const LETTERED = /\p{Lu}[\p{L}'-]{1,40} \p{Lu}(?=[\s,;:!?)"'])/gu;

export const endingsOf = (folded: string, abbreviations: ReadonlySet<string>): Endings => ({
  abbreviations,
  lettered: new Set(folded.match(LETTERED)),
});

export const mergeSentences = (groups: readonly Raw[][], known: Endings) => {
  const merged: Raw[][] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (before && belongsTogether(before, group, known)) before.push(...group);
    else merged.push([...group]);
  }
  return merged;
};

const belongsTogether = (
  before: readonly Raw[],
  group: readonly Raw[],
  known: Endings,
): boolean => {
  const last = before.at(-1);
  const [first] = group;
  if (!last || !first || before.length + group.length > LONGEST_SENTENCE) return false;
  const parted = last.text === "." ? before.at(-2) : undefined;
  const word = parted ? `${parted.text}.` : last.text;
  const short = known.abbreviations.has(word.toLowerCase());
  const initial = INITIAL.test(word);
  if ((short || initial) && (opensAnew(group) || isLettered(before, word, known))) return false;
  if (endsInWord(word, first)) return false;
  if (short || (CONTINUES.test(first.text) && first.text !== "'")) return true;
  const gap = first.start > last.end;
  return (!gap && !CLOSING_MARK.test(last.text)) || (initial && CAPITAL.test(first.text));
};

const WORDS_TOO = wordSet("abbreviatedWords");

/** *she said no. | Lee left*: in small letters a word of the language, unless a number stands behind it. */
const endsInWord = (word: string, next: Raw | undefined): boolean =>
  WORDS_TOO.has(word) && CAPITAL.test(next?.text ?? "");

const opensAnew = ([first, second]: readonly Raw[]): boolean =>
  OPENERS.test(first?.text ?? "") && second?.text !== ".";

/** They beat Group A. | Lee scored. */
const endsInLetter = (group: readonly Raw[], next: Raw | undefined, known: Endings): boolean => {
  const last = group.at(-1);
  const word = last?.text === "." ? `${group.at(-2)?.text}.` : (last?.text ?? "");
  return INITIAL.test(word) && CAPITAL.test(next?.text ?? "") && isLettered(group, word, known);
};

const isLettered = (before: readonly Raw[], word: string, { lettered }: Endings): boolean => {
  const name = before.at(before.at(-1)?.text === "." ? -3 : -2)?.text ?? "";
  return lettered.has(`${name} ${word.slice(0, -1)}`);
};
