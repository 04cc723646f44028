/** What goes wrong with an SQLite file, in one line each: the file, the cause, what to do. */

/** What to tell of SQLite's result codes; the first that the code begins with holds. See https://sqlite.org/rescode.html */
const CAUSES: readonly (readonly [code: string, words: string])[] = [
  ["SQLITE_NOTADB", "is no SQLite file, or is damaged; name another file, or restore a backup"],
  ["SQLITE_CORRUPT", "is damaged; restore a backup, or remove it and add the articles again"],
  // the archive's own statements are sound: a table was taken away
  ["SQLITE_ERROR", "lacks a part of an archive; restore a backup"],
  ["SQLITE_FULL", "cannot grow, the disk is full; free some space and try again, nothing is lost"],
  ["SQLITE_READONLY", "cannot be written; allow writing to the file and its folder"],
  ["SQLITE_PERM", "cannot be opened; allow reading and writing it"],
  ["SQLITE_AUTH", "cannot be opened; allow reading and writing it"],
  ["SQLITE_CANTOPEN", "cannot be opened; see that its folder exists and may be read and written"],
  ["SQLITE_BUSY", "is being written by another process; try again when that is done"],
  ["SQLITE_IOERR", "cannot be read or written; see to the disk, and try again"],
];

/** The error to show for whatever SQLite threw over the file `name`; errors of others stay as they are. */
export const sqliteError = (name: string, cause: unknown): unknown => {
  if (!(cause instanceof Error && "code" in cause)) return cause;
  const { code } = cause;
  const known = CAUSES.find(([begin]) => String(code).startsWith(begin));
  return known ? new Error(`${name}: ${known[1]} (${code})`, { cause }) : cause;
};

/** Runs `work` with its SQLite errors told as `sqliteError` does. */
export const telling = <Result>(name: string, work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    throw sqliteError(name, cause);
  }
};
