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
  /** Before each token, the number of those in verbs that mostly report words. */
  readonly cuesBefore: Int32Array;
  /** Tokens between phrase and quotation, half-open. */
  readonly from: number;
  readonly to: number;
  readonly last: string;
};

/** A pair without its phrase: the same for all candidates of a quotation. */
export type QuotePair = Omit<Pair, "candidate" | "from" | "to" | "last">;

/** How far counts go. */
export const FAR = 60;

export const lowerAt = ({ tokens }: Scene, i: number): string => tokens[i]?.lower ?? "";
