/** Corrections: what an operator says against the parser, and how it changes an article's facts. */
export { type Applied, applyCorrections, type Outcome } from "./apply.ts";
export {
  type Anchor,
  anchorsOf,
  articlesOf,
  type Change,
  type Correction,
  type CorrectionState,
  type Resting,
} from "./correction.ts";
export { joinedArticles, speakAlike } from "./join.ts";
export { anchorOf, type Meant, quotationsAt } from "./place.ts";
