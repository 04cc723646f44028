/** Reading an SQLite archive, in statements. */
import type { Database, Statement } from "better-sqlite3";
import { type CandidateQuery, type EntryKind, nameKey, speakerTerm } from "../core/index.ts";
import { type AppearanceRow, type EntityRow, idsOf } from "./linking.ts";
import type {
  ArticleRow,
  CountedAppearance,
  EntryRow,
  HeadRow,
  Key,
  LinkRow,
  PersonRow,
  PositionRow,
  RowReader,
  SourceRow,
  TalliedRow,
} from "./rows.ts";
import { findingTerms, indexReader, structureProblems } from "./sqlite-check.ts";
import type { Which } from "./store.ts";

type Count = [name: string, value: number];

export const createReader = (db: Database) => {
  const totals = db
    .prepare<[], Count>(
      `SELECT name, value FROM total UNION ALL SELECT 'speakers', count(*) FROM entity WHERE quotations > 0
       UNION ALL SELECT 'corrections', count(*) FROM correction`,
    )
    .raw();
  // The first counts what other connections wrote, the second what this one did.
  const version = db.prepare<[], number>("PRAGMA data_version").pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const articles = db.prepare<[string], ArticleRow>(`${ARTICLE} WHERE ${ASKED} ORDER BY a.seq`);
  const roles = db
    .prepare<[string], [article: string, lines: string]>(
      `SELECT a.id, r.lines FROM article a JOIN role r ON r.article = a.seq WHERE ${ASKED}`,
    )
    .raw();
  const sources = db.prepare<[], SourceRow>("SELECT id, provenance FROM article ORDER BY seq");
  const corrections = db.prepare<[], string>("SELECT json FROM correction ORDER BY id").pluck();
  const appearances = db.prepare<[], CountedAppearance>(
    `SELECT id, entity, json_extract(json, '$.articles') AS articles,
       json_extract(json, '$.quotations') AS quotations FROM appearance`,
  );
  const entities = db.prepare<[], Count>("SELECT id, quotations FROM entity").raw();
  const famous = db.prepare<[number], EntityRow>(MOST_QUOTED);
  const byWord = db.prepare<[string, number], EntityRow>(
    `SELECT n.* FROM entity_word w JOIN entity n ON n.id = w.entity AND w.word = ?
     ORDER BY n.quotations DESC, n.id LIMIT ?`,
  );
  const appearancesOf = db.prepare<string[], AppearanceRow>(
    "SELECT * FROM appearance WHERE entity IN (?, ?) ORDER BY id",
  );
  const peopleLog = db.prepare<[], string>("SELECT json FROM people_change ORDER BY id").pluck();
  return {
    totals: () => totals.all(),
    edition: () => `${version.get() ?? 0}.${changes.get() ?? 0}`,
    words: wordReader(db),
    entries: entryReader(db),
    articles: (ids: readonly string[]) => articles.all(JSON.stringify(ids)),
    people: peopleReader(db),
    peopleOnce: namesReader(db),
    positions: positionReader(db),
    sources: () => sources.all(),
    corrections: () => corrections.all(),
    heads: headReader(db),
    index: indexReader(db),
    appearances: () => appearances.all(),
    entities: () => entities.all(),
    entityRows: (limit, word) => (word === undefined ? famous.all(limit) : byWord.all(word, limit)),
    appearanceRows: (name) => appearancesOf.all(...idsOf(name)),
    peopleLog: () => peopleLog.all(),
    links: linkReader(db),
    roles: (ids) => roles.all(JSON.stringify(ids)),
    finding: (kind) => findingTerms(db, kind),
    problems: () => structureProblems(db),
  } satisfies RowReader;
};

/** The columns of an `ArticleRow`. */
const ARTICLE = `SELECT a.id, a.hash, a.origin AS offset, a.provenance, c.text, c.facts, c.parsed
  FROM article a JOIN content c USING (seq)`;

/** In two columns of JSON: a third of the time that a row a word takes. */
const wordReader = (db: Database) => {
  const read = db
    .prepare<[EntryKind], [words: string, entries: string]>(
      "SELECT json_group_array(word), json_group_array(entries) FROM word WHERE kind = ?",
    )
    .raw();
  return (kind: EntryKind): ReadonlyMap<string, number> => {
    const [words = "[]", entries = "[]"] = read.get(kind) ?? [];
    const found: readonly string[] = JSON.parse(words);
    const counts: readonly number[] = JSON.parse(entries);
    return new Map(found.map((word, i) => [word, counts[i] ?? 0]));
  };
};

const headReader = (db: Database) => {
  const where = (condition: string) =>
    db.prepare<[string], HeadRow>(
      `SELECT id, hash, parser, provenance FROM article WHERE ${condition} ORDER BY seq`,
    );
  const outdated = where("parser <> ?");
  const withHash = where("hash IN (SELECT value FROM json_each(?))");
  const withId = where("id IN (SELECT value FROM json_each(?))");
  return (which: Which): readonly HeadRow[] => {
    if ("notParser" in which) return outdated.all(which.notParser);
    return "ids" in which
      ? withId.all(JSON.stringify(which.ids))
      : withHash.all(JSON.stringify(which.hashes));
  };
};

/** In columns: two thirds of the time that an object a row takes. */
type EntryColumns = readonly [article: string, ordinal: number, text: string, speakers: string];

const entryReader = (db: Database) => {
  const statement = statements<EntryColumns>(db, (one) => one.raw());
  const bearer = speakerReader(db);
  return ({ kind, phrases, groups, speaker, articles, limit }: CandidateQuery): EntryRow[] => {
    const who = speaker === undefined ? undefined : bearer(nameKey(speaker));
    const matches = matchesOf(kind, phrases, [
      ...(groups ?? []),
      ...(who ? [who.names.map(speakerTerm)] : []),
    ]);
    if (matches.some(([, match]) => match === "")) return [];
    const narrowing: readonly Narrowing[] = [
      ...(articles ? [{ sql: ASKED, values: [JSON.stringify(articles)] }] : []),
      ...(who?.shared ? [{ sql: NAMED_THERE, values: idsOf(who.key) }] : []),
    ];
    const tables = matches.map(([table]) => table);
    return statement(selectEntries(tables, narrowing))
      .all(
        ...matches.map(([, match]) => match),
        ...(matches.length === 0 ? [kind] : []),
        ...narrowing.flatMap(({ values }) => values),
        limit,
      )
      .map(([article, ordinal, text, speakers]) => ({ kind, article, ordinal, text, speakers }));
  };
};

type Keys = readonly (readonly string[])[];

/** What each full-text table is to match. */
const matchesOf = (
  kind: EntryKind,
  phrases: Keys | undefined,
  groups: Keys,
): readonly (readonly [table: string, match: string])[] => [
  ...(phrases ? [[`${kind}_words`, anyPhrase(phrases)] as const] : []),
  ...(groups.length > 0 ? [[`${kind}_keys`, allGroups(groups)] as const] : []),
];

type Narrowing = { readonly sql: string; readonly values: readonly string[] };

const ASKED = "a.id IN (SELECT value FROM json_each(?))";

/** Articles that name the entity. */
const NAMED_THERE = `EXISTS (SELECT 1 FROM person p JOIN appearance x ON x.id = p.appearance
  WHERE p.article = e.article AND x.entity IN (?, ?))`;

/** The names under which somebody's words are found, and whether others share one of these. */
const speakerReader = (db: Database) => {
  const names = db.prepare<[string, string], string>(`${NAMES} GROUP BY key`).pluck();
  const others = db
    .prepare<[string, string, string], number>(
      `SELECT count(*) FROM appearance WHERE key IN (SELECT value FROM json_each(?)) AND entity NOT IN (?, ?)`,
    )
    .pluck();
  return (key: string) => {
    const [person = "", body = ""] = idsOf(key);
    const known = names.all(person, body);
    return known.length === 0
      ? { key, names: [key], shared: false }
      : { key, names: known, shared: (others.get(JSON.stringify(known), person, body) ?? 0) > 0 };
  };
};

/** Entries that every one of the full-text `tables` matches; of a kind where there is none. */
const selectEntries = (tables: readonly string[], narrowing: readonly Narrowing[]): string => {
  const [first, ...more] = tables;
  const from = first ? `${first} f JOIN entry e ON e.id = f.rowid` : "entry e";
  const where = [
    first ? `${first} MATCH ?` : "e.kind = ?",
    ...more.map((table) => `f.rowid IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`),
    ...narrowing.map(({ sql }) => sql),
  ];
  return `SELECT a.id, e.ordinal, e.text, e.speakers
    FROM ${from} JOIN article a ON a.seq = e.article
    WHERE ${where.join(" AND ")} ORDER BY ${first ? "f.rowid" : "e.id"} LIMIT ?`;
};

const anyPhrase = (phrases: readonly (readonly string[])[]): string =>
  phrases
    .filter((words) => words.length > 0)
    .map((words) => quoted(words.join(" ")))
    .join(" OR ");

const allGroups = (groups: readonly (readonly string[])[]): string =>
  groups.every((keys) => keys.length > 0)
    ? groups.map((keys) => `(${keys.map(quoted).join(" OR ")})`).join(" AND ")
    : "";

const quoted = (text: string): string => `"${text.replaceAll('"', "")}"`;

const linkReader = (db: Database) => {
  const read = db.prepare<[string], LinkRow>(
    `SELECT a.id AS article, p.name, n.name AS entity, x.why
     FROM article a JOIN person p ON p.article = a.seq JOIN appearance x ON x.id = p.appearance
     JOIN entity n ON n.id = x.entity
     WHERE ${ASKED} AND n.name <> json_extract(p.json, '$.name') ORDER BY p.id`,
  );
  return (ids: readonly string[]): readonly LinkRow[] => read.all(JSON.stringify(ids));
};

const PEOPLE = "JOIN appearance x ON x.entity = n.id JOIN person p ON p.appearance = x.id";

const peopleReader = (db: Database) => {
  const people = (from: string) =>
    `SELECT a.id AS article, p.json, n.name AS entity FROM ${from} ${PEOPLE}
     JOIN article a ON a.seq = p.article ORDER BY n.quotations DESC, n.id, p.id LIMIT ?`;
  const every = db.prepare<[number, number], PersonRow>(people(`(${MOST_QUOTED}) n`));
  const byWord = db.prepare<[string, number], PersonRow>(
    people("entity_word w JOIN entity n ON n.id = w.entity AND w.word = ?"),
  );
  return (limit: number, word: string | undefined): readonly PersonRow[] =>
    word === undefined ? every.all(limit, limit) : byWord.all(word, limit);
};

const MOST_QUOTED = "SELECT * FROM entity ORDER BY quotations DESC, id LIMIT ?";

/** The first entry of each entity, and how much there is of them. */
const namesReader = (db: Database) => {
  const once = (from: string) =>
    `SELECT a.id AS article, p.json, n.name AS entity, n.quotations, n.articles FROM ${from}
     JOIN person p ON p.id = (SELECT min((SELECT min(id) FROM person WHERE appearance = x.id))
       FROM appearance x WHERE x.entity = n.id)
     JOIN article a ON a.seq = p.article ORDER BY n.quotations DESC, n.id LIMIT ?`;
  const every = db.prepare<[number, number], TalliedRow>(once(`(${MOST_QUOTED}) n`));
  const byWord = db.prepare<[string, number], TalliedRow>(
    once("entity_word w JOIN entity n ON n.id = w.entity AND w.word = ?"),
  );
  return (limit: number, word: string | undefined): readonly TalliedRow[] =>
    word === undefined ? every.all(limit, limit) : byWord.all(word, limit);
};

const positionReader = (db: Database) => {
  const statement = statements<PositionRow>(db);
  const entity = (column: string) =>
    `(SELECT n.name FROM person h JOIN appearance x ON x.id = h.appearance JOIN entity n ON n.id = x.entity
      WHERE h.article = p.article AND h.name = p.${column} LIMIT 1) AS ${column}`;
  return (keys: readonly Key[]): readonly PositionRow[] => {
    const where = keys.map(([column]) =>
      column === "act" ? "p.act = ?" : `(p.${column} = ? OR p.${column} IN (${NAMES}))`,
    );
    const sql = `SELECT a.id AS article, p.json, ${entity("holder")}, ${entity("target")}
      FROM position p JOIN article a ON a.seq = p.article
      WHERE true ${where.map((one) => `AND ${one}`).join(" ")} ORDER BY p.id`;
    return statement(sql).all(
      ...keys.flatMap(([column, value]) => (column === "act" ? [value] : [value, ...idsOf(value)])),
    );
  };
};

/** Folded names under which articles print an entity. */
const NAMES = "SELECT key FROM appearance WHERE entity IN (?, ?)";

/** Prepares each wording of a statement once. */
const statements = <Row>(
  db: Database,
  as = (statement: Statement<unknown[], Row>) => statement,
) => {
  const prepared = new Map<string, Statement<unknown[], Row>>();
  return (sql: string) => {
    const found = prepared.get(sql) ?? as(db.prepare<unknown[], Row>(sql));
    prepared.set(sql, found);
    return found;
  };
};
