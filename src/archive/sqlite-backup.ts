/** Copies an SQLite file while it is read and written. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { BackupMetadata, Database } from "better-sqlite3";
import { sqliteError } from "./sqlite-errors.ts";
import { makePrivate } from "./sqlite-open.ts";

/** Pages copied before whoever else waits in this process gets a turn … */
const SOME = 1_000;
/** … and all of them at once: SQLite takes no more than this for a number of pages. */
const ALL = 2 ** 31 - 1;

/** The copy gets its name when it is whole. */
export const backup = async (db: Database, path: string): Promise<void> => {
  if (existsSync(path)) throw new Error(`${path}: exists already; name a new file for the backup`);
  if (!existsSync(dirname(path)))
    throw new Error(`${path}: its folder does not exist; make it, or name another file`);
  const part = `${path}.part`;
  try {
    // of a backup that was interrupted
    rmSync(part, { force: true });
    makePrivate(part);
    await db.backup(part, { progress: pace() });
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw sqliteError(path, cause);
  }
};

/**
 * How many pages to copy next. SQLite begins again when another process has written in between, which one that adds
 * all day would make it do for ever: then the rest is copied at once, which no writer disturbs.
 */
const pace = () => {
  let least = Number.POSITIVE_INFINITY;
  return ({ remainingPages }: BackupMetadata): number => {
    const again = remainingPages >= least;
    least = Math.min(least, remainingPages);
    return again ? ALL : SOME;
  };
};
