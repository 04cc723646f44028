/** The stages one by one, for training and measuring: `src/lab` alone comes in by this door. */
export { createCast } from "./cast.ts";
export { CLAUSE_FEATURE_NAMES, type CueOdds } from "./clause-features.ts";
export type { Clause } from "./clauses.ts";
export { createGazetteer } from "./gazetteer.ts";
export { HOLDER_FEATURE_NAMES, holdersOf, holderVectors } from "./holders.ts";
export { type IndirectWeights, quotingCues, type Report, reportsOf } from "./indirect.ts";
export type { NounPhrase } from "./mentions.ts";
export { createScene, type Scene } from "./scene.ts";
export { SPEAKER_FEATURES } from "./speaker-features.ts";
export { type Choice, createSpeakerRanker, decideSpeakers, walkQuotations } from "./speakers.ts";
export { createTokeniser } from "./tokens.ts";
export { createForest, type Tree, type Trees } from "./trees.ts";
export { createVocabulary } from "./vocabulary.ts";
