/** Corrections: what an operator says against the parser, and how it changes an article's facts. */
export { type Applied, applyCorrections, type Outcome } from "./apply.ts";
export {
  type Anchor,
  articlesOf,
  type Change,
  type Correction,
  type CorrectionState,
} from "./correction.ts";
export { anchorOf, type Meant, quotationsAt } from "./place.ts";
