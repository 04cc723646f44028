/** Ranks candidates by the words that they share with the question, weighed by rarity, by order and as a phrase. */
import type { Entry } from "../archive.ts";
import type { QuestionWord } from "./question.ts";
import { nameTerm } from "./terms.ts";
import { toKnown, type Values, valuesOf } from "./values.ts";
import type { Weights } from "./weights.ts";
import { type Word, wordList, wordsOf } from "./words.ts";

export type Ranked = {
  readonly entry: Entry;
  /** 0–1. */
  readonly score: number;
  /** Where the whole question stands as a phrase: indices of its words in the entry. */
  readonly phrase: readonly number[];
  /** True where that phrase is equal word for word. */
  readonly exact: boolean;
  /** For each word of the question, the entry's word that stands for it best, and its value. */
  readonly best: readonly { readonly word: string; readonly value: number }[];
};

type Candidate = {
  readonly entry: Entry;
  /** Places of the text's words, in order, in the list of distinct words. */
  readonly words: readonly number[];
  /** Places of the words of its speakers' names. */
  readonly names: readonly number[];
};

export const rank = (
  entries: readonly Entry[],
  question: readonly QuestionWord[],
  weights: Weights,
): readonly Ranked[] => {
  const place = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = place.get(word);
    if (known !== undefined) return known;
    place.set(word, place.size);
    return place.size - 1;
  };
  const candidates = entries.map((entry) => ({
    entry,
    words: wordList(entry.text).map(placeOf),
    names: entry.speakers.flatMap((name) => wordList(name).map(nameTerm)).map(placeOf),
  }));
  const distinct = [...place.keys()];
  const known = distinct.map(toKnown);
  const values = question.map((word) => valuesOf(word, known, weights));
  return candidates
    .map((candidate) => score(candidate, { question, values, distinct, weights }))
    .sort((a, b) => b.score - a.score || inOrder(a.entry, b.entry));
};

type Scoring = {
  readonly question: readonly QuestionWord[];
  readonly values: readonly Values[];
  readonly distinct: readonly string[];
  readonly weights: Weights;
};

const score = (candidate: Candidate, scoring: Scoring): Ranked => {
  const { question, values, distinct, weights } = scoring;
  const all = [...candidate.words, ...candidate.names];
  const best = question.map((_, i) => bestOf(all, values[i]));
  let share = 0;
  let whole = 0;
  question.forEach(({ weight }, i) => {
    share += weight * (best[i]?.value ?? 0);
    whole += weight;
  });
  const { phrase, value } = phraseOf(candidate.words, values);
  const sum =
    (whole > 0 ? share / whole : 0) +
    weights.order * inOrderShare(candidate, scoring) +
    weights.close * closeness(candidate, scoring) +
    weights.phrase * value;
  return {
    entry: candidate.entry,
    score: Math.min(1, sum / (1 + weights.order + weights.close + weights.phrase)),
    phrase,
    exact: value === 1,
    best: best.map(({ at, value }) => ({ word: distinct[at] ?? "", value })),
  };
};

const bestOf = (
  words: readonly number[],
  values: Values | undefined,
): { readonly at: number; readonly value: number } => {
  let at = -1;
  let value = 0;
  for (const word of words) {
    const its = values?.[word] ?? 0;
    if (its > value) [at, value] = [word, its];
  }
  return { at, value };
};

/** The best run of words that stand for the question's words one after another; the mean of their values. */
const phraseOf = (
  words: readonly number[],
  values: readonly Values[],
): { readonly phrase: readonly number[]; readonly value: number } => {
  let start = -1;
  let value = 0;
  for (let from = 0; from + values.length <= words.length; from++) {
    const mean = meanFrom(from, words, values);
    if (mean > value) [start, value] = [from, mean];
  }
  return { phrase: start < 0 ? [] : values.map((_, i) => start + i), value };
};

const meanFrom = (from: number, words: readonly number[], values: readonly Values[]): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const its = values[i]?.[words[from + i] ?? -1] ?? 0;
    if (its === 0) return 0;
    sum += its;
  }
  return values.length > 0 ? sum / values.length : 0;
};

/** Of the question's pairs of neighbouring content words, the share of which the second stands after the first. */
const inOrderShare = ({ words, names }: Candidate, { question, values }: Scoring): number => {
  const content = values.filter((_, i) => question[i]?.content);
  const places = content.map((its) => placesOf(words, names, its));
  if (places.length === 1) return Number.isFinite(places[0]?.first) ? 1 : 0;
  let kept = 0;
  for (let i = 1; i < places.length; i++)
    if ((places[i - 1]?.first ?? 0) < (places[i]?.last ?? 0)) kept++;
  return places.length > 1 ? kept / (places.length - 1) : 0;
};

/** First and last word that stands for the one asked for; a name outside the words stands before and after all. */
const placesOf = (
  words: readonly number[],
  names: readonly number[],
  values: Values,
): { readonly first: number; readonly last: number } => {
  const stands = (word: number): boolean => (values[word] ?? 0) > 0;
  if (names.some(stands)) return { first: -1, last: words.length };
  const first = words.findIndex(stands);
  return first < 0
    ? { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
    : { first, last: words.findLastIndex(stands) };
};

/**
 * 1 where all content words stand in one run, in any order, with no more words between them than in the question;
 * falls with more words between them and with words missing.
 */
const closeness = ({ words, names }: Candidate, { question, values, weights }: Scoring): number => {
  const content = values.filter((_, i) => question[i]?.content);
  const inText = content.filter((its) => words.some((word) => (its[word] ?? 0) > 0));
  const inName = content.filter(
    (its) => !inText.includes(its) && names.some((word) => (its[word] ?? 0) > 0),
  );
  if (content.length === 0 || inText.length + inName.length === 0) return 0;
  const share = (inText.length + inName.length) / content.length;
  if (inText.length === 0) return share;
  const between = narrowest(words, inText) - inText.length - (question.length - content.length);
  return share / (1 + Math.max(0, between) / weights.far);
};

/** Length of the shortest run of words in which each of `values` has one that stands for it. */
const narrowest = (words: readonly number[], values: readonly Values[]): number => {
  const last = values.map(() => Number.NEGATIVE_INFINITY);
  let least = words.length;
  words.forEach((word, at) => {
    let stands = false;
    values.forEach((its, i) => {
      if ((its[word] ?? 0) === 0) return;
      last[i] = at;
      stands = true;
    });
    if (stands) least = Math.min(least, at - Math.min(...last) + 1);
  });
  return least;
};

/** Equal scores stand in one order whatever engine found them. */
const inOrder = (a: Entry, b: Entry): number => {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.ordinal - b.ordinal;
};

/** Words of an entry that answer: the phrase, or whatever stands for a content word. */
export const markedWords = (
  { entry, phrase, best }: Ranked,
  question: readonly QuestionWord[],
): readonly Word[] => {
  const words = wordsOf(entry.text);
  if (phrase.length > 0) return phrase.flatMap((at) => words[at] ?? []);
  const matched = new Set(best.flatMap(({ word }, i) => (question[i]?.content ? [word] : [])));
  return words.filter(({ text }) => matched.has(text));
};
