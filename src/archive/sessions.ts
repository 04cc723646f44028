/** What bots must know of conversations that go on: which deliveries were handled, who asks how often, what was asked and shown last. */
import { LRUCache } from "lru-cache";

/** How many questions one person may ask. */
export type Pace = {
  /** At once; 0 for no limit. */
  readonly burst: number;
  /** Milliseconds after which they may ask one more. */
  readonly everyMs: number;
};

export type Verdict =
  | { readonly allowed: true }
  /** `tell`: the first refusal since the last question; the others are not worth a message each. */
  | { readonly allowed: false; readonly waitMs: number; readonly tell: boolean };

/** Nothing is kept for longer than a day. `realm`: what the keys are of, such as `slack talk`. */
export interface Sessions {
  /** True for whoever says so first of a key, until somebody lets go of it. */
  first(realm: string, key: string): Promise<boolean>;
  forget(realm: string, key: string): Promise<void>;
  put(realm: string, key: string, value: string): Promise<void>;
  get(realm: string, key: string): Promise<string | undefined>;
  /** Everything of a realm that is not much too long ago. */
  all(realm: string): Promise<ReadonlyMap<string, string>>;
  /** Whether a person may ask now; where they may, it counts. */
  ask(person: string, pace: Pace): Promise<Verdict>;
}

/** Milliseconds that anything is kept. */
export const KEPT_MS = 86_400_000;
/** Of a realm, so much is listed. */
export const LISTED = 2000;

/** Characters of a realm, with a few for each entry; what rested longest is forgotten. */
const ROOM = 8_000_000;
const ENTRY = 200;
/** People remembered; those who rested longest may ask freely again. */
const PEOPLE = 10_000;

/** A bucket of questions, refilled one by one. `full` is when it will be full again. */
type Bucket = { readonly full: number; readonly refused: number };

/** The time of day may be set back by an hour; this only moves forward. */
const steadyNow = (): number => performance.timeOrigin + performance.now();

type Kept = { readonly value: string; readonly until: number };

/** Of one process, forgotten when it ends. */
export const createSessions = (now = steadyNow, room = ROOM): Sessions => {
  const realms = new Map<string, LRUCache<string, Kept>>();
  const buckets = new LRUCache<string, Bucket>({ max: PEOPLE });
  const realmOf = (name: string): LRUCache<string, Kept> => {
    const sizeCalculation = ({ value }: Kept, key: string) => value.length + key.length + ENTRY;
    const realm =
      realms.get(name) ?? new LRUCache<string, Kept>({ maxSize: room, sizeCalculation });
    realms.set(name, realm);
    return realm;
  };
  const put = (name: string, key: string, value: string): void => {
    // copies: the engine keeps the whole payload for a part cut out of it
    realmOf(name).set(structuredClone(key), {
      value: structuredClone(value),
      until: now() + KEPT_MS,
    });
  };
  const get = (name: string, key: string): string | undefined => {
    const kept = realmOf(name).get(key);
    return kept && kept.until > now() ? kept.value : undefined;
  };
  return {
    first: async (name, key) => {
      if (get(name, key) !== undefined) return false;
      put(name, key, "");
      return true;
    },
    forget: async (name, key) => void realmOf(name).delete(key),
    put: async (name, key, value) => put(name, key, value),
    get: async (name, key) => get(name, key),
    all: async (name) => {
      const kept = [...realmOf(name).entries()].filter(([, { until }]) => until > now());
      return new Map(kept.slice(0, LISTED).map(([key, { value }]) => [key, value]));
    },
    ask: async (person, pace) => {
      const at = now();
      const most = pace.burst * pace.everyMs;
      if (most === 0) return { allowed: true };
      const { full, refused } = buckets.get(person) ?? { full: 0, refused: 0 };
      const left = Math.min(Math.max(full, at), at + most);
      const allowed = left + pace.everyMs <= at + most;
      const bucket = allowed
        ? { full: left + pace.everyMs, refused: 0 }
        : { full: left, refused: refused + 1 };
      buckets.set(person, bucket);
      return verdictOf(bucket, pace, at);
    },
  };
};

export const verdictOf = (
  { full, refused }: Bucket,
  { burst, everyMs }: Pace,
  now: number,
): Verdict =>
  refused === 0
    ? { allowed: true }
    : { allowed: false, waitMs: full + everyMs - now - burst * everyMs, tell: refused === 1 };
