/** Edit distance: letters inserted, left out, replaced, or two neighbours swapped (optimal string alignment). */

/** The distance between `a` and `b`, or `limit` + 1 where it is greater than `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(width);
    if (fillRow({ a, b, i, row, last, before }) > limit) return beyond;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? beyond, beyond);
};

type Row = {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly row: Uint16Array;
  readonly last: Uint16Array;
  readonly before: Uint16Array;
};

/** Fills the row of the `i`th letter of `a`; its least value. */
const fillRow = ({ a, b, i, row, last, before }: Row): number => {
  row[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const cost = Math.min(
      at(last, j) + 1,
      at(row, j - 1) + 1,
      at(last, j - 1) + same,
      swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    row[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
};

const at = (row: Uint16Array, column: number): number => row[column] ?? 0;

/** Bit set of the letters of `word`; anything but a–z shares the top bits. Each edit changes at most two bits. */
export const letterMask = (word: string): number => {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(i) % 5));
  }
  return mask;
};

/** How many letters two masks do not share. */
export const maskDistance = (a: number, b: number): number => {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
