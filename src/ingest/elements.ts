/** Elements that a document holds or is turned into → its text. */
import { parseHTML } from "linkedom";
import { prunePage } from "./page-prune.ts";
import { textOf } from "./page-text.ts";

export type Fragment = ReturnType<typeof parseHTML>["document"];

export const openFragment = (html: string): Fragment =>
  parseHTML(`<html><body>${html}</body></html>`).document;

/** Of a fragment, without boxes and captions. */
export const textOfHtml = (html: string): string => {
  const document = openFragment(html);
  prunePage(document.documentElement);
  return textOf(document.documentElement);
};
