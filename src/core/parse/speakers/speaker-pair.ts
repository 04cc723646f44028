/** All that a feature of a quotation and a phrase may look at. */

import type { Scene } from "../scene.ts";
import type { Candidate } from "./candidates.ts";
import type { QuoteSetting } from "./quote-setting.ts";

/** Who spoke so far, as the quotations before were decided. */
export type History = {
  /** Last word of the last speaker's mention, and the entity it belongs to. */
  readonly last: string | undefined;
  readonly spoke: Map<string, number>;
  /** Number of the last quotation that had a speaker; -1: none yet. */
  readonly quote: number;
  /** Paragraph of the last speaker's mention. */
  readonly paragraph: number;
};

export type Pair = {
  readonly scene: Scene;
  readonly setting: QuoteSetting;
  readonly candidate: Candidate;
  readonly history: History;
  /** Learnt strength of a cue's verb: the log-odds that it reports words. */
  readonly strength: (lemma: string) => number;
  /** How often each last word of a name stands in the article. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Before each token, the number of phrases, and of names of people, outside quotations. */
  readonly phrasesBefore: Int32Array;
  readonly peopleBefore: Int32Array;
  /** Before each token, the number of those in verbs that mostly report words. */
  readonly cuesBefore: Int32Array;
  /** Tokens between phrase and quotation, half-open. */
  readonly from: number;
  readonly to: number;
  readonly last: string;
};

export type Feature = {
  /** Reads as a reason. */
  readonly name: string;
  readonly of: (pair: Pair) => number;
};

/** A pair without its phrase: the same for all candidates of a quotation. */
export type QuotePair = Omit<Pair, "candidate" | "from" | "to" | "last">;

export type QuoteFeature = { readonly name: string; readonly of: (pair: QuotePair) => number };

/** How far counts go. */
export const FAR = 60;

export const between = (counts: Int32Array, from: number, to: number): number =>
  (counts[to] ?? 0) - (counts[from] ?? 0);

export const lowerAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";
