/** Facts as parsed × corrections → facts as an operator left them. */
import type { Article } from "../article.ts";
import type { Facts } from "../facts.ts";
import { amend, ascribe } from "./amend.ts";
import {
  type Anchor,
  anchorsOf,
  articlesOf,
  type Correction,
  type CorrectionState,
  isSameAnchor,
  type Resting,
} from "./correction.ts";
import { isOneVoice } from "./join.ts";
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
  let weighed: readonly Placed[] = [];
  for (const correction of concerning(article.id, log)) {
    const placed = widened(placeIn(article, facts, correction), weighed);
    if (concerns(correction, article.id)) states.set(correction, placed.rests ?? "in effect");
    weighed = followedBy(weighed, placed, states);
  }
  const here = weighed.filter(({ own, other, rests }) => !rests && own.length + other.length > 0);
  const ascribed = here.reduce(ascribe, facts);
  const [standing, idle] = divide(here, (placed) => isOneVoice(ascribed, placed));
  for (const { correction } of idle) states.set(correction, "void");
  return {
    facts: standing.length === 0 ? facts : amend(article, ascribed, standing),
    outcomes: [...states].map(([correction, state]) => ({ correction, state })),
  };
};

const divide = <T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] => [
  all.filter(test),
  all.filter((one) => !test(one)),
];

/** Corrections of the article and of those that it is joined with, whose undoing may end the join. */
const concerning = (id: string, log: readonly Correction[]): readonly Correction[] => {
  const own = log.filter((correction) => concerns(correction, id));
  const joined = new Set(own.flatMap(articlesOf));
  if (joined.size < 2) return own;
  return log.filter((correction) => articlesOf(correction).some((other) => joined.has(other)));
};

const concerns = (correction: Correction, id: string): boolean =>
  correction.article === id || (correction.act === "join" && correction.with.article === id);

/** The corrections that are left after one more; those that it ends are told so. */
const followedBy = (
  weighed: readonly Placed[],
  placed: Placed,
  states: Map<Correction, CorrectionState>,
): readonly Placed[] => {
  const { correction } = placed;
  const isUndo = correction.act === "undo";
  const ended = weighed.filter((earlier) => endedBy(placed, earlier));
  for (const { correction: earlier } of ended)
    if (states.has(earlier)) states.set(earlier, isUndo ? "undone" : "replaced");
  if (!isUndo) return [...weighed.filter((earlier) => !ended.includes(earlier)), placed];
  // what rests can be taken back by its own words, however often
  const meant = [...states.keys()].some(
    (earlier) => earlier !== correction && isNamedBy(correction, earlier),
  );
  if (meant && states.has(correction)) states.set(correction, "in effect");
  return weighed.filter((earlier) => !ended.includes(earlier));
};

const placeIn = (article: Article, facts: Facts, correction: Correction): Placed => {
  const own = ordinalsAt(article, facts, correction);
  const other = correction.act === "join" ? ordinalsAt(article, facts, correction.with) : [];
  const found = {
    correction,
    own: typeof own === "string" ? [] : own,
    other: typeof other === "string" ? [] : other,
  };
  const missing = [own, other].find((at) => typeof at === "string");
  const itself = found.own.some((ordinal) => found.other.includes(ordinal));
  const rests = missing ?? (itself ? "void" : undefined);
  return rests ? { ...found, rests } : found;
};

/** Quotations at an anchor; none where it is another article's. */
const ordinalsAt = (
  article: Article,
  facts: Facts,
  anchor: Anchor,
): readonly number[] | Exclude<Resting, "void"> => {
  if (anchor.article !== article.id) return [];
  const [first, ...more] = quotationsAt(article, facts, anchor);
  if (!first) return "lost";
  const elsewhere = more.some(({ ordinals }) => ordinals.join() !== first.ordinals.join());
  return elsewhere ? "unclear" : first.ordinals;
};

/** What goes for a quotation goes for those that it was joined with in this article. */
const widened = (placed: Placed, weighed: readonly Placed[]): Placed => {
  if (placed.correction.act === "undo") return placed;
  return {
    ...placed,
    own: withJoined(placed.own, weighed),
    other: withJoined(placed.other, weighed),
  };
};

const withJoined = (ordinals: readonly number[], weighed: readonly Placed[]): readonly number[] => {
  const all = new Set(ordinals);
  for (const { correction, own, other, rests } of weighed) {
    const ends = [...own, ...other];
    if (correction.act === "join" && !rests && ends.some((ordinal) => all.has(ordinal)))
      for (const ordinal of ends) all.add(ordinal);
  }
  return [...all];
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
  isNamedBy(correction, earlier.correction);

const isNamedBy = (anchor: Anchor, earlier: Correction): boolean =>
  anchorsOf(earlier).some((one) => isSameAnchor(anchor, one));
