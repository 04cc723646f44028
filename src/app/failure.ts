/** What is told of a failure: a reference to the person, the same reference with its cause to the log. */
import { randomUUID } from "node:crypto";
import { ArchiveAway } from "../archive/index.ts";
import type { LogFields } from "./log.ts";

const REFERENCE = 8;
/** Frames of the stack that are logged. */
const FRAMES = 4;
const FRAME = /^\s*at .+$/;

/** What is thrown need not be an error. */
export const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

/** What whoever asked is told where it will pass by itself; undefined for any other failure. */
export const passingLine = (cause: unknown): string | undefined =>
  cause instanceof ArchiveAway
    ? "The archive cannot be reached at the moment. Please ask again in a minute."
    : undefined;

/** Short enough to be read out, long enough to be found in a log. */
export const newReference = (): string => randomUUID().slice(0, REFERENCE);

/**
 * Name, code and place of an error. Its message is left out: a message may repeat what somebody typed, or a token.
 */
export const failureFields = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error };
  // a line of the message may look like a frame
  const at = error.stack
    ?.replace(error.message, "")
    .split("\n")
    .filter((text) => FRAME.test(text))
    .slice(0, FRAMES)
    .map((text) => text.trim())
    .join(" < ");
  return { error: error.name, ...codeOf(error), ...(at ? { at } : {}) };
};

const codeOf = (error: Error): LogFields =>
  "code" in error && (typeof error.code === "string" || typeof error.code === "number")
    ? { code: error.code }
    : {};
