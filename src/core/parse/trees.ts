/** Boosted regression trees: how the learnt rankers score a vector, and what decided between two. */

/** A tree in arrays, its root at 0. `feature` -1 marks a leaf. */
export type Tree = {
  readonly feature: readonly number[];
  /** Goes left where the feature is at most this; a leaf's score. */
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
};

/** Trees as trained and stored, with the names of their features in the order of the vector. */
export type Trees = { readonly features: readonly string[]; readonly trees: readonly Tree[] };

export type Forest = {
  /** Sum of the trees' scores. */
  readonly score: (vector: Float32Array) => number;
  /** Names of the features that spoke most for `winner` against `rival`, most important first. */
  readonly reasons: (winner: Float32Array, rival: Float32Array, count: number) => readonly string[];
};

/** Lays all trees out in one block, in which walking them is several times as fast. */
export const createForest = ({ features, trees }: Trees): Forest => {
  const roots = Int32Array.from(rootsOf(trees));
  const feature = Int16Array.from(trees.flatMap((tree) => tree.feature));
  const value = Float32Array.from(trees.flatMap((tree) => tree.value));
  const shifted = (side: "left" | "right") =>
    Int32Array.from(trees.flatMap((tree, i) => tree[side].map((node) => node + (roots[i] ?? 0))));
  const left = shifted("left");
  const right = shifted("right");
  const next = (node: number, vector: Float32Array): number =>
    ((vector[feature[node] ?? 0] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
  const isLeaf = (node: number): boolean => (feature[node] ?? -1) < 0;

  const score = (vector: Float32Array): number => {
    let sum = 0;
    for (let i = 0; i < roots.length; i++) {
      let node = roots[i] ?? 0;
      while (!isLeaf(node)) node = next(node, vector);
      sum += value[node] ?? 0;
    }
    return sum;
  };

  /** In each tree the feature at which the two part takes the difference between their leaves. */
  const reasons = (winner: Float32Array, rival: Float32Array, count: number): readonly string[] => {
    const credit = new Float64Array(features.length);
    for (const root of roots) {
      let [a, b] = [root, root];
      let parting = -1;
      while (!isLeaf(a) && a === b) {
        parting = feature[a] ?? -1;
        [a, b] = [next(a, winner), next(b, rival)];
      }
      if (a === b) continue;
      while (!isLeaf(a)) a = next(a, winner);
      while (!isLeaf(b)) b = next(b, rival);
      credit[parting] = (credit[parting] ?? 0) + (value[a] ?? 0) - (value[b] ?? 0);
    }
    return features
      .map((name, i) => ({ name, worth: credit[i] ?? 0 }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, count)
      .map(({ name }) => name);
  };
  return { score, reasons };
};

const rootsOf = (trees: readonly Tree[]): readonly number[] => {
  const roots: number[] = [];
  let at = 0;
  for (const { feature } of trees) {
    roots.push(at);
    at += feature.length;
  }
  return roots;
};

/** Shares of `scores` after exponentiation: they sum to 1. */
export const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
