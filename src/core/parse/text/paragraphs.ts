/** Paragraphs: what stands on one line. */
import type { Span } from "../../article.ts";

// a line from the first that is no space on it, nor a mark that sets it apart: "> words"
const LINE = /(?!>)\S[^\n]*/g;

/** Paragraphs of a folded text, without the spaces around them. */
export const findParagraphs = (folded: string): readonly Span[] => {
  const found: Span[] = [];
  for (const { 0: line, index } of folded.matchAll(LINE)) {
    found.push({ start: index, end: index + line.trimEnd().length });
  }
  return found;
};
