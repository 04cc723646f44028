/** An archive in an SQLite file, or in memory. */
import { existsSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { noChanges } from "./changes.ts";
import { sqliteError, telling } from "./sqlite-errors.ts";
import { openDatabase } from "./sqlite-open.ts";
import { createReader } from "./sqlite-read.ts";
import { createWriter } from "./sqlite-write.ts";
import type { Parsed, Store } from "./store.ts";

/** Opens the file at `path`, making it where there is none; `:memory:` keeps everything in memory. */
export const openSqlite = (path: string): Store => sqliteStore(openDatabase(path), path);

/** The archive in `db`, which is called `name` in errors. */
export const sqliteStore = (db: Database, name: string): Store => {
  const writer = createWriter(db);
  const add = db.transaction((articles: Iterable<Parsed>) => {
    const changes = noChanges();
    const outcomes = Array.from(articles, (parsed) => writer.put(parsed, changes));
    writer.settle(changes);
    return outcomes;
  });
  const remove = db.transaction((id: string) => {
    const changes = noChanges();
    const removed = writer.remove(id, changes);
    writer.settle(changes);
    return removed;
  });
  const told = async <Result>(work: () => Result): Promise<Awaited<Result>> =>
    await telling(name, work);
  const reader = createReader(db);
  return {
    summary: () => told(reader.summary),
    vocabulary: (kind) => told(() => reader.vocabulary(kind)),
    candidates: (query) => told(() => reader.candidates(query)),
    articles: (ids) => told(() => reader.articles(ids)),
    people: (query) => told(() => reader.people(query)),
    positions: (query) => told(() => reader.positions(query)),
    sources: () => told(reader.sources),
    add: (articles) => told(() => add.immediate(articles)),
    remove: (id) => told(() => remove.immediate(id)),
    backup: (path) => backup(db, path),
    close: async () => {
      db.close();
    },
  };
};

/** The copy gets its name when it is whole. */
const backup = async (db: Database, path: string): Promise<void> => {
  if (existsSync(path)) throw new Error(`${path}: exists already; name a new file for the backup`);
  const part = `${path}.part`;
  try {
    await db.backup(part);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw sqliteError(path, cause);
  }
};
