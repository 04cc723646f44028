/** What the chat faces share: from a request to a sheet, and who may ask, when, and share what. */
export {
  type Asking,
  answer,
  answerTyped,
  createDesk,
  type Desk,
  type DeskSettings,
  failureSheet,
  saidOnce,
  type Turn,
} from "./act.ts";
export { type Act, actsOf, itemActs } from "./acts.ts";
export { askerOf } from "./asker.ts";
export { bulletinTurn, decidedLine } from "./bulletins.ts";
export { Cooldown, type CooldownSettings, NO_COOLDOWN, waitLine } from "./cooldown.ts";
export { within, withSign } from "./deadline.ts";
export { download } from "./given.ts";
export { added, pictureOf } from "./newsroom.ts";
export { amend, FIELDS, type Filled, MOST_TYPED, remember, report } from "./reports.ts";
export {
  decode,
  encode,
  isAside,
  MOST_WORDS,
  type Request,
  requestFor,
} from "./request.ts";
export { createSeen } from "./shares.ts";
export { inTurns } from "./turns.ts";
