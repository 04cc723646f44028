/** What speaks for and against two appearances being one person. */
import type { Traits } from "./appearance.ts";
import { type Counts, dotProduct } from "./counts.ts";

/** Fields in which one person is often known at once: a lawyer who is a minister. */
const JOINED_FIELDS: ReadonlySet<string> = new Set([
  "politics",
  "business",
  "law",
  "learning",
  "media",
]);

/** How many traits contradict each other. */
export const conflicts = (a: Traits, b: Traits): number =>
  differ(a.sex, b.sex) +
  differ(a.party, b.party) +
  differ(a.state, b.state) +
  (fieldsDiffer(a, b) ? 1 : 0);

/** Whether a trait that few share is the same. */
export const agree = (a: Traits, b: Traits): boolean =>
  (a.party !== undefined && a.party === b.party) ||
  (a.state !== undefined && a.state === b.state) ||
  a.fields.some((field) => b.fields.includes(field));

const differ = (a: string | undefined, b: string | undefined): 0 | 1 =>
  a !== undefined && b !== undefined && a !== b ? 1 : 0;

const fieldsDiffer = ({ fields: a }: Traits, { fields: b }: Traits): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  !a.some((field) => b.includes(field)) &&
  !(a.some((field) => JOINED_FIELDS.has(field)) && b.some((field) => JOINED_FIELDS.has(field)));

/** 0–1: how alike the company is in which two are named (cosine). */
export const affinity = (a: Counts, b: Counts): number => {
  const product = dotProduct(a, b);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
};

const LENGTHS = new WeakMap<Counts, number>();

const lengthOf = (counts: Counts): number => {
  const length = LENGTHS.get(counts) ?? Math.sqrt(dotProduct(counts, counts));
  LENGTHS.set(counts, length);
  return length;
};
