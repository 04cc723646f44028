/** Opens SQLite files: makes the tables, brings older files up to date, refuses what it cannot keep. */
import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { sqliteError } from "./sqlite-errors.ts";
import { APPLICATION_ID, MIGRATIONS } from "./sqlite-schema.ts";
import { checkSound } from "./sqlite-sound.ts";

/** How long a writer waits for another process' transaction, in milliseconds. */
const BUSY_MS = 10_000;
/** Read and written by its owner alone. */
const PRIVATE = 0o600;
export const MEMORY = ":memory:";
/** Page cache in KiB; SQLite takes it as a negative number. */
const CACHE_KIB = 32 * 1024;
/** A tenth of a second to read. */
const SMALL_BYTES = 32 * 1024 * 1024;
/** The log file is cut back to this after a great transaction, in bytes. */
const LOG_BYTES = 64 * 1024 * 1024;

/** Throws an Error of one line where `path` cannot serve as an archive. */
export const openDatabase = (path: string): Database => {
  if (!existsSync(dirname(path)))
    throw new Error(`${path}: its folder does not exist; make it, or name another file`);
  let db: Database | undefined;
  try {
    makePrivate(path);
    db = new Sqlite(path, { timeout: BUSY_MS });
    prepare(db, path);
    return db;
  } catch (cause) {
    const readable = db && isReadOnly(cause) ? reopened(db, path) : undefined;
    if (readable) return readable;
    db?.close();
    throw sqliteError(path, cause);
  }
};

/** For its owner alone, as articles may be licensed and a log of corrections names people; SQLite's own files beside it follow. */
export const makePrivate = (path: string): void => {
  if (path === MEMORY || existsSync(path)) return;
  try {
    closeSync(openSync(path, "ax", PRIVATE));
  } catch {
    // SQLite says why, or another process was faster
  }
};

const prepare = (db: Database, path: string): void => {
  refuseForeign(db, path);
  if (isSmall(path)) checkSound(db, path);
  db.pragma("journal_mode = WAL");
  // Every commit reaches the disk before it is reported.
  db.pragma("synchronous = FULL");
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`journal_size_limit = ${LOG_BYTES}`);
  if (versionOf(db) < MIGRATIONS.length) migrate(db);
};

/** Whether all of the file is checked at once when it is opened; a larger one is in the background. */
export const isSmall = (path: string): boolean =>
  path === MEMORY || (existsSync(path) && statSync(path).size <= SMALL_BYTES);

const migrate = (db: Database): void => {
  const steps = db.transaction(() => {
    for (const step of MIGRATIONS.slice(versionOf(db))) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  steps.immediate();
};

const refuseForeign = (db: Database, path: string): void => {
  const version = versionOf(db);
  if (version > MIGRATIONS.length)
    throw new Error(
      `${path}: was written by a newer version of whosaid (format ${version}, this one knows ${MIGRATIONS.length}); update whosaid`,
    );
  const tables = Number(db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
  if (tables > 0 && db.pragma("application_id", { simple: true }) !== APPLICATION_ID)
    throw new Error(`${path}: is an SQLite file of another program; name another file`);
};

const versionOf = (db: Database): number => Number(db.pragma("user_version", { simple: true }));

const isReadOnly = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_READONLY");

/** A file that may not be written answers all the same, if it is of the version that is known. */
const reopened = (db: Database, path: string): Database | undefined => {
  db.close();
  const readable = new Sqlite(path, { readonly: true });
  try {
    if (versionOf(readable) === MIGRATIONS.length) return readable;
  } catch (cause) {
    readable.close();
    if (isReadOnly(cause)) throw new Error(`${path}: ${READ_ONLY_FOLDER}`, { cause });
    throw cause;
  }
  readable.close();
  return undefined;
};

/** SQLite keeps its log beside the file, also for reading. */
const READ_ONLY_FOLDER =
  "cannot be read in a folder that may not be written; allow writing to the folder, or name a copy elsewhere";
