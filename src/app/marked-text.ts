/** Cited words cut into marked and unmarked pieces, so that a face can emphasise what answers the question. */
import type { Citation, Span } from "../core/index.ts";

export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * Pieces of `citation`, in order; joined they are its text, character for character. `marks` are offsets of the
 * article; what lies outside the citation is left out.
 */
export const pieces = (citation: Citation, marks: readonly Span[]): readonly Piece[] => {
  const { span, text } = citation;
  const found: Piece[] = [];
  let at = 0;
  const push = (end: number, marked: boolean): void => {
    if (end > at) found.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const end = Math.min(mark.end - span.start, text.length);
    if (end <= at || mark.start >= span.end) continue;
    push(mark.start - span.start, false);
    push(end, true);
  }
  push(text.length, false);
  return found;
};
