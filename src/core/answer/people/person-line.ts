/** A person in one line: name, role, how much the archive holds of them. */
import type { Citation } from "../../article.ts";
import type { PersonLine } from "../answer.ts";
import type { Profile } from "../articles/library.ts";

export const personLine = (
  { name, kind, entries, tally }: Profile,
  known: { readonly statements?: number; readonly role?: Citation } = {},
): PersonLine => ({
  name,
  kind,
  ...(known.role ? { role: known.role } : {}),
  statements: known.statements ?? tally?.quotations ?? 0,
  articles: tally?.articles ?? entries.length,
});
