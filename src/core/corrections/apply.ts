/** Facts as parsed × corrections → facts as an operator left them. */
import type { Article } from "../article.ts";
import type { Facts } from "../facts.ts";
import { amend } from "./amend.ts";
import {
  type Anchor,
  articlesOf,
  type Correction,
  type CorrectionState,
  isSameAnchor,
} from "./correction.ts";
import { quotationsAt } from "./place.ts";
import type { Placed } from "./placed.ts";

export type Outcome = { readonly correction: Correction; readonly state: CorrectionState };

export type Applied = {
  readonly facts: Facts;
  /** Corrections that concern the article, the oldest first, each with what became of it here. */
  readonly outcomes: readonly Outcome[];
};

/** Applies what of `log`, the oldest first, concerns the article to its facts as they were parsed. */
export const applyCorrections = (
  article: Article,
  facts: Facts,
  log: readonly Correction[],
): Applied => {
  const states = new Map<Correction, CorrectionState>();
  let standing: readonly Placed[] = [];
  for (const correction of concerning(article.id, log)) {
    const placed = placeIn(article, facts, correction);
    if (concerns(correction, article.id))
      states.set(correction, typeof placed === "string" ? placed : "in effect");
    if (placed === "lost" && correction.act === "undo") undoLost(correction, states);
    if (typeof placed !== "string") standing = followedBy(standing, placed, states);
  }
  const here = standing.filter(({ own, other }) => own.length + other.length > 0);
  return {
    facts: here.length === 0 ? facts : amend(article, facts, here),
    outcomes: [...states].map(([correction, state]) => ({ correction, state })),
  };
};

/** Corrections of the article and of those that it is joined with, whose undoing may end the join. */
const concerning = (id: string, log: readonly Correction[]): readonly Correction[] => {
  const own = log.filter((correction) => concerns(correction, id));
  const joined = new Set(own.flatMap(articlesOf));
  if (joined.size < 2) return own;
  return log.filter((correction) => articlesOf(correction).some((other) => joined.has(other)));
};

const concerns = (correction: Correction, id: string): boolean =>
  correction.article === id || (correction.act === "join" && correction.with.article === id);

/** The corrections that stand after one more; those that it ends are told so. */
const followedBy = (
  standing: readonly Placed[],
  placed: Placed,
  states: Map<Correction, CorrectionState>,
): readonly Placed[] => {
  const isUndo = placed.correction.act === "undo";
  const ended = standing.filter((earlier) => endedBy(placed, earlier));
  for (const { correction } of ended)
    if (states.has(correction)) states.set(correction, isUndo ? "undone" : "replaced");
  const left = standing.filter((earlier) => !ended.includes(earlier));
  return isUndo ? left : [...left, placed];
};

/** What is lost can be taken back by its own words. */
const undoLost = (undo: Correction, states: Map<Correction, CorrectionState>): void => {
  for (const [earlier, state] of states)
    if (earlier !== undo && state === "lost" && isSameAnchor(earlier, undo)) {
      states.set(earlier, "undone");
      states.set(undo, "in effect");
    }
};

type Misplaced = Extract<CorrectionState, "lost" | "unclear">;

const placeIn = (article: Article, facts: Facts, correction: Correction): Placed | Misplaced => {
  const own = ordinalsAt(article, facts, correction);
  if (typeof own === "string") return own;
  const other = correction.act === "join" ? ordinalsAt(article, facts, correction.with) : [];
  return typeof other === "string" ? other : { correction, own, other };
};

/** Quotations at an anchor; none where it is another article's. */
const ordinalsAt = (
  article: Article,
  facts: Facts,
  anchor: Anchor,
): readonly number[] | Misplaced => {
  if (anchor.article !== article.id) return [];
  const [first, ...more] = quotationsAt(article, facts, anchor);
  if (!first) return "lost";
  const elsewhere = more.some(({ ordinals }) => ordinals.join() !== first.ordinals.join());
  return elsewhere ? "unclear" : first.ordinals;
};

/** Whether a correction takes the place of an earlier one, or takes it back. */
const endedBy = (later: Placed, earlier: Placed): boolean => {
  const { act } = later.correction;
  if (act === "undo") return touches(later, earlier);
  return act === "speakers" && earlier.correction.act === "speakers" && touches(later, earlier);
};

/** By place, as words may be given in part; by words, where the earlier one's are another article's. */
const touches = ({ correction, own }: Placed, earlier: Placed): boolean =>
  [...earlier.own, ...earlier.other].some((ordinal) => own.includes(ordinal)) ||
  isSameAnchor(correction, earlier.correction) ||
  (earlier.correction.act === "join" && isSameAnchor(correction, earlier.correction.with));
