/** A reporting verb with what it may report. */
import type { Cue } from "../phrases/cues.ts";
import type { CueOdds } from "./clause-features.ts";
import type { Clause } from "./clauses.ts";

/** A cue with the clauses that it may report and the phrases that may hold it. */
export type Report = {
  readonly cue: Cue;
  readonly odds: CueOdds;
  readonly clauses: readonly Clause[];
  /** Their vectors, and last that of *it reports nothing*; on demand: they cost. */
  readonly weigh: () => readonly Float32Array[];
};
