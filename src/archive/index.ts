/** The door of the archive. */
export { openSqlite } from "./sqlite.ts";
export type { Added, Parsed, Store } from "./store.ts";
