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
  /** What share of the probability each of competing vectors has; they sum to 1, and what is far behind has none. */
  readonly shares: (vectors: readonly Float32Array[]) => readonly number[];
  /** Names of the features that spoke most for `winner` against `rival`, most important first. */
  readonly reasons: (winner: Float32Array, rival: Float32Array, count: number) => readonly string[];
};

/** Trees after which what is far behind is given up. */
const HEATS = 16;
/** How far behind the best a vector is given up after the heats: its share would be below one in a hundred. */
const MARGIN = 4;

/** Lays all trees out in one block, a node's two children side by side: walking them is several times as fast. */
export const createForest = ({ features, trees }: Trees): Forest => {
  const { roots, feature, value, child } = layOut(trees);

  const leafFrom = (start: number, vector: Float32Array): number => {
    let node = start;
    for (let left = child[node] ?? 0; left > 0; left = child[node] ?? 0)
      node = (vector[feature[node] ?? 0] ?? 0) <= (value[node] ?? 0) ? left : left + 1;
    return node;
  };

  const partOf = (vector: Float32Array, from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += value[leafFrom(roots[i] ?? 0, vector)] ?? 0;
    return sum;
  };

  const score = (vector: Float32Array): number => partOf(vector, 0, roots.length);

  const shares = (vectors: readonly Float32Array[]): readonly number[] => {
    const heats = Math.min(HEATS, roots.length);
    const scores = vectors.map((vector) => partOf(vector, 0, heats));
    const least = Math.max(...scores) - MARGIN;
    return softmax(
      scores.map((part, i) => {
        const vector = vectors[i];
        return part < least || !vector ? -Infinity : part + partOf(vector, heats, roots.length);
      }),
    );
  };

  /** The last node that both vectors pass on their way from `root`. */
  const partingNode = (root: number, winner: Float32Array, rival: Float32Array): number => {
    const side = (node: number, vector: Float32Array) =>
      (vector[feature[node] ?? 0] ?? 0) <= (value[node] ?? 0);
    let node = root;
    for (let left = child[node] ?? 0; left > 0; left = child[node] ?? 0) {
      if (side(node, winner) !== side(node, rival)) break;
      node = side(node, winner) ? left : left + 1;
    }
    return node;
  };

  /** In each tree the feature at which the two part takes the difference between their leaves. */
  const reasons = (winner: Float32Array, rival: Float32Array, count: number): readonly string[] => {
    const credit = new Float64Array(features.length);
    for (const root of roots) {
      const node = partingNode(root, winner, rival);
      const at = feature[node] ?? 0;
      if (!child[node]) continue;
      const worth = (value[leafFrom(node, winner)] ?? 0) - (value[leafFrom(node, rival)] ?? 0);
      credit[at] = (credit[at] ?? 0) + worth;
    }
    const spoke = features.flatMap((name, i) => {
      const worth = credit[i] ?? 0;
      return worth > 0 ? [{ name, worth }] : [];
    });
    return spoke
      .sort((a, b) => b.worth - a.worth)
      .slice(0, count)
      .map(({ name }) => name);
  };
  return { score, shares, reasons };
};

/** `child`: of each node its left child, the right one stands behind it; 0: a leaf. */
const layOut = (trees: readonly Tree[]) => {
  const size = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const laid = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(size),
    value: new Float32Array(size),
    child: new Int32Array(size),
  };
  let free = 0;
  trees.forEach((tree, i) => {
    laid.roots[i] = free;
    const queue = [0];
    const start = free++;
    for (let at = 0; at < queue.length; at++) {
      const [from = 0, to] = [queue[at], start + at];
      laid.value[to] = tree.value[from] ?? 0;
      laid.feature[to] = Math.max(0, tree.feature[from] ?? -1);
      if ((tree.feature[from] ?? -1) < 0) continue;
      laid.child[to] = free;
      free += 2;
      queue.push(tree.left[from] ?? 0, tree.right[from] ?? 0);
    }
  });
  return laid;
};

/** Shares of `scores` after exponentiation: they sum to 1. */
const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
