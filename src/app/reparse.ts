/** Brings stored facts up to date after the parser, its word lists or its weights have changed. */
import type { Store } from "../archive/index.ts";
import type { Facts } from "../core/index.ts";
import { inOrder } from "../ingest/index.ts";
import { unfitIn } from "./correction-log.ts";
import { messageOf } from "./failure.ts";
import { BATCH } from "./keep.ts";
import type { Parse } from "./parse.ts";
import type { Failed, ParsedArticle, Reparsed, ReparseOptions, Step } from "./product.ts";
import { differenceOf } from "./quotations.ts";
import { unlessStopped } from "./stopping.ts";

export type Reparsing = ReparseOptions & {
  readonly parse: Parse;
  /** What `parse` writes into its facts. */
  readonly version: string;
};

/**
 * Every article that is passed on is kept; a batch at a time, so that others may read and write in between. What they
 * change or remove while it is parsed is passed over.
 */
export async function* reparse(
  store: Store,
  reparsing: Reparsing,
): AsyncGenerator<Step & (Reparsed | Failed)> {
  const { all = false, stop, version } = reparsing;
  const due = all ? await store.sources() : await store.heads({ notParser: version });
  const ids = due.map(({ id }) => id);
  for (let at = 0; at < ids.length && !stop?.aborted; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    let done = at;
    for (const one of await reparseBatch(store, reparsing, batch))
      yield { ...one, done: ++done, total: ids.length };
  }
}

/** Articles parsed while others wait to be kept. */
const AT_ONCE = 8;

const reparseBatch = async (
  store: Store,
  { parse, stop }: Reparsing,
  ids: readonly string[],
): Promise<readonly (Reparsed | Failed)[]> => {
  const pairs: Pair[] = [];
  const failed: Failed[] = [];
  const renewed = (before: Before) => pairOf(before, parse, stop);
  for await (const one of inOrder(await store.articles(ids), AT_ONCE, renewed))
    if (one && "failure" in one) failed.push(one);
    else if (one) pairs.push(one);
  const renewing = store.renew(pairs.map(({ after }) => after));
  const outcomes = await unlessStopped(renewing, stop);
  const log = await store.corrections();
  const kept = pairs.filter((_, i) => outcomes[i] !== "overtaken");
  const done = kept.map(({ before, after }) => ({
    id: after.article.id,
    outcome: isSame(before.parsed ?? before.facts, after.facts)
      ? ("unchanged" as const)
      : ("changed" as const),
    ...differenceOf(before, after),
    unfit: unfitIn(after.article, after.facts, log),
  }));
  return [...done, ...failed];
};

type Before = Awaited<ReturnType<Store["articles"]>>[number];
type Pair = { readonly before: Before; readonly after: ParsedArticle };

/** Undefined: stopped before it was parsed. */
const pairOf = async (
  before: Before,
  parse: Parse,
  stop: AbortSignal | undefined,
): Promise<Pair | Failed | undefined> => {
  const { article } = before;
  if (stop?.aborted) return undefined;
  try {
    return { before, after: { article, facts: await parse(article, stop) } };
  } catch (cause) {
    if (stop?.aborted) return undefined;
    return { path: article.id, failure: `cannot be parsed: ${messageOf(cause)}` };
  }
};

const isSame = (before: Facts, after: Facts): boolean =>
  JSON.stringify({ ...before, parser: "" }) === JSON.stringify({ ...after, parser: "" });
