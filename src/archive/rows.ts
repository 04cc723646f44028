/** Rows as both engines keep them, and the port of core made from them: what an engine reads is the same for each. */
import {
  type Archive,
  type CandidateQuery,
  type Correction,
  type EntryKind,
  nameKey,
  wordList,
} from "../core/index.ts";
import type { Parsed, Store, Stored, Which } from "./store.ts";

export type EntryRow = {
  readonly kind: EntryKind;
  readonly article: string;
  readonly ordinal: number;
  readonly text: string;
  readonly speakers: string;
};
export type JsonRow = { readonly article: string; readonly json: string };
export type TalliedRow = JsonRow & { readonly quotations: number; readonly articles: number };
export type SourceRow = { readonly id: string; readonly provenance: string };
export type HeadRow = SourceRow & { readonly hash: string; readonly parser: string };
export type ArticleRow = SourceRow & {
  readonly hash: string;
  readonly text: string;
  readonly offset: number;
  readonly facts: string;
  readonly parsed: string;
};

type Rows<Row> = Iterable<Row> | Promise<Iterable<Row>>;

/** A column that is asked for and the key it is to hold. */
export type Key = readonly [column: string, key: string];

/** What an engine reads. SQLite answers at once, PostgreSQL later. */
export type RowReader = {
  totals(): Rows<readonly [name: string, value: number]>;
  /** See `Summary.edition`; where an engine cannot tell, the count of writes is one. */
  edition?(): string;
  words(kind: EntryKind): ReadonlyMap<string, number> | Promise<ReadonlyMap<string, number>>;
  entries(query: CandidateQuery): Rows<EntryRow>;
  /** In any order. */
  articles(ids: readonly string[]): Rows<ArticleRow>;
  people(limit: number, word: string | undefined): Rows<JsonRow>;
  peopleOnce(limit: number, word: string | undefined): Rows<TalliedRow>;
  positions(keys: readonly Key[]): Rows<JsonRow>;
  sources(): Rows<SourceRow>;
  corrections(): Rows<string>;
  heads(which: Which): Rows<HeadRow>;
};

/** Runs each reading; where an engine's errors are put into words. */
type Guard = <Result>(read: () => Result | Promise<Result>) => Promise<Result>;

export type Reading = Archive & Pick<Store, "articles" | "corrections" | "heads" | "isNew">;

export const readingOf = (rows: RowReader, guard: Guard): Reading => {
  const all = async <Row>(read: () => Rows<Row>): Promise<readonly Row[]> => [
    ...(await guard(read)),
  ];
  return {
    summary: async () => {
      const totals = Object.fromEntries(await all(rows.totals));
      const { articles = 0, quotations = 0, speakers = 0, sentences = 0 } = totals;
      const { corrections = 0, writes = 0 } = totals;
      const edition = rows.edition ? await guard(rows.edition) : String(writes);
      return {
        articles,
        quotations,
        speakers,
        sentences,
        ...(corrections ? { corrections } : {}),
        edition,
      };
    },
    vocabulary: (kind) => guard(() => rows.words(kind)),
    candidates: async (query) =>
      (await all(() => rows.entries(query))).map(({ speakers, ...row }) => ({
        ...row,
        speakers: JSON.parse(speakers),
      })),
    articles: async (ids) => {
      const found = new Map((await all(() => rows.articles(ids))).map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = found.get(id);
        return row ? [toStored(row)] : [];
      });
    },
    people: async ({ word, limit, once = false }) => {
      const folded = word === undefined ? undefined : wordList(word).join();
      return once
        ? (await all(() => rows.peopleOnce(limit, folded))).map(withTally)
        : (await all(() => rows.people(limit, folded))).map(withArticle);
    },
    positions: async (query) => (await all(() => rows.positions(keysOf(query)))).map(withArticle),
    sources: async () =>
      (await all(rows.sources)).map(({ id, provenance }) => ({ id, ...JSON.parse(provenance) })),
    corrections: async () => (await all(rows.corrections)).map(toCorrection),
    // see `changed`
    isNew: async () => !(await all(rows.totals)).some(([name]) => name === "articles"),
    heads: async (which) =>
      (await all(() => rows.heads(which))).map(({ provenance, ...head }) => ({
        ...head,
        ...JSON.parse(provenance),
      })),
  };
};

const toStored = ({ provenance, facts, parsed, ...article }: ArticleRow): Stored => ({
  article: { ...article, ...JSON.parse(provenance) },
  facts: JSON.parse(facts),
  ...(parsed === "" ? {} : { parsed: JSON.parse(parsed) }),
});

/** As it was parsed, before corrections. */
export const toParsed = (row: ArticleRow): Parsed => {
  const { article, facts, parsed = facts } = toStored(row);
  return { article, facts: parsed };
};

export const toCorrection = (json: string): Correction => JSON.parse(json);

const withArticle = ({ article, json }: JsonRow) => ({ ...JSON.parse(json), article });

const withTally = ({ quotations, articles, ...row }: TalliedRow) => ({
  ...withArticle(row),
  tally: { quotations, articles },
});

const keysOf = ({ holder, target, act }: Parameters<Archive["positions"]>[0]): readonly Key[] =>
  Object.entries({ holder, target, act }).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, nameKey(value)] as const],
  );
