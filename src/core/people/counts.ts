/** How often each of many numbers occurs, in a form that is added and compared fast. */

/** Numbers and how often each occurs, in turn, by number: `[3, 1, 17, 4]`. */
export type Counts = readonly number[];

export const countsOf = (numbers: readonly number[]): Counts => {
  const counts: number[] = [];
  for (const number of numbers.toSorted((a, b) => a - b))
    if (counts.at(-2) === number) counts.push((counts.pop() ?? 0) + 1);
    else counts.push(number, 1);
  return counts;
};

/** That each number occurs, but for one occurrence of `number`. */
export const besides = (counts: Counts, number: number): Counts => {
  const others: number[] = [];
  for (let i = 0; i < counts.length; i += 2) {
    const one = counts[i] ?? 0;
    if (one !== number || (counts[i + 1] ?? 0) > 1) others.push(one, 1);
  }
  return others;
};

/** `b` added to `a` (`by` 1) or taken from it (`by` -1); what does not occur any more is left out. */
export const addCounts = (a: Counts, b: Counts, by: 1 | -1): Counts => {
  const sums: number[] = [];
  eachOf(a, b, (number, one, other) => {
    if (one + by * other > 0) sums.push(number, one + by * other);
  });
  return sums;
};

/** The sum of products. */
export const dotProduct = (a: Counts, b: Counts): number => {
  let product = 0;
  eachOf(a, b, (_, one, other) => {
    product += one * other;
  });
  return product;
};

/** Calls `act` with each number of either and how often it occurs in both. */
export const eachOf = (
  a: Counts,
  b: Counts,
  act: (number: number, a: number, b: number) => void,
): void => {
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    const number = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[k] ?? Number.POSITIVE_INFINITY);
    const [one, other] = [a[i] === number, b[k] === number];
    act(number, one ? (a[i + 1] ?? 0) : 0, other ? (b[k + 1] ?? 0) : 0);
    if (one) i += 2;
    if (other) k += 2;
  }
};
