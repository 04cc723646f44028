/** The words of a question that an answer must hold, each with its weight and its other forms. */

import type { Span } from "../../article.ts";
import { wordSet, wordTable } from "../../lexicon.ts";
import { editDistance } from "../../search/distance.ts";
import type { Vocabulary } from "../../search/question.ts";
import { stem } from "../../search/stem.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import { wordsOf } from "../../search/words.ts";
import { readSentence, type Sentence } from "../articles/document.ts";
import { isEveryday } from "../language/everyday.ts";
import { irregularForms, keyOf, lemma } from "../language/lemma.ts";
import { alternatives, conceptsAt, phraseLength } from "../language/thesaurus.ts";

export type Term = {
  /** The folded word, or the first of a phrase. */
  readonly text: string;
  readonly key: string;
  readonly concepts: readonly string[];
  /** Keys of spellings near it, for a word that the archive does not know or that is long. */
  readonly spellings: readonly string[];
  /** How much the word says: its inverse document frequency. */
  readonly weight: number;
  /** Printed forms that stand for it in the index. */
  readonly indexed: readonly string[];
  /** The spelling that it is read as, where the archive does not know the word. */
  readonly used?: string;
};

/** Words of questions that say nothing of their subject. */
const GENERIC = wordSet("ofNoSubject");

/** Verbs that say little beside their object: *serve* a term, *take* a vote. */
const LIGHT = wordSet("lightVerbs");
const LIGHT_SHARE = 0.4;

// Postal codes and the like that are no words.
const SHORT = new Map([...wordTable("short"), ...wordTable("titles")]);

/** How much a match counts: the word itself, a word that means nearly the same, a spelling near it. */
const QUALITY = { same: 1, concept: 0.85, spelling: 0.8 } as const;
/** Words of so many letters are also looked for in printed slips. */
const LONG = 8;
const SPELLINGS = 4;

/** Most terms of one question: each is looked for in the index, alone and with the others. */
const MOST_TERMS = 24;

/** Of a text with more terms than are looked up, the rarest of them, in their order. */
export const termsOf = (text: string, vocabulary: Vocabulary): readonly Term[] => {
  const subjects = subjectsOf(text);
  if (subjects.length <= MOST_TERMS) return subjects.map((each) => termOf(each, vocabulary));
  const rarest = new Set(
    subjects
      .map((each) => ({ each, count: countOf(formsOf(each.text), vocabulary) }))
      .toSorted((a, b) => a.count - b.count)
      .slice(0, MOST_TERMS)
      .map(({ each }) => each),
  );
  return subjects.filter((each) => rarest.has(each)).map((each) => termOf(each, vocabulary));
};

/** How many terms of `text` are looked up, where these are not all of them. */
export const termsLeft = (text: string): number | undefined =>
  subjectsOf(text).length > MOST_TERMS ? MOST_TERMS : undefined;

/** Keys of what a text is about, equal for other forms of its words and for words of one meaning. */
export const subjectKeys = (text: string): readonly string[] =>
  subjectsOf(text).map(({ key, concepts }) => concepts[0] ?? key);

/** What a term is made of. */
type Subject = Pick<Term, "text" | "key" | "concepts">;

const subjectsOf = (text: string): readonly Subject[] => {
  const spelt = wordsOf(text).flatMap(({ text }) => (SHORT.get(text) ?? text).split(" "));
  const joined = spelt.join(" ");
  const { words, keys } = readSentence(joined, { start: 0, end: joined.length }, 0);
  const subjects: Subject[] = [];
  for (let at = 0; at < words.length; at += phraseLength(keys, at)) {
    const word = words[at]?.text ?? "";
    const phrase = phraseLength(keys, at) > 1;
    if (!phrase && (STOP_WORDS.has(word) || GENERIC.has(word))) continue;
    subjects.push({ text: word, key: keyOf(word), concepts: conceptsAt(keys, at) });
  }
  return [...new Map(subjects.map((each) => [each.concepts[0] ?? each.key, each])).values()];
};

const formsOf = (text: string): readonly string[] => [
  ...new Set([text, lemma(text), ...irregularForms(lemma(text))]),
];

const countOf = (forms: readonly string[], { words }: Vocabulary): number =>
  Math.max(...forms.map(words.count), 0);

const termOf = ({ text, key, concepts }: Subject, vocabulary: Vocabulary): Term => {
  const { words, entries } = vocabulary;
  const forms = formsOf(text);
  const own = countOf(forms, vocabulary);
  const count = own || Math.max(0, ...knownForms(text, vocabulary).map(words.count));
  // A word that has others of its meaning is an English word, not a slip.
  const unknown = count === 0 && concepts.length === 0 && !isEveryday(text);
  // Of a known word only a slip of one letter is looked for: *demanded* is not *defended*.
  const near =
    unknown || text.length >= LONG
      ? words
          .near(text, SPELLINGS)
          .filter(
            (other) => other[0] === text[0] && (unknown || editDistance(text, other, 1) === 1),
          )
      : [];
  const used = unknown ? near[0] : undefined;
  const frequency = used === undefined ? count : words.count(used);
  return {
    text,
    key,
    concepts,
    spellings: near.map(keyOf),
    weight: Math.log(1 + (entries + 1) / (frequency + 1)) * (LIGHT.has(key) ? LIGHT_SHARE : 1),
    indexed: [
      ...new Set([...forms, ...near].map(stem).concat(concepts.length > 0 ? indexedFor(key) : [])),
    ],
    ...(used === undefined ? {} : { used }),
  };
};

/** Whether the archive knows another form of the word. */
export const stemKnown = (text: string, vocabulary: Vocabulary): boolean =>
  knownForms(text, vocabulary).length > 0;

const knownForms = (text: string, { words }: Vocabulary): readonly string[] => {
  const start = text.slice(0, Math.max(3, text.length - 3));
  const known = words.count(start) > 0 ? [start] : [];
  return [...known, ...words.completions(start, 20)].filter((form) => keyOf(form) === keyOf(text));
};

const indexedFor = (key: string): readonly string[] =>
  alternatives(key).flatMap((other) => [other, ...irregularForms(other).map(stem)]);

export type TermMatch = {
  readonly term: Term;
  readonly quality: number;
  readonly at: readonly number[];
};

/** Where a term stands in a sentence, and how well. */
const matchTerm = (term: Term, sentence: Sentence): TermMatch => {
  const same = sentence.places.get(term.key);
  if (same) return { term, quality: QUALITY.same, at: same };
  const concept = term.concepts.flatMap((id) => sentence.places.get(id) ?? []);
  if (concept.length > 0) return { term, quality: QUALITY.concept, at: concept };
  const spelt = term.spellings.flatMap((key) => sentence.places.get(key) ?? []);
  return { term, quality: spelt.length > 0 ? QUALITY.spelling : 0, at: spelt };
};

export const matchTerms = (terms: readonly Term[], sentence: Sentence): readonly TermMatch[] =>
  terms.map((term) => matchTerm(term, sentence));

/** 0–1: the share of the terms' weight that is matched; 1 where there are none. */
export const coverage = (matches: readonly TermMatch[]): number => {
  const total = matches.reduce((sum, { term }) => sum + term.weight, 0);
  if (total === 0) return 1;
  return matches.reduce((sum, { term, quality }) => sum + term.weight * quality, 0) / total;
};

/** Spans of the matched words. */
export const markedWords = (matches: readonly TermMatch[], { words }: Sentence): readonly Span[] =>
  matches.flatMap(({ at }) =>
    at.flatMap((place) => {
      const word = words[place];
      return word ? [{ start: word.start, end: word.end }] : [];
    }),
  );
