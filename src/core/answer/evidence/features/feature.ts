/** What a feature is: a number read from a question beside a sentence, and why it matters. */
import type { Pair } from "../pair.ts";

export type Feature = {
  readonly name: string;
  /** What it says of the sentence where it speaks for it, in plain words. */
  readonly reason: string;
  readonly of: (pair: Pair) => number;
};

/** A feature whose value may be read from several. */
export const feature = (name: string, reason: string, of: Feature["of"]): Feature => ({
  name,
  reason,
  of,
});

export const yes = (value: boolean): number => (value ? 1 : 0);

/** Reads a value of a pair once, however many features ask. */
export const oncePerPair = <T>(read: (pair: Pair) => T): ((pair: Pair) => T) => {
  const known = new WeakMap<Pair, { readonly value: T }>();
  return (pair) => {
    const found = known.get(pair) ?? { value: read(pair) };
    known.set(pair, found);
    return found.value;
  };
};

/** Where the question has nothing to which the feature could hold. */
export const NOT_ASKED = -1;
