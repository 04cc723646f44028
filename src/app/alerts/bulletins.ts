/** Tells places what those whom they follow have said: one message, and no other for a while. */
import { randomUUID } from "node:crypto";
import type { Alert, Bulletin, DecidedReport, Place, Store } from "../../archive/index.ts";
import { nameKey, type Statement, utteredIn } from "../../core/index.ts";
import { printedOf, type Working } from "./news.ts";

/** A statement that somebody who is followed made. */
type BulletinItem = {
  readonly person: string;
  /** Absent: it is no statement any more. */
  readonly statement?: Statement;
  /** Who was named when it was posted, where that is so no more. */
  readonly was?: readonly string[];
};

export type AlertBulletin = Place & {
  /** Named in the message, so that `posted` finds it. */
  readonly id: string;
  readonly items: readonly BulletinItem[];
};

/** How a platform posts. Whatever fails is tried again. */
export interface NewsroomDelivery {
  /** Posts it, once; what it can be edited by. Throws `PlaceGone` where the place is no more, `NotPosted` where it is sure. */
  post(bulletin: AlertBulletin): Promise<string>;
  /** What a bulletin of this id, which may have been posted by a process that is gone, can be edited by. */
  posted(bulletin: AlertBulletin): Promise<string | undefined>;
  amend(handle: string, bulletin: AlertBulletin): Promise<void>;
  /** Tells whoever reported a statement what became of it, if there is somebody to be told; answers that showed it are amended. */
  tell(report: DecidedReport): Promise<void>;
}

/** The place is no more: nothing of it is to be kept. */
export class PlaceGone extends Error {
  override readonly name = "PlaceGone";
}

/** The platform has refused it: whoever tries again posts it once. */
export class NotPosted extends Error {
  override readonly name = "NotPosted";
}

export type Posting = Working & {
  readonly platform: string;
  readonly delivery: NewsroomDelivery;
  /** Told of what fails. */
  readonly failed: (cause: unknown) => void;
  /** Of bulletins that failed in this process, when they are tried again; the wait doubles each time. */
  readonly rests?: Map<string, { readonly until: number; readonly wait: number }>;
};

/** Milliseconds between two messages to one place. */
export const PAUSE_MS = 600_000;
/** Before a bulletin that failed is tried again the first time, and at most, in milliseconds. */
const REST_MS = 5_000;
const LONGEST_REST_MS = 600_000;
/** Longer than a platform takes to post. */
const LEASE_MS = 60_000;

/** Posts what is due, unless another process does that. */
export const postBulletins = async (posting: Posting): Promise<void> => {
  const { store, platform, now } = posting;
  const { bulletins } = store.records;
  if (!(await leased(posting))) return;
  // those that a process did not finish come first
  const begun = await bulletins.in(platform, "sending");
  for (const bulletin of begun) await attempt(posting, bulletin, resume);
  for (const bulletin of await bulletins.in(platform, "refused"))
    await attempt(posting, bulletin, again);
  for (const place of await bulletins.due(platform, now() - PAUSE_MS + 1)) {
    const made = { ...place, id: randomUUID(), at: now() };
    await bulletins.make(made);
    await attempt(posting, { ...made, state: "sending", handle: "" }, post);
  }
  for (const bulletin of await bulletins.in(platform, "changed"))
    await attempt(posting, bulletin, amend);
};

const leased = ({ store, platform, holder, now }: Posting): Promise<boolean> =>
  store.records.leases.take(`bulletins ${platform}`, holder, {
    now: now(),
    until: now() + LEASE_MS,
  });

type Step = (posting: Posting, bulletin: Bulletin) => Promise<void>;

/** One place that fails holds no other up. */
const attempt = async (posting: Posting, bulletin: Bulletin, step: Step): Promise<void> => {
  const { rests, now, failed } = posting;
  const rest = rests?.get(bulletin.id);
  if ((rest && now() < rest.until) || !(await leased(posting))) return;
  try {
    await step(posting, bulletin);
    rests?.delete(bulletin.id);
  } catch (cause) {
    const wait = Math.min(LONGEST_REST_MS, 2 * (rest?.wait ?? REST_MS / 2));
    rests?.set(bulletin.id, { until: now() + wait, wait });
    const { bulletins, follows } = posting.store.records;
    if (cause instanceof NotPosted) await bulletins.move(bulletin.id, "sending", "refused");
    if (!(cause instanceof PlaceGone)) return failed(cause);
    const { platform, place } = bulletin;
    await follows.forget({ platform, place });
  }
};

const post: Step = async ({ store, delivery }, bulletin) => {
  const items = (await itemsOf(store, bulletin)).filter(({ statement, was }) => statement && !was);
  // nothing is left to tell: all of it was corrected before it was posted
  if (items.length === 0) return store.records.bulletins.drop(bulletin.id);
  const { id, platform, place } = bulletin;
  const handle = await delivery.post({ id, platform, place, items });
  await store.records.bulletins.sent(id, handle);
};

/** From here on it may be posted. */
const again: Step = async (posting, bulletin) => {
  await posting.store.records.bulletins.move(bulletin.id, "refused", "sending");
  await post(posting, bulletin);
};

const resume: Step = async (posting, bulletin) => {
  const { store, delivery } = posting;
  const { id, platform, place } = bulletin;
  const items = await itemsOf(store, bulletin);
  const handle = await delivery.posted({ id, platform, place, items });
  if (handle === undefined) return post(posting, bulletin);
  await store.records.bulletins.sent(id, handle);
};

const amend: Step = async ({ store, delivery }, bulletin) => {
  const { id, platform, place, handle } = bulletin;
  // what changes from here on is seen the next time
  await store.records.bulletins.move(id, "changed", "sent");
  const items = await itemsOf(store, bulletin);
  try {
    await delivery.amend(handle, { id, platform, place, items });
  } catch (cause) {
    await store.records.bulletins.move(id, "sent", "changed");
    throw cause;
  }
};

const itemsOf = async (store: Store, { id }: Bulletin): Promise<readonly BulletinItem[]> => {
  const alerts = await store.records.bulletins.alerts(id);
  const stored = await store.articles([...new Set(alerts.map(({ article }) => article))]);
  const uttered = new Map(stored.map((one) => [one.article.id, utteredIn(one)]));
  return alerts.map((alert) =>
    itemOf(alert, printedOf(alert.shown.line, uttered.get(alert.article) ?? [])?.statement),
  );
};

const itemOf = ({ person, shown }: Alert, statement: Statement | undefined): BulletinItem => {
  const named = statement?.speakers.map(({ name }) => name) ?? [];
  const was = shown.was ?? shown.speakers;
  const stays = statement !== undefined && named.map(nameKey).join() === was.map(nameKey).join();
  return { person, ...(statement ? { statement } : {}), ...(stays ? {} : { was }) };
};
