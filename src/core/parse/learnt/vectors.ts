/** What is measured, as the vectors that the learnt rankers weigh. */
import { ABSENT } from "./feature-codes.ts";

/** `name` reads as a reason. */
export type Feature<T> = { readonly name: string; readonly of: (one: T) => number };

export const namesOf = (...features: readonly (readonly { readonly name: string }[])[]) =>
  features.flat().map(({ name }) => name);

/** Writes what `features` measure of `one` into `vector`, from place `from` on. */
export const measure = <T>(
  features: readonly Feature<T>[],
  one: T,
  vector: Float32Array,
  from = 0,
): Float32Array => {
  for (let i = 0; i < features.length; i++) vector[from + i] = features[i]?.of(one) ?? ABSENT;
  return vector;
};

/** Vectors of all candidates, and last that of *none of them*: first what is `shared` by all, then what is each one's `own`. */
export const vectorsOf = <S, T>(
  shared: { readonly features: readonly Feature<S>[]; readonly of: S },
  own: { readonly features: readonly Feature<T>[]; readonly of: readonly T[] },
): readonly Float32Array[] => {
  const from = shared.features.length;
  const none = new Float32Array(from + own.features.length).fill(ABSENT);
  measure(shared.features, shared.of, none);
  return [...own.of.map((one) => measure(own.features, one, none.slice(), from)), none];
};
