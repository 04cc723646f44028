/** Every feature of a sentence beside a question, and how it compares with the other sentences. */
import { ALIGN } from "./features/align.ts";
import { COVER } from "./features/cover.ts";
import type { Feature } from "./features/feature.ts";
import { MISSING } from "./features/missing.ts";
import { SENTENCE } from "./features/sentence.ts";
import { SLOT } from "./features/slot.ts";
import { SPEAKER } from "./features/speaker.ts";
import { TYPE } from "./features/type.ts";
import type { Pair } from "./pair.ts";

const FEATURES: readonly Feature[] = [
  ...COVER,
  ...MISSING,
  ...SPEAKER,
  ...TYPE,
  ...ALIGN,
  ...SLOT,
  ...SENTENCE,
];

/** Features of which the distance to the best candidate counts too. */
const COMPARED = [
  "cover.named",
  "cover.here",
  "cover.topic",
  "cover.run",
  "cover.mass",
  "align.clause",
];
const COMPARED_AT = COMPARED.map((name) => FEATURES.findIndex((one) => one.name === name));

export const FEATURE_NAMES: readonly string[] = [
  ...FEATURES.map(({ name }) => name),
  "candidate.share",
  "candidate.rarity",
  ...COMPARED.map((name) => `best.${name}`),
];

/** One vector for each pair, in the order of `FEATURE_NAMES`. */
export const vectorsOf = (
  pairs: readonly Pair[],
  shares: readonly number[],
): readonly Float64Array[] => {
  const rare = rarities(pairs);
  const vectors = pairs.map((pair, i) => {
    const vector = new Float64Array(FEATURE_NAMES.length);
    FEATURES.forEach(({ of }, at) => {
      vector[at] = of(pair);
    });
    vector[FEATURES.length] = shares[i] ?? 0;
    vector[FEATURES.length + 1] = rare[i] ?? 0;
    return vector;
  });
  COMPARED_AT.forEach((at, k) => {
    const best = Math.max(...vectors.map((vector) => vector[at] ?? 0));
    for (const vector of vectors) vector[FEATURES.length + 2 + k] = (vector[at] ?? 0) - best;
  });
  return vectors;
};

/** How few other candidates hold the rarest of the words that each holds. */
const rarities = (pairs: readonly Pair[]): readonly number[] => {
  const words = pairs[0]?.asked.words.length ?? 0;
  const held = Array.from(
    { length: words },
    (_, i) => pairs.filter(({ matches }) => (matches[i]?.level ?? 0) >= 4).length,
  );
  return pairs.map(({ matches }) =>
    Math.max(0, ...matches.map(({ level }, i) => (level >= 4 ? 1 / (1 + (held[i] ?? 0)) : 0))),
  );
};
