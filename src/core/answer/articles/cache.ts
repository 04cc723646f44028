/** What earlier questions read of the archive, so that each piece is read once and not once a question. */
import { LRUCache } from "lru-cache";
import type { Entry } from "../../archive.ts";
import type { Article } from "../../article.ts";
import type { Facts } from "../../facts.ts";
import { type Doc, openDoc } from "./document.ts";
import type { Profile } from "./profile.ts";

/** Read for an earlier question, or being read. */
type Kept<Value extends object> = LRUCache<string, Promise<Value>>;

export type ArticleCache = {
  /** To be called before each question: forgets what may have changed since the last one. */
  heldTo(edition: string | undefined): void;
  /** An article read for an earlier question, where it is sure to be as it was. */
  known(id: string): Doc | undefined;
  open(article: Article, facts: Facts): Doc;
  /** Rows of a speaker, by the query: few people are most of those asked about. */
  readonly rows: Kept<readonly Entry[]>;
  /** People read for a word of their names, or the first so many. */
  readonly people: Kept<readonly Profile[]>;
};

/** Articles held open: a few MB, whatever the archive holds. */
const MOST = 64;
/** A longer text is opened anew each time, in UTF-16 units. */
const LONGEST = 100_000;
/** Speakers of whom the rows are held: a few MB. */
const SPEAKERS = 64;
/** Words of names whose bearers are held. */
const WORDS = 100;

export const createArticleCache = (): ArticleCache => {
  const opened = new LRUCache<string, { readonly seal: string; readonly doc: Doc }>({ max: MOST });
  const rows: ArticleCache["rows"] = new LRUCache({ max: SPEAKERS });
  const people: ArticleCache["people"] = new LRUCache({ max: WORDS });
  let current: string | undefined;
  return {
    heldTo: (edition) => {
      const same = edition !== undefined && edition === current;
      if (!same) {
        rows.clear();
        people.clear();
      }
      if (!same && (edition ?? current) !== undefined) opened.clear();
      current = edition;
    },
    known: (id) => (current === undefined ? undefined : opened.get(id)?.doc),
    open: (article, facts) => {
      if (article.text.length > LONGEST) return openDoc(article, facts);
      const seal = current ?? JSON.stringify([{ ...article, text: "" }, facts]);
      const known = opened.get(article.id);
      const doc = known?.seal === seal ? known.doc : openDoc(article, facts);
      opened.set(article.id, { seal, doc });
      return doc;
    },
    rows,
    people,
  };
};
