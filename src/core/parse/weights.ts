/** Learnt numbers of the parser, as `config/weights` holds them. */
import type { CueOdds } from "./indirect/clause-features.ts";
import type { Trees } from "./learnt/trees.ts";

/** Learnt numbers, trained by `npm run train`. */
export type ParserWeights = {
  readonly speakers: Trees;
  /** Of a cue's base form, the log-odds that it reports words. */
  readonly cues: Readonly<Record<string, number>>;
  readonly indirect: IndirectWeights;
};

/** What reported clauses, their holders and their labels are chosen by. */
export type IndirectWeights = {
  readonly clauses: Trees;
  readonly holders: Trees;
  readonly labels: Trees;
  readonly odds: Readonly<Record<string, CueOdds>>;
};
