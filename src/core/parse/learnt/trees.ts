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

  const leafFrom = (start: number, vector: Float32Array): number => {
    let node = start;
    while (!isLeaf(node)) node = next(node, vector);
    return node;
  };

  const score = (vector: Float32Array): number => {
    let sum = 0;
    for (const root of roots) sum += value[leafFrom(root, vector)] ?? 0;
    return sum;
  };

  /** The last node that both vectors pass on their way from `root`. */
  const partingNode = (root: number, winner: Float32Array, rival: Float32Array): number => {
    let node = root;
    while (!isLeaf(node) && next(node, winner) === next(node, rival)) node = next(node, winner);
    return node;
  };

  /** In each tree the feature at which the two part takes the difference between their leaves. */
  const reasons = (winner: Float32Array, rival: Float32Array, count: number): readonly string[] => {
    const credit = new Float64Array(features.length);
    for (const root of roots) {
      const node = partingNode(root, winner, rival);
      const at = feature[node] ?? -1;
      if (at < 0) continue;
      const worth = (value[leafFrom(node, winner)] ?? 0) - (value[leafFrom(node, rival)] ?? 0);
      credit[at] = (credit[at] ?? 0) + worth;
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
