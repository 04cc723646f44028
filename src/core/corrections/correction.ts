/** What an operator says against the parser. A log of these is only ever added to: taking one back is another entry. */

/** Names a quotation by its words, so that it is found again whatever its offsets and the rules become. */
export type Anchor = {
  readonly article: string;
  /** As printed; where marks interrupt them, the parts with ` … ` in between. */
  readonly words: string;
  /** 1-based: which of the places where the article prints these words. Absent: the only one that is a quotation. */
  readonly occurrence?: number;
};

export type Change =
  /** Who said it; nobody: the speaker is not known. */
  | { readonly act: "speakers"; readonly speakers: readonly string[] }
  /** Not a statement. */
  | { readonly act: "hide" }
  /** One utterance with the one at `with`, in the same article or another. */
  | { readonly act: "join"; readonly with: Anchor }
  /** All that was said of this quotation before is taken back. */
  | { readonly act: "undo" };

export type Correction = Anchor &
  Change & {
    readonly by: string;
    /** ISO 8601 date or instant. */
    readonly at: string;
    readonly why: string;
  };

/**
 * What became of a correction. `lost`: its words stand in no quotation of the article (any more). `unclear`: they stand
 * in several. `void`: a join of a quotation with itself, or of quotations with different speakers; it changes nothing.
 */
export type CorrectionState = "in effect" | "replaced" | "undone" | Resting;

/** In the log, and without effect, though nobody took it back. */
export type Resting = "lost" | "unclear" | "void";

/** Articles whose facts a correction changes. */
export const articlesOf = (correction: Correction): readonly string[] =>
  correction.act === "join"
    ? [...new Set([correction.article, correction.with.article])]
    : [correction.article];

/** What a correction names: its quotation and, of a join, the other. */
export const anchorsOf = (correction: Correction): readonly Anchor[] =>
  correction.act === "join" ? [correction, correction.with] : [correction];

export const isSameAnchor = (a: Anchor, b: Anchor): boolean =>
  a.article === b.article && a.words === b.words && (a.occurrence ?? 1) === (b.occurrence ?? 1);
