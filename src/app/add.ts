/** Takes articles into the archive: what is there already is seen before it is parsed, the rest kept batch by batch. */
import { setImmediate as pause } from "node:timers/promises";
import type { Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import {
  type ReadOptions,
  type ReadStep,
  readEach,
  type Within,
  watchFolder,
} from "../ingest/index.ts";
import { BATCH, keep } from "./keep.ts";
import type { AddedArticle, AddedFile, Failed, Gone, ParsedArticle, Step } from "./product.ts";
import { type Taken, takeEach } from "./taken.ts";

export type Adding = {
  readonly store: Store;
  readonly parse: (article: Article) => Facts;
  /** What `parse` writes into its facts: those of another are out of date. */
  readonly version: string;
  readonly reading: ReadOptions;
  readonly stop: AbortSignal;
};

/** A file is passed on once it is kept. */
export async function* addTo(
  adding: Adding,
  paths: readonly (string | Within)[],
): AsyncGenerator<AddedFile> {
  let waiting: ReadStep[] = [];
  for await (const step of readEach(paths, adding.reading)) {
    if (adding.stop.aborted) break;
    waiting.push(step);
    if (waiting.length < BATCH) continue;
    yield* await addBatch(adding, waiting);
    waiting = [];
  }
  yield* await addBatch(adding, waiting);
}

/** Adds the folder as it is, then what changes in it. */
export async function* watchTo(adding: Adding, folder: string): AsyncGenerator<AddedFile | Gone> {
  for await (const change of watchFolder(folder, adding.stop)) {
    if ("gone" in change) yield change;
    else yield* addTo(adding, [change]);
  }
}

/** An article that is there already, or one that is to be kept. */
type Made = AddedArticle | ParsedArticle;
type Batched = Step & (Failed | Taken<Made>);

/** What was parsed before `stop` is kept and passed on; the rest is left for another time. */
const addBatch = async (
  { store, parse, version, stop }: Adding,
  steps: readonly ReadStep[],
): Promise<readonly AddedFile[]> => {
  const known = await knownOf(store, steps.flatMap(articlesOf), version);
  const make = (article: Article): Made =>
    known.has(article)
      ? { id: article.id, outcome: "unchanged", vanished: [] }
      : { article, facts: parse(article) };
  const batch: Batched[] = [];
  for (const { reading, ...step } of steps) {
    if (stop.aborted) break;
    batch.push({ ...step, ...takeEach(reading, make) });
    // lets signals in: parsing holds the thread
    await pause();
  }
  const kept = (await keep(store, batch.flatMap(freshOf))).values();
  return batch.map((file) => {
    if ("failure" in file) return file;
    const { made, ...rest } = file;
    return {
      ...rest,
      added: made.flatMap((one) => ("id" in one ? one : (kept.next().value ?? []))),
    };
  });
};

const articlesOf = ({ reading }: ReadStep): readonly Article[] =>
  "articles" in reading ? reading.articles : [];

const freshOf = (file: Batched): readonly ParsedArticle[] =>
  "made" in file ? file.made.filter((one) => "facts" in one) : [];

/** Those of `articles` that stand in the archive as they are, with facts of this parser. */
const knownOf = async (
  store: Store,
  articles: readonly Article[],
  version: string,
): Promise<ReadonlySet<Article>> => {
  const stored = await store.articles(articles.map(({ id }) => id));
  const byId = new Map(stored.map((one) => [one.article.id, one]));
  return new Set(
    articles.filter((article) => {
      const its = byId.get(article.id);
      return its?.facts.parser === version && sameArticle(its.article, article);
    }),
  );
};

const sameArticle = (stored: Article, article: Article): boolean =>
  stored.hash === article.hash && provenanceOf(stored) === provenanceOf(article);

const provenanceOf = ({ id: _, hash: __, text: ___, offset: ____, ...rest }: Article): string =>
  JSON.stringify(rest);
