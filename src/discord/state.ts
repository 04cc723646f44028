/**
 * What a button or menu carries: whose answer it is and what it asks for, so that it works after a restart, in an id of
 * at most 100 characters. `22p9kz.0.a1.0..cancel culture` is version 2, its owner, its number, the request.
 */
import { decode, encode, isAside, type Request } from "../conversation/index.ts";
import { limits } from "./limits.ts";

export type State = {
  /** Id of the user whose answer it is; another person's click gives that person a copy of their own. */
  readonly owner: string;
  /** Undefined: shows the answer to everybody. */
  readonly request?: Request;
  /** What is shared, with its words as far as they could be carried. */
  readonly shares?: Request;
};

const VERSION = "2";
// "2p9kz.0.a1.0..cancel culture", "2.1.c1.0..3.1.5d0b.article"; not "hello", "1p2f9kz.2.cancel culture"
const STATE = /^2([0-9a-z]*)\.([0-9a-z]{1,3})\.([\s\S]*)$/;
const SNOWFLAKE = /^\d{1,20}$/;
const SHARE = "x";

const headOf = (owner: string, number: number): string =>
  `${VERSION}${SNOWFLAKE.test(owner) ? BigInt(owner).toString(36) : ""}.${number.toString(36)}.`;

/** `number` tells two ids of one message apart. Without its words where these have no room: the message shows them. */
export const requestId = (owner: string, number: number, request: Request): string => {
  const head = headOf(isAside(request) ? "" : owner, number);
  const room = limits.customId - head.length;
  return `${head}${encode(request, room) ?? encode({ ...request, words: "" }, room) ?? ""}`;
};

export const shareId = (owner: string, request: Request): string => {
  const head = `${headOf(owner, 0)}${SHARE}`;
  const without = encode({ ...request, words: "" }, limits.customId) ?? "";
  return `${head}${without}${request.words}`.slice(0, limits.customId);
};

/** Undefined for an id of another version, or not ours. */
export const decodeState = (id: string): State | undefined => {
  const [, letters, , carried = ""] = STATE.exec(id) ?? [];
  if (letters === undefined) return undefined;
  const owner = letters === "" ? "" : fromBase36(letters).toString();
  const shared = carried.startsWith(SHARE) ? decode(carried.slice(SHARE.length)) : undefined;
  if (shared) return { owner, shares: shared };
  const request = decode(carried);
  return request ? { owner, request } : carried === "" ? { owner } : undefined;
};

const fromBase36 = (digits: string): bigint =>
  [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
