/** The door of the archive. */
export { AFRESH, DamagedRow } from "./kept.ts";
export { openPostgres } from "./postgres.ts";
export type { ArchiveLog, ConnectionOptions } from "./postgres-connection.ts";
export { ArchiveAway } from "./postgres-errors.ts";
export { openSqlite } from "./sqlite.ts";
export type {
  Added,
  Head,
  LinkedAppearance,
  Opening,
  Parsed,
  PeopleSettings,
  Renewed,
  Store,
  Stored,
} from "./store.ts";
