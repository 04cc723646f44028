/** What was kept as JSON, as it was before. */
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

type Heard = Pick<ArticleRow, "id" | "provenance" | "facts">;

/** Without its text; nothing where it is damaged: that may be removed all the same, and who is who mended. */
export const parsedOf = ({ id, provenance, facts }: Heard): Parsed | undefined => {
  try {
    const row = { id, provenance, facts, parsed: "", hash: "", text: "", offset: 0 };
    return facts === "" ? undefined : toStored(row);
  } catch {
    return undefined;
  }
};

/** An entry of a log. */
export const toEntry = <Entry>(json: string): Entry => {
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
