/** Linear models learnt by gradient descent: one that ranks the candidates of a group, one that says yes or no. */

/** The score of a vector is `bias` and the sum of its values times `weights`. */
export type Linear = { readonly bias: number; readonly weights: readonly number[] };

export type Candidates = {
  readonly vectors: readonly Float64Array[];
  /** Of each vector whether it is right. */
  readonly right: readonly boolean[];
};

export type LinearOptions = {
  readonly ridge: number;
  readonly steps: number;
  readonly rate: number;
};

/** All vectors one after another, each value less its mean and over its spread. */
type Table = {
  readonly size: number;
  readonly rows: number;
  readonly values: Float32Array;
  readonly mean: Float64Array;
  readonly scale: Float64Array;
};

const LEAST_SPREAD = 1e-9;

const tableOf = (vectors: readonly Float64Array[]): Table => {
  const size = vectors[0]?.length ?? 0;
  const rows = vectors.length;
  const mean = new Float64Array(size);
  const scale = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (const vector of vectors) sum += vector[k] ?? 0;
    mean[k] = sum / rows;
    let square = 0;
    for (const vector of vectors) square += ((vector[k] ?? 0) - (mean[k] ?? 0)) ** 2;
    scale[k] = Math.sqrt(square / rows);
  }
  const values = new Float32Array(size * rows);
  vectors.forEach((vector, row) => {
    for (let k = 0; k < size; k++) {
      const spread = scale[k] ?? 0;
      if (spread > LEAST_SPREAD)
        values[row * size + k] = ((vector[k] ?? 0) - (mean[k] ?? 0)) / spread;
    }
  });
  return { size, rows, values, mean, scale };
};

/** Back to weights for vectors as they are. */
const unscaled = (weights: Float64Array, bias: number, { mean, scale }: Table): Linear => {
  const plain = Array.from(mean, (_, i) => {
    const spread = scale[i] ?? 0;
    return spread > LEAST_SPREAD ? (weights[i] ?? 0) / spread : 0;
  });
  const shift = plain.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0);
  return { weights: plain, bias: bias - shift };
};

/** Scores of all rows, then, from the slope of the loss in each score, the gradient of the weights. */
const gradientOf = (
  { size, rows, values }: Table,
  weights: Float64Array,
  slopes: (scores: Float64Array) => Float64Array,
): Float64Array => {
  const scores = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = weights[size] ?? 0;
    for (let k = 0; k < size; k++, at++) sum += (values[at] ?? 0) * (weights[k] ?? 0);
    scores[row] = sum;
  }
  const gradient = new Float64Array(size + 1);
  const slope = slopes(scores);
  for (let row = 0; row < rows; row++) {
    const by = slope[row] ?? 0;
    if (Math.abs(by) < 1e-9) continue;
    const from = row * size;
    for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + by * (values[from + k] ?? 0);
    gradient[size] = (gradient[size] ?? 0) + by;
  }
  return gradient;
};

/** Adam on all examples at once: the same weights from the same examples. The last weight is the bias. */
const descend = (
  table: Table,
  slopes: (scores: Float64Array) => Float64Array,
  { ridge, steps, rate }: LinearOptions,
): Float64Array => {
  const size = table.size + 1;
  const weights = new Float64Array(size);
  const slow = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(table, weights, slopes);
    const now = rate * (1.02 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      const slope = (gradient[i] ?? 0) + (i < table.size ? ridge * (weights[i] ?? 0) : 0);
      slow[i] = 0.9 * (slow[i] ?? 0) + 0.1 * slope;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * slope * slope;
      const first = (slow[i] ?? 0) / (1 - 0.9 ** step);
      const second = (square[i] ?? 0) / (1 - 0.99 ** step);
      weights[i] = (weights[i] ?? 0) - (now * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return weights;
};

/** Learns to put a right candidate of each group first; groups without one teach nothing. */
export const learnRanker = (groups: readonly Candidates[], options: LinearOptions): Linear => {
  const taught = groups.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const table = tableOf(taught.flatMap(({ vectors }) => vectors));
  const slopes = (scores: Float64Array): Float64Array => {
    const slope = new Float64Array(scores.length);
    let from = 0;
    for (const { right } of taught) {
      const own = scores.subarray(from, from + right.length);
      const top = Math.max(...own);
      const mass = own.map((score) => Math.exp(score - top));
      let [all, good] = [0, 0];
      mass.forEach((one, i) => {
        all += one;
        if (right[i]) good += one;
      });
      mass.forEach((one, i) => {
        slope[from + i] = (one / all - (right[i] ? one / good : 0)) / taught.length;
      });
      from += right.length;
    }
    return slope;
  };
  return { ...unscaled(descend(table, slopes, options), 0, table), bias: 0 };
};

/** Learns the log-odds that a vector is right. */
export const learnClassifier = (
  examples: readonly { readonly vector: Float64Array; readonly right: boolean }[],
  options: LinearOptions,
): Linear => {
  const table = tableOf(examples.map(({ vector }) => vector));
  const slopes = (scores: Float64Array): Float64Array =>
    scores.map(
      (score, i) => (1 / (1 + Math.exp(-score)) - (examples[i]?.right ? 1 : 0)) / examples.length,
    );
  const weights = descend(table, slopes, options);
  return unscaled(weights, weights[table.size] ?? 0, table);
};

export const scoreOf = ({ bias, weights }: Linear, vector: Float64Array): number => {
  let sum = bias;
  for (let i = 0; i < vector.length; i++) sum += (weights[i] ?? 0) * (vector[i] ?? 0);
  return sum;
};
