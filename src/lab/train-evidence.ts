/** Learns which sentence answers a question, and how surely, from questions with the places that answer them. */
import {
  ACCEPT_NAMES,
  byScore,
  type EvidenceWeights,
  FEATURE_NAMES,
  judgedVectors,
  type LinearWeights,
} from "../core/answer/stages.ts";
import type { Example } from "./evidence-data.ts";
import {
  type Linear,
  type LinearOptions,
  learnClassifier,
  learnRanker,
  scoreOf,
} from "./linear.ts";

const RANKER: LinearOptions = { ridge: 0.002, steps: 160, rate: 0.06 };
const ACCEPTER: LinearOptions = { ridge: 0.003, steps: 160, rate: 0.06 };
/** The accepter is taught on scores of a ranker that has not seen the question. */
const INNER_FOLDS = 3;
const FOLDS = 5;

export type Model = { readonly ranker: Linear; readonly accepter: Linear };

/** Questions in parts by their articles, so that none is judged by what was learnt from the same text. */
const partsOf = (
  examples: readonly Example[],
  parts: number,
): readonly { readonly taught: readonly Example[]; readonly left: readonly Example[] }[] => {
  const bundles = [...new Set(examples.map(({ asking }) => asking.bundle))].sort();
  const partOf = new Map(bundles.map((bundle, i) => [bundle, i % parts]));
  return Array.from({ length: parts }, (_, part) => ({
    taught: examples.filter(({ asking }) => partOf.get(asking.bundle) !== part),
    left: examples.filter(({ asking }) => partOf.get(asking.bundle) === part),
  }));
};

export const learnEvidence = (examples: readonly Example[]): Model => {
  const judged = partsOf(examples, INNER_FOLDS).flatMap(({ taught, left }) => {
    const ranker = learnRanker(taught, RANKER);
    return left.flatMap((example) => {
      const { scores, order } = rankedBy(ranker, example);
      return judgedVectors(example, scores, order).map((vector, k) => ({
        vector,
        right: example.right[order[k] ?? -1] ?? false,
      }));
    });
  });
  return { ranker: learnRanker(examples, RANKER), accepter: learnClassifier(judged, ACCEPTER) };
};

const rankedBy = (ranker: Linear, { vectors }: Example) => {
  const scores = vectors.map((vector) => scoreOf(ranker, vector));
  return { scores, order: byScore(scores) };
};

/** Of one question: the places shown, best first, with the score of the first. */
export type Judged = {
  readonly example: Example;
  readonly order: readonly number[];
  readonly score: number;
};

const judge = ({ ranker, accepter }: Model, example: Example): Judged => {
  const { scores, order } = rankedBy(ranker, example);
  const judged = judgedVectors(example, scores, order)
    .map((vector, k) => ({ at: order[k] ?? -1, score: scoreOf(accepter, vector) }))
    .sort((a, b) => b.score - a.score);
  return {
    example,
    order: judged.map(({ at }) => at),
    score: judged[0]?.score ?? Number.NEGATIVE_INFINITY,
  };
};

/** Each question judged by what was learnt from the other articles. */
export const outOfFold = (examples: readonly Example[]): readonly Judged[] =>
  partsOf(examples, FOLDS).flatMap(({ taught, left }) => {
    const model = learnEvidence(taught);
    return left.map((example) => judge(model, example));
  });

const DIGITS = 4;

const named = ({ bias, weights }: Linear, names: readonly string[]): LinearWeights => ({
  bias: +bias.toPrecision(DIGITS),
  weights: Object.fromEntries(
    names.flatMap((name, i) => {
      const weight = +(weights[i] ?? 0).toPrecision(DIGITS);
      return weight === 0 ? [] : [[name, weight]];
    }),
  ),
});

export const evidenceWeights = (
  { ranker, accepter }: Model,
  rarity: EvidenceWeights["rarity"],
): EvidenceWeights => ({
  rarity,
  ranker: named(ranker, FEATURE_NAMES),
  accepter: named(accepter, ACCEPT_NAMES),
});

/** Right and wrong among the answerable, and near-misses answered, from a score on. */
export type Figures = {
  readonly threshold: number;
  readonly right: number;
  readonly wrong: number;
  readonly nearMisses: number;
};

const figuresAt = (judged: readonly Judged[], threshold: number): Figures => {
  const answered = judged.filter(({ score }) => score >= threshold);
  const answerable = judged.filter(isAnswerable).length;
  const right = answered.filter(isRight).length;
  return {
    threshold,
    right: right / answerable,
    wrong: (answered.filter(isAnswerable).length - right) / answerable,
    nearMisses: answered.filter((one) => !isAnswerable(one)).length,
  };
};

const isAnswerable = ({ example }: Judged): boolean => example.asking.kind !== "none";
const isRight = ({ example, order }: Judged): boolean => example.right[order[0] ?? -1] ?? false;

/** Share of the answerable of which a right sentence is among the first so many. */
export const amongFirst = (judged: readonly Judged[], most: number): number => {
  const answerable = judged.filter(isAnswerable);
  const found = answerable.filter(({ example, order }) =>
    order.slice(0, most).some((at) => example.right[at]),
  );
  return found.length / answerable.length;
};

/** The lowest threshold from which no more than a share of the answerable is answered wrongly. */
export const thresholdFor = (judged: readonly Judged[], wrong: number): Figures =>
  judged
    .map(({ score }) => figuresAt(judged, score))
    .filter((figures) => figures.wrong <= wrong)
    .reduce((best, one) => (one.right > best.right ? one : best));
