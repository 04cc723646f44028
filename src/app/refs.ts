/** What bots know a statement by, from words of it. */
import type { Store } from "../archive/index.ts";
import { type Anchor, anchorOf, utteredIn } from "../core/index.ts";
import { anchorIn } from "./anchors.ts";

/** Throws one line where no statement is meant, or several are. */
export const refOf = async (store: Store, anchor: Anchor): Promise<string> => {
  const [stored] = await store.articles([anchor.article]);
  if (!stored)
    throw new Error(`${anchor.article}: no article has this id; \`articles\` lists them`);
  const meant = anchorIn(stored, anchor);
  const found = utteredIn(stored).find(({ attribution }) => {
    const { words, occurrence } = anchorOf(stored.article, attribution);
    return words === meant.words && occurrence === meant.occurrence;
  });
  const ref = found?.statement.printings[0]?.ref;
  if (ref === undefined)
    throw new Error(`${anchor.article}: “${anchor.words}” reports that nothing was said`);
  return ref;
};
