/** Puts reading, parsing, the archive and answers together behind the commands. */
import type { Store } from "../archive/index.ts";
import type { Article, Correction, Facts } from "../core/index.ts";
import { type ReadOptions, readEach } from "../ingest/index.ts";
import { type Adding, addTo, watchTo } from "./add.ts";
import { correctIn } from "./correct.ts";
import { loggedIn } from "./correction-log.ts";
import type { ParsedFile, Product } from "./product.ts";
import { reparse } from "./reparse.ts";
import { takeEach } from "./taken.ts";
import { verifyAll } from "./verify.ts";
import type { Whosaid } from "./whosaid.ts";

/** What the product is made of; each is made when it is first needed. */
export type Parts = {
  readonly reading: ReadOptions;
  readonly parser: () => Promise<(article: Article) => Facts>;
  /** What the parser writes into the facts it finds. */
  readonly parserVersion: () => Promise<string>;
  readonly store: () => Promise<Store>;
  readonly kept: boolean;
  readonly answerer: (store: Store) => Promise<Whosaid>;
  /** Folder that fills the archive: always where `asked`, else only one that never held an article. */
  readonly articles: { readonly folder: string; readonly asked: boolean };
  /** Reviewed corrections, put into the log of every archive that lacks them. */
  readonly corrections?: readonly Correction[];
  /** Told of files that are odd or left out while the archive is filled. */
  readonly warn: (line: string) => void;
};

export const createProduct = (parts: Parts): Product => {
  const parser = once(parts.parser);
  const version = once(parts.parserVersion);
  const opened = once(async () => {
    const store = await parts.store();
    await store.correct(parts.corrections ?? []);
    return store;
  });
  const filled = once(async () => {
    const store = await opened();
    await fill(store);
    return store;
  });
  const whosaid = once(async () => parts.answerer(await filled()));

  async function* parse(paths: readonly string[]): AsyncGenerator<ParsedFile> {
    const parseArticle = await parser();
    const make = (article: Article) => ({ article, facts: parseArticle(article) });
    for await (const { reading, ...step } of readEach(paths, parts.reading)) {
      const file = takeEach(reading, make);
      if ("failure" in file) yield { ...step, ...file };
      else {
        const { made, ...rest } = file;
        yield { ...step, ...rest, parsed: made };
      }
    }
  }

  const adding = async (store: Store, stop = new AbortController().signal): Promise<Adding> => ({
    store,
    parse: await parser(),
    version: await version(),
    reading: parts.reading,
    stop,
  });

  const fill = async (store: Store): Promise<void> => {
    const { folder, asked } = parts.articles;
    if (!asked && !(await store.isNew())) return;
    for await (const file of addTo(await adding(store), [folder])) {
      // a folder that fails as a whole leaves nothing to answer from
      if ("failure" in file && file.path === folder) throw new Error(`${folder}: ${file.failure}`);
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
    add: async function* (paths, stop) {
      yield* addTo(await adding(await opened(), stop), paths);
    },
    watch: async function* (folder, stop) {
      yield* watchTo(await adding(await opened(), stop), folder);
    },
    remove: async (id) => (await filled()).remove(id),
    reparse: async function* (options = {}) {
      const store = await filled();
      yield* reparse(store, { parse: await parser(), version: await version(), ...options });
    },
    correct: async (request) => correctIn(await filled(), request),
    corrections: async () => loggedIn(await filled()),
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
