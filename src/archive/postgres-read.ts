/** Reading a PostgreSQL archive: the port of core, in queries. */
import {
  type Archive,
  type CandidateQuery,
  type Entry,
  speakerTerm,
  wordList,
} from "../core/index.ts";
import type { Query } from "./postgres-connection.ts";
import { toQuery } from "./postgres-terms.ts";
import {
  type ArticleRow,
  type EntryRow,
  type JsonRow,
  positionKeys,
  type SourceRow,
  toSource,
  toStored,
  withArticle,
} from "./rows.ts";

export const createReader = (query: Query): Archive => ({
  summary: async () => {
    const rows = await query<{ readonly name: string; readonly value: number }>(
      "SELECT name, value FROM total UNION ALL SELECT 'speakers', count(*)::integer FROM speaker",
    );
    const {
      articles = 0,
      quotations = 0,
      sentences = 0,
      speakers = 0,
    } = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    return { articles, quotations, speakers, sentences };
  },
  vocabulary: async (kind) => {
    const rows = await query<{ readonly word: string; readonly entries: number }>(
      "SELECT word, entries FROM word WHERE kind = $1",
      [kind],
    );
    return new Map(rows.map(({ word, entries }) => [word, entries]));
  },
  candidates: (asked) => candidates(query, asked),
  articles: (ids) => articles(query, ids),
  people: (asked) => people(query, asked),
  positions: (asked) => positions(query, asked),
  sources: async () => {
    const rows = await query<SourceRow>("SELECT id, provenance FROM article ORDER BY seq");
    return rows.map(toSource);
  },
});

const candidates = async (
  query: Query,
  { kind, phrases, groups, speaker, articles, limit }: CandidateQuery,
): Promise<readonly Entry[]> => {
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
  const rows = await query<EntryRow>(
    `SELECT e.kind, a.id AS article, e.ordinal, e.text, e.speakers
     FROM (SELECT * FROM entry WHERE kind = '${kind}' ${where.join(" ")} LIMIT $1) e
     JOIN article a ON a.seq = e.article ORDER BY e.id`,
    values,
  );
  return rows.map((row) => ({ ...row, speakers: JSON.parse(row.speakers) }));
};

const articles = async (query: Query, ids: readonly string[]) => {
  const rows = await query<ArticleRow>(
    `SELECT a.id, a.hash, a.origin AS "offset", a.provenance, c.text, c.facts
     FROM article a JOIN content c USING (seq) WHERE a.id = ANY ($1)`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((wanted) => {
    const row = byId.get(wanted);
    return row ? [toStored(row)] : [];
  });
};

const people = async (
  query: Query,
  { word, limit }: { readonly word?: string; readonly limit: number },
) => {
  const columns =
    "SELECT a.id AS article, p.json FROM person p JOIN article a ON a.seq = p.article";
  if (word === undefined) {
    // The first rows by way of an index, where enough people are quoted.
    const first = await query<JsonRow>(
      `${columns} JOIN speaker s USING (name) ORDER BY s.quotations DESC, p.id LIMIT $1`,
      [limit],
    );
    if (first.length === limit) return first.map(withArticle);
  }
  const rows = await query<JsonRow>(
    `${columns} LEFT JOIN speaker s USING (name) ${word === undefined ? "" : "WHERE p.words @> ARRAY[$2]"}
     ORDER BY coalesce(s.quotations, 0) DESC, p.id LIMIT $1`,
    [limit, ...(word === undefined ? [] : [wordList(word).join()])],
  );
  return rows.map(withArticle);
};

const positions = async (query: Query, asked: Parameters<Archive["positions"]>[0]) => {
  const given = positionKeys(asked);
  const where = given.map(([column], i) => `AND p.${column} = $${i + 1}`).join(" ");
  const rows = await query<JsonRow>(
    `SELECT a.id AS article, p.json FROM position p JOIN article a ON a.seq = p.article
     WHERE true ${where} ORDER BY p.id`,
    given.map(([, value]) => value),
  );
  return rows.map(withArticle);
};
