/** The door of the app: what the platform adapters and the shell may import. */
export type {
  DecidedReport,
  Follow,
  Gap,
  Installations,
  Pace,
  Place,
  Report,
  Sessions,
  Verdict,
} from "../archive/index.ts";
export { createSessions } from "../archive/index.ts";
export type * from "../core/index.ts";
export { inertJson, oneLine, undirected } from "../core/index.ts";
export { type Admission, admissionOf, NOT_ADMITTED } from "./admission.ts";
export {
  type AlertBulletin,
  type NewsroomDelivery,
  NotPosted,
  PlaceGone,
} from "./alerts/bulletins.ts";
export type { Followed, FollowRequest } from "./alerts/follows.ts";
export { chatSettings, discordSettings, slackSettings } from "./bot-settings.ts";
export { HOME, readConfig } from "./config.ts";
export type { Bot, Connected, Connection } from "./connection.ts";
export type { CorrectionRequest } from "./correct.ts";
export { createProduct, type Parts } from "./create-product.ts";
export { type Environment, readEnvironment } from "./environment.ts";
export { EXPORT_FORMATS, type ExportFormat, type ExportRequest } from "./export/index.ts";
export { failureFields, messageOf, newReference, passingLine } from "./failure.ts";
export { inFlow } from "./in-flow.ts";
export type { Arrived, Given, Intake, Member, Taking } from "./intake.ts";
export * from "./labels.ts";
export type { Log, LogFields } from "./log.ts";
export { createLog, type Level, redacted } from "./logging.ts";
export { logged } from "./look-ups.ts";
export { type Piece, pieces } from "./marked-text.ts";
export * from "./matters.ts";
export type { Newsroom } from "./newsroom.ts";
export { openHealth } from "./open-health.ts";
export { openProduct } from "./open-product.ts";
export type { Known, PeopleRequest } from "./people.ts";
export type { Picture, Theme } from "./pictures/index.ts";
export type {
  AddedArticle,
  AddedFile,
  Corrected,
  Failed,
  Gone,
  LoggedCorrection,
  ParsedArticle,
  ParsedFile,
  Product,
  Reparsed,
  Step,
  Verified,
  Watching,
} from "./product.ts";
export { PROBLEMS, type Reported, type ReportRequest, type Reviewable } from "./review.ts";
export { bySentence } from "./sentences.ts";
export { type Answering, openTenants, type Tenants, tenantsOf } from "./tenants.ts";
export { feedWatchdog } from "./watchdog.ts";
export type { Whosaid } from "./whosaid.ts";
export * from "./wording.ts";
