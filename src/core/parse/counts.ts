/** What stands before each token of a text, by its kind: how much stands between two places is one subtraction. */
import type { Name } from "./names/names.ts";
import type { NounPhrase } from "./phrases/mentions.ts";
import type { Token } from "./text/tokens.ts";

/** Of each token, and behind the last, the number of such before it. */
export type Counts = {
  /** Tokens outside all quotations: distance over the reporter's words. */
  readonly outside: Int32Array;
  /** Phrases outside quotations by their last tokens, and those that name or stand for people or bodies. */
  readonly phrases: Int32Array;
  readonly people: Int32Array;
  readonly verbs: Int32Array;
  readonly auxiliaries: Int32Array;
  readonly commas: Int32Array;
  readonly prepositions: Int32Array;
};

type Counted = {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly phrases: readonly NounPhrase[];
  readonly quoteOf: Int32Array;
};

export const countBefore = ({ tokens, names, phrases, quoteOf }: Counted): Counts => {
  const none = () => new Int32Array(tokens.length + 1);
  const ends = none();
  const speaks = none();
  for (const { first, last, kind, name } of phrases) {
    if (quoteOf[first] !== -1) continue;
    ends[last] = 1;
    const named = name !== undefined && names[name]?.kind !== "place";
    if (kind === "pronoun" || named) speaks[last] = 1;
  }
  const sums = (is: (token: Token, i: number) => boolean): Int32Array => {
    const before = none();
    let sum = 0;
    tokens.forEach((token, i) => {
      if (is(token, i)) sum++;
      before[i + 1] = sum;
    });
    return before;
  };
  return {
    outside: sums((_, i) => quoteOf[i] === -1),
    phrases: sums((_, i) => ends[i] === 1),
    people: sums((_, i) => speaks[i] === 1),
    verbs: sums(({ pos }) => pos === "VERB"),
    auxiliaries: sums(({ pos }) => pos === "AUX"),
    commas: sums(({ text }) => text === ","),
    prepositions: sums(({ pos }) => pos === "ADP" || pos === "SCONJ"),
  };
};

/** How many of them stand from token `from` up to, not including, `to`. */
export const between = (counts: Int32Array, from: number, to: number): number =>
  (counts[to] ?? 0) - (counts[from] ?? 0);
