/** How many questions one person may ask in a row; a click on an answer asks too. */

import { LRUCache } from "lru-cache";

export type CooldownSettings = {
  /** Questions that a person may ask at once; 0 for no limit. */
  readonly burst: number;
  /** Milliseconds after which they may ask one more. */
  readonly everyMs: number;
};

export type Verdict =
  | { readonly allowed: true }
  /** `tell`: the first refusal since the last question; the others are not worth a message each. */
  | { readonly allowed: false; readonly waitMs: number; readonly tell: boolean };

/** Nobody is limited. */
export const NO_COOLDOWN: CooldownSettings = { burst: 0, everyMs: 0 };

export const waitLine = (waitMs: number): string => {
  const seconds = Math.ceil(waitMs / 1000);
  return `One moment: you can ask again in ${seconds} second${seconds === 1 ? "" : "s"}.`;
};

type Bucket = { readonly full: number; readonly told: boolean };

/** People remembered; those who rested longest may ask freely again. */
const MANY = 10_000;

/**
 * A bucket of `burst` questions a person, refilled one by one. `full` is the instant at which it will be full again,
 * in milliseconds of a clock that only moves forward: the time of day may be set back by an hour.
 */
export class Cooldown {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MANY });
  private readonly settings: CooldownSettings;

  constructor(settings: CooldownSettings) {
    this.settings = settings;
  }

  ask(user: string, now: number = performance.now()): Verdict {
    const { burst, everyMs } = this.settings;
    if (burst === 0) return { allowed: true };
    const bucket = this.buckets.get(user) ?? { full: now, told: false };
    const full = Math.max(bucket.full, now) + everyMs;
    const waitMs = full - now - burst * everyMs;
    const allowed = waitMs <= 0;
    this.buckets.set(user, allowed ? { full, told: false } : { ...bucket, told: true });
    return allowed ? { allowed } : { allowed, waitMs, tell: !bucket.told };
  }
}
