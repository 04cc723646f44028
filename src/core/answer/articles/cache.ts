/** What earlier questions read of the archive, so that each piece is read once and not once a question. */
import type { Article } from "../../article.ts";
import type { Facts } from "../../facts.ts";
import { type Doc, openDoc } from "./document.ts";
import type { Profile } from "./profile.ts";

export type ArticleCache = {
  /** To be called before each question: forgets what may have changed since the last one. */
  heldTo(edition: string | undefined): void;
  /** An article read for an earlier question, where it is sure to be as it was. */
  known(id: string): Doc | undefined;
  open(article: Article, facts: Facts): Doc;
  /** People read for a word of their names, or the first so many. */
  readonly people: Map<string, Promise<readonly Profile[]>>;
};

/** Articles held open: a few MB, whatever the archive holds. */
const MOST = 128;
/** A longer text is opened anew each time, in UTF-16 units. */
const LONGEST = 100_000;
/** Words of names whose bearers are held. */
const WORDS = 500;

export const createArticleCache = (): ArticleCache => {
  const opened = new Map<string, { readonly seal: string; readonly doc: Doc }>();
  const people = new Map<string, Promise<readonly Profile[]>>();
  let current: string | undefined;
  return {
    heldTo: (edition) => {
      const same = edition !== undefined && edition === current;
      if (!same || people.size > WORDS) people.clear();
      if (!same && (edition ?? current) !== undefined) opened.clear();
      current = edition;
    },
    known: (id) => (current === undefined ? undefined : opened.get(id)?.doc),
    open: (article, facts) => {
      if (article.text.length > LONGEST) return openDoc(article, facts);
      const seal = current ?? JSON.stringify([{ ...article, text: "" }, facts]);
      const known = opened.get(article.id);
      const doc = known?.seal === seal ? known.doc : openDoc(article, facts);
      opened.delete(article.id);
      opened.set(article.id, { seal, doc });
      if (opened.size > MOST) opened.delete(opened.keys().next().value ?? "");
      return doc;
    },
    people,
  };
};
