/** Reading an SQLite archive, in statements. */
import type { Database } from "better-sqlite3";
import { type CandidateQuery, type EntryKind, speakerTerm } from "../core/index.ts";
import type {
  ArticleRow,
  EntryRow,
  HeadRow,
  JsonRow,
  Key,
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
      `SELECT name, value FROM total UNION ALL SELECT 'speakers', count(*) FROM speaker
       UNION ALL SELECT 'corrections', count(*) FROM correction`,
    )
    .raw();
  // The first counts what other connections wrote, the second what this one did.
  const version = db.prepare<[], number>("PRAGMA data_version").pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const article = db.prepare<[string], ArticleRow>(`${ARTICLE} WHERE a.id = ?`);
  const sources = db.prepare<[], SourceRow>("SELECT id, provenance FROM article ORDER BY seq");
  const corrections = db.prepare<[], string>("SELECT json FROM correction ORDER BY id").pluck();
  const speakers = db.prepare<[], Count>("SELECT name, quotations FROM speaker").raw();
  return {
    totals: () => totals.all(),
    edition: () => `${version.get() ?? 0}.${changes.get() ?? 0}`,
    words: wordReader(db),
    entries: entryReader(db),
    articles: (ids: readonly string[]) => ids.flatMap((id) => article.get(id) ?? []),
    people: peopleReader(db),
    peopleOnce: namesReader(db),
    positions: positionReader(db),
    sources: () => sources.all(),
    corrections: () => corrections.all(),
    heads: headReader(db),
    index: indexReader(db),
    speakers: () => speakers.all(),
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

const entryReader = (db: Database) => {
  const statement = statements<EntryRow>(db);
  return ({ kind, phrases, groups, speaker, articles, limit }: CandidateQuery): EntryRow[] => {
    const all = [...(groups ?? []), ...(speaker === undefined ? [] : [[speakerTerm(speaker)]])];
    const matches = [
      ...(phrases ? [[`${kind}_words`, anyPhrase(phrases)] as const] : []),
      ...(all.length > 0 ? [[`${kind}_keys`, allGroups(all)] as const] : []),
    ];
    if (matches.some(([, match]) => match === "")) return [];
    return statement(
      selectEntries(
        matches.map(([table]) => table),
        articles,
      ),
    ).all(
      ...matches.map(([, match]) => match),
      ...(matches.length === 0 ? [kind] : []),
      ...(articles ? [JSON.stringify(articles)] : []),
      limit,
    );
  };
};

/** Entries that every one of the full-text `tables` matches; of a kind where there is none. */
const selectEntries = (
  tables: readonly string[],
  articles: readonly string[] | undefined,
): string => {
  const [first, ...more] = tables;
  const from = first ? `${first} f JOIN entry e ON e.id = f.rowid` : "entry e";
  const where = [
    first ? `${first} MATCH ?` : "e.kind = ?",
    ...more.map((table) => `f.rowid IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`),
    ...(articles ? ["a.id IN (SELECT value FROM json_each(?))"] : []),
  ];
  return `SELECT e.kind, a.id AS article, e.ordinal, e.text, e.speakers
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

const peopleReader = (db: Database) => {
  const columns = "SELECT a.id AS article, p.json FROM";
  const rest = `JOIN article a ON a.seq = p.article LEFT JOIN speaker s USING (name)
    ORDER BY coalesce(s.quotations, 0) DESC, p.id LIMIT ?`;
  const every = db.prepare<[number], JsonRow>(`${columns} person p ${rest}`);
  // The same first rows by way of an index, where enough people are quoted.
  const quoted = db.prepare<[number], JsonRow>(
    `${columns} speaker s CROSS JOIN person p USING (name) JOIN article a ON a.seq = p.article
     ORDER BY s.quotations DESC, p.id LIMIT ?`,
  );
  const byWord = db.prepare<[string, number], JsonRow>(
    `${columns} person_word w JOIN person p ON p.id = w.person AND w.word = ? ${rest}`,
  );
  const all = (limit: number): readonly JsonRow[] => {
    const first = quoted.all(limit);
    return first.length < limit ? every.all(limit) : first;
  };
  return (limit: number, word: string | undefined): readonly JsonRow[] =>
    word === undefined ? all(limit) : byWord.all(word, limit);
};

/** The first entry of each name, and how much there is of its bearer. */
const namesReader = (db: Database) => {
  const once = (from: string) =>
    `SELECT a.id AS article, p.json, coalesce(s.quotations, 0) AS quotations, n.articles
     FROM (SELECT min(p.id) AS id, count(*) AS articles FROM ${from} GROUP BY p.name) n
     JOIN person p USING (id) JOIN article a ON a.seq = p.article LEFT JOIN speaker s USING (name)
     ORDER BY coalesce(s.quotations, 0) DESC, p.id LIMIT ?`;
  // The same first rows by way of an index, where enough people are quoted.
  const quoted = db.prepare<[number, number], TalliedRow>(
    once(`person p WHERE p.name IN (SELECT name FROM speaker ORDER BY quotations DESC LIMIT ?)`),
  );
  const every = db.prepare<[number], TalliedRow>(once("person p"));
  const byWord = db.prepare<[string, number], TalliedRow>(
    once("person_word w JOIN person p ON p.id = w.person AND w.word = ?"),
  );
  return (limit: number, word: string | undefined): readonly TalliedRow[] => {
    if (word !== undefined) return byWord.all(word, limit);
    const first = quoted.all(limit, limit);
    return first.length < limit ? every.all(limit) : first;
  };
};

const positionReader = (db: Database) => {
  const statement = statements<JsonRow>(db);
  return (keys: readonly Key[]): readonly JsonRow[] => {
    const where = keys.map(([column]) => `AND p.${column} = ?`).join(" ");
    const sql = `SELECT a.id AS article, p.json FROM position p JOIN article a ON a.seq = p.article
      WHERE true ${where} ORDER BY p.id`;
    return statement(sql).all(...keys.map(([, value]) => value));
  };
};

/** Prepares each wording of a statement once. */
const statements = <Row>(db: Database) => {
  const prepared = new Map<string, ReturnType<typeof db.prepare<unknown[], Row>>>();
  return (sql: string) => {
    const found = prepared.get(sql) ?? db.prepare<unknown[], Row>(sql);
    prepared.set(sql, found);
    return found;
  };
};
