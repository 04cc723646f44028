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
  const claimed = createSeen(REMEMBERED);
  return {
    keep: (shown) => {
      const id = randomUUID().replaceAll("-", "").slice(0, 12);
      kept.set(id, shown);
      return id;
    },
    kept: (id) => kept.get(id),
    claim: claimed.first,
    release: claimed.forget,
  };
};

/** `first` is true for a key the first time; those that rested longest are forgotten. */
export const createSeen = (max: number) => {
  const seen = new LRUCache<string, true>({ max });
  return {
    first: (key: string): boolean => {
      if (seen.has(key)) return false;
      // a copy: the engine keeps the whole payload for a part cut out of it
      seen.set(Buffer.from(key).toString(), true);
      return true;
    },
    forget: (key: string): void => void seen.delete(key),
  };
};
