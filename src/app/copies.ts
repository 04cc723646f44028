/** Names under which a text came that the archive keeps under another: each text is kept once, but must outlive no one of its names. */
import type { Article } from "../core/index.ts";

/** An article without its text, which is the same wherever it stands. */
type Copy = Omit<Article, "text">;

export type Copies = {
  /** What it prints is kept elsewhere. */
  readonly note: (copy: Copy) => void;
  /** Whatever it printed before, it prints no more. */
  readonly drop: (copy: Copy) => void;
  /** The same for all that stood in a file. */
  readonly dropFile: (place: string) => void;
  /** The first that prints a text, which is then no copy any more. */
  readonly take: (hash: string) => Copy | undefined;
};

export const createCopies = (): Copies => {
  const byKey = new Map<string, Copy>();
  const byHash = new Map<string, Map<string, Copy>>();
  const drop = (copy: Copy): void => {
    const key = keyOf(copy);
    const before = byKey.get(key);
    if (!before) return;
    byKey.delete(key);
    const same = byHash.get(before.hash);
    same?.delete(key);
    if (same?.size === 0) byHash.delete(before.hash);
  };
  return {
    note: (copy) => {
      drop(copy);
      byKey.set(keyOf(copy), copy);
      const same = byHash.get(copy.hash) ?? new Map<string, Copy>();
      byHash.set(copy.hash, same.set(keyOf(copy), copy));
    },
    drop,
    dropFile: (place) => {
      for (const copy of [...byKey.values()]) if (copy.place === place) drop(copy);
    },
    take: (hash) => {
      const [first] = byHash.get(hash)?.values() ?? [];
      if (first) drop(first);
      return first;
    },
  };
};

/** Files of one name stand in several folders. */
const keyOf = ({ id, place = "" }: Copy): string => `${place} ${id}`;
