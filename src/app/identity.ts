/** Which article of the archive an incoming one is: the same, a new version, a second copy, or another of that name. */
import type { Head, Store } from "../archive/index.ts";
import type { Article } from "../core/index.ts";
import { type Copies, createCopies } from "./copies.ts";

/** `known`: what stands in the archive under its id. */
export type Named = { readonly article: Article; readonly called: string; readonly known?: Head };

export type Identity =
  | (Named & {
      /** Copies of the text that it takes the place of: from now on they are articles of their own. */
      readonly freed: readonly Named[];
    })
  | { readonly duplicateOf: string };

/**
 * Identities in the order of `articles`, as if each were added after the one before it. A text stays in the archive as
 * long as one of the names that it last came under; `copies` knows those of earlier calls.
 */
export const identify = async (
  store: Store,
  articles: readonly Article[],
  copies: Copies = createCopies(),
): Promise<readonly Identity[]> => {
  const shelf = createShelf([
    ...(await store.heads({ ids: articles.map(({ id }) => id) })),
    ...(await store.heads({ hashes: articles.map(({ hash }) => hash) })),
  ]);
  const texts = new Map(articles.map(({ hash, text }) => [hash, text]));
  const found: Identity[] = [];
  for (const article of articles)
    found.push(await identifyOne({ store, shelf, copies, texts }, article));
  return found;
};

type Known = Omit<Head, "parser"> & { readonly parser?: string };

/** What is in the archive, and what will be once the articles before are added. */
const createShelf = (heads: readonly Head[]) => {
  const byId = new Map<string, Known>();
  const byHash = new Map<string, Set<string>>();
  const put = (known: Known): void => {
    byHash.get(byId.get(known.id)?.hash ?? "")?.delete(known.id);
    byId.set(known.id, known);
    byHash.set(known.hash, (byHash.get(known.hash) ?? new Set()).add(known.id));
  };
  /** What was put since it was read is newer. */
  const load = (known: Known): void => {
    if (!byId.has(known.id)) put(known);
  };
  heads.forEach(load);
  return {
    byId,
    put,
    load,
    /** The article that has this text. */
    holderOf: (hash: string): string | undefined => [...(byHash.get(hash) ?? [])].at(-1),
  };
};

type Shelf = ReturnType<typeof createShelf>;

type Around = {
  readonly store: Store;
  readonly shelf: Shelf;
  readonly copies: Copies;
  /** Texts at hand, by their hashes. */
  readonly texts: Map<string, string>;
};

const identifyOne = async (around: Around, incoming: Article): Promise<Identity> => {
  const { shelf, copies } = around;
  const called = incoming.id;
  copies.drop(incoming);
  const same = shelf.byId.get(called)?.hash === incoming.hash;
  const copy = same ? undefined : shelf.holderOf(incoming.hash);
  // an article that once got another id is met again by its text
  if (copy !== undefined && !isNumbered(copy, called)) {
    copies.note(withoutText(incoming));
    return { duplicateOf: copy };
  }
  const article = { ...incoming, id: copy ?? (await idOf(around, incoming)) };
  const known = shelf.byId.get(article.id);
  const named = { article, called, ...(known && isHead(known) ? { known } : {}) };
  if (known?.hash === article.hash) {
    if (known.place !== incoming.place) copies.note(withoutText(incoming));
    return { ...named, freed: [] };
  }
  shelf.put(article);
  return { ...named, freed: known ? await freedBy(around, known) : [] };
};

const withoutText = ({ text: _, ...copy }: Article) => copy;

const isHead = (known: Known): known is Head => known.parser !== undefined;

/** Articles that a text needs whose place another has taken, where it is to be kept under one of its other names. */
const freedBy = async (around: Around, { id, hash }: Known): Promise<readonly Named[]> => {
  const { store, shelf, copies, texts } = around;
  const copy = copies.take(hash);
  if (!copy) return [];
  (await store.heads({ hashes: [hash] })).forEach(shelf.load);
  const text = texts.get(hash) ?? (await textOf(store, id, hash));
  if (text === undefined) return [];
  texts.set(hash, text);
  const identity = await identifyOne(around, { ...copy, text });
  // it is kept elsewhere still, and noted again
  if ("duplicateOf" in identity) return [];
  const { freed, ...named } = identity;
  return [named, ...freed];
};

const textOf = async (store: Store, id: string, hash: string): Promise<string | undefined> =>
  (await store.articles([id])).find(({ article }) => article.hash === hash)?.article.text;

/** Its own id; where that is another article's, the first with a number that is not. */
const idOf = async ({ store, shelf }: Around, article: Article): Promise<string> => {
  for (let number = 1; ; number++) {
    const id = number === 1 ? article.id : numbered(article.id, number);
    if (!shelf.byId.has(id)) (await store.heads({ ids: [id] })).forEach(shelf.load);
    const known = shelf.byId.get(id);
    if (!known || isVersionOf(article, known)) return id;
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
