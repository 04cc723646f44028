/** What was learnt of evidence: which sentence comes first, and how surely it answers. */
import { FEATURE_NAMES } from "./features.ts";
import {
  createQuestionWords,
  type QuestionLexicon,
  type QuestionWords,
  type Rarity,
} from "./lexicon.ts";
import type { Weighed } from "./weigh.ts";

/** A linear model with its weights by the names of the features; what is not named weighs nothing. */
export type LinearWeights = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
};

/** `config/weights/evidence.json`, as `npm run train` writes it. */
export type EvidenceWeights = {
  readonly rarity: Rarity;
  readonly ranker: LinearWeights;
  readonly accepter: LinearWeights;
};

/** Log-odds of being right: of a sentence to be called the answer, of those that are shown as probable ones. */
export type Thresholds = {
  readonly sure: number;
  readonly probable: number;
  /** Enough where a sentence plainly prints what is asked. */
  readonly plain: number;
  /** Enough where rules, too, led to the sentence. */
  readonly supported: number;
  /** Enough where rules found words of the very person asked about. */
  readonly spoken: number;
  /** Enough to be shown beside a probable answer. */
  readonly rival: number;
};

export type EvidenceModel = {
  readonly words: QuestionWords;
  readonly thresholds: Thresholds;
  /** Places in `weighed.pairs`, the best and `also` those, the likeliest first, with the log-odds that each is right. */
  readonly rank: (weighed: Weighed, also?: readonly number[]) => readonly Ranked[];
};

type Ranked = { readonly at: number; readonly score: number };

/** How many of the best are judged again, beside each other. */
const JUDGED = 4;

const BESIDE = [
  "rank.score",
  "rank.behind-first",
  "rank.before-second",
  "rank.before-third",
  "rank.first",
  "rank.spread",
  "rank.neighbours",
] as const;

/** What the accepter reads: the features, and how the candidate stands among the others. */
export const ACCEPT_NAMES: readonly string[] = [...FEATURE_NAMES, ...BESIDE];

export const createEvidenceModel = (
  lexicon: QuestionLexicon,
  { rarity, ranker, accepter }: EvidenceWeights,
  thresholds: Thresholds,
): EvidenceModel => {
  const first = inOrder(ranker, FEATURE_NAMES);
  const second = inOrder(accepter, ACCEPT_NAMES);
  return {
    words: createQuestionWords(lexicon, rarity),
    thresholds,
    rank: (weighed, also = []) => {
      const scores = weighed.vectors.map((vector) => dot(first, vector));
      const order = byScore(scores);
      const judged = [...new Set([...order.slice(0, JUDGED), ...also])];
      return judgedVectors(weighed, scores, order, judged)
        .map((vector, k) => ({ at: judged[k] ?? 0, score: accepter.bias + dot(second, vector) }))
        .sort((a, b) => b.score - a.score);
    },
  };
};

/** Log-odds that one of several answers, of the log-odds that each does. */
export const likelihoodOf = (scores: readonly number[]): number => {
  // 1 - p of log-odds s is 1 / (1 + e^s); none answers with the product of those
  const none = scores.reduce((product, score) => product / (1 + Math.exp(score)), 1);
  return Math.log((1 - none) / none);
};

const inOrder = ({ weights }: LinearWeights, names: readonly string[]): Float64Array => {
  const byName = new Map(Object.entries(weights));
  return Float64Array.from(names, (name) => byName.get(name) ?? 0);
};

const dot = (weights: Float64Array, vector: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (weights[i] ?? 0) * (vector[i] ?? 0);
  return sum;
};

export const byScore = (scores: readonly number[]): readonly number[] =>
  scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

/** Vectors of the accepter for `judged`, the first of `order` unless told. */
export const judgedVectors = (
  { vectors, pairs }: Pick<Weighed, "vectors" | "pairs">,
  scores: readonly number[],
  order: readonly number[],
  judged: readonly number[] = order.slice(0, JUDGED),
): readonly Float64Array[] => {
  const at = (place: number): number => scores[order[place] ?? -1] ?? scores[order[0] ?? 0] ?? 0;
  const best = at(0);
  const spread = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - best), 1e-9));
  return judged.map((i) => {
    const k = order.indexOf(i);
    const own = scores[i] ?? 0;
    const row = pairs[i]?.row;
    const rival = pairs[order[k === 0 ? 1 : 0] ?? -1]?.row;
    const beside =
      row?.doc === rival?.doc && Math.abs((row?.ordinal ?? 0) - (rival?.ordinal ?? 9)) === 1;
    const vector = new Float64Array(ACCEPT_NAMES.length);
    vector.set(vectors[i] ?? []);
    const standing = [
      own,
      own - best,
      own - at(1),
      own - at(2),
      k === 0 ? 1 : 0,
      spread,
      beside ? 1 : 0,
    ];
    vector.set(standing, FEATURE_NAMES.length);
    return vector;
  });
};
