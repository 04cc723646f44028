/** The stages of evidence one by one, for training and measuring: `src/lab` alone comes in by this door. */
export { type Doc, openDoc } from "./articles/document.ts";
export { asksNumber } from "./evidence/asked.ts";
export { FEATURE_NAMES } from "./evidence/features.ts";
export { SHORTLIST, tagQuestion } from "./evidence/find.ts";
export {
  createQuestionWords,
  type QuestionLexicon,
  type QuestionWords,
} from "./evidence/lexicon.ts";
export {
  ACCEPT_NAMES,
  byScore,
  type EvidenceWeights,
  judgedVectors,
  type LinearWeights,
} from "./evidence/model.ts";
export { rowOf } from "./evidence/row.ts";
export { shortlist, soughtWords } from "./evidence/shortlist.ts";
export { type Weighed, weigh } from "./evidence/weigh.ts";
export { keyOf } from "./language/lemma.ts";
