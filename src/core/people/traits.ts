/** What speaks for and against two appearances being one person. */
import type { Appearance, Traits } from "./appearance.ts";

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
  [
    differ(a.sex, b.sex),
    differ(a.party, b.party),
    differ(a.state, b.state),
    fieldsDiffer(a, b),
  ].filter(Boolean).length;

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const fieldsDiffer = ({ fields: a }: Traits, { fields: b }: Traits): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  !a.some((field) => b.includes(field)) &&
  !(a.some((field) => JOINED_FIELDS.has(field)) && b.some((field) => JOINED_FIELDS.has(field)));

/** 0–1: how alike the company is in which two are named (cosine). */
export const affinity = (a: Appearance, b: Appearance): number => {
  let product = 0;
  for (const [feature, count] of companyOf(a)) product += count * (b.context[feature] ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
};

const companyOf = ({ context }: Appearance): readonly (readonly [string, number])[] =>
  Object.entries(context).filter(([feature]) => feature.startsWith("c:"));

const lengthOf = (appearance: Appearance): number =>
  Math.sqrt(companyOf(appearance).reduce((total, [, count]) => total + count * count, 0));
