/** A quotation and each phrase that may name its speaker, as the vectors that the learnt ranker weighs. */

import { namesOf, vectorsOf } from "../learnt/vectors.ts";
import type { Candidate } from "./candidates.ts";
import { PAIR_FEATURES } from "./pair-features.ts";
import { QUOTE_FEATURES } from "./quote-features.ts";
import { lowerAt, type Pair, type QuotePair } from "./speaker-pair.ts";

/** Names of all features, in the order of the vector; the last one tells the candidate that nobody said it. */
export const SPEAKER_FEATURES: readonly string[] = namesOf(QUOTE_FEATURES, PAIR_FEATURES);

/** Vectors of all candidates of one quotation, and last that of *nobody*. */
export const speakerVectors = (
  shared: QuotePair,
  candidates: readonly Candidate[],
): readonly Float32Array[] =>
  vectorsOf(
    { features: QUOTE_FEATURES, of: shared },
    { features: PAIR_FEATURES, of: candidates.map((candidate) => pairOf(shared, candidate)) },
  );

// written out: what is spread has a shape of its own to the runtime, and each feature reads it more slowly
const pairOf = (shared: QuotePair, candidate: Candidate): Pair => {
  const { scene, setting, history, strength, frequency, cuesBefore } = shared;
  const { first, last } = candidate.phrase;
  const isBefore = first < setting.first;
  return {
    scene,
    setting,
    candidate,
    history,
    strength,
    frequency,
    cuesBefore,
    from: isBefore ? last + 1 : setting.after,
    to: isBefore ? setting.first : first,
    last: lowerAt(scene, last),
  };
};
