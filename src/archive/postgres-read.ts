/** Reading a PostgreSQL archive, in queries. */
import { type CandidateQuery, type Entry, entriesOf, speakerTerm, termsOf } from "../core/index.ts";
import { toStored } from "./kept.ts";
import type { Query } from "./postgres-connection.ts";
import { toQuery, toVector } from "./postgres-terms.ts";
import type {
  ArticleRow,
  EntryRow,
  HeadRow,
  IndexRow,
  JsonRow,
  Key,
  RowReader,
  SourceRow,
  TalliedRow,
} from "./rows.ts";
import type { Which } from "./store.ts";

export const createReader = (query: Query): RowReader => ({
  totals: async () => {
    const rows = await query<{ readonly name: string; readonly value: number }>(
      `SELECT name, value FROM total UNION ALL SELECT 'speakers', count(*)::integer FROM speaker
       UNION ALL SELECT 'corrections', count(*)::integer FROM correction`,
    );
    return rows.map(({ name, value }) => [name, value]);
  },
  words: async (kind) => {
    const rows = await query<{ readonly word: string; readonly entries: number }>(
      "SELECT word, entries FROM word WHERE kind = $1",
      [kind],
    );
    return new Map(rows.map(({ word, entries }) => [word, entries]));
  },
  entries: (asked) => entries(query, asked),
  articles: (ids) => query<ArticleRow>(`${ARTICLE} WHERE a.id = ANY ($1)`, [ids]),
  people: (limit, word) => people(query, limit, word),
  peopleOnce: (limit, word) => peopleOnce(query, limit, word),
  positions: (keys) => positions(query, keys),
  sources: () => query<SourceRow>("SELECT id, provenance FROM article ORDER BY seq"),
  corrections: () => readCorrections(query),
  heads: (which) => heads(query, which),
  index: (ids) => index(query, ids),
  astray: (articles) => astray(query, articles),
  speakers: async () => {
    const rows = await query<{ readonly name: string; readonly quotations: number }>(
      "SELECT name, quotations FROM speaker",
    );
    return rows.map(({ name, quotations }) => [name, quotations]);
  },
});

const index = async (query: Query, ids: readonly string[]): Promise<readonly IndexRow[]> => {
  const parts = [
    `SELECT b.id AS article, 'statements' AS part, '' AS words,
       concat_ws(' ', e.kind, e.ordinal, e.speakers, e.text) AS line
     FROM article a JOIN entry e ON e.id >= a.first_entry AND e.id < a.end_entry
     JOIN article b ON b.seq = e.article WHERE a.id = ANY ($1) ORDER BY e.id`,
    `SELECT a.id AS article, 'people' AS part, concat_ws(' ', p.name, p.json) AS line,
       array_to_string(p.words, ' ') AS words
     FROM article a JOIN person p ON p.article = a.seq WHERE a.id = ANY ($1) ORDER BY p.id`,
    `SELECT a.id AS article, 'positions' AS part, '' AS words,
       concat_ws(' ', p.holder, p.target, p.act, p.json) AS line
     FROM article a JOIN position p ON p.article = a.seq WHERE a.id = ANY ($1) ORDER BY p.id`,
  ];
  const rows = [];
  for (const part of parts) rows.push(await query<IndexRow>(part, [ids]));
  return rows.flat();
};

/** The vectors are compared by the server, which has its own order of words. */
const astray = async (
  query: Query,
  articles: readonly ArticleRow[],
): Promise<readonly string[]> => {
  const entries = articles.flatMap(entriesKept);
  const rows = await query<{ readonly id: string }>(
    `SELECT DISTINCT a.id FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[])
       AS w (article, kind, ordinal, terms)
     JOIN article a ON a.id = w.article JOIN entry e ON e.article = a.seq
     WHERE e.kind = w.kind AND e.ordinal = w.ordinal AND e.terms <> w.terms::tsvector`,
    [
      entries.map(({ article }) => article),
      entries.map(({ kind }) => kind),
      entries.map(({ ordinal }) => ordinal),
      entries.map((entry) => toVector(termsOf(entry))),
    ],
  );
  return rows.map(({ id }) => id);
};

/** None of an article that cannot be read. */
const entriesKept = (row: ArticleRow): readonly Entry[] => {
  try {
    const { article, facts } = toStored(row);
    return entriesOf(article, facts);
  } catch {
    return [];
  }
};

/** The columns of an `ArticleRow`. */
export const ARTICLE = `SELECT a.id, a.hash, a.origin AS "offset", a.provenance, c.text, c.facts, c.parsed
  FROM article a JOIN content c USING (seq)`;

export const readCorrections = async (query: Query): Promise<readonly string[]> => {
  const rows = await query<{ readonly json: string }>("SELECT json FROM correction ORDER BY id");
  return rows.map(({ json }) => json);
};

const heads = (query: Query, which: Which): Promise<readonly HeadRow[]> => {
  const where = (condition: string, value: unknown): Promise<readonly HeadRow[]> =>
    query<HeadRow>(
      `SELECT id, hash, parser, provenance FROM article WHERE ${condition} ORDER BY seq`,
      [value],
    );
  if ("notParser" in which) return where("parser <> $1", which.notParser);
  return "ids" in which
    ? where("id = ANY ($1)", which.ids)
    : where("hash = ANY ($1)", which.hashes);
};

const entries = async (
  query: Query,
  { kind, phrases, groups, speaker, articles, limit }: CandidateQuery,
): Promise<readonly EntryRow[]> => {
  const all = [...(groups ?? []), ...(speaker === undefined ? [] : [[speakerTerm(speaker)]])];
  const terms = toQuery(phrases, all);
  if (terms === undefined) return [];
  const values: unknown[] = [limit];
  const also = (sql: string, value: unknown): string =>
    `AND ${sql.replace("?", `$${values.push(value)}`)}`;
  const where = [
    ...(terms === "" ? [] : [also("terms @@ ?::tsquery", terms)]),
    ...(articles
      ? [also("article IN (SELECT seq FROM article WHERE id = ANY (?))", articles)]
      : []),
  ];
  // The kind stands in the text of the query, because the indexes are made for one kind each.
  return query<EntryRow>(
    `SELECT e.kind, a.id AS article, e.ordinal, e.text, e.speakers
     FROM (SELECT * FROM entry WHERE kind = '${kind}' ${where.join(" ")} LIMIT $1) e
     JOIN article a ON a.seq = e.article ORDER BY e.id`,
    values,
  );
};

const people = async (
  query: Query,
  limit: number,
  word: string | undefined,
): Promise<readonly JsonRow[]> => {
  const columns =
    "SELECT a.id AS article, p.json FROM person p JOIN article a ON a.seq = p.article";
  if (word === undefined) {
    // The first rows by way of an index, where enough people are quoted.
    const first = await query<JsonRow>(
      `${columns} JOIN speaker s USING (name) ORDER BY s.quotations DESC, p.id LIMIT $1`,
      [limit],
    );
    if (first.length === limit) return first;
  }
  return query<JsonRow>(
    `${columns} LEFT JOIN speaker s USING (name) ${word === undefined ? "" : "WHERE p.words @> ARRAY[$2]"}
     ORDER BY coalesce(s.quotations, 0) DESC, p.id LIMIT $1`,
    [limit, ...(word === undefined ? [] : [word])],
  );
};

/** The first entry of each name, and how much there is of its bearer. */
const peopleOnce = async (
  query: Query,
  limit: number,
  word: string | undefined,
): Promise<readonly TalliedRow[]> => {
  const once = (where: string, ...values: readonly string[]) =>
    query<TalliedRow>(
      `SELECT a.id AS article, p.json, coalesce(s.quotations, 0)::integer AS quotations, n.articles
       FROM (SELECT min(id) AS id, count(*)::integer AS articles FROM person p ${where} GROUP BY name) n
       JOIN person p USING (id) JOIN article a ON a.seq = p.article LEFT JOIN speaker s USING (name)
       ORDER BY coalesce(s.quotations, 0) DESC, p.id LIMIT $1`,
      [limit, ...values],
    );
  if (word !== undefined) return once("WHERE p.words @> ARRAY[$2]", word);
  // The first rows by way of an index, where enough people are quoted.
  const first = await once(
    "WHERE name IN (SELECT name FROM speaker ORDER BY quotations DESC LIMIT $1)",
  );
  return first.length === limit ? first : once("");
};

const positions = (query: Query, keys: readonly Key[]): Promise<readonly JsonRow[]> => {
  const where = keys.map(([column], i) => `AND p.${column} = $${i + 1}`).join(" ");
  return query<JsonRow>(
    `SELECT a.id AS article, p.json FROM position p JOIN article a ON a.seq = p.article
     WHERE true ${where} ORDER BY p.id`,
    keys.map(([, value]) => value),
  );
};
