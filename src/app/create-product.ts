/** Puts reading, parsing, the archive and answers together behind the commands. */
import type { Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import { type Reading, type ReadOptions, readEach } from "../ingest/index.ts";
import { addTo, reparseAll } from "./keep.ts";
import type { ParsedFile, Product } from "./product.ts";
import { verifyAll } from "./verify.ts";
import type { Whosaid } from "./whosaid.ts";

/** What the product is made of; each is made when it is first needed. */
export type Parts = {
  readonly reading: ReadOptions;
  readonly parser: () => Promise<(article: Article) => Facts>;
  readonly store: () => Promise<Store>;
  readonly kept: boolean;
  readonly answerer: (store: Store) => Promise<Whosaid>;
  /** Folder that fills the archive: always where `asked`, else only an empty one. */
  readonly articles: { readonly folder: string; readonly asked: boolean };
  /** Told of files that are odd or left out while the archive is filled. */
  readonly warn: (line: string) => void;
};

export const createProduct = (parts: Parts): Product => {
  const parser = once(parts.parser);
  const opened = once(parts.store);
  const filled = once(async () => {
    const store = await opened();
    await fill(store);
    return store;
  });
  const whosaid = once(async () => parts.answerer(await filled()));

  async function* parse(paths: readonly string[]): AsyncGenerator<ParsedFile> {
    const parseArticle = await parser();
    for await (const { reading, ...step } of readEach(paths, parts.reading))
      yield { ...step, ...parsed(reading, parseArticle) };
  }

  const fill = async (store: Store): Promise<void> => {
    const { folder, asked } = parts.articles;
    if (!asked && (await store.summary()).articles > 0) return;
    for await (const file of addTo(store, parse([folder]))) {
      const odd = "failure" in file ? `${file.failure}; left out` : file.warning;
      if (odd) parts.warn(`${file.path}: ${odd}`);
    }
  };

  return {
    kept: parts.kept,
    whosaid,
    parse,
    articles: async () => (await filled()).sources(),
    verify: async () => verifyAll(await filled()),
    add: async function* (paths) {
      yield* addTo(await opened(), parse(paths));
    },
    remove: async (id) => (await filled()).remove(id),
    reparse: async function* () {
      yield* reparseAll(await filled(), await parser());
    },
    backup: async (path) => (await filled()).backup(path),
    close: async () => {
      if (!opened.begun()) return;
      const store = await opened().catch(() => undefined);
      await store?.close();
    },
  };
};

type Once<T> = (() => Promise<T>) & { readonly begun: () => boolean };

const once = <T>(make: () => Promise<T>): Once<T> => {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return Object.assign(get, { begun: () => made !== undefined });
};

const parsed = (reading: Reading, parse: (article: Article) => Facts) => {
  if ("failure" in reading) return reading;
  try {
    const { articles, ...rest } = reading;
    return { ...rest, parsed: articles.map((article) => ({ article, facts: parse(article) })) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { path: reading.path, failure: `cannot be parsed: ${message}` };
  }
};
