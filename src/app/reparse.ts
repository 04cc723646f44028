/** Brings stored facts up to date after the parser, its word lists or its weights have changed. */
import { setImmediate as pause } from "node:timers/promises";
import type { Store } from "../archive/index.ts";
import type { Article, Facts } from "../core/index.ts";
import { unfitIn } from "./correction-log.ts";
import { BATCH } from "./keep.ts";
import type { Reparsed, ReparseOptions } from "./product.ts";
import { differenceOf } from "./quotations.ts";
import { unlessStopped } from "./stopping.ts";

export type Reparsing = ReparseOptions & {
  readonly parse: (article: Article) => Facts;
  /** What `parse` writes into its facts. */
  readonly version: string;
};

/**
 * Every article that is passed on is kept; a batch at a time, so that others may read and write in between. What they
 * change or remove while it is parsed is passed over.
 */
export async function* reparse(store: Store, reparsing: Reparsing): AsyncGenerator<Reparsed> {
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

const reparseBatch = async (
  store: Store,
  { parse, stop }: Reparsing,
  ids: readonly string[],
): Promise<readonly Omit<Reparsed, "done" | "total">[]> => {
  const pairs = [];
  for (const before of await store.articles(ids)) {
    if (stop?.aborted) break;
    pairs.push({ before, after: { article: before.article, facts: parse(before.article) } });
    // lets signals and questions in: parsing holds the thread
    await pause();
  }
  const renewing = store.renew(pairs.map(({ after }) => after));
  const outcomes = await unlessStopped(renewing, stop);
  const log = await store.corrections();
  const kept = pairs.filter((_, i) => outcomes[i] !== "overtaken");
  return kept.map(({ before, after }) => ({
    id: after.article.id,
    outcome: isSame(before.parsed ?? before.facts, after.facts) ? "unchanged" : "changed",
    ...differenceOf(before, after),
    unfit: unfitIn(after.article, after.facts, log),
  }));
};

const isSame = (before: Facts, after: Facts): boolean =>
  JSON.stringify({ ...before, parser: "" }) === JSON.stringify({ ...after, parser: "" });
