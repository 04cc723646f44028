/** The stages one by one, for training and measuring: `src/lab` alone comes in by this door. */
export { createCast } from "./cast.ts";
export { CLAUSE_FEATURE_NAMES, type CueOdds } from "./indirect/clause-features.ts";
export type { Clause } from "./indirect/clauses.ts";
export { EMPTY_REPORTS } from "./indirect/empty-reports.ts";
export { HOLDER_FEATURE_NAMES, holdersOf, holderVectors } from "./indirect/holders.ts";
export {
  createReportRanker,
  quotingCues,
  type ReportRanker,
  reportedClauses,
  reportsOf,
} from "./indirect/indirect.ts";
export type { Report } from "./indirect/report.ts";
export { LABEL_FEATURE_NAMES, labelVector } from "./indirect/report-labels.ts";
export { createForest, type Tree, type Trees } from "./learnt/trees.ts";
export type { NounPhrase } from "./phrases/mentions.ts";
export { isComplement } from "./phrases/relations.ts";
export { createScene, type Scene } from "./scene.ts";
export { SPEAKER_FEATURES } from "./speakers/speaker-features.ts";
export {
  type Choice,
  createSpeakerRanker,
  decideSpeakers,
  type SpeakerRanker,
  walkQuotations,
} from "./speakers/speakers.ts";
export { createTokeniser } from "./text/tokens.ts";
export { createVocabulary } from "./vocabulary.ts";
export type { IndirectWeights } from "./weights.ts";
