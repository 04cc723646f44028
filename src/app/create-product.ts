/** Puts reading, parsing, the archive and answers together behind the commands. */
import type { Opening, Store } from "../archive/index.ts";
import type { Article, Correction, Facts } from "../core/index.ts";
import { type ReadOptions, readEach } from "../ingest/index.ts";
import { type Adding, addTo } from "./add.ts";
import { correctIn } from "./correct.ts";
import { loggedIn } from "./correction-log.ts";
import { type Filling, fill } from "./fill.ts";
import { correctPeople, listPeople, showPerson } from "./people.ts";
import type { ParsedFile, Product } from "./product.ts";
import { reparse } from "./reparse.ts";
import { unlessStopped } from "./stopping.ts";
import { takeEach } from "./taken.ts";
import { verifyAll } from "./verify.ts";
import { watchTo } from "./watch.ts";
import type { Whosaid } from "./whosaid.ts";

/** What the product is made of; each is made when it is first needed. */
export type Parts = Omit<Filling, "name"> & {
  readonly reading: ReadOptions;
  readonly parser: () => Promise<(article: Article) => Facts>;
  /** What the parser writes into the facts it finds. */
  readonly parserVersion: () => Promise<string>;
  readonly store: (opening: Opening) => Promise<Store>;
  readonly name?: string;
  readonly answerer: (store: Store) => Promise<Whosaid>;
  /** Reviewed corrections, put into the log of every archive that lacks them. */
  readonly corrections?: readonly Correction[];
};

export const createProduct = (parts: Parts): Product => {
  const { name = "the archive" } = parts;
  const parser = once(parts.parser);
  const version = once(parts.parserVersion);
  const opened = once(async (opening: Opening) => {
    const store = await parts.store(opening);
    await store.correct(parts.corrections ?? []);
    return store;
  });
  const filled = once(async (opening: Opening) => {
    const store = await opened(opening);
    await fill(store, { ...parts, name }, adding);
    return store;
  });
  /** A mistyped name makes no archive. */
  const existing = () => filled({ existing: true });
  const whosaid = once(async () => {
    const store = await filled({});
    if ((await store.summary()).articles === 0)
      parts.warn(`${name} holds no article; add puts some into it`);
    return parts.answerer(store);
  });

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

  return {
    kept: parts.kept,
    whosaid,
    parse,
    articles: async () => (await existing()).sources(),
    verify: async (mend) => verifyAll(await existing(), mend),
    add: async function* (paths, stop) {
      yield* addTo(await adding(await unlessStopped(opened({}), stop), stop), paths);
    },
    watch: async function* (folder, stop) {
      yield* watchTo(await adding(await unlessStopped(opened({}), stop), stop), folder);
    },
    remove: async (id) => (await existing()).remove(id),
    reparse: async function* (options = {}) {
      const store = await existing();
      yield* reparse(store, { parse: await parser(), version: await version(), ...options });
    },
    correct: async (request) => correctIn(await existing(), request),
    corrections: async () => loggedIn(await existing()),
    people: async (word) => listPeople(await existing(), word),
    person: async (name) => showPerson(await existing(), name),
    correctPeople: async (request) => correctPeople(await existing(), request),
    peopleCorrections: async () => (await existing()).peopleCorrections(),
    backup: async (path) => (await existing()).backup(path),
    close: async () => {
      const store = await opened.begun()?.catch(() => undefined);
      await store?.close();
    },
  };
};

/** Makes it at the first call, from what that call asks; later ones get the same. */
const once = <Asked extends readonly unknown[], T>(make: (...asked: Asked) => Promise<T>) => {
  let made: Promise<T> | undefined;
  const get = (...asked: Asked): Promise<T> => {
    made ??= make(...asked);
    return made;
  };
  return Object.assign(get, { begun: () => made });
};
