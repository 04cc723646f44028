/** Paragraphs: what stands on one line. */
import type { Span } from "../../article.ts";

// a line with anything but spaces on it
const LINE = /[^\n]*\S[^\n]*/g;

/** Paragraphs of a folded text, without the spaces around them. */
export const findParagraphs = (folded: string): readonly Span[] => {
  const found: Span[] = [];
  for (const { 0: line, index } of folded.matchAll(LINE)) {
    const start = index + line.length - line.trimStart().length;
    found.push({ start, end: start + line.trim().length });
  }
  return found;
};
