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

/** Lays all trees out in one block: walking them is several times as fast. */
export const createForest = ({ features, trees }: Trees): Forest => {
  const { roots, nodes, values } = layOut(trees);

  const valueAt = (node: number): number => values[2 * node + 1] ?? 0;

  /** The child that `vector` goes to from a node that is no leaf. Added, not chosen: no processor foresees the way through a tree. */
  const childOf = (node: number, inner: number, vector: Float32Array): number =>
    ((inner >> FEATURE_BITS) + Number((vector[inner & FEATURE_MASK] ?? 0) <= valueAt(node))) | 0;

  const leafFrom = (start: number, vector: Float32Array): number => {
    let node = start;
    for (let inner = nodes[2 * node] ?? 0; inner > 0; inner = nodes[2 * node] ?? 0)
      node = childOf(node, inner, vector);
    return node;
  };

  const partOf = (vector: Float32Array, from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += valueAt(leafFrom(roots[i] ?? 0, vector));
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
    let node = root;
    for (let inner = nodes[2 * node] ?? 0; inner > 0; inner = nodes[2 * node] ?? 0) {
      const next = childOf(node, inner, winner);
      if (next !== childOf(node, inner, rival)) break;
      node = next;
    }
    return node;
  };

  /** In each tree the feature at which the two part takes the difference between their leaves. */
  const reasons = (winner: Float32Array, rival: Float32Array, count: number): readonly string[] => {
    const credit = new Float64Array(features.length);
    for (const root of roots) {
      const node = partingNode(root, winner, rival);
      const inner = nodes[2 * node] ?? 0;
      if (inner === 0) continue;
      const worth = valueAt(leafFrom(node, winner)) - valueAt(leafFrom(node, rival));
      const at = inner & FEATURE_MASK;
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

const FEATURE_BITS = 8;
const FEATURE_MASK = 2 ** FEATURE_BITS - 1;

/**
 * Two words a node, so that one read of memory brings both: first the number of its right child, behind which the left one
 * stands, with its feature; 0: a leaf. Then, in `values`, what it asks the feature to be at most, or a leaf's score.
 */
const layOut = (trees: readonly Tree[]) => {
  const size = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const nodes = new Int32Array(2 * size);
  const values = new Float32Array(nodes.buffer);
  const roots = new Int32Array(trees.length);
  let free = 0;
  trees.forEach((tree, i) => {
    roots[i] = free;
    const queue = [0];
    const start = free++;
    for (let at = 0; at < queue.length; at++) {
      const [from = 0, to] = [queue[at], start + at];
      values[2 * to + 1] = tree.value[from] ?? 0;
      const feature = tree.feature[from] ?? -1;
      if (feature < 0) continue;
      nodes[2 * to] = (free << FEATURE_BITS) | feature;
      free += 2;
      queue.push(tree.right[from] ?? 0, tree.left[from] ?? 0);
    }
  });
  return { roots, nodes, values };
};

/** Shares of `scores` after exponentiation: they sum to 1. */
const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
