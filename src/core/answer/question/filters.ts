/** What narrows a question: `from:doe in:example-times before:2024-05-01 after:2023 "exact words"`. */
import type { Provenance } from "../../article.ts";
import { nameKey } from "../../search/words.ts";
import { readDate } from "./typed-date.ts";

export type Filters = {
  readonly from?: string;
  readonly outlet?: string;
  /** Both `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly before?: string;
  readonly after?: string;
  /** What was typed for a date and cannot be read as one. */
  readonly unread?: string;
  /** Words in quotation marks, which must be printed so. */
  readonly exact: readonly string[];
};

// matches: from:doe · in:"Example Times" · before:2024-05-01 · after: 2023; not: "in: the"
const FILTER =
  /(?:^|\s)(from|by|in|before|after|since|until):(?:["“]([^"”]*)["”]|(\S+)|\s+(\d[\d/.-]*))/giu;
// matches: "exact words" · “exact words”; not: 'exact'
const MARKED = /["“”«]([^"“”«»]+)["“”»]/g;
// matches the hyphens of: new-york-times
const HYPHEN = /[-_]+/g;

export const splitFilters = (
  typed: string,
): { readonly filters: Filters; readonly rest: string } => {
  const found: Record<string, string> = {};
  const unread: string[] = [];
  const unfiltered = typed.replace(FILTER, (_, name: string, ...values: (string | undefined)[]) => {
    const key = FILTER_NAMES.get(name.toLowerCase()) ?? "";
    const value = values.slice(0, 3).find((one) => one !== undefined) ?? "";
    const date = readDate(value);
    if (!DATED.has(key)) found[key] = value.replace(HYPHEN, " ").trim();
    else if (date !== undefined) found[key] = date;
    else unread.push(value);
    return " ";
  });
  const exact = [...unfiltered.matchAll(MARKED)].map(([, words = ""]) => words.trim());
  return {
    filters: {
      ...(found["from"] ? { from: found["from"] } : {}),
      ...(found["outlet"] ? { outlet: found["outlet"] } : {}),
      ...(found["before"] ? { before: found["before"] } : {}),
      ...(found["after"] ? { after: found["after"] } : {}),
      ...(unread[0] === undefined ? {} : { unread: unread[0] }),
      exact: exact.filter((words) => words !== ""),
    },
    rest: unfiltered.trim(),
  };
};

const DATED: ReadonlySet<string> = new Set(["before", "after"]);

const FILTER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    from: "from",
    by: "from",
    in: "outlet",
    before: "before",
    until: "before",
    after: "after",
    since: "after",
  }),
);

type Known = Provenance & { readonly id: string };

/** What a question's filters leave of the articles. */
export type Scope = {
  /** Ids; undefined where the question has no filter of outlet or date. */
  readonly articles: readonly string[] | undefined;
  /** Articles of the outlet asked for that print no date, where the question asks for a time: they match none. */
  readonly undated: number;
  /** Why nothing is left, where nothing is. */
  readonly none?: "outlet-unknown" | "undated" | "not-in-time";
};

export const scopeOf = ({ outlet, before, after }: Filters, sources: readonly Known[]): Scope => {
  const timed = before !== undefined || after !== undefined;
  if (outlet === undefined && !timed) return { articles: undefined, undated: 0 };
  const own = sources.filter((source) => isInScope(source, { outlet }));
  const left = own.filter((source) => isInScope(source, { before, after }));
  const undated = timed ? own.filter(({ published }) => published === undefined).length : 0;
  const none =
    own.length === 0 ? "outlet-unknown" : own.length === undated ? "undated" : "not-in-time";
  return { articles: left.map(({ id }) => id), undated, ...(left.length === 0 ? { none } : {}) };
};

/** Whether an article is one of those asked for. */
export const isInScope = (
  source: Known,
  {
    outlet,
    before,
    after,
  }: { readonly [Name in "outlet" | "before" | "after"]?: string | undefined },
): boolean =>
  (outlet === undefined || isFrom(source, outlet)) && isWithin(source.published, before, after);

const isFrom = ({ id, outlet, file, origin }: Known, asked: string): boolean => {
  const key = nameKey(asked);
  if (key === "") return false;
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
