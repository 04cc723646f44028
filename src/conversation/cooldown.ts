/** How many questions one person may ask in a row; a click on an answer asks too. */

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

type Bucket = { full: number; told: boolean };

/** Above so many people, those who may ask freely again are forgotten. */
const MANY = 1000;

/**
 * A bucket of `burst` questions a person, refilled one by one. `full` is the instant at which it will be full again,
 * in milliseconds of a clock that only moves forward: the time of day may be set back by an hour.
 */
export class Cooldown {
  private readonly buckets = new Map<string, Bucket>();
  private readonly settings: CooldownSettings;

  constructor(settings: CooldownSettings) {
    this.settings = settings;
  }

  ask(user: string, now: number = performance.now()): Verdict {
    const { burst, everyMs } = this.settings;
    if (burst === 0) return { allowed: true };
    this.forget(now);
    const bucket = this.buckets.get(user) ?? { full: now, told: false };
    const full = Math.max(bucket.full, now) + everyMs;
    const over = full - now - burst * everyMs;
    if (over > 0) {
      const tell = !bucket.told;
      bucket.told = true;
      return { allowed: false, waitMs: over, tell };
    }
    this.buckets.set(user, { full, told: false });
    return { allowed: true };
  }

  private forget(now: number): void {
    if (this.buckets.size < MANY) return;
    for (const [user, { full }] of this.buckets) if (full <= now) this.buckets.delete(user);
  }
}
