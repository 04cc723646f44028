/** Boosted regression trees: how the learnt rankers score a vector, and which features decided. */

/** A tree in arrays, its root at 0. `feature` -1 marks a leaf, whose score is `value`. */
export type Tree = {
  readonly feature: readonly number[];
  /** Goes left where the feature is at most this; a leaf's score. */
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
};

export type Trees = {
  /** Names of the features, to refuse weights that were trained on others. */
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
};

/** Sum of the trees' scores for `vector`. */
export const scoreTrees = ({ trees }: Trees, vector: Float32Array): number => {
  let sum = 0;
  for (const tree of trees) sum += scoreTree(tree, vector);
  return sum;
};

/** Score of one tree for `vector`. */
export const scoreTree = ({ feature, value, left, right }: Tree, vector: Float32Array): number => {
  let node = 0;
  for (let at = feature[0] ?? -1; at >= 0; at = feature[node] ?? -1)
    node = ((vector[at] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
  return value[node] ?? 0;
};

/** Shares of `scores` after exponentiation: they sum to 1. */
export const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/**
 * Names of the features that speak most for `winner` against `rival`: what the score of the winner would lose if the
 * feature had the rival's value.
 */
export const strongestFeatures = (
  trees: Trees,
  winner: Float32Array,
  rival: Float32Array,
  count: number,
): readonly string[] => {
  const full = scoreTrees(trees, winner);
  return trees.features
    .map((name, i) => {
      if (winner[i] === rival[i]) return { name, loss: 0 };
      const changed = winner.slice();
      changed[i] = rival[i] ?? 0;
      return { name, loss: full - scoreTrees(trees, changed) };
    })
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, count)
    .map(({ name }) => name);
};
