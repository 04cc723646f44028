/** What was kept as JSON, as it was before. */
import { type Facts, once, withParts } from "../core/index.ts";
import type { ArticleRow } from "./rows.ts";
import type { Parsed, Stored } from "./store.ts";

/** Throws one line that names the article where its row is no longer what was written. */
export const toStored = ({ provenance, facts, parsed, ...article }: ArticleRow): Stored => ({
  article: { ...article, ...fromJson(article.id, provenance) },
  facts: fromJson(article.id, facts),
  ...(parsed === "" ? {} : { parsed: fromJson(article.id, parsed) }),
});

/** The same for answers; damage is found where it is read. */
export const toRead = (row: ArticleRow): Stored => ({
  ...toStored({ ...row, facts: "null" }),
  facts: factsFrom(row.id, row.facts),
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

/** In the order in which they are written. */
const PARTS = [
  "paragraphs",
  "sentences",
  "tags",
  "attributions",
  "people",
  "positions",
  "hidden",
] as const satisfies readonly (keyof Facts)[];
const ALWAYS = PARTS.length - 2;

/**
 * Facts of which each part is read when it is asked for: a question needs few of an article's. What opens a part stands
 * nowhere else, because no quotation mark within a text is written as it is.
 */
const factsFrom = (id: string, json: string): Facts => {
  const parts: { readonly name: (typeof PARTS)[number]; readonly start: number }[] = [];
  for (const name of PARTS) {
    const start = json.indexOf(`,"${name}":[`, parts.at(-1)?.start);
    if (start >= 0) parts.push({ name, start });
  }
  const whole = once((): Facts => fromJson(id, json));
  if (parts.length < ALWAYS || !json.endsWith("]}")) return whole();
  const read = ({ name, start }: (typeof parts)[number], end = -1) => {
    try {
      return JSON.parse(json.slice(start + name.length + 4, end));
    } catch {
      // in another order, or damaged
      return whole()[name];
    }
  };
  return withParts(
    fromJson(id, `${json.slice(0, parts[0]?.start)}}`),
    Object.fromEntries(parts.map((part, i) => [part.name, () => read(part, parts[i + 1]?.start)])),
  );
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
