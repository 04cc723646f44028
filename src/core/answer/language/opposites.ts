/** Words of which one, said for the other, turns what is said: *stay* and *resign*, *open* and *close*. */

import { keyOf } from "./lemma.ts";
import { MEANINGS } from "./meanings.ts";

const SIDES: ReadonlyMap<string, readonly string[]> = (() => {
  const sides = new Map<string, string[]>();
  for (const [i, pair] of MEANINGS.opposites.entries())
    for (const [side, words] of pair.entries())
      for (const word of words) {
        const known = sides.get(keyOf(word)) ?? [];
        sides.set(keyOf(word), [...known, `${i} ${side}`]);
      }
  return sides;
})();

export const areOpposite = (a: string, b: string): boolean =>
  (SIDES.get(keyOf(a)) ?? []).some((one) => {
    const [line, side] = one.split(" ");
    return SIDES.get(keyOf(b))?.includes(`${line} ${side === "0" ? "1" : "0"}`) ?? false;
  });

export const hasOpposites = (word: string): boolean => SIDES.has(keyOf(word));
