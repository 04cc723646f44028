/** Keeps the archive up to date with feeds: each is asked every so often, later where it fails. */
import { setTimeout as pause } from "node:timers/promises";
import type { FeedState, Feeds } from "../archive/index.ts";
import { type FeedNews, readFeedNews } from "../ingest/index.ts";
import { type Adding, addSteps } from "./add.ts";
import { inFlow } from "./in-flow.ts";
import type { AddedFile, Watching } from "./product.ts";

export type FollowRequest = {
  readonly feeds: readonly string[];
  /** Milliseconds from one asking to the next. */
  readonly every: number;
};

/** A feed that fails is asked after twice the time, and so on up to so often: 64 times. */
const MOST_DOUBLINGS = 6;
const LONGEST_PAUSE_MS = 2 ** 31 - 1;

/** Until `stop`. What is due when it begins is asked at once; what was read before, in another run too, is not read again. */
export const followTo = (
  adding: Adding,
  { feeds, every }: FollowRequest,
  now: () => number = Date.now,
): AsyncGenerator<Watching | AddedFile> =>
  inFlow(feeds.map((address) => followOne(adding, { address, every, now })));

type One = { readonly address: string; readonly every: number; readonly now: () => number };

async function* followOne(adding: Adding, one: One): AsyncGenerator<Watching | AddedFile> {
  const { store, stop } = adding;
  const { feeds } = store.records;
  yield { watching: one.address };
  for (;;) {
    const state = (await feeds.state(one.address)) ?? { ...NEW, address: one.address };
    // one that was to be asked far ahead, by a run with another --every, is not waited for longer than now
    const due = Math.min(state.due, one.now() + one.every * 2 ** state.failures);
    if (!(await waited(due - one.now(), stop))) return;
    yield* ask(adding, state, one);
    if (stop.aborted) return;
  }
}

const NEW = { etag: "", modified: "", failures: 0, due: 0 };

const waited = async (milliseconds: number, stop: AbortSignal): Promise<boolean> => {
  if (milliseconds > 0)
    await pause(Math.min(milliseconds, LONGEST_PAUSE_MS), undefined, { signal: stop }).catch(
      () => undefined,
    );
  return !stop.aborted;
};

async function* ask(adding: Adding, state: FeedState, one: One): AsyncGenerator<AddedFile> {
  const { store, reading, stop } = adding;
  const { feeds } = store.records;
  const known = {
    ...(state.etag === "" ? {} : { etag: state.etag }),
    ...(state.modified === "" ? {} : { modified: state.modified }),
  };
  const printings = await feeds.printings(one.address);
  const following = { known, isKnown: (it: string) => printings.has(it), options: reading, stop };
  yield* readFeedNews(one.address, following, (news) => take(adding, { state, one, feeds }, news));
}

type Asked = { readonly state: FeedState; readonly one: One; readonly feeds: Feeds };

async function* take(adding: Adding, asked: Asked, news: FeedNews): AsyncGenerator<AddedFile> {
  if ("failure" in news) yield* failed(adding, asked, news.failure);
  else if ("unchanged" in news) await settle(adding, asked, asked.state);
  else yield* takeItems(adding, asked, news);
}

async function* failed({ stop }: Adding, asked: Asked, failure: string): AsyncGenerator<AddedFile> {
  const { state, one, feeds } = asked;
  if (stop.aborted) return;
  const failures = Math.min(state.failures + 1, MOST_DOUBLINGS);
  await feeds.put({ ...state, failures, due: one.now() + one.every * 2 ** failures });
  yield { path: one.address, failure, done: 1, total: 1 };
}

/** The feed counts as read only once all that is new in it is kept: after a crash the rest is read again. */
async function* takeItems(
  adding: Adding,
  asked: Asked,
  { steps, printingAt, validators }: Extract<FeedNews, { steps: unknown }>,
): AsyncGenerator<AddedFile> {
  const { one, feeds } = asked;
  let whole = true;
  for await (const file of addSteps(adding, steps)) {
    const printing = printingAt(file.path);
    if ("failure" in file) whole &&= file.skipped === true;
    else if (printing !== undefined) await feeds.read(one.address, printing, one.now());
    yield file;
  }
  // where an item failed, its server is not told that the feed is known
  await settle(adding, asked, { etag: "", modified: "", ...(whole ? validators : {}) });
}

const settle = async (
  { stop }: Adding,
  { one, feeds }: Asked,
  { etag, modified }: Pick<FeedState, "etag" | "modified">,
): Promise<void> => {
  const due = one.now() + one.every;
  if (!stop.aborted) await feeds.put({ address: one.address, etag, modified, failures: 0, due });
};
