/** What adding or removing articles changes in an archive's counts, gathered before it is written in one go. */
import {
  appearancesOf,
  type Coming,
  type Entry,
  type Knowledge,
  rolesPrinted,
  type Terms,
  termsOf,
  vocabularyOf,
} from "../core/index.ts";
import type { EntryRow } from "./rows.ts";
import type { Parsed } from "./store.ts";

/** By kind and word, and in all: how many more, or fewer; and who came or went. */
export type Changes = {
  readonly quotation: Map<string, number>;
  readonly sentence: Map<string, number>;
  readonly people: Coming[];
  /** Blocks to be linked anew though nobody came or went. */
  readonly blocks: string[];
  /** `writes` counts what was put in and taken out: another number after any change. */
  readonly totals: { articles: number; quotations: number; sentences: number; writes: number };
};

export const noChanges = (): Changes => ({
  quotation: new Map(),
  sentence: new Map(),
  people: [],
  blocks: [],
  totals: { articles: 0, quotations: 0, sentences: 0, writes: 0 },
});

/** Counts an entry in (`by` 1) or out (`by` -1). */
export const countEntry = (
  changes: Changes,
  { entry, terms, by }: { readonly entry: Entry; readonly terms: Terms; readonly by: 1 | -1 },
): void => {
  for (const word of vocabularyOf(terms)) count(changes[entry.kind], word, by);
  if (entry.kind === "quotation") changes.totals.quotations += by;
  else changes.totals.sentences += by;
};

/** Counts an article's people in or out; the ids of their appearances, in their order. */
export const countPeople = (
  changes: Changes,
  { article, facts }: Parsed,
  { knowledge, by }: { readonly knowledge: Knowledge; readonly by: 1 | -1 },
): readonly string[] =>
  appearancesOf(article, facts, knowledge).map((one) => {
    changes.people.push({ one, by });
    return one.id;
  });

/** What an article prints as what somebody is, a line each. */
export const roleLines = ({ article, facts }: Parsed): string =>
  rolesPrinted(article, facts).join("\n");

/** Counts out an entry as it is kept. */
export const countOut = (
  changes: Changes,
  { kind, ordinal, text, speakers }: Omit<EntryRow, "article">,
): void => {
  const entry = { kind, ordinal, text, speakers: speakersOf(speakers), article: "" };
  countEntry(changes, { entry, terms: termsOf(entry), by: -1 });
};

/** Nobody where the row is damaged: that may be removed all the same, and the counts mended. */
const speakersOf = (json: string): readonly string[] => {
  try {
    return JSON.parse(json);
  } catch {
    return [];
  }
};

/** Totals that are another now: the number of articles is written with the first of them, and stays, also at 0. */
export const changed = (totals: Changes["totals"]): readonly (readonly [string, number])[] =>
  Object.entries(totals).filter(([, by]) => by !== 0);

/** What there is less of now: perhaps nothing is left of it. */
export const fallen = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].flatMap(([key, by]) => (by < 0 ? [key] : []));

const count = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};
