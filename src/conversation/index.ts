/** What the chat faces share: from a request to a sheet, and who may ask, when, and share what. */
export {
  type Asking,
  answer,
  answerGiven,
  answerTyped,
  createDesk,
  createDesks,
  type Desk,
  type DeskSettings,
  type Face,
  failureSheet,
  type Turn,
} from "./act.ts";
export * from "./acts.ts";
export * from "./bulletins.ts";
export * from "./cooldown.ts";
export { within, withSign } from "./deadline.ts";
export * from "./given.ts";
export * from "./lifetime.ts";
export { pictureOf } from "./newsroom.ts";
export { amend, articlesOf, type Field, FORM, MOST_TYPED, remember, report } from "./reports.ts";
export * from "./request.ts";
export { inTurns } from "./turns.ts";
