/** Gradient boosting of regression trees on histograms; small enough to read, quick enough for 200,000 rows. */
import { createForest, type Tree, type Trees } from "../core/parse/stages.ts";

/** Rows that compete with each other: the `right` ones share the probability. A group of one row is a yes or no. */
export type Group = {
  readonly vectors: readonly Float32Array[];
  readonly right: readonly number[];
  /** Rows that neither win nor lose. */
  readonly ignored?: readonly number[];
};

export type BoostOptions = {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  /** Shrinks the values of leaves. */
  readonly ridge: number;
  /** Share of rows drawn for each tree. */
  readonly sample: number;
  readonly seed: number;
};

const BINS = 64;
const LEAST_GAIN = 1e-3;

/** Trains trees that score the rows of `groups`: softmax within a group, logistic where a group has one row. */
export const boost = (
  features: readonly string[],
  groups: readonly Group[],
  options: BoostOptions,
): Trees => {
  const rows = flatten(groups);
  const data = quantise(rows.vectors, features.length);
  const scores = new Float64Array(data.rows);
  const slopes = { gradient: new Float64Array(data.rows), hessian: new Float64Array(data.rows) };
  const random = mulberry(options.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    derive(rows, scores, slopes);
    const drawn: number[] = [];
    for (let i = 0; i < data.rows; i++)
      if (slopes.hessian[i] && random() < options.sample) drawn.push(i);
    const tree = growTree(data, Int32Array.from(drawn), slopes, options);
    trees.push(tree);
    const { score } = createForest({ features, trees: [tree] });
    rows.vectors.forEach((vector, i) => {
      scores[i] = (scores[i] ?? 0) + score(vector);
    });
  }
  return { features, trees };
};

type Rows = {
  readonly vectors: readonly Float32Array[];
  /** First row of each group, and one past the last row. */
  readonly starts: readonly number[];
  /** 1 right, 0 wrong, -1 ignored. */
  readonly label: Int8Array;
};

const flatten = (groups: readonly Group[]): Rows => {
  const vectors = groups.flatMap((group) => group.vectors);
  const label = new Int8Array(vectors.length);
  const starts: number[] = [];
  let at = 0;
  for (const { vectors: own, right, ignored = [] } of groups) {
    starts.push(at);
    for (const i of ignored) label[at + i] = -1;
    for (const i of right) label[at + i] = 1;
    at += own.length;
  }
  return { vectors, starts: [...starts, at], label };
};

type Slopes = { readonly gradient: Float64Array; readonly hessian: Float64Array };
const LEAST_CURVE = 1e-6;

/** Derivatives of the log-likelihood of the right rows. */
const derive = ({ starts, label }: Rows, scores: Float64Array, slopes: Slopes): void => {
  for (let g = 0; g + 1 < starts.length; g++) {
    const start = starts[g] ?? 0;
    const end = starts[g + 1] ?? 0;
    if (end - start === 1) deriveOne(start, label, scores, slopes);
    else deriveGroup({ start, end }, label, scores, slopes);
  }
};

const deriveOne = (i: number, label: Int8Array, scores: Float64Array, slopes: Slopes): void => {
  const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
  slopes.gradient[i] = (label[i] === 1 ? 1 : 0) - p;
  slopes.hessian[i] = Math.max(LEAST_CURVE, p * (1 - p));
};

const deriveGroup = (
  { start, end }: { start: number; end: number },
  label: Int8Array,
  scores: Float64Array,
  { gradient, hessian }: Slopes,
): void => {
  const own = Array.from({ length: end - start }, (_, k) => start + k);
  const competing = own.filter((i) => label[i] !== -1);
  const top = Math.max(...competing.map((i) => scores[i] ?? 0));
  const power = (i: number) => Math.exp((scores[i] ?? 0) - top);
  const sum = (rows: readonly number[]) => rows.reduce((total, i) => total + power(i), 0);
  const all = sum(competing);
  const right = sum(competing.filter((i) => label[i] === 1));
  gradient.fill(0, start, end);
  hessian.fill(0, start, end);
  if (right === 0) return;
  for (const i of competing) {
    const p = power(i) / all;
    gradient[i] = (label[i] === 1 ? power(i) / right : 0) - p;
    hessian[i] = Math.max(LEAST_CURVE, p * (1 - p));
  }
};

type Data = {
  readonly rows: number;
  readonly width: number;
  /** Bin of each row, feature after feature. */
  readonly bins: Uint8Array;
  /** Of each feature, the values between its bins. */
  readonly edges: readonly (readonly number[])[];
};

const quantise = (vectors: readonly Float32Array[], width: number): Data => {
  const rows = vectors.length;
  const bins = new Uint8Array(rows * width);
  const edges: (readonly number[])[] = [];
  for (let f = 0; f < width; f++) {
    const cuts = cutsOf(Float32Array.from(vectors, (vector) => vector[f] ?? 0));
    edges.push(cuts);
    vectors.forEach((vector, i) => {
      bins[f * rows + i] = binOf(cuts, vector[f] ?? 0);
    });
  }
  return { rows, width, bins, edges };
};

const cutsOf = (values: Float32Array): readonly number[] => {
  const distinct = [...new Set(values.sort())];
  const step = Math.max(1, distinct.length / BINS);
  const cuts: number[] = [];
  for (let k = 1; k < Math.min(BINS, distinct.length); k++) {
    const i = Math.floor(k * step);
    cuts.push(((distinct[i - 1] ?? 0) + (distinct[i] ?? 0)) / 2);
  }
  return cuts;
};

const binOf = (cuts: readonly number[], value: number): number => {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};

type Growing = { feature: number[]; value: number[]; left: number[]; right: number[] };

const growTree = (data: Data, rows: Int32Array, slopes: Slopes, options: BoostOptions): Tree => {
  const tree: Growing = { feature: [], value: [], left: [], right: [] };
  const grow = (mine: Int32Array, depth: number): number => {
    const node = tree.feature.length;
    const total = sums(mine, slopes);
    tree.feature.push(-1);
    tree.value.push(round((options.rate * total.gradient) / (total.hessian + options.ridge)));
    tree.left.push(0);
    tree.right.push(0);
    const split = depth > 0 ? bestSplit(data, mine, slopes, { total, options }) : undefined;
    if (!split) return node;
    const [left, right] = part(data, mine, split);
    tree.feature[node] = split.feature;
    tree.value[node] = round(data.edges[split.feature]?.[split.bin] ?? 0);
    tree.left[node] = grow(left, depth - 1);
    tree.right[node] = grow(right, depth - 1);
    return node;
  };
  grow(rows, options.depth);
  return tree;
};

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

type Total = { readonly gradient: number; readonly hessian: number };

const sums = (rows: Int32Array, { gradient, hessian }: Slopes): Total => {
  let g = 0;
  let h = 0;
  for (const i of rows) {
    g += gradient[i] ?? 0;
    h += hessian[i] ?? 0;
  }
  return { gradient: g, hessian: h };
};

type Split = { readonly feature: number; readonly bin: number };

const bestSplit = (
  data: Data,
  rows: Int32Array,
  slopes: Slopes,
  { total, options }: { readonly total: Total; readonly options: BoostOptions },
): Split | undefined => {
  const worth = (g: number, h: number) => (g * g) / (h + options.ridge);
  let best: Split | undefined;
  let bestGain = LEAST_GAIN;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  for (let feature = 0; feature < data.width; feature++) {
    fill(data, rows, slopes, { feature, g, h });
    let leftG = 0;
    let leftH = 0;
    const cuts = data.edges[feature]?.length ?? 0;
    for (let bin = 0; bin < cuts; bin++) {
      leftG += g[bin] ?? 0;
      leftH += h[bin] ?? 0;
      const rightH = total.hessian - leftH;
      if (leftH < options.leafWeight || rightH < options.leafWeight) continue;
      const gain =
        worth(leftG, leftH) +
        worth(total.gradient - leftG, rightH) -
        worth(total.gradient, total.hessian);
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
};

const fill = (
  data: Data,
  rows: Int32Array,
  { gradient, hessian }: Slopes,
  { feature, g, h }: { feature: number; g: Float64Array; h: Float64Array },
): void => {
  g.fill(0);
  h.fill(0);
  const offset = feature * data.rows;
  for (const i of rows) {
    const bin = data.bins[offset + i] ?? 0;
    g[bin] = (g[bin] ?? 0) + (gradient[i] ?? 0);
    h[bin] = (h[bin] ?? 0) + (hessian[i] ?? 0);
  }
};

const part = (
  data: Data,
  rows: Int32Array,
  { feature, bin }: Split,
): readonly [Int32Array, Int32Array] => {
  const offset = feature * data.rows;
  const goesLeft = (i: number) => (data.bins[offset + i] ?? 0) <= bin;
  return [rows.filter(goesLeft), rows.filter((i) => !goesLeft(i))];
};

/** A small seeded generator (mulberry32): the same seed trains the same weights. */
const mulberry = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
