/** What was shown to one person and may be shared, once: by a double click, or by two people, it is posted once. */
import { randomUUID } from "node:crypto";

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

export const createShares = (most = KEPT): Shares => {
  const kept = new Map<string, string>();
  const claimed = new Set<string>();
  let size = 0;
  return {
    keep: (shown) => {
      const id = randomUUID().replaceAll("-", "").slice(0, 12);
      kept.set(id, shown);
      size += shown.length;
      for (const [oldest, text] of kept) {
        if (size <= most) break;
        kept.delete(oldest);
        size -= text.length;
      }
      return id;
    },
    kept: (id) => kept.get(id),
    claim: (id) => {
      if (claimed.has(id)) return false;
      claimed.add(id);
      const [oldest] = claimed;
      if (claimed.size > REMEMBERED && oldest !== undefined) claimed.delete(oldest);
      return true;
    },
    release: (id) => void claimed.delete(id),
  };
};
