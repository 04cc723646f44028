/** The log: JSON lines on standard error, secrets left out. */
import { pino } from "pino";
import type { Log } from "./log.ts";

export type Level = "debug" | "info" | "warn" | "error" | "silent";

/** Keys whose values never reach a log, at the top or one level down. */
const SECRET = [
  "token",
  "botToken",
  "appToken",
  "signingSecret",
  "secret",
  "password",
  "authorization",
];

/** Token shapes that may stand inside a message of a library: Slack’s, Discord’s, a database password. */
// xoxb-1-abc · xapp-1-A-2-b; not: xoxo
const SLACK_TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;
// three base64 parts as Discord writes them: MTA….G1…aB.x…; not: www.example.org
const DISCORD_TOKEN = /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;
// postgres://user:password@host; not: postgres://host
const URL_PASSWORD = /(?<!\w)(\w{1,64}:\/\/[^\s:/@]{0,64}:)[^\s@/]+(?=@)/g;
// the same mistyped: postgres:/user:pass/word@host, user:password@host; not: https://example.org:80/a@b
const MISTYPED =
  /(?<![^\s"'“(=])(?!https?:)([\w+.-]{1,64}:\/{0,3}(?:[^\s"':/@]{0,64}:)?)[^\s"]{1,256}(?=@)/g;
// host=db password=secret
const NAMED_PASSWORD = /\b(pass(?:word|wd)?\s?=\s?)[^\s"&]+/gi;

/** `text` without anything that looks like a token or a password. */
export const redacted = (text: string): string =>
  text
    .replace(SLACK_TOKEN, "[redacted]")
    .replace(DISCORD_TOKEN, "[redacted]")
    .replace(URL_PASSWORD, "$1[redacted]")
    .replace(MISTYPED, "$1[redacted]")
    .replace(NAMED_PASSWORD, "$1[redacted]");

/** A log that writes to `destination`, standard error unless told otherwise. */
export const createLog = (
  level: Level,
  destination: { write(line: string): void } = process.stderr,
): Log =>
  pino(
    {
      level,
      redact: { paths: SECRET.flatMap((key) => [key, `*.${key}`]), censor: "[redacted]" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), bindings: () => ({}) },
      hooks: { streamWrite: redacted },
    },
    destination,
  );
