/** What stands in one sentence of one article, brought together so that the sentence is shown once. */
import type { Passage } from "../core/index.ts";

/** Equal for two passages that print the same place; one for all that have none. */
const placeKey = (passage: Passage | undefined): string => {
  if (!passage) return "";
  const { article, span } = passage.citation;
  return `${article}:${span.start}:${span.end}`;
};

/** Items whose passage is the same together, in the order in which each passage first comes. */
export const bySentence = <Item>(
  items: readonly Item[],
  passageOf: (item: Item) => Passage | undefined,
): readonly (readonly [Item, ...Item[]])[] => {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = placeKey(passageOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
};
