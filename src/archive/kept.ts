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

export const toCorrection = (json: string): Correction => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new DamagedRow("the log of corrections: is damaged; restore a backup", { cause });
  }
};

/** A row that is no longer what was written. */
export class DamagedRow extends Error {
  override readonly name = "DamagedRow";
}

/** Reads JSON that a row of the article `id` holds. */
export const fromJson = (id: string, json: string, helps = AFRESH) => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new DamagedRow(`${id}: what is kept of it is damaged; ${helps}`, { cause });
  }
};

/** What helps where that is damaged which is made from the articles. */
export const MEND = "verify --mend makes it anew";

/** What helps where an article itself is damaged. */
export const AFRESH = "remove it and add it again, or restore a backup";
