/** An archive in an SQLite file, or in memory. */
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { Correction } from "../core/index.ts";
import { refuseAddress } from "./address.ts";
import { type Changes, noChanges } from "./changes.ts";
import { correctWith, newIn, type Written } from "./corrected.ts";
import { toCorrection, toParsed } from "./kept.ts";
import { readingOf } from "./rows.ts";
import { backup } from "./sqlite-backup.ts";
import { telling } from "./sqlite-errors.ts";
import { MEMORY, openDatabase } from "./sqlite-open.ts";
import { createReader } from "./sqlite-read.ts";
import { createWriter } from "./sqlite-write.ts";
import type { Opening, Parsed, Store } from "./store.ts";

/** Opens the file at `path`; `:memory:` keeps everything in memory. */
export const openSqlite = (path: string, { existing = false }: Opening = {}): Store => {
  refuseAddress(path);
  const made = path === MEMORY || !existsSync(path);
  if (existing && made && path !== MEMORY)
    throw new Error(`${path}: there is no such archive; correct the name, or make it with add`);
  const store = telling(path, () => sqliteStore(openDatabase(path), path));
  return made ? store : { ...store, isNew: async () => false };
};

/** The archive in `db`, which is called `name` in errors. */
export const sqliteStore = (db: Database, name: string): Store => {
  const writer = createWriter(db);
  const rows = createReader(db);
  const log = createLog(db);
  const changing = <Asked, Result>(work: (asked: Asked, changes: Changes) => Result) =>
    db.transaction((asked: Asked) => {
      const changes = noChanges();
      const result = work(asked, changes);
      writer.settle(changes);
      return result;
    });
  const corrected = (articles: Iterable<Parsed>): readonly Written[] =>
    Array.from(articles, correctWith(log.read()));
  const add = changing((articles: Iterable<Parsed>, changes) =>
    corrected(articles).map((written) => writer.put(written, changes)),
  );
  const renew = changing((articles: Iterable<Parsed>, changes) =>
    corrected(articles).map((written) => writer.renew(written, changes)),
  );
  const reindex = changing((_: undefined, changes) => {
    writer.forget(changes);
    const correct = correctWith(log.read());
    for (const { id } of rows.sources()) {
      const [row] = rows.articles([id]);
      if (row) writer.index(correct(toParsed(row)), changes);
      // one whose text is lost is listed until it is removed
      else changes.totals.articles++;
    }
  });
  const remove = changing((id: string, changes) => writer.remove(id, changes));
  const correct = changing((corrections: readonly Correction[], changes) => {
    const { fresh, articles } = newIn(log.read(), corrections);
    for (const entry of fresh) log.append(entry);
    const again = correctWith(log.read());
    for (const row of rows.articles(articles)) writer.put(again(toParsed(row)), changes);
    return fresh.length;
  });
  const told = async <Result>(work: () => Result): Promise<Awaited<Result>> =>
    await telling(name, work);
  const reading = readingOf(rows, told);
  return {
    name,
    ...reading,
    forAskers: reading,
    add: (articles) => told(() => add.immediate(articles)),
    renew: (articles) => told(() => renew.immediate(articles)),
    reindex: () => told(() => reindex.immediate(undefined)),
    remove: (id) => told(() => remove.immediate(id)),
    correct: (corrections) =>
      told(() =>
        // a file that may only be read is not written where nothing is new
        newIn(log.read(), corrections).fresh.length > 0 ? correct.immediate(corrections) : 0,
      ),
    backup: (path) => backup(db, path),
    close: async () => {
      db.close();
    },
  };
};

const createLog = (db: Database) => {
  const read = db.prepare<[], string>("SELECT json FROM correction ORDER BY id").pluck();
  const insert = db.prepare("INSERT INTO correction (json) VALUES (?)");
  return {
    read: (): readonly Correction[] => read.all().map(toCorrection),
    append: (json: string) => insert.run(json),
  };
};
