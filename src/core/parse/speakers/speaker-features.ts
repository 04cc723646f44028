/** A quotation and each phrase that may name its speaker, as the vectors that the learnt ranker weighs. */

import { ABSENT } from "../learnt/feature-codes.ts";
import type { Candidate } from "./candidates.ts";
import { PAIR_FEATURES } from "./pair-features.ts";
import { QUOTE_FEATURES } from "./quote-features.ts";
import { lowerAt, type Pair, type QuotePair } from "./speaker-pair.ts";

/** Names of all features, in the order of the vector; the last one tells the candidate that nobody said it. */
export const SPEAKER_FEATURES: readonly string[] = [...QUOTE_FEATURES, ...PAIR_FEATURES].map(
  ({ name }) => name,
);

/** Vectors of all candidates of one quotation, and last that of *nobody*. */
export const speakerVectors = (
  shared: QuotePair,
  candidates: readonly Candidate[],
): readonly Float32Array[] => {
  const { scene, setting } = shared;
  const base = new Float32Array(SPEAKER_FEATURES.length).fill(ABSENT);
  QUOTE_FEATURES.forEach((feature, i) => {
    base[i] = feature.of(shared);
  });
  const vectors = candidates.map((candidate) => {
    const { phrase } = candidate;
    const isBefore = phrase.first < setting.first;
    const pair: Pair = {
      ...shared,
      candidate,
      from: isBefore ? phrase.last + 1 : setting.after,
      to: isBefore ? setting.first : phrase.first,
      last: lowerAt(scene, phrase.last),
    };
    const vector = base.slice();
    PAIR_FEATURES.forEach((feature, i) => {
      vector[QUOTE_FEATURES.length + i] = feature.of(pair);
    });
    return vector;
  });
  return [...vectors, base];
};
