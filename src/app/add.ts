/** Takes articles into the archive: what is there already is seen before it is parsed, the rest kept batch by batch. */
import type { Head, Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import {
  inOrder,
  type ReadOptions,
  type ReadStep,
  readEach,
  type Within,
} from "../ingest/index.ts";
import { type Copies, createCopies } from "./copies.ts";
import { type Named as Identified, type Identity, identify } from "./identity.ts";
import { BATCH, keep } from "./keep.ts";
import type { Parse } from "./parse.ts";
import type { AddedArticle, AddedFile, Failed, ParsedArticle, Step } from "./product.ts";
import { unlessStopped } from "./stopping.ts";
import { type Taken, takeEach } from "./taken.ts";

export type Adding = {
  readonly store: Store;
  readonly parse: Parse;
  /** What `parse` writes into its facts: those of another are out of date. */
  readonly version: string;
  readonly reading: ReadOptions;
  readonly stop: AbortSignal;
};

/** The longest that something read waits for more to be kept with it, in milliseconds: pages come slowly. */
const PATIENCE_MS = 2_000;

/** A file is passed on once it is kept. */
export const addTo = (
  adding: Adding,
  paths: readonly (string | Within)[],
  copies: Copies = createCopies(),
): AsyncGenerator<AddedFile> =>
  addSteps(adding, readEach(paths, adding.reading, adding.stop), copies);

/** The same of what is read elsewhere. While a batch is kept, the next is read and parsed. */
export async function* addSteps(
  adding: Adding,
  steps: AsyncIterable<ReadStep>,
  copies: Copies = createCopies(),
): AsyncGenerator<AddedFile> {
  const batches = inBatches(steps);
  for await (const batch of inOrder(batches, 2, (some) => begin(adding, some)))
    yield* await addBatch(adding, copies, batch);
}

async function* inBatches(steps: AsyncIterable<ReadStep>): AsyncGenerator<readonly ReadStep[]> {
  let waiting: ReadStep[] = [];
  let since = Date.now();
  for await (const step of steps) {
    waiting.push(step);
    if (waiting.length < BATCH && Date.now() - since < PATIENCE_MS) continue;
    yield waiting;
    waiting = [];
    since = Date.now();
  }
  if (waiting.length > 0) yield waiting;
}

/** A batch whose new texts are being parsed. */
type Begun = { readonly steps: readonly ReadStep[]; readonly parse: Parse };

/** Facts depend on the text alone, so that parsing need not wait until it is known which article it is. */
const begin = async ({ store, stop, ...parser }: Adding, steps: readonly ReadStep[]) => {
  const articles = steps.flatMap(articlesOf);
  const hashes = articles.map(({ hash }) => hash);
  const heads = await unlessStopped(store.heads({ hashes }), stop);
  const known = heads.filter((head) => head.parser === parser.version).map(({ hash }) => hash);
  const settled = new Set(known);
  const begun = new Map<string, Promise<Facts>>();
  const parsed = async (article: Article): Promise<Facts> => {
    stop.throwIfAborted();
    return parser.parse(article, stop);
  };
  const parse = (article: Article): Promise<Facts> => {
    const facts = begun.get(article.hash) ?? parsed(article);
    begun.set(article.hash, facts);
    return facts;
  };
  // whoever asks for it is told
  for (const article of articles)
    if (!settled.has(article.hash)) parse(article).catch(() => undefined);
  return { steps, parse };
};

/** An article that is there already, or one that is to be kept. */
type Made = AddedArticle | Named;
type Named = ParsedArticle & { readonly called: string };
type Batched = Step & (Failed | Taken<readonly Made[]>);

/** What was parsed before `stop` is kept and passed on; the rest is left for another time. */
const addBatch = async (
  { store, version, stop }: Adding,
  copies: Copies,
  { steps, parse }: Begun,
): Promise<readonly AddedFile[]> => {
  const incoming = steps.flatMap(articlesOf);
  const identities = await unlessStopped(identify(store, incoming, copies), stop);
  const identityOf = new Map(incoming.map((article, i) => [article, identities[i]]));
  const make = (article: Article) => madeOf(article, identityOf.get(article), { parse, version });
  const batch: Batched[] = [];
  for (const { reading, ...step } of steps) {
    const taken = await takeEach(reading, make);
    if (stop.aborted && "failure" in taken) break;
    batch.push({ ...step, ...taken });
  }
  const fresh = batch.flatMap(freshOf);
  const kept = await unlessStopped(keep(store, fresh), stop);
  const outcomeOf = new Map(
    fresh.flatMap((one, i) => {
      const outcome = kept[i];
      return outcome ? [[one, { ...outcome, ...calledOf(one) }] as const] : [];
    }),
  );
  return batch.map((file) => {
    if ("failure" in file) return file;
    const { made, ...rest } = file;
    const added = made.flat().flatMap((one) => ("id" in one ? one : (outcomeOf.get(one) ?? [])));
    return { ...rest, added };
  });
};

type Parser = Pick<Adding, "parse" | "version">;

const madeOf = async (
  incoming: Article,
  identity: Identity | undefined,
  parser: Parser,
): Promise<readonly Made[]> => {
  if (!identity)
    return [{ article: incoming, facts: await parser.parse(incoming), called: incoming.id }];
  if ("duplicateOf" in identity)
    return [{ id: incoming.id, outcome: "duplicate", of: identity.duplicateOf, vanished: [] }];
  return Promise.all([identity, ...identity.freed].map((one) => namedOf(one, parser)));
};

const namedOf = async (
  { article, known, called }: Identified,
  { parse, version }: Parser,
): Promise<Made> =>
  known?.parser === version && sameArticle(known, article)
    ? { id: article.id, outcome: "unchanged", vanished: [] }
    : { article, facts: await parse(article), called };

const calledOf = ({ article, called }: Named): Pick<AddedArticle, "called"> =>
  article.id === called ? {} : { called };

const articlesOf = ({ reading }: ReadStep): readonly Article[] =>
  "articles" in reading ? reading.articles : [];

const freshOf = (file: Batched): readonly Named[] =>
  "made" in file ? file.made.flat().filter((one) => "facts" in one) : [];

/** The same text, and the same known of it; where its file stands does not matter. */
const sameArticle = (known: Head, { text: _, offset: __, ...article }: Article): boolean => {
  const { parser: ___, ...head } = known;
  return JSON.stringify(bare(head)) === JSON.stringify(bare(article));
};

const bare = ({ place: _, id, hash, ...provenance }: Omit<Head, "parser">) => [
  id,
  hash,
  provenance,
];
