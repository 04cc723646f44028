/** What earlier questions read of the archive, so that each piece is read once and not once a question. */
import type { Article } from "../../article.ts";
import type { Facts } from "../../facts.ts";
import { type Doc, openDoc } from "./document.ts";
import type { Profile } from "./profile.ts";

export type Shelf = {
  /** To be called before each question: forgets what may have changed since the last one. */
  settle(edition: string | undefined): void;
  /** An article kept from an earlier question, where it is sure to be as it was. */
  kept(id: string): Doc | undefined;
  open(article: Article, facts: Facts): Doc;
  /** People read for a word of their names, or the first so many. */
  readonly people: Map<string, Promise<readonly Profile[]>>;
};

/** Articles kept open: a few MB, whatever the archive holds. */
const KEPT = 128;
/** A longer text is opened anew each time, in UTF-16 units. */
const LONGEST = 100_000;
/** Words of names whose bearers are kept. */
const WORDS = 500;

export const createShelf = (): Shelf => {
  const opened = new Map<string, { readonly seal: string; readonly doc: Doc }>();
  const people = new Map<string, Promise<readonly Profile[]>>();
  let settled: string | undefined;
  return {
    settle: (edition) => {
      const same = edition !== undefined && edition === settled;
      if (!same || people.size > WORDS) people.clear();
      if (!same && (edition ?? settled) !== undefined) opened.clear();
      settled = edition;
    },
    kept: (id) => (settled === undefined ? undefined : opened.get(id)?.doc),
    open: (article, facts) => {
      if (article.text.length > LONGEST) return openDoc(article, facts);
      const seal = settled ?? JSON.stringify([{ ...article, text: "" }, facts]);
      const known = opened.get(article.id);
      const doc = known?.seal === seal ? known.doc : openDoc(article, facts);
      opened.delete(article.id);
      opened.set(article.id, { seal, doc });
      if (opened.size > KEPT) opened.delete(opened.keys().next().value ?? "");
      return doc;
    },
    people,
  };
};
