/** What was kept as JSON, as it was before. */
import type { Correction } from "../core/index.ts";
import type { ArticleRow } from "./rows.ts";
import type { Parsed, Stored } from "./store.ts";

/** Throws one line that names the article where its row is no longer what was written. */
export const toStored = ({ provenance, facts, parsed, ...article }: ArticleRow): Stored => ({
  article: { ...article, ...fromJson(article.id, provenance) },
  facts: fromJson(article.id, facts),
  ...(parsed === "" ? {} : { parsed: fromJson(article.id, parsed) }),
});

/** As it was parsed, before corrections. */
export const toParsed = (row: ArticleRow): Parsed => {
  const { article, facts, parsed = facts } = toStored(row);
  return { article, facts: parsed };
};

export const toCorrection = (json: string): Correction => fromJson("the log of corrections", json);

/** Reads JSON that `whose` row holds. */
export const fromJson = (whose: string, json: string) => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${whose}: what is kept is damaged; restore a backup`, { cause });
  }
};
