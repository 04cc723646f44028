/**
 * What a button or menu carries: everything needed to act on it, so that it works after a restart, in an id of at
 * most 100 characters. `1p2f9kz….2.cancel culture` is version 1, page, owner, page 2 of that question.
 */
import { limits } from "./limits.ts";

/** `page`: another page of a question. `choose`: a menu of questions. `share`: show a private answer to everybody. */
export type Action = "page" | "context" | "why" | "choose" | "share";

export type State = {
  readonly action: Action;
  /** Id of the user whose answer it is; another person's click gives that person a private copy. */
  readonly owner: string;
  /** The page to turn to; for other actions what tells two alike ids of one message apart. */
  readonly number: number;
  /** A question or a printing's ref. Empty: too long to carry, the message itself shows it. */
  readonly text: string;
};

const VERSION = "1";
const LETTERS: Readonly<Record<Action, string>> = {
  page: "p",
  context: "c",
  why: "w",
  choose: "s",
  share: "x",
};

// "1p2f9kz.2.cancel culture", "1xa.0."; not "hello", "2p2f9kz.2.a", "1qa.0."
const STATE = /^1([pcwsx])([0-9a-z]+)\.([0-9a-z]{1,6})\.([\s\S]*)$/;
// "1033044521375764530"; not "DM_CHANNEL_123"
const SNOWFLAKE = /^\d{1,20}$/;

/** The id of a button; undefined where a text that the message does not show cannot be carried. */
export const encodeState = ({ action, owner, number, text }: State): string | undefined => {
  if (!SNOWFLAKE.test(owner)) return undefined;
  const head = `${VERSION}${LETTERS[action]}${BigInt(owner).toString(36)}.${number.toString(36)}.`;
  if (head.length + text.length <= limits.customId) return `${head}${text}`;
  return action === "page" || action === "choose" ? head : undefined;
};

/** Undefined for an id of another version, or not ours. */
export const decodeState = (id: string): State | undefined => {
  const [, letter, owner = "", number = "", text = ""] = STATE.exec(id) ?? [];
  const action = ACTIONS.find((name) => LETTERS[name] === letter);
  if (action === undefined) return undefined;
  return { action, owner: fromBase36(owner).toString(), number: Number.parseInt(number, 36), text };
};

const ACTIONS: readonly Action[] = ["page", "context", "why", "choose", "share"];

const fromBase36 = (digits: string): bigint =>
  [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
