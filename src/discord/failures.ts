/** What went wrong between Discord and us, in one line that says what to change. Never a token, never a text. */
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from "discord.js";
import { failureFields } from "../app/index.ts";

/** `token` and `intents` need a person; `unreachable` passes by itself; after `late` and `twice` nobody can be told. */
export type FailureKind =
  | "token"
  | "intents"
  | "unreachable"
  | "permission"
  | "late"
  | "twice"
  | "other";

const PORTAL = "https://discord.com/developers/applications";

const LINES: Readonly<Record<Exclude<FailureKind, "other">, string>> = {
  token: `discord: DISCORD_TOKEN is not accepted; copy it anew from ${PORTAL}, your application, Bot, Reset Token`,
  intents: `discord: the Message Content intent is not allowed; turn it on at ${PORTAL}, your application, Bot, or leave DISCORD_LISTEN_CHANNEL empty`,
  unreachable: "discord: cannot be reached",
  permission:
    "discord: may not do that here; give the bot View Channel, Send Messages, Embed Links and Read Message History",
  late: "discord: the response came too late; the asker has to ask again",
  twice:
    "discord: somebody else has answered already; if the bot runs twice with one DISCORD_TOKEN, stop one of them",
};

const { UnknownInteraction, UnknownWebhook, InteractionHasAlreadyBeenAcknowledged } =
  RESTJSONErrorCodes;
const { MissingAccess, MissingPermissions } = RESTJSONErrorCodes;

/** What a failed connection attempt says: ECONNREFUSED, UND_ERR_CONNECT_TIMEOUT; not TokenInvalid. */
const NETWORK = /^(?:ECONN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|ETIMEDOUT|EPIPE|UND_ERR_)/;

export const kindOf = (error: unknown): FailureKind => {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return "token";
  if (error instanceof DiscordAPIError) return kindOfApi(error);
  if (error instanceof HTTPError) return error.status === 401 ? "token" : "unreachable";
  if (error instanceof RateLimitError) return "unreachable";
  if (!(error instanceof Error)) return "other";
  if (error.message.includes("disallowed intents")) return "intents";
  if (error.name === "AbortError" || NETWORK.test(codeOf(error))) return "unreachable";
  return "other";
};

const kindOfApi = ({ status, code }: DiscordAPIError): FailureKind => {
  if (status === 401) return "token";
  if (code === MissingAccess || code === MissingPermissions) return "permission";
  if (code === InteractionHasAlreadyBeenAcknowledged) return "twice";
  if (code === UnknownInteraction || code === UnknownWebhook) return "late";
  return status >= 500 ? "unreachable" : "other";
};

export const lineOf = (kind: Exclude<FailureKind, "other">): string => LINES[kind];

/** Whether the interaction takes no response any more. */
export const isGone = (kind: FailureKind): boolean => kind === "late" || kind === "twice";

/** One line for any failure; of an unknown one its name and code. */
export const failureLine = (error: unknown): string => {
  const kind = kindOf(error);
  if (kind !== "other") return LINES[kind];
  const { error: name, code = "" } = failureFields(error);
  return `discord: ${name} ${code}`.trim();
};

/** The code of an error or, as undici wraps them, of its cause. */
const codeOf = (error: Error): string => {
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : "";
};
