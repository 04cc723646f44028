/** What was shown to one person and may be shared, once: by a double click, or by two people, it is posted once. */
import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Characters of what is kept; what rested longest is forgotten, and after a restart all of it. */
const KEPT = 8_000_000;
const REMEMBERED = 5000;

export type Shares = {
  /** The id under which `shown` can be shared as it was seen, whatever becomes of the archive. */
  readonly keep: (shown: string) => string;
  readonly kept: (id: string) => string | undefined;
  /** True the first time, and again after `release`. */
  readonly claim: (id: string) => boolean;
  /** It could not be posted after all. */
  readonly release: (id: string) => void;
};

export const createShares = (maxSize = KEPT): Shares => {
  const kept = new LRUCache<string, string>({ maxSize, sizeCalculation: ({ length }) => length });
  const claimed = new LRUCache<string, true>({ max: REMEMBERED });
  return {
    keep: (shown) => {
      const id = randomUUID().replaceAll("-", "").slice(0, 12);
      kept.set(id, shown);
      return id;
    },
    kept: (id) => kept.get(id),
    claim: firstTimes(claimed),
    release: (id) => void claimed.delete(id),
  };
};

/** True for a key the first time; those that rested longest are forgotten. */
export const firstTimes =
  (seen: LRUCache<string, true>): ((key: string) => boolean) =>
  (key) => {
    if (seen.has(key)) return false;
    // a copy: the engine keeps the whole payload for a part cut out of it
    seen.set(Buffer.from(key).toString(), true);
    return true;
  };
