/** What it takes to connect to Slack, checked before the first connection. */
import { webApi } from "@slack/bolt";
import type { Admission, Installations } from "../app/index.ts";
import { type DeskSettings, PAUSES, type Pauses } from "../conversation/index.ts";

/** For workspaces that install the app by themselves; each gets a token of its own, which is kept in the archive. */
export type Installing = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where Slack sends browsers back to; left out: the only one that the app’s settings list. */
  readonly redirectUrl?: string | undefined;
  readonly installations: () => Promise<Installations>;
  readonly admits?: Admission | undefined;
};

/** From the environment: SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_PORT, SLACK_API_URL, SLACK_RICH_TEXT. */
export type SlackSettings = DeskSettings & {
  readonly botToken?: string | undefined;
  /** From SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_REDIRECT_URL, in place of a bot token. */
  readonly installing?: Omit<Installing, "admits"> | undefined;
  /** With it: Socket Mode, which needs no public address. */
  readonly appToken?: string | undefined;
  /** Without an app token: signed HTTP on `port`. */
  readonly signingSecret?: string | undefined;
  readonly port?: number | undefined;
  /** Base of the Web API of another workspace server. */
  readonly apiUrl?: string | undefined;
  /** Left out: every workspace that has installed the app is answered. */
  readonly admits?: Admission | undefined;
  /** True for an app with the agent view; left out: without. */
  readonly agent?: boolean | undefined;
  /** False for a workspace server that shows no rich text. Slack does. */
  readonly richText?: boolean | undefined;
  readonly pauses?: SlackPauses;
};

/** `apart`: milliseconds between the first connection and the second; of one age, Slack would refresh both at once. */
export type SlackPauses = Pauses & { readonly apart: number };

export type Transport =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };

export type Connection = {
  readonly pauses: SlackPauses;
  /** As one workspace, or as each that installs the app. */
  readonly access: { readonly botToken: string } | { readonly installing: Installing };
  readonly apiUrl: string;
  readonly transport: Transport;
  /** Where the pages are served on which the app is installed. */
  readonly port: number;
};

/** A mistake in the settings, in one line for whoever set them. */
export class SlackSettingsError extends Error {
  override readonly name = "SlackSettingsError";
}

// xoxb-1, xapp-1 · not: 8f742231b10e8888abcd99yyyzzz85a5
const TOKEN = /^x[a-z]{3}-/;
const API = "https://slack.com/api/";
const PORT = 3000;

const WHERE = {
  SLACK_BOT_TOKEN:
    "it begins with xoxb- and stands at api.slack.com/apps, your app, OAuth & Permissions",
  SLACK_APP_TOKEN:
    "it begins with xapp- and is made at api.slack.com/apps, your app, Basic Information, App-Level Tokens, scope connections:write",
  SLACK_SIGNING_SECRET:
    "it stands at api.slack.com/apps, your app, Basic Information, App Credentials",
} as const;

export type SecretName = keyof typeof WHERE;

/** `Slack: SLACK_BOT_TOKEN is missing: it begins with …`. */
export const secretProblem = (name: SecretName, problem: string): SlackSettingsError =>
  new SlackSettingsError(`Slack: ${name} ${problem}: ${WHERE[name]}`);

export const checkSettings = (settings: SlackSettings): Connection => ({
  access: accessOf(settings),
  pauses: settings.pauses ?? { ...PAUSES, apart: 10_000 },
  apiUrl: base(settings.apiUrl ?? API),
  transport: transportOf(settings),
  port: settings.port ?? PORT,
});

const accessOf = ({ botToken, installing, admits }: SlackSettings): Connection["access"] => {
  if (!installing) return { botToken: token("SLACK_BOT_TOKEN", botToken, "xoxb-") };
  if (botToken === undefined) return { installing: { ...installing, admits } };
  throw new SlackSettingsError(
    "Slack: SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: set one of them",
  );
};

const transportOf = ({ appToken, signingSecret, port = PORT }: SlackSettings): Transport => {
  if (appToken !== undefined)
    return { kind: "socket", appToken: token("SLACK_APP_TOKEN", appToken, "xapp-") };
  if (signingSecret === undefined)
    throw secretProblem(
      "SLACK_APP_TOKEN",
      "is missing (or, for signed HTTP, SLACK_SIGNING_SECRET)",
    );
  if (TOKEN.test(signingSecret))
    throw secretProblem("SLACK_SIGNING_SECRET", "is another kind of secret");
  return { kind: "http", signingSecret, port };
};

const token = (name: SecretName, value: string | undefined, prefix: string): string => {
  if (!value) throw secretProblem(name, "is missing");
  if (!value.startsWith(prefix)) throw secretProblem(name, "is another kind of secret");
  return value;
};

/** The libraries append a method's name. */
const base = (url: string): string => {
  if (!URL.canParse(url))
    throw new SlackSettingsError(
      "Slack: SLACK_API_URL is no address, such as http://127.0.0.1:5000/api/",
    );
  return url.endsWith("/") ? url : `${url}/`;
};

/** Of a token that was good: it will not be again. */
const REVOKED: ReadonlyMap<string, string> = new Map([
  ["invalid_auth", "is not accepted by Slack"],
  ["not_authed", "is not accepted by Slack"],
  ["account_inactive", "belongs to an app or workspace that is gone"],
  ["token_revoked", "was revoked"],
  ["token_expired", "has expired"],
]);
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...REVOKED,
  ["not_allowed_token_type", "is another kind of token"],
  ["missing_scope", "lacks a scope"],
  ["no_permission", "lacks a permission"],
  ["forbidden_team", "belongs to a workspace that may not use this app"],
]);

/** What Slack's refusal of a token means, in one line; undefined where trying again may help. */
export const refusal = (
  error: unknown,
  secret: SecretName,
  meanings = MEANINGS,
): SlackSettingsError | undefined => {
  if (error instanceof SlackSettingsError) return error;
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const meaning = meanings.get(error.data.error);
  return meaning === undefined
    ? undefined
    : secretProblem(secret, `${meaning} (${error.data.error})`);
};

/** Of a call while the bot runs. */
export const revoked = (error: unknown): SlackSettingsError | undefined =>
  refusal(error, "SLACK_BOT_TOKEN", REVOKED);
