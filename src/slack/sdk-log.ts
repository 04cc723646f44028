/** What Slack's libraries log, made safe: no tokens, no payloads, nothing twice in a row. */
import type { AppOptions } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";
import type { Log } from "../app/index.ts";

type SdkLogger = NonNullable<AppOptions["logger"]>;

// xoxb-1-abc, xapp-1-A1-2-def; not: xbox
const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;
// https://hooks.slack.com/commands/T1/2/secret
const ADDRESS = /\b(?:https?|wss?):\/\/\S+/g;
const MOST = 200;
/** The same line again within this many milliseconds is left out. */
const QUIET = 60_000;

/** What a library's line holds, and what is said in its place; undefined where we tell it ourselves. */
const INSTEAD: readonly (readonly [holds: string, say: string | undefined])[] = [
  ["http request failed", undefined],
  [
    "signature mismatch",
    "request refused: not signed with SLACK_SIGNING_SECRET, which stands at api.slack.com/apps, your app, Basic Information",
  ],
  [
    "request is stale",
    "request refused: its timestamp is over five minutes off; is this machine's clock right?",
  ],
];

const redacted = (text: string): string =>
  text.replace(ADDRESS, "[address]").replace(TOKEN, "[token]").slice(0, MOST);

/** Says nothing: for what we narrate ourselves. */
export const silent: SdkLogger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Warnings and errors only: debug and info lines hold payloads. Of an error object its name. */
export const sdkLogger = (log: Log): SdkLogger => {
  const said = new Map<string, number>();
  const say = (level: "warn" | "error", parts: readonly unknown[]): void => {
    const [text = ""] = parts.filter((part) => typeof part === "string");
    const known = INSTEAD.find(([holds]) => text.includes(holds));
    const line = known ? known[1] : redacted(text);
    if (line === undefined) return;
    const now = Date.now();
    if (now - (said.get(line) ?? Number.NEGATIVE_INFINITY) < QUIET) return;
    if (said.size > 100) said.clear();
    said.set(line, now);
    log[level]({}, `slack: ${line}`);
  };
  return {
    ...silent,
    warn: (...parts: unknown[]) => say("warn", parts),
    error: (...parts: unknown[]) => say("error", parts),
    getLevel: () => LogLevel.WARN,
  };
};
