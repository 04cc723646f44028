/** Reading an SQLite archive: the port of core, in statements. */
import type { Database } from "better-sqlite3";
import {
  type Archive,
  type CandidateQuery,
  type Entry,
  type EntryKind,
  type Summary,
  speakerTerm,
  wordList,
} from "../core/index.ts";
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

/** The port without its promises: SQLite answers at once. */
export type Reader = {
  readonly [Method in keyof Archive]: (
    ...query: Parameters<Archive[Method]>
  ) => Awaited<ReturnType<Archive[Method]>>;
};

export const createReader = (db: Database): Reader => {
  const articles = articleReader(db);
  const words = db.prepare<[EntryKind], [string, number]>(
    "SELECT word, entries FROM word WHERE kind = ?",
  );
  const sources = db.prepare<[], SourceRow>("SELECT id, provenance FROM article ORDER BY seq");
  return {
    summary: summaryReader(db),
    vocabulary: (kind) => new Map(words.raw().iterate(kind)),
    candidates: candidateReader(db),
    articles: (ids) => ids.flatMap((id) => articles(id) ?? []),
    people: peopleReader(db),
    positions: positionReader(db),
    sources: () => sources.all().map(toSource),
  };
};

const summaryReader = (db: Database) => {
  const totals = db.prepare<[], [string, number]>("SELECT name, value FROM total").raw();
  const speakers = db.prepare<[], number>("SELECT count(*) FROM speaker").pluck();
  return (): Summary => {
    const { articles = 0, quotations = 0, sentences = 0 } = Object.fromEntries(totals.all());
    return { articles, quotations, speakers: speakers.get() ?? 0, sentences };
  };
};

const candidateReader = (db: Database) => {
  const statement = statements<EntryRow>(db);
  return ({ kind, phrases, groups, speaker, articles, limit }: CandidateQuery): Entry[] => {
    const all = [...(groups ?? []), ...(speaker === undefined ? [] : [[speakerTerm(speaker)]])];
    const matches = [
      ...(phrases ? [[`${kind}_words`, anyPhrase(phrases)] as const] : []),
      ...(all.length > 0 ? [[`${kind}_keys`, allGroups(all)] as const] : []),
    ];
    if (matches.some(([, match]) => match === "")) return [];
    const rows = statement(
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
    return rows.map((row) => ({ ...row, speakers: JSON.parse(row.speakers) }));
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

const articleReader = (db: Database) => {
  const read = db.prepare<[string], ArticleRow>(
    `SELECT a.id, a.hash, a.origin AS offset, a.provenance, c.text, c.facts
     FROM article a JOIN content c USING (seq) WHERE a.id = ?`,
  );
  return (wanted: string) => {
    const row = read.get(wanted);
    return row && toStored(row);
  };
};

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
  return ({ word, limit }: { readonly word?: string; readonly limit: number }) => {
    const rows = word === undefined ? all(limit) : byWord.all(wordList(word).join(), limit);
    return rows.map(withArticle);
  };
};

const positionReader = (db: Database) => {
  const statement = statements<JsonRow>(db);
  return (query: Parameters<Archive["positions"]>[0]) => {
    const given = positionKeys(query);
    const where = given.map(([column]) => `AND p.${column} = ?`).join(" ");
    const sql = `SELECT a.id AS article, p.json FROM position p JOIN article a ON a.seq = p.article
      WHERE true ${where} ORDER BY p.id`;
    return statement(sql)
      .all(...given.map(([, value]) => value))
      .map(withArticle);
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
