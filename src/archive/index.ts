/** The door of the archive. */
export { AFRESH, DamagedRow } from "./kept.ts";
export type { ArchiveLog, ConnectionOptions } from "./postgres-connection.ts";
export { ArchiveAway } from "./postgres-errors.ts";
export type { Bulletin } from "./records/bulletins.ts";
export type { FeedState, Feeds } from "./records/feeds.ts";
export type { Follow, Heard, Place } from "./records/follows.ts";
export type { Installations } from "./records/installations.ts";
export type { Intake } from "./records/intakes.ts";
export type { Alert, News, Shown, Told } from "./records/news.ts";
export type { Gap, KeptQuestion, Outcome } from "./records/questions.ts";
export type { DecidedReport, Decision, Problem, Report } from "./records/reports.ts";
export { createSessions, type Pace, type Sessions, type Verdict } from "./sessions.ts";
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

/** Its driver is read where an archive is kept there. */
export const openPostgres: typeof import("./postgres.ts").openPostgres = async (...given) =>
  (await import("./postgres.ts")).openPostgres(...given);
