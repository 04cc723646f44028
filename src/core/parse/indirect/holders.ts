/** Whose words or view a cue reports: the phrases of its sentence, and how they stand to it. */

import { between, type Counts } from "../counts.ts";
import {
  ABSENT,
  code,
  cueKind,
  headKind,
  mentionKind,
  nameKind,
  PHRASE_LEADS,
  tense,
} from "../learnt/feature-codes.ts";
import { type Feature, measure, namesOf } from "../learnt/vectors.ts";
import type { Cue } from "../phrases/cues.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom, relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { lowerAt } from "../speakers/speaker-pair.ts";

type HolderPair = {
  readonly scene: Scene;
  readonly cue: Cue;
  readonly phrase: NounPhrase;
  /** Tokens between it and the cue, half-open. */
  readonly from: number;
  readonly to: number;
};

type Verb = Pick<HolderPair, "scene" | "cue">;

type HolderFeature = Feature<HolderPair> & {
  /** Its value for *nobody*, where the verb alone tells it. */
  readonly nobody?: (verb: Verb) => number;
};

const kindOfVerb = ({ cue }: Verb): number => cueKind(cue.kind);
const formOfVerb = ({ scene, cue }: Verb): number => tense(lowerAt(scene, cue.first));

const wordBefore = code(`${PHRASE_LEADS}|than as`);
const wordBeforeVerb = code(
  "to|be is was are were been|and|,|who which that|'s|the a his her their",
);
const pronoun = code("he|she|they|i|we|it|you|who which|some many others most");
const MOST = 20;

const HOLDER_FEATURES: readonly HolderFeature[] = [
  { name: "stands before the verb", of: ({ phrase, cue }) => Number(phrase.first < cue.first) },
  { name: "words from the verb", of: ({ from, to }) => Math.min(40, to - from) },
  { name: "phrases between", of: (pair) => countBetween(pair, "phrases") },
  { name: "verbs between", of: (pair) => countBetween(pair, "verbs") },
  { name: "commas between", of: (pair) => countBetween(pair, "commas") },
  { name: "prepositions between", of: (pair) => countBetween(pair, "prepositions") },
  {
    name: "is the subject of this verb",
    of: ({ scene, phrase, cue }) => Number(relationOf(scene, phrase).verb === cue.first),
  },
  {
    name: "is the subject of another verb",
    of: ({ scene, phrase, cue }) => {
      const { verb } = relationOf(scene, phrase);
      return verb < 0 ? 0 : verb < cue.first ? 1 : 2;
    },
  },
  { name: "kind of mention", of: ({ phrase }) => mentionKind(phrase.kind) },
  {
    name: "kind of name",
    of: ({ scene, phrase }) =>
      phrase.name === undefined ? 0 : nameKind(scene.names[phrase.name]?.kind ?? "unknown"),
  },
  {
    name: "kind of noun",
    of: ({ phrase }) => (phrase.kind === "nominal" ? headKind(phrase.head) : 0),
  },
  {
    name: "which pronoun",
    of: ({ scene, phrase }) =>
      phrase.kind === "pronoun" ? pronoun(lowerAt(scene, phrase.first)) : 0,
  },
  {
    name: "the word before it",
    of: ({ scene, phrase }) => wordBefore(lowerAt(scene, phrase.first - 1)),
  },
  {
    name: "begins the sentence",
    of: ({ scene, phrase }) =>
      Number(scene.tokens[phrase.first - 1]?.sentence !== scene.tokens[phrase.first]?.sentence),
  },
  { name: "kind of the verb", of: kindOfVerb, nobody: kindOfVerb },
  { name: "form of the verb", of: formOfVerb, nobody: formOfVerb },
  {
    name: "the word before the verb",
    of: ({ scene, cue }) => wordBeforeVerb(lowerAt(scene, cue.first - 1)),
  },
  {
    name: "is possessive",
    of: ({ phrase }) => Number(phrase.possessive) + 2 * Number(phrase.owner !== undefined),
  },
  {
    name: "holds the verb's noun",
    of: ({ phrase, cue }) => Number(phrase.first <= cue.first && phrase.last >= cue.last),
  },
  {
    name: "stands in the sentence before",
    of: ({ scene, phrase, cue }) =>
      Number(scene.tokens[phrase.first]?.sentence !== scene.tokens[cue.first]?.sentence),
  },
];

/** None where the phrase holds the cue. */
const countBetween = ({ scene, from, to }: HolderPair, what: keyof Counts): number =>
  from < to ? Math.min(9, between(scene.before[what], from, to)) : 0;

/** Phrases of the cue's sentence outside quotations. */
export const holdersOf = (scene: Scene, cue: Cue): readonly NounPhrase[] => {
  const sentence = scene.tokens[cue.first]?.sentence;
  const start = scene.sentenceRanges[sentence ?? -1]?.start ?? cue.first;
  const found: NounPhrase[] = [];
  const from = phraseFrom(scene.phrases, start);
  let at = from ? from.index : scene.phrases.length;
  for (let phrase = scene.phrases[at]; phrase; phrase = scene.phrases[++at]) {
    if (scene.tokens[phrase.first]?.sentence !== sentence) break;
    if (scene.quoteOf[phrase.first] === -1) found.push(phrase);
  }
  return found.slice(-MOST);
};

export const HOLDER_FEATURE_NAMES: readonly string[] = namesOf(HOLDER_FEATURES);

/** Vectors of the phrases, and last that of *nobody*. */
export const holderVectors = (
  scene: Scene,
  cue: Cue,
  phrases: readonly NounPhrase[],
): readonly Float32Array[] => {
  const nobody = Float32Array.from(
    HOLDER_FEATURES,
    (feature) => feature.nobody?.({ scene, cue }) ?? ABSENT,
  );
  const vectors = phrases.map((phrase) => {
    const isBefore = phrase.last < cue.first;
    const from = isBefore ? phrase.last + 1 : cue.last + 1;
    const pair = { scene, cue, phrase, from, to: isBefore ? cue.first : phrase.first };
    return measure(HOLDER_FEATURES, pair, new Float32Array(HOLDER_FEATURES.length));
  });
  return [...vectors, nobody];
};
