/** An archive in an SQLite file, or in memory. */
import { existsSync } from "node:fs";
import { setImmediate as nextRound } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { refuseAddress } from "./address.ts";
import { freshIn, newIn } from "./corrected.ts";
import { NO_PEOPLE } from "./linking.ts";
import { createRecords } from "./records/index.ts";
import { readingOf } from "./rows.ts";
import { createSessions } from "./sessions.ts";
import { backup } from "./sqlite-backup.ts";
import { createChanges } from "./sqlite-changes.ts";
import { telling } from "./sqlite-errors.ts";
import { isSmall, MEMORY, openDatabase } from "./sqlite-open.ts";
import { createReader } from "./sqlite-read.ts";
import { type Checking, checkElsewhere } from "./sqlite-sound.ts";
import { sqliteSql } from "./sqlite-sql.ts";
import type { Opening, PeopleSettings, Store } from "./store.ts";

/** Opens the file at `path`; `:memory:` keeps everything in memory. */
export const openSqlite = (path: string, { existing = false, people }: Opening = {}): Store => {
  refuseAddress(path);
  const made = path === MEMORY || !existsSync(path);
  if (existing && made && path !== MEMORY)
    throw new Error(`${path}: there is no such archive; correct the name, or make it with add`);
  const store = telling(path, () => {
    const db = openDatabase(path);
    return sqliteStore(db, path, {
      people,
      ...(isSmall(path) ? {} : { checking: checkElsewhere(path) }),
    });
  });
  return made ? store : { ...store, isNew: async () => false };
};

type Settings = {
  readonly people?: PeopleSettings | undefined;
  /** What looks for damage: where it finds some, nothing is answered any more. */
  readonly checking?: Checking;
};

/** The archive in `db`, which is called `name` in errors. */
export const sqliteStore = (
  db: Database,
  name: string,
  { people = NO_PEOPLE, checking }: Settings = {},
): Store => {
  const rows = createReader(db);
  const { log, peopleLog, ...changes } = createChanges(db, rows, people);
  if (!db.readonly && !changes.isLinked()) changes.relink.immediate(undefined);
  const told = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
    const damage = checking?.damage();
    if (damage !== undefined) throw damage;
    return await telling(name, work);
  };
  // SQLite answers at once and on this thread: between two reads of one question the others get a turn
  const inTurn = async <Result>(work: () => Result): Promise<Awaited<Result>> => {
    await nextRound();
    return told(work);
  };
  const reading = readingOf(rows, inTurn, people);
  return {
    name,
    ...reading,
    forAskers: reading,
    records: createRecords(sqliteSql(db, inTurn)),
    sessions: createSessions(),
    add: (articles) => told(() => changes.add.immediate(articles)),
    renew: (articles) => told(() => changes.renew.immediate(articles)),
    reindex: () => told(() => changes.reindex.immediate(undefined)),
    remove: (id) => told(() => changes.remove.immediate(id)),
    // a file that may only be read is not written where nothing is new
    correct: (corrections) =>
      told(() =>
        newIn(log.read(), corrections).fresh.length > 0
          ? changes.correct.immediate(corrections)
          : 0,
      ),
    correctPeople: (corrections) =>
      told(() =>
        freshIn(peopleLog.read(), corrections).length > 0
          ? changes.correctPeople.immediate(corrections)
          : 0,
      ),
    backup: (path) => backup(db, path),
    close: async () => {
      await checking?.stop();
      db.close();
    },
  };
};
