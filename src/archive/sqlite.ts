/** An archive in an SQLite file, or in memory. */
import Sqlite, { type Database } from "better-sqlite3";
import { noChanges } from "./changes.ts";
import { createReader } from "./sqlite-read.ts";
import { APPLICATION_ID, MIGRATIONS } from "./sqlite-schema.ts";
import { createWriter } from "./sqlite-write.ts";
import type { Parsed, Store } from "./store.ts";

/** How long a writer waits for another process' transaction, in milliseconds. */
const BUSY_MS = 10_000;
/** Page cache in KiB; SQLite takes it as a negative number. */
const CACHE_KIB = 64 * 1024;

/** Opens the file at `path`, making it where there is none; `:memory:` keeps everything in memory. */
export const openSqlite = (path: string): Store => {
  const db = new Sqlite(path, { timeout: BUSY_MS });
  prepare(db);
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
  return {
    ...createReader(db),
    add: async (articles) => add.immediate(articles),
    remove: async (id) => remove.immediate(id),
    close: async () => {
      db.close();
    },
  };
};

const prepare = (db: Database): void => {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.transaction(() => {
    const version = Number(db.pragma("user_version", { simple: true }));
    for (const step of MIGRATIONS.slice(version)) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
};
