/** What `verify` reads of an SQLite file beside its articles. */
import type { Database } from "better-sqlite3";
import type { EntryKind } from "../core/index.ts";
import { KEY } from "./key.ts";
import type { IndexRow } from "./rows.ts";

/** See `RowReader.index`. */
export const indexReader = (db: Database) => {
  const parts = [
    `SELECT b.id AS article, 'statements' AS part,
       e.kind || ' ' || e.ordinal || ' ' || e.speakers || ' ' || e.text AS line
     FROM article a JOIN entry e ON e.id >= a.first_entry AND e.id < a.end_entry
     JOIN article b ON b.seq = e.article WHERE a.id = ? ORDER BY e.id`,
    `SELECT a.id AS article, 'people' AS part, p.name || ' ' || p.appearance || ' ' || p.json AS line
     FROM article a JOIN person p ON p.article = a.seq WHERE a.id = ? ORDER BY p.id`,
    `SELECT a.id AS article, 'positions' AS part,
       p.holder || ' ' || p.target || ' ' || p.act || ' ' || p.json AS line
     FROM article a JOIN position p ON p.article = a.seq WHERE a.id = ? ORDER BY p.id`,
    `SELECT a.id AS article, 'roles' AS part, r.lines AS line
     FROM article a JOIN role r ON r.article = a.seq WHERE a.id = ?`,
  ].map((sql) => db.prepare<[string], IndexRow>(sql));
  return (ids: readonly string[]): readonly IndexRow[] =>
    ids.flatMap((id) => parts.flatMap((part) => part.all(id)));
};

/** Lines of SQLite's own check that are told. */
const MOST_TOLD = 5;

/** What is wrong with the file's pages and trees. */
export const structureProblems = (db: Database): readonly string[] =>
  db
    .prepare<[], string>(`PRAGMA integrity_check(${MOST_TOLD})`)
    .pluck()
    .all()
    .filter((line) => line !== "ok")
    .map((line) => `the file is damaged (${line.split("\n").at(-1)}); restore a backup`);

/** See `RowReader.finding`: words stand in the one full-text table, keys in the other. */
export const findingTerms = (db: Database, kind: EntryKind): ReadonlyMap<string, number> => {
  for (const part of ["words", "keys"])
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_${part}_held
      USING fts5vocab(main, ${kind}_${part}, row)`);
  const held = db.prepare<[], [word: string, entries: number]>(
    `SELECT term, doc FROM temp.${kind}_words_held
     UNION ALL SELECT '${KEY}' || term, doc FROM temp.${kind}_keys_held`,
  );
  return new Map(held.raw().all());
};
