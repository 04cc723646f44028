/** A document that is one article. */
import type { PageArticle, PagePart } from "./page.ts";

/** Its one article, or why there is none; `empty` says so where nothing is left. */
export const oneArticle = (part: PagePart, empty: string, warning?: string): PageArticle => {
  if (part.text.trim() === "") return { failure: empty };
  return warning === undefined ? { parts: [part] } : { parts: [part], warning };
};
