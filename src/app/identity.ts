/** Which article of the archive an incoming one is: the same, a new version, a second copy, or another of that name. */
import type { Head, Store } from "../archive/index.ts";
import type { Article } from "../core/index.ts";

export type Identity =
  /** `known`: what stands in the archive under its id. */
  | { readonly article: Article; readonly called: string; readonly known?: Head }
  | { readonly duplicateOf: string };

/** Identities in the order of `articles`, as if each were added after the one before it. */
export const identify = async (
  store: Store,
  articles: readonly Article[],
): Promise<readonly Identity[]> => {
  const shelf = createShelf([
    ...(await store.heads({ ids: articles.map(({ id }) => id) })),
    ...(await store.heads({ hashes: articles.map(({ hash }) => hash) })),
  ]);
  const found: Identity[] = [];
  for (const article of articles) found.push(await identifyOne(store, shelf, article));
  return found;
};

type Known = Omit<Head, "parser"> & { readonly parser?: string };

/** What is in the archive, and what will be once the articles before are added. */
const createShelf = (heads: readonly Head[]) => {
  const byId = new Map<string, Known>(heads.map((head) => [head.id, head]));
  const byHash = new Map(heads.map(({ id, hash }) => [hash, id]));
  return {
    byId,
    byHash,
    put: (article: Article): void => {
      byId.set(article.id, article);
      byHash.set(article.hash, article.id);
    },
  };
};

type Shelf = ReturnType<typeof createShelf>;

const identifyOne = async (store: Store, shelf: Shelf, incoming: Article): Promise<Identity> => {
  const called = incoming.id;
  const same = shelf.byId.get(called)?.hash === incoming.hash;
  const copy = same ? undefined : shelf.byHash.get(incoming.hash);
  // an article that once got another id is met again by its text
  if (copy !== undefined && !isNumbered(copy, called)) return { duplicateOf: copy };
  const article = { ...incoming, id: copy ?? (await idOf(store, shelf, incoming)) };
  const known = shelf.byId.get(article.id);
  shelf.put(article);
  return { article, called, ...(known && isHead(known) ? { known } : {}) };
};

const isHead = (known: Known): known is Head => known.parser !== undefined;

/** Its own id; where that is another article's, the first with a number that is not. */
const idOf = async (store: Store, shelf: Shelf, article: Article): Promise<string> => {
  for (let number = 1; ; number++) {
    const id = number === 1 ? article.id : numbered(article.id, number);
    const known = shelf.byId.get(id) ?? (await store.heads({ ids: [id] }))[0];
    if (!known || isVersionOf(article, known)) {
      if (known) shelf.byId.set(id, known);
      return id;
    }
  }
};

/** `flood~2`: no file name ends so, and no part of a file does. */
const numbered = (id: string, number: number): string => `${id}~${number}`;

// flood~2; not: flood
const NUMBER = /~\d+$/;
const isNumbered = (id: string, called: string): boolean =>
  id !== called && id.replace(NUMBER, "") === called;

/** The same text, the same link, the same file, or an id that is no mere file's name. */
const isVersionOf = (article: Article, known: Known): boolean => {
  if (article.hash === known.hash) return true;
  if (article.url !== undefined && known.url !== undefined) return article.url === known.url;
  return article.place === undefined || known.place === undefined || article.place === known.place;
};
