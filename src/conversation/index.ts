/** What the chat faces share: from a request to a sheet, and who may ask, when, and share what. */
export {
  type Asking,
  answer,
  createDesk,
  type Desk,
  type DeskSettings,
  failureSheet,
  type Turn,
} from "./act.ts";
export { type Act, actsOf, itemActs } from "./acts.ts";
export { askerOf } from "./asker.ts";
export { bulletinTurn, decidedLine } from "./bulletins.ts";
export { Cooldown, type CooldownSettings, NO_COOLDOWN, waitLine } from "./cooldown.ts";
export { within, withSign } from "./deadline.ts";
export { obey } from "./newsroom.ts";
export { decode, encode, MOST_WORDS, type Request, requestFor } from "./request.ts";
export { inTurns } from "./turns.ts";
