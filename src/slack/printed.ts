/** Words of an article as Slack's rich text: as printed, the marked parts emphasised, very long ones cut. */
import type { Citation, Piece, Span } from "../app/index.ts";
import { pieces } from "../app/index.ts";
import { type Inline, inline, italic, type Style } from "./rich-text.ts";

/** Characters of one quotation; the rest is under "In context" or in the article. */
const QUOTATION = 1500;
/** Stands where words are left out. */
export const CUT = " […] ";
/** Marked parts of one quotation; each takes up room besides its words. */
const MOST_MARKS = 30;
/** Parts of one utterance, each between its own marks. */
const MOST_PARTS = 6;

export type Manner = { readonly limit?: number; readonly emphasis?: Style };

/** Printed words with the marked parts in the given style, cut where they are very long. */
export const printed = (
  citation: Citation,
  marks: readonly Span[] = [],
  { limit = QUOTATION, emphasis = { bold: true } }: Manner = {},
): readonly Inline[] =>
  clipped(pieces(citation, marks.slice(0, MOST_MARKS)), limit).flatMap(({ text, marked }) =>
    text === CUT ? italic(CUT) : inline(text, marked ? emphasis : undefined),
  );

/** The words of one utterance, each as printed, in marks; what stands between them is left out. */
export const printedAll = (
  citations: readonly Citation[],
  marks: readonly Span[],
  { limit = QUOTATION, emphasis = { bold: true } }: Manner = {},
): readonly Inline[] => {
  const shown = citations.slice(0, MOST_PARTS);
  const each = { limit: Math.floor(limit / shown.length), emphasis };
  return [
    ...shown.flatMap((citation, at) => [
      ...inline(at > 0 ? " … “" : "“"),
      ...printed(citation, marks, each),
      ...inline("”"),
    ]),
    ...(citations.length > shown.length ? italic(CUT) : []),
  ];
};

/** Keeps what is near the first marked piece; a cut shows as […]. */
const clipped = (all: readonly Piece[], limit: number): readonly Piece[] => {
  const length = lengthOf(all);
  if (length <= limit) return all;
  const first = all.findIndex(({ marked }) => marked);
  const before = lengthOf(all.slice(0, Math.max(0, first)));
  const from = Math.floor(Math.max(0, Math.min(before - limit / 4, length - limit)));
  return [
    ...(from > 0 ? [{ text: CUT, marked: false }] : []),
    ...windowed(all, from, from + limit),
    ...(from + limit < length ? [{ text: CUT, marked: false }] : []),
  ];
};

const lengthOf = (all: readonly Piece[]): number =>
  all.reduce((sum, { text }) => sum + text.length, 0);

const windowed = (all: readonly Piece[], from: number, to: number): readonly Piece[] => {
  const kept: Piece[] = [];
  let at = 0;
  for (const { text, marked } of all) {
    const start = evenly(text, Math.max(0, from - at));
    const end = evenly(text, Math.max(0, to - at));
    if (end > start) kept.push({ text: text.slice(start, end), marked });
    at += text.length;
  }
  return kept;
};

/** `at`, or one less where it would part a surrogate pair. */
const evenly = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};
