/** A text by its paragraphs. */
import type { Span } from "../../article.ts";

/** Folded text and its paragraphs. */
export type Page = { readonly folded: string; readonly paragraphs: readonly Span[] };

/** The words of a paragraph; empty: there is none. */
export const lineOf = ({ folded, paragraphs }: Page, paragraph: number): string => {
  const { start = 0, end = 0 } = paragraphs[paragraph] ?? {};
  return folded.slice(start, end);
};

/** Where `words` stand last in a paragraph. */
export const spanIn = (page: Page, paragraph: number, words: string): Span => {
  const { start = 0 } = page.paragraphs[paragraph] ?? {};
  const at = start + lineOf(page, paragraph).lastIndexOf(words);
  return { start: at, end: at + words.length };
};
