/** Works off what followers are to be told, and posts it, for as long as a bot runs. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Store } from "../../archive/index.ts";
import { messageOf } from "../failure.ts";
import type { Log } from "../log.ts";
import { type NewsroomDelivery, postBulletins } from "./bulletins.ts";
import { workOffNews } from "./news.ts";
import { tellReporters } from "./reporters.ts";

export type AlertRequest = {
  readonly platform: string;
  readonly delivery: NewsroomDelivery;
  readonly log: Log;
  readonly now?: () => number;
  /** Milliseconds between two looks at what is new. */
  readonly every?: number;
};

type Alerting = AlertRequest & { readonly store: Store };

export type Running = { readonly stop: () => Promise<void> };

const EVERY_MS = 5_000;

export const runAlerts = (alerting: Alerting): Running => {
  const stopping = new AbortController();
  const running = run(alerting, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

const run = async (alerting: Alerting, stop: AbortSignal): Promise<void> => {
  const { store, platform, delivery, log, now = Date.now, every = EVERY_MS } = alerting;
  const holder = randomUUID();
  let last = "";
  // the same failure, time and again, is one line
  const failed = (cause: unknown): void => {
    const told = messageOf(cause);
    if (told !== last)
      log.warn({ platform, cause: told }, "alerts: could not be told; trying again");
    last = told;
  };
  const working = { store, holder, now };
  const rests = new Map();
  while (!stop.aborted) {
    try {
      await workOffNews(working);
      await postBulletins({ ...working, platform, delivery, failed, rests });
      await tellReporters({ ...working, platform, delivery, failed });
    } catch (cause) {
      failed(cause);
    }
    await sleep(every, undefined, { signal: stop }).catch(() => {});
  }
};
