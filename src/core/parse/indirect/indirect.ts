/** Words reported without marks: of each reporting verb, the clause that it reports and whose it is. */
import type { Attribution } from "../../facts.ts";

import { type Cast, isInferred, type SpokenAt, spokenBefore, sureOf, UNKNOWN } from "../cast.ts";
import { createForest, type Forest } from "../learnt/trees.ts";
import type { Cue } from "../phrases/cues.ts";
import { isPassive } from "../phrases/passives.ts";

import { relationOf } from "../phrases/relations.ts";
import { mentionOf, nameOf, spanOf } from "../printed.ts";
import { resolvePhrase } from "../reference/coreference.ts";
import type { Scene } from "../scene.ts";
import type { Decision } from "../speakers/decision.ts";
import type { IndirectWeights } from "../weights.ts";
import { type Chosen, chooseClause, surely } from "./choose-clause.ts";
import { chooseHolder, type Holder } from "./choose-holder.ts";
import { type CueOdds, clauseVectors } from "./clause-features.ts";
import { type Clause, clausesOf, isLinked, withoutTime } from "./clauses.ts";
import { emptyReportOf } from "./empty-reports.ts";
import { indirectRuleOf } from "./indirect-rules.ts";
import { withoutMainClause, withoutMainVerb, withoutSequel } from "./main-verb.ts";
import type { Report } from "./report.ts";
import { labelOf, type Reported } from "./report-labels.ts";
import { isInverted } from "./tags.ts";
import { pastVerblessEnd } from "./verbless-ends.ts";

/** The weights, ready to score. */
export type ReportRanker = {
  readonly clauses: Forest;
  readonly holders: Forest;
  readonly labels: Forest;
  readonly odds: ReadonlyMap<string, CueOdds>;
};

export const createReportRanker = ({
  clauses,
  holders,
  labels,
  odds,
}: IndirectWeights): ReportRanker => ({
  clauses: createForest(clauses),
  holders: createForest(holders),
  labels: createForest(labels),
  odds: new Map(Object.entries(odds)),
});

const UNKNOWN_ODDS: CueOdds = { any: -3, after: -4, before: -5, marked: -3 };
/** Of a listed verb of speech that no text learnt from holds: as common ones of its kind have them. */
const LISTED_ODDS: CueOdds = { any: 0.5, after: 0, before: -3, marked: -1 };
/** Verbs that report words less often than this are not looked at. */
const LEAST_ODDS = -1.4;
const MOST_SUBJECT_GAP = 99;

/** Cues of the reporter's words that may report a clause. */
export const reportsOf = (
  scene: Scene,
  odds: ReadonlyMap<string, CueOdds>,
  quoting: ReadonlySet<number>,
): readonly Report[] => {
  const subjects = subjectsOf(scene);
  return scene.cues.flatMap((cue, i) => {
    const own = oddsOf(scene, cue, odds);
    if (own.any < LEAST_ODDS && !closesSentence(scene, cue)) return [];
    const all = clausesOf(scene, cue);
    // …, said Ann Lee, who dug it: nothing behind
    const clauses = isInverted(scene, cue) ? all.filter(({ side }) => side === "before") : all;
    const subject = subjects.get(i);
    const shared = {
      scene,
      cue,
      odds: own,
      quoting: quoting.has(i),
      subjectGap: subject?.gap ?? MOST_SUBJECT_GAP,
      subjectKind: subject?.kind ?? 0,
    };
    return [{ cue, odds: own, clauses, weigh: () => clauseVectors(shared, clauses) }];
  });
};

/** *…, Doe maintains.*: with nothing behind it, a verb of speech ends a tag, however rarely it reports. */
const closesSentence = ({ tokens }: Scene, { kind, last }: Cue): boolean =>
  kind === "speech" && tokens[last + 1]?.text === ".";

/** A rare verb of speech, or a text's own, reports as others do where *that* stands behind it. */
const oddsOf = (scene: Scene, cue: Cue, odds: ReadonlyMap<string, CueOdds>): CueOdds => {
  const own = odds.get(cue.lemma) ?? (cue.kind === "speech" ? LISTED_ODDS : UNKNOWN_ODDS);
  return own.any < LEAST_ODDS && isLinked(scene, cue) ? LISTED_ODDS : own;
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
export const quotingCues = (
  { cues, tokens }: Scene,
  decisions: readonly Decision[],
): ReadonlySet<number> =>
  new Set(
    decisions.flatMap(({ candidate, setting }) => {
      const number = candidate?.relation.cue ?? -1;
      const sentence = tokens[cues[number]?.first ?? -1]?.sentence;
      // Ann Lee said the well was dry. “We dug it.”: the verb has a clause of its own
      const own = [setting.first, setting.after - 1].some(
        (at) => tokens[at]?.sentence === sentence,
      );
      return own && sentence !== undefined ? [number] : [];
    }),
  );

export const findIndirect = (
  cast: Cast,
  decisions: readonly Decision[],
  ranker: ReportRanker,
  threshold: number,
): readonly Attribution[] => {
  const spoken = speakersOf(cast.scene, decisions);
  return findReports(cast, decisions, ranker).map((found) =>
    attribution(cast, found, { spoken, ranker, threshold }),
  );
};

/** The clauses that are reported, as the labels weigh them. */
export const reportedClauses = (
  cast: Cast,
  decisions: readonly Decision[],
  ranker: ReportRanker,
): readonly Reported[] => findReports(cast, decisions, ranker).map(({ reported }) => reported);

type Found = {
  readonly reported: Reported;
  readonly holder: Holder | undefined;
  readonly reasons: Chosen["reasons"];
};

const findReports = (
  { scene }: Cast,
  decisions: readonly Decision[],
  ranker: ReportRanker,
): readonly Found[] => {
  const reports = reportsOf(scene, ranker.odds, quotingCues(scene, decisions));
  const chosen = reports
    .flatMap((report) => surely(scene, report) ?? chooseClause(scene, report, ranker.clauses) ?? [])
    .map(({ report, clause, share, reasons }) => ({
      report,
      clause: trimmed(scene, report.cue, pastVerblessEnd(scene, clause, report.clauses)),
      share,
      reasons,
    }))
    .sort((a, b) => b.share - a.share);
  const taken = new Uint8Array(scene.tokens.length);
  return chosen.flatMap((choice) => {
    if (overlapsTaken(taken, choice.clause)) return [];
    for (const { first, last } of partsOf(choice.clause)) taken.fill(1, first, last + 1);
    return reportOf(scene, choice, ranker) ?? [];
  });
};

const trimmed = (scene: Scene, cue: Cue, clause: Clause): Clause => {
  const whole = withoutMainVerb(scene, cue, withoutTime(scene, clause));
  return withoutSequel(scene, withoutMainClause(scene, cue, whole));
};

const partsOf = (clause: Clause) => [clause, ...(clause.rest ? [clause.rest] : [])];

/** The choice with whose words it is; undefined: it reports nothing. */
const reportOf = (
  scene: Scene,
  { report: { cue, odds }, clause, share, reasons }: Chosen,
  ranker: ReportRanker,
): Found | undefined => {
  const holder = chooseHolder(scene, { cue, clause }, ranker.holders);
  const whose = holder?.phrase;
  const passive = isPassive(scene, cue);
  if (!clause.rest && emptyReportOf({ scene, cue, clause, holder: whose, passive }))
    return undefined;
  return { reported: { scene, cue, clause, holder: whose, odds, share }, holder, reasons };
};

const overlapsTaken = (taken: Uint8Array, { first, last }: Clause): boolean => {
  for (let i = first; i <= last; i++) if (taken[i]) return true;
  return false;
};

type Context = {
  readonly spoken: readonly SpokenAt[];
  readonly ranker: ReportRanker;
  readonly threshold: number;
};

const attribution = (
  cast: Cast,
  { reported, holder, reasons }: Found,
  { spoken, ranker, threshold }: Context,
): Attribution => {
  const { scene, cue, clause, share } = reported;
  const label = labelOf(reported, ranker.labels);
  const resolved = holder
    ? resolvePhrase(cast, holder.phrase, { spoken: spokenBefore(spoken, cue.first) })
    : UNKNOWN;
  const chosen = Math.min(share, holder?.share ?? 1) * sureOf(resolved);
  const confidence = Math.round(chosen * 1000) / 1000;
  const named = confidence >= threshold;
  return {
    kind: "indirect",
    content: partsOf(clause).map((part) => spanOf(scene, part)),
    cue: spanOf(scene, cue),
    ...(holder ? { mention: mentionOf(scene, holder.phrase) } : {}),
    ...(resolved.antecedent && named ? { antecedent: spanOf(scene, resolved.antecedent) } : {}),
    speakers: named ? resolved.entities.flatMap((entity) => nameOf(cast, entity) ?? []) : [],
    ...(label ? { label } : {}),
    ...(named && isInferred(resolved) ? { inferred: true } : {}),
    rule: indirectRuleOf({ cue, clause }).id,
    reasons: reasons(),
    confidence,
  };
};

/** Speakers of the quotations, with their first tokens. */
const speakersOf = (scene: Scene, decisions: readonly Decision[]): readonly SpokenAt[] =>
  decisions.flatMap(({ setting, resolved, candidate }) =>
    candidate && resolved.entities.length > 0
      ? [
          {
            at: setting.first,
            entities: resolved.entities,
            paragraph: scene.quotes[setting.quote]?.paragraph ?? 0,
            word: scene.tokens[candidate.phrase.last]?.lower ?? "",
          },
        ]
      : [],
  );
