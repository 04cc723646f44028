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
  // files of one name stand in several folders
  const byPlace = new Map<string, Map<string, Copy>>();
  const byHash = new Map<string, Set<Copy>>();
  const drop = ({ id, place = "" }: Copy): void => {
    const there = byPlace.get(place);
    const before = there?.get(id);
    if (!there || !before) return;
    there.delete(id);
    if (there.size === 0) byPlace.delete(place);
    const same = byHash.get(before.hash);
    same?.delete(before);
    if (same?.size === 0) byHash.delete(before.hash);
  };
  return {
    note: (copy) => {
      drop(copy);
      const { id, hash, place = "" } = copy;
      byPlace.set(place, (byPlace.get(place) ?? new Map<string, Copy>()).set(id, copy));
      byHash.set(hash, (byHash.get(hash) ?? new Set<Copy>()).add(copy));
    },
    drop,
    dropFile: (place) => {
      for (const copy of [...(byPlace.get(place)?.values() ?? [])]) drop(copy);
    },
    take: (hash) => {
      const [first] = byHash.get(hash) ?? [];
      if (first) drop(first);
      return first;
    },
  };
};
