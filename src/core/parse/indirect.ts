/** Words reported without marks: of each reporting verb, the clause that it reports and whose it is. */
import type { Attribution } from "../facts.ts";
import { type Cast, type Spoken, UNKNOWN } from "./cast.ts";
import { type CueOdds, clauseVectors } from "./clause-features.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { resolvePhrase } from "./coreference.ts";
import type { Cue } from "./cues.ts";
import { holdersOf, holderVectors } from "./holders.ts";
import type { NounPhrase } from "./mentions.ts";
import { mentionOf, nameOf, spanOf } from "./quotations.ts";
import { relationOf } from "./relations.ts";
import type { Scene } from "./scene.ts";
import type { Decision } from "./speakers.ts";
import { createForest, type Forest, softmax, type Trees } from "./trees.ts";

export type IndirectWeights = {
  readonly clauses: Trees;
  readonly holders: Trees;
  readonly odds: Readonly<Record<string, CueOdds>>;
};

/** The weights, ready to score. */
export type ReportRanker = {
  readonly clauses: Forest;
  readonly holders: Forest;
  readonly odds: Readonly<Record<string, CueOdds>>;
};

export const createReportRanker = ({ clauses, holders, odds }: IndirectWeights): ReportRanker => ({
  clauses: createForest(clauses),
  holders: createForest(holders),
  odds,
});

/** A cue with the clauses that it may report and the phrases that may hold it. */
export type Report = {
  readonly cue: Cue;
  readonly clauses: readonly Clause[];
  readonly vectors: readonly Float32Array[];
};

const UNKNOWN_ODDS: CueOdds = { any: -3, after: -4, before: -5 };
/** Verbs that report words less often than this are not looked at. */
const LEAST_ODDS = -2.6;
const MOST_SUBJECT_GAP = 99;

/** Cues of the reporter's words that may report a clause. */
export const reportsOf = (
  scene: Scene,
  odds: Readonly<Record<string, CueOdds>>,
  quoting: ReadonlySet<number>,
): readonly Report[] => {
  const subjects = subjectsOf(scene);
  return scene.cues.flatMap((cue, i) => {
    const own = (Object.hasOwn(odds, cue.lemma) ? odds[cue.lemma] : undefined) ?? UNKNOWN_ODDS;
    if (own.any < LEAST_ODDS) return [];
    const clauses = clausesOf(scene, cue);
    const subject = subjects.get(i);
    const shared = {
      scene,
      cue,
      odds: own,
      quoting: quoting.has(i),
      subjectGap: subject?.gap ?? MOST_SUBJECT_GAP,
      subjectKind: subject?.kind ?? 0,
    };
    return [{ cue, clauses, vectors: clauseVectors(shared, clauses) }];
  });
};

const SUBJECT_KIND = { name: 1, nominal: 2, pronoun: 3 } as const;

/** Of each cue, the nearest phrase that is its subject. */
const subjectsOf = (scene: Scene) => {
  const found = new Map<number, { gap: number; kind: number }>();
  for (const phrase of scene.phrases) {
    if (scene.quoteOf[phrase.first] !== -1) continue;
    const { cue, gap } = relationOf(scene, phrase);
    if (cue < 0 || (found.get(cue)?.gap ?? MOST_SUBJECT_GAP) <= gap) continue;
    found.set(cue, {
      gap,
      kind:
        SUBJECT_KIND[phrase.kind] + (phrase.head === "other" && phrase.kind === "nominal" ? 3 : 0),
    });
  }
  return found;
};

/** Numbers of the cues that report a quotation in marks. */
export const quotingCues = (decisions: readonly Decision[]): ReadonlySet<number> =>
  new Set(
    decisions.flatMap(({ candidate }) =>
      candidate && candidate.relation.cue >= 0 ? [candidate.relation.cue] : [],
    ),
  );

/** Least share of probability that a clause must have. */
const LEAST_SHARE = 0.5;

export const findIndirect = (
  cast: Cast,
  decisions: readonly Decision[],
  ranker: ReportRanker,
  threshold: number,
): readonly Attribution[] => {
  const { scene } = cast;
  const found: Attribution[] = [];
  const taken = new Uint8Array(scene.tokens.length);
  for (const report of reportsOf(scene, ranker.odds, quotingCues(decisions))) {
    const chosen = chooseClause(report, ranker.clauses);
    if (!chosen || overlapsTaken(taken, chosen.clause)) continue;
    taken.fill(1, chosen.clause.first, chosen.clause.last + 1);
    found.push(attribution(cast, { report, ...chosen }, { decisions, ranker, threshold }));
  }
  return found;
};

const overlapsTaken = (taken: Uint8Array, { first, last }: Clause): boolean => {
  for (let i = first; i <= last; i++) if (taken[i]) return true;
  return false;
};

type Chosen = {
  readonly clause: Clause;
  readonly share: number;
  readonly reasons: readonly string[];
};
const REASONS = 3;

/** The likeliest clause, if some clause is likelier than none. */
const chooseClause = ({ clauses, vectors }: Report, forest: Forest): Chosen | undefined => {
  if (clauses.length === 0) return undefined;
  const shares = softmax(vectors.map(forest.score));
  const nothing = shares[clauses.length] ?? 1;
  if (1 - nothing < LEAST_SHARE) return undefined;
  let best = 0;
  for (let i = 1; i < clauses.length; i++) if ((shares[i] ?? 0) > (shares[best] ?? 0)) best = i;
  const [clause, vector, none] = [clauses[best], vectors[best], vectors[clauses.length]];
  if (!clause || !vector || !none) return undefined;
  return { clause, share: 1 - nothing, reasons: forest.reasons(vector, none, REASONS) };
};

type Context = {
  readonly decisions: readonly Decision[];
  readonly ranker: ReportRanker;
  readonly threshold: number;
};

const attribution = (
  cast: Cast,
  { report: { cue }, clause, share, reasons }: Chosen & { readonly report: Report },
  { decisions, ranker, threshold }: Context,
): Attribution => {
  const { scene } = cast;
  const holder = chooseHolder(scene, cue, ranker.holders);
  const resolved = holder
    ? resolvePhrase(cast, holder.phrase, { spoken: spokenBefore(scene, decisions, cue.first) })
    : UNKNOWN;
  const confidence = Math.round(Math.min(share, holder?.share ?? 1) * 1000) / 1000;
  const named = confidence >= threshold;
  return {
    kind: "indirect",
    content: [spanOf(scene, clause)],
    cue: spanOf(scene, cue),
    ...(holder ? { mention: mentionOf(scene, holder.phrase) } : {}),
    ...(resolved.antecedent && named ? { antecedent: spanOf(scene, resolved.antecedent) } : {}),
    speakers: named ? resolved.entities.flatMap((entity) => nameOf(cast, entity) ?? []) : [],
    rule:
      cue.kind === "according"
        ? "indirect-according-to"
        : `indirect-${clause.side === "after" ? "cue-clause" : "clause-cue"}`,
    reasons,
    confidence,
  };
};

/** The likeliest holder of a cue's words; undefined: nobody. */
const chooseHolder = (
  scene: Scene,
  cue: Cue,
  forest: Forest,
): { phrase: NounPhrase; share: number } | undefined => {
  const phrases = holdersOf(scene, cue);
  const shares = softmax(holderVectors(scene, cue, phrases).map(forest.score));
  let best = 0;
  shares.forEach((share, i) => {
    if (share > (shares[best] ?? 0)) best = i;
  });
  const phrase = phrases[best];
  return phrase && { phrase, share: shares[best] ?? 0 };
};

/** Speakers of the quotations that stand before token `at`. */
const spokenBefore = (
  scene: Scene,
  decisions: readonly Decision[],
  at: number,
): readonly Spoken[] =>
  decisions.flatMap(({ setting, resolved, candidate }) =>
    setting.first < at && candidate && resolved.entities.length > 0
      ? [
          {
            entities: resolved.entities,
            paragraph: scene.quotes[setting.quote]?.paragraph ?? 0,
            word: scene.tokens[candidate.phrase.last]?.lower ?? "",
          },
        ]
      : [],
  );
