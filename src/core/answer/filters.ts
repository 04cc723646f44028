/** What narrows a question: `from:doe in:example-times before:2024-05-01 after:2023 "exact words"`. */
import type { Provenance } from "../article.ts";
import { nameKey } from "../search/words.ts";

export type Filters = {
  readonly from?: string;
  readonly outlet?: string;
  /** Both as typed, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly before?: string;
  readonly after?: string;
  /** Words in quotation marks, which must be printed so. */
  readonly exact: readonly string[];
};

// matches: from:doe · in:"Example Times" · before:2024-05-01; not: "in: the"
const FILTER = /(?:^|\s)(from|by|in|before|after|since|until):(?:["“]([^"”]*)["”]|(\S+))/giu;
// matches: "exact words" · “exact words”; not: 'exact'
const MARKED = /["“”«]([^"“”«»]+)["“”»]/g;
// matches: 2024 · 2024-05 · 2024-05-01; not: May 2024
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
// matches the hyphens of: new-york-times
const HYPHEN = /[-_]+/g;

export const splitFilters = (
  typed: string,
): { readonly filters: Filters; readonly rest: string } => {
  const found: Record<string, string> = {};
  const unfiltered = typed.replace(FILTER, (_, name: string, marked?: string, bare?: string) => {
    const key = FILTER_NAMES[name.toLowerCase()] ?? "";
    found[key] = (marked ?? bare ?? "").replace(
      HYPHEN,
      key === "before" || key === "after" ? "-" : " ",
    );
    return " ";
  });
  const exact = [...unfiltered.matchAll(MARKED)].map(([, words = ""]) => words.trim());
  return {
    filters: {
      ...(found["from"] ? { from: found["from"] } : {}),
      ...(found["outlet"] ? { outlet: found["outlet"] } : {}),
      ...(DATE.test(found["before"] ?? "") ? { before: found["before"] ?? "" } : {}),
      ...(DATE.test(found["after"] ?? "") ? { after: found["after"] ?? "" } : {}),
      exact: exact.filter((words) => words !== ""),
    },
    rest: unfiltered.trim(),
  };
};

const FILTER_NAMES: Readonly<Record<string, string>> = {
  from: "from",
  by: "from",
  in: "outlet",
  before: "before",
  until: "before",
  after: "after",
  since: "after",
};

/** The articles that a question's filters leave; undefined where it has none of outlet or date. */
export const filteredArticles = (
  { outlet, before, after }: Filters,
  sources: readonly (Provenance & { readonly id: string })[],
): readonly string[] | undefined => {
  if (outlet === undefined && before === undefined && after === undefined) return undefined;
  return sources
    .filter((source) => outlet === undefined || isFrom(source, outlet))
    .filter(({ published }) => isWithin(published, before, after))
    .map(({ id }) => id);
};

const isFrom = (
  { id, outlet, file, origin }: Provenance & { readonly id: string },
  asked: string,
): boolean => {
  const key = nameKey(asked);
  return [id, outlet, file, origin].some(
    (name) => name !== undefined && nameKey(name).includes(key),
  );
};

/** Without a date an article lies neither before nor after anything. */
const isWithin = (
  published: string | undefined,
  before: string | undefined,
  after: string | undefined,
): boolean => {
  if (before === undefined && after === undefined) return true;
  if (published === undefined) return false;
  const earlier = before === undefined || published.slice(0, before.length) < before;
  const later =
    after === undefined ||
    published.slice(0, after.length) > after ||
    published.startsWith(`${after}-`);
  return earlier && later;
};
