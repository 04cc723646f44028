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
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    const [one, other] = [a[i] ?? Number.POSITIVE_INFINITY, b[k] ?? Number.POSITIVE_INFINITY];
    const number = Math.min(one, other);
    let count = 0;
    if (one === number) {
      count += a[i + 1] ?? 0;
      i += 2;
    }
    if (other === number) {
      count += by * (b[k + 1] ?? 0);
      k += 2;
    }
    if (count > 0) sums.push(number, count);
  }
  return sums;
};

export const sumCounts = (all: readonly Counts[]): Counts => {
  const [first, ...more] = all;
  if (!first || more.length === 0) return first ?? [];
  const sums = new Map<number, number>();
  for (const counts of all)
    for (let i = 0; i < counts.length; i += 2) {
      const number = counts[i] ?? 0;
      sums.set(number, (sums.get(number) ?? 0) + (counts[i + 1] ?? 0));
    }
  return [...sums].toSorted(([a], [b]) => a - b).flat();
};

/** The sum of products. */
export const dotProduct = (a: Counts, b: Counts): number => {
  let product = 0;
  eachOf(a, b, (one, other) => {
    product += one * other;
  });
  return product;
};

/** Calls `act` with how often each number of `a` occurs in it, and in `b`. */
export const eachOf = (a: Counts, b: Counts, act: (a: number, b: number) => void): void => {
  let k = 0;
  for (let i = 0; i < a.length; i += 2) {
    const number = a[i] ?? 0;
    while ((b[k] ?? Number.POSITIVE_INFINITY) < number) k += 2;
    act(a[i + 1] ?? 0, b[k] === number ? (b[k + 1] ?? 0) : 0);
  }
};
