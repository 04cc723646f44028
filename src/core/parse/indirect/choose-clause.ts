/** Of the clauses that a cue may report, the one that it does. */
import type { Forest } from "../learnt/trees.ts";
import type { Scene } from "../scene.ts";
import { certainClause } from "./certain-clause.ts";
import { type Clause, isLinked } from "./clauses.ts";
import type { Report } from "./report.ts";

/** Least share of probability that a clause must have. */
const LEAST_SHARE = 0.38;

export type Chosen = {
  readonly report: Report;
  readonly clause: Clause;
  readonly share: number;
  readonly reasons: () => readonly string[];
};
const REASONS = 3;
/** Clauses that overlap by this much are readings of one. */
const ALIKE = 0.5;

export const surely = (scene: Scene, report: Report): Chosen | undefined => {
  const clause = certainClause(scene, report.cue, report.clauses);
  return clause && { report, clause, share: 1, reasons: () => [] };
};

/** The clause that most of the probability lies on or near, if that is enough. */
export const chooseClause = (scene: Scene, report: Report, forest: Forest): Chosen | undefined => {
  const { clauses } = report;
  if (clauses.length === 0) return undefined;
  const vectors = report.weigh();
  const shares = forest.shares(vectors);
  const none = vectors[clauses.length];
  const any = 1 - (shares[clauses.length] ?? 1);
  const linked = isLinked(scene, report.cue);
  if (!none || (any < LEAST_SHARE && !linked)) return undefined;
  // which of them it is, where one of them it surely is
  const all = linked && any > 0 ? any : 1;
  const live = clauses.flatMap((clause, i) => {
    const share = linked && clause.side === "before" ? 0 : (shares[i] ?? 0) / all;
    return share > 0 ? [{ clause, share }] : [];
  });
  const support = clauses.map((clause) => supportOf(clause, live));
  const best = indexOfMost(support);
  const [clause, vector, share] = [clauses[best], vectors[best], support[best]];
  if (!clause || !vector || share === undefined || share < LEAST_SHARE) return undefined;
  return { report, clause, share, reasons: () => forest.reasons(vector, none, REASONS) };
};

/** Probability of the clauses that `clause` would be right for; the likelier one breaks ties. */
const supportOf = (
  clause: Clause,
  live: readonly { readonly clause: Clause; readonly share: number }[],
): number => {
  let sum = 0;
  for (const other of live) {
    const alike = likeness(clause, other.clause);
    if (alike >= ALIKE) sum += other.share * (1 - TIE + TIE * alike);
  }
  return sum;
};
const TIE = 0.05;

const likeness = (a: Clause, b: Clause): number => {
  const both = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return both <= 0 ? 0 : both / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1);
};

export const indexOfMost = (values: readonly number[]): number => {
  let best = 0;
  values.forEach((value, i) => {
    if (value > (values[best] ?? 0)) best = i;
  });
  return best;
};
