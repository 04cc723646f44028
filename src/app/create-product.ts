/** Puts reading, parsing, the archive and answers together behind the commands. */
import type { Opening, Store } from "../archive/index.ts";
import type { Article, Correction } from "../core/index.ts";
import { inOrder, type ReadOptions, type ReadStep, readEach } from "../ingest/index.ts";
import { type Adding, addTo } from "./add.ts";
import { correctIn } from "./correct.ts";
import { loggedIn } from "./correction-log.ts";
import { type Filling, fill } from "./fill.ts";
import { followTo } from "./follow.ts";
import type { GapSettings } from "./gaps.ts";
import { type Allowed, createIntake } from "./intake.ts";
import { newsroomCommands } from "./newsroom-commands.ts";
import { once } from "./once.ts";
import type { Parse } from "./parse.ts";
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
  readonly parser: () => Promise<Parse>;
  /** What the parser writes into the facts it finds. */
  readonly parserVersion: () => Promise<string>;
  readonly store: (opening: Opening) => Promise<Store>;
  /** Ends what the parser and the reading run on. */
  readonly close?: () => Promise<void>;
  readonly name?: string;
  /** Who may add and remove from a chat; nobody where absent. */
  readonly allowed?: Allowed;
  readonly answerer: (store: Store) => Promise<Whosaid>;
  /** Reviewed corrections, put into the log of every archive that lacks them. */
  readonly corrections?: readonly Correction[];
  /** Absent: no question is kept. */
  readonly questions?: GapSettings;
};

async function* parseEach(
  steps: AsyncIterable<ReadStep>,
  parse: Parse,
): AsyncGenerator<ParsedFile> {
  const make = async (article: Article) => ({ article, facts: await parse(article) });
  yield* inOrder(steps, PARSED_AT_ONCE, async ({ reading, ...step }) => {
    const file = await takeEach(reading, make);
    if ("failure" in file) return { ...step, ...file };
    const { made, ...rest } = file;
    return { ...step, ...rest, parsed: made };
  });
}

/** Files that are parsed while one is shown. */
const PARSED_AT_ONCE = 8;

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
    parse: async function* (paths) {
      yield* parseEach(readEach(paths, parts.reading), await parser());
    },
    articles: async () => (await existing()).sources(),
    verify: async (mend) => verifyAll(await existing(), mend),
    add: async function* (paths, stop) {
      yield* addTo(await adding(await unlessStopped(opened({}), stop), stop), paths);
    },
    watch: async function* (folder, stop) {
      yield* watchTo(await adding(await unlessStopped(opened({}), stop), stop), folder);
    },
    intake: createIntake({ allowed: parts.allowed ?? {}, store: () => filled({}), adding }),
    installations: async () => (await filled({})).records.installations,
    sessions: async () => (await filled({})).sessions,
    follow: async function* (request, stop) {
      yield* followTo(await adding(await unlessStopped(opened({}), stop), stop), request);
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
    ...newsroomCommands({ existing, whosaid, questions: parts.questions }),
    backup: async (path) => (await existing()).backup(path),
    close: async () => {
      const store = await opened.begun()?.catch(() => undefined);
      await parts.close?.();
      await store?.close();
    },
  };
};
