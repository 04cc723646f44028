/** Articles opened for earlier questions, so that each is read once and not once a question. */
import type { Article } from "../article.ts";
import type { Facts } from "../facts.ts";
import { type Doc, openDoc } from "./document.ts";

export type Shelf = { open(article: Article, facts: Facts): Doc };

/** Articles kept open: a few MB, whatever the archive holds. */
const KEPT = 128;
/** A longer text is opened anew each time, in UTF-16 units. */
const LONGEST = 100_000;

export const createShelf = (): Shelf => {
  const kept = new Map<string, { readonly seal: string; readonly doc: Doc }>();
  return {
    open: (article, facts) => {
      if (article.text.length > LONGEST) return openDoc(article, facts);
      const seal = JSON.stringify([{ ...article, text: "" }, facts]);
      const known = kept.get(article.id);
      const doc = known?.seal === seal ? known.doc : openDoc(article, facts);
      kept.delete(article.id);
      kept.set(article.id, { seal, doc });
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
      return doc;
    },
  };
};
