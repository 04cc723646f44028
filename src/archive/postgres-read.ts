/** Reading a PostgreSQL archive, in queries. */
import {
  type CandidateQuery,
  type Entry,
  entriesOf,
  nameKey,
  speakerTerm,
  termsOf,
} from "../core/index.ts";
import { toStored } from "./kept.ts";
import { type AppearanceRow, type EntityRow, idsOf } from "./linking.ts";
import type { Query } from "./postgres-connection.ts";
import { toQuery, toVector } from "./postgres-terms.ts";
import type {
  ArticleRow,
  CountedAppearance,
  EntryRow,
  HeadRow,
  IndexRow,
  Key,
  LinkRow,
  PersonRow,
  PositionRow,
  RowReader,
  SourceRow,
  TalliedRow,
} from "./rows.ts";
import type { Which } from "./store.ts";

export const createReader = (query: Query): RowReader => ({
  totals: async () => {
    const rows = await query<{ readonly name: string; readonly value: number }>(
      `SELECT name, value FROM total UNION ALL SELECT 'speakers', count(*)::integer FROM entity WHERE quotations > 0
       UNION ALL SELECT 'corrections', count(*)::integer FROM correction`,
    );
    return rows.map(({ name, value }) => [name, value]);
  },
  edition: async () => {
    const [row] = await query<{ readonly edition: string }>(
      `SELECT coalesce((SELECT value FROM total WHERE name = 'writes'), 0) || '.' ||
         coalesce((SELECT max(id) FROM correction), 0) AS edition`,
    );
    return row?.edition ?? "";
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
  links: (ids) =>
    query<LinkRow>(
      `SELECT a.id AS article, p.name, n.name AS entity, x.why
       FROM article a JOIN person p ON p.article = a.seq JOIN appearance x ON x.id = p.appearance
       JOIN entity n ON n.id = x.entity
       WHERE a.id = ANY ($1) AND n.name <> p.json::json ->> 'name' ORDER BY p.id`,
      [ids],
    ),
  roles: async (ids) => {
    const rows = await query<{ readonly id: string; readonly lines: string }>(
      "SELECT a.id, r.lines FROM article a JOIN role r ON r.article = a.seq WHERE a.id = ANY ($1)",
      [ids],
    );
    return rows.map(({ id, lines }) => [id, lines]);
  },
  entityRows: (limit, word) =>
    query<EntityRow>(
      `SELECT n.id, n.block, n.name, n.articles, n.quotations, n.mentions, n.json
       FROM ${entitiesBy(word)} ORDER BY n.quotations DESC, n.id LIMIT $1`,
      [limit, ...(word === undefined ? [] : [word])],
    ),
  appearanceRows: (name) =>
    query<AppearanceRow>("SELECT * FROM appearance WHERE entity = ANY ($1) ORDER BY id", [
      idsOf(name),
    ]),
  peopleLog: () => readPeopleLog(query),
  appearances: () =>
    query<CountedAppearance>(
      `SELECT id, entity, (json::json ->> 'articles')::integer AS articles,
         (json::json ->> 'quotations')::integer AS quotations FROM appearance`,
    ),
  entities: async () => {
    const rows = await query<{ readonly id: string; readonly quotations: number }>(
      "SELECT id, quotations FROM entity",
    );
    return rows.map(({ id, quotations }) => [id, quotations]);
  },
});

export const readPeopleLog = async (query: Query): Promise<readonly string[]> => {
  const rows = await query<{ readonly json: string }>("SELECT json FROM people_change ORDER BY id");
  return rows.map(({ json }) => json);
};

const index = async (query: Query, ids: readonly string[]): Promise<readonly IndexRow[]> => {
  const parts = [
    `SELECT b.id AS article, 'statements' AS part,
       concat_ws(' ', e.kind, e.ordinal, e.speakers, e.text) AS line
     FROM article a JOIN entry e ON e.id >= a.first_entry AND e.id < a.end_entry
     JOIN article b ON b.seq = e.article WHERE a.id = ANY ($1) ORDER BY e.id`,
    `SELECT a.id AS article, 'people' AS part, concat_ws(' ', p.name, p.appearance, p.json) AS line
     FROM article a JOIN person p ON p.article = a.seq WHERE a.id = ANY ($1) ORDER BY p.id`,
    `SELECT a.id AS article, 'positions' AS part,
       concat_ws(' ', p.holder, p.target, p.act, p.json) AS line
     FROM article a JOIN position p ON p.article = a.seq WHERE a.id = ANY ($1) ORDER BY p.id`,
    `SELECT a.id AS article, 'roles' AS part, r.lines AS line
     FROM article a JOIN role r ON r.article = a.seq WHERE a.id = ANY ($1)`,
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
  const who = speaker === undefined ? undefined : await bearer(query, nameKey(speaker));
  const all = [...(groups ?? []), ...(who ? [who.names.map(speakerTerm)] : [])];
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
    ...(who?.shared ? [also(NAMED_THERE, idsOf(who.key))] : []),
  ];
  // The kind stands in the text of the query, because the indexes are made for one kind each.
  return query<EntryRow>(
    `SELECT e.kind, a.id AS article, e.ordinal, e.text, e.speakers
     FROM (SELECT * FROM entry WHERE kind = '${kind}' ${where.join(" ")} LIMIT $1) e
     JOIN article a ON a.seq = e.article ORDER BY e.id`,
    values,
  );
};

/** Articles that name the entity. */
const NAMED_THERE = `EXISTS (SELECT 1 FROM person p JOIN appearance x ON x.id = p.appearance
  WHERE p.article = entry.article AND x.entity = ANY (?))`;

/** The names under which somebody's words are found, and whether others share one of these. */
const bearer = async (query: Query, key: string) => {
  const rows = await query<{ readonly key: string; readonly shared: boolean }>(
    `SELECT DISTINCT x.key, EXISTS (
       SELECT 1 FROM appearance o WHERE o.key = x.key AND o.entity <> ALL ($1)) AS shared
     FROM appearance x WHERE x.entity = ANY ($1)`,
    [idsOf(key)],
  );
  return rows.length === 0
    ? { key, names: [key], shared: false }
    : { key, names: rows.map((row) => row.key), shared: rows.some(({ shared }) => shared) };
};

const PEOPLE = "JOIN appearance x ON x.entity = n.id JOIN person p ON p.appearance = x.id";

/** Entities by a word, or the most quoted of all: few rows are read, by way of an index. */
const entitiesBy = (word: string | undefined): string =>
  word === undefined
    ? "(SELECT * FROM entity ORDER BY quotations DESC, id LIMIT $1) n"
    : "(SELECT * FROM entity WHERE words @> ARRAY[$2]) n";

const people = (
  query: Query,
  limit: number,
  word: string | undefined,
): Promise<readonly PersonRow[]> =>
  query<PersonRow>(
    `SELECT a.id AS article, p.json, n.name AS entity FROM ${entitiesBy(word)} ${PEOPLE}
     JOIN article a ON a.seq = p.article ORDER BY n.quotations DESC, n.id, p.id LIMIT $1`,
    [limit, ...(word === undefined ? [] : [word])],
  );

/** The first entry of each entity, and how much there is of them. */
const peopleOnce = (
  query: Query,
  limit: number,
  word: string | undefined,
): Promise<readonly TalliedRow[]> =>
  query<TalliedRow>(
    `SELECT a.id AS article, p.json, n.name AS entity, n.quotations, n.articles FROM ${entitiesBy(word)}
     JOIN person p ON p.id = (SELECT min((SELECT min(id) FROM person WHERE appearance = x.id))
       FROM appearance x WHERE x.entity = n.id)
     JOIN article a ON a.seq = p.article ORDER BY n.quotations DESC, n.id LIMIT $1`,
    [limit, ...(word === undefined ? [] : [word])],
  );

const positions = (query: Query, keys: readonly Key[]): Promise<readonly PositionRow[]> => {
  const values: unknown[] = [];
  const where = keys.map(([column, key]) => {
    const own = `p.${column} = $${values.push(key)}`;
    return column === "act"
      ? own
      : `(${own} OR p.${column} IN (${NAMES} ($${values.push(idsOf(key))})))`;
  });
  return query<PositionRow>(
    `SELECT a.id AS article, p.json, ${entityOf("holder")}, ${entityOf("target")}
     FROM position p JOIN article a ON a.seq = p.article
     WHERE true ${where.map((one) => `AND ${one}`).join(" ")} ORDER BY p.id`,
    values,
  );
};

const entityOf = (column: string): string =>
  `(SELECT n.name FROM person h JOIN appearance x ON x.id = h.appearance JOIN entity n ON n.id = x.entity
    WHERE h.article = p.article AND h.name = p.${column} ORDER BY h.id LIMIT 1) AS ${column}`;

/** Folded names under which articles print an entity; the ids follow. */
const NAMES = "SELECT key FROM appearance WHERE entity = ANY";
