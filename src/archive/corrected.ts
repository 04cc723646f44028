/** What both engines keep of an article and of a correction. */
import { applyCorrections, articlesOf, type Correction } from "../core/index.ts";
import type { Parsed } from "./store.ts";

/** An article as it is written. */
export type Written = Parsed & {
  readonly provenance: string;
  readonly json: string;
  /** The facts before corrections as JSON; empty where these change nothing. */
  readonly parsed: string;
};

export type Correct = (parsed: Parsed) => Written;

/** Applies the log to each article that is written. */
export const correctWith =
  (log: readonly Correction[]): Correct =>
  ({ article, facts: parsed }) => {
    const { facts } = applyCorrections(article, parsed, log);
    const { id: _, hash: __, text: ___, offset: ____, ...provenance } = article;
    return {
      article,
      facts,
      provenance: JSON.stringify(provenance),
      json: JSON.stringify(facts),
      parsed: facts === parsed ? "" : JSON.stringify(parsed),
    };
  };

/** What is compared of an article that stands under the same id. */
export type Before = {
  readonly hash: string;
  readonly provenance: string;
  readonly facts: string;
  readonly parsed: string;
};

export const isSame = (old: Before | undefined, written: Written): boolean =>
  isSameArticle(old, written) && old?.facts === written.json && old.parsed === written.parsed;

/** Whatever is known of its facts. */
export const isSameArticle = (old: Before | undefined, { article, provenance }: Written): boolean =>
  old?.hash === article.hash && old.provenance === provenance;

/** What is to be logged, each once, and the articles whose facts it may change. */
export const newIn = (
  log: readonly Correction[],
  corrections: readonly Correction[],
): { readonly fresh: readonly string[]; readonly articles: readonly string[] } => {
  const fresh = freshIn(log, corrections);
  const touched = new Set(fresh.flatMap(articlesOf));
  // what takes a join back changes the article at its other end too
  for (const join of log)
    if (articlesOf(join).some((id) => touched.has(id)))
      for (const id of articlesOf(join)) touched.add(id);
  return {
    fresh: fresh.map((one) => JSON.stringify(one)),
    articles: [...touched],
  };
};

/** Of `entries` those that `log` does not hold, each once. */
export const freshIn = <Entry>(
  log: readonly Entry[],
  entries: readonly Entry[],
): readonly Entry[] => {
  const known = new Set(log.map(keyOf));
  return [
    ...new Map(
      entries.flatMap((one) => (known.has(keyOf(one)) ? [] : [[keyOf(one), one] as const])),
    ).values(),
  ];
};

/** Equal for two entries that say the same, in whatever order their keys stand. */
const keyOf = (entry: unknown): string => JSON.stringify(sorted(entry));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, its]) => [key, sorted(its)]),
  );
};
