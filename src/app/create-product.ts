/** Puts reading, parsing, the archive and answers together behind the commands. */
import type { Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import { type Reading, type ReadOptions, readEach } from "../ingest/index.ts";
import type { AddedFile, ParsedArticle, ParsedFile, Product, Verified } from "./product.ts";
import { checkStored } from "./verify.ts";
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

/** Articles kept in one transaction. */
const BATCH = 64;

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

/** Keeps what comes, a batch in one transaction; a file is passed on once it is kept. */
async function* addTo(store: Store, files: AsyncIterable<ParsedFile>): AsyncGenerator<AddedFile> {
  let waiting: ParsedFile[] = [];
  for await (const file of files) {
    waiting.push(file);
    if (waiting.length < BATCH) continue;
    yield* await keep(store, waiting);
    waiting = [];
  }
  yield* await keep(store, waiting);
}

const keep = async (store: Store, files: readonly ParsedFile[]): Promise<readonly AddedFile[]> => {
  const articles = files.flatMap(articlesOf);
  const outcomes = articles.length > 0 ? await store.add(articles) : [];
  let at = 0;
  return files.map((file) => {
    if ("failure" in file) return file;
    const { parsed: kept, ...rest } = file;
    const added = kept.map(({ article }) => ({
      id: article.id,
      outcome: outcomes[at++] ?? ("unchanged" as const),
    }));
    return { ...rest, added };
  });
};

const articlesOf = (file: ParsedFile): readonly ParsedArticle[] =>
  "parsed" in file ? file.parsed : [];

const verifyAll = async (store: Store): Promise<Verified> => {
  const ids = (await store.sources()).map(({ id }) => id);
  const problems: string[] = [];
  let spans = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const asked = ids.slice(at, at + BATCH);
    const found = await store.articles(asked);
    const missing = asked.filter((id) => !found.some(({ article }) => article.id === id));
    problems.push(...missing.map((id) => `${id}: is listed, but cannot be read`));
    for (const { article, facts } of found) {
      const checked = checkStored(article, facts);
      spans += checked.spans;
      problems.push(...checked.problems);
    }
  }
  return { articles: ids.length, spans, problems };
};
