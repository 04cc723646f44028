/** What is measured of a phrase that may name a quotation's speaker, and of how it stands to the quotation. */

import { between } from "../counts.ts";
import {
  code,
  cueKind,
  headKind,
  mentionKind,
  nameKind,
  PHRASE_LEADS,
} from "../learnt/feature-codes.ts";
import type { Feature } from "../learnt/vectors.ts";
import type { Scene } from "../scene.ts";
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";
import { FAR, lowerAt, type Pair } from "./speaker-pair.ts";

const preposition = code(`${PHRASE_LEADS}|according`);
const pronoun = code("he|she|they|i|we|it|you|who|which|both others many some");
/** Of a phrase, and of how it stands to the quotation. */
export const PAIR_FEATURES: readonly Feature<Pair>[] = [
  {
    name: "stands before the quotation",
    of: ({ candidate, setting }) => Number(candidate.phrase.first < setting.first),
  },
  { name: "paragraphs away", of: ({ candidate }) => candidate.paragraphs },
  {
    name: "words between",
    of: ({ scene, from, to }) => Math.min(FAR, between(scene.before.outside, from, to)),
  },
  { name: "words between, quoted ones too", of: ({ from, to }) => Math.min(99, to - from) },
  {
    name: "sentences between",
    of: ({ scene, from, to }) =>
      Math.min(
        9,
        Math.abs(
          (scene.tokens[Math.max(from, to - 1)]?.sentence ?? 0) -
            (scene.tokens[from]?.sentence ?? 0),
        ),
      ),
  },
  {
    name: "phrases between",
    of: ({ scene, from, to }) => Math.min(20, between(scene.before.phrases, from, to)),
  },
  {
    name: "people between",
    of: ({ scene, from, to }) => Math.min(9, between(scene.before.people, from, to)),
  },
  { name: "quotations between", of: ({ scene, from, to }) => quotesBetween(scene, from, to) },
  {
    name: "is the subject of a reporting verb",
    of: ({ candidate: { relation } }) => Number(relation.order === "before" && relation.cue >= 0),
  },
  {
    name: "follows a reporting verb",
    of: ({ candidate: { relation } }) => Number(relation.order === "after"),
  },
  {
    name: "strength of its reporting verb",
    of: ({ scene, candidate, strength }) => strengthOf(scene, candidate, strength),
  },
  {
    name: "words from its verb to the quotation",
    of: ({ scene, setting, candidate }) => verbDistance(scene, setting, candidate.relation.verb),
  },
  {
    name: "quotations from its verb to the quotation",
    of: ({ scene, setting, candidate }) => verbQuotes(scene, setting, candidate.relation.verb),
  },
  { name: "words to its verb", of: ({ candidate: { relation } }) => Math.min(30, relation.gap) },
  {
    name: "its verb stands between it and the quotation",
    of: ({ candidate: { relation, phrase }, setting }) =>
      Number(
        relation.verb >= 0 &&
          (phrase.first < setting.first
            ? relation.verb < setting.first
            : relation.verb >= setting.after),
      ),
  },
  {
    name: "kind of its verb",
    of: ({ scene, candidate: { relation } }) => cueKind(scene.cues[relation.cue]?.kind ?? ""),
  },
  { name: "is a subject", of: ({ candidate: { relation } }) => Number(relation.verb >= 0) },
  { name: "kind of mention", of: ({ candidate }) => mentionKind(candidate.phrase.kind) },
  {
    name: "kind of name",
    of: ({ scene, candidate: { phrase } }) =>
      phrase.name === undefined ? 0 : nameKind(scene.names[phrase.name]?.kind ?? "unknown"),
  },
  {
    name: "kind of noun",
    of: ({ candidate: { phrase } }) => (phrase.kind === "nominal" ? headKind(phrase.head) : 0),
  },
  {
    name: "which pronoun",
    of: ({ candidate: { phrase }, last }) => (phrase.kind === "pronoun" ? pronoun(last) : 0),
  },
  {
    name: "the word before it",
    of: ({ scene, candidate: { phrase } }) => wordBefore(scene, phrase.first),
  },
  {
    name: "a comma follows it",
    of: ({ scene, candidate: { phrase } }) => Number(lowerAt(scene, phrase.last + 1) === ","),
  },
  {
    name: "is possessive",
    of: ({ candidate }) =>
      Number(candidate.phrase.possessive) + 2 * Number(candidate.phrase.owner !== undefined),
  },
  { name: "is definite", of: ({ candidate }) => Number(candidate.phrase.definite) },
  {
    name: "how often the article names it",
    of: ({ candidate, frequency, last }) =>
      candidate.phrase.kind === "name" ? Math.min(20, frequency.get(last) ?? 0) : 0,
  },
  { name: "spoke before", of: ({ history, last }) => Math.min(9, history.spoke.get(last) ?? 0) },
  { name: "spoke last", of: ({ history, last }) => Number(history.last === last) },
  {
    name: "is named inside the quotation",
    of: ({ setting, candidate, last }) =>
      Number(candidate.phrase.kind === "name" && setting.words.has(last)),
  },
  {
    name: "begins its paragraph",
    of: ({ scene, candidate: { phrase } }) =>
      Number(scene.tokens[phrase.first - 1]?.paragraph !== scene.tokens[phrase.first]?.paragraph),
  },
  {
    name: "told somebody",
    of: ({ scene, candidate: { phrase } }) =>
      Number(scene.tokens[phrase.first - 1]?.lemma === "tell"),
  },
];

const strengthOf = (
  { cues }: Scene,
  { relation }: Candidate,
  strength: (lemma: string) => number,
): number => {
  const cue = cues[relation.cue];
  return cue ? strength(cue.lemma) : -6;
};

const wordBefore = (scene: Scene, first: number): number => {
  const before = scene.tokens[first - 1];
  if (before?.sentence !== scene.tokens[first]?.sentence) return -1;
  return preposition(before?.lower ?? "") || (before?.pos === "VERB" ? 20 : 21);
};

const verbDistance = (
  { before: { outside } }: Scene,
  { first, after }: QuoteSetting,
  verb: number,
): number => {
  if (verb < 0) return FAR;
  return Math.min(
    FAR,
    verb < first ? between(outside, verb + 1, first) : between(outside, after, verb),
  );
};

const verbQuotes = (scene: Scene, { first, after }: QuoteSetting, verb: number): number => {
  if (verb < 0) return 9;
  return verb < first ? quotesBetween(scene, verb, first) : quotesBetween(scene, after, verb);
};

/** How far quotations are counted. */
const MANY = 9;

const quotesBetween = ({ quoteOf }: Scene, from: number, to: number): number => {
  let count = 0;
  let last = -1;
  for (let i = from; i < to && count < MANY; i++) {
    const quote = quoteOf[i] ?? -1;
    if (quote !== -1 && quote !== last) count++;
    last = quote;
  }
  return count;
};
