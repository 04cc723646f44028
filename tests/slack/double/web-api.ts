/** The methods of the Web API that the bot calls, stricter than Slack, and the response_url. */
import type { Hook, Ledger, Shown } from "./ledger.ts";
import { messageProblems, viewProblems } from "./limits.ts";
import type { OAuth } from "./oauth.ts";

export const BOT_TOKEN = "xoxb-double";
export const APP_TOKEN = "xapp-double";
/** Comes with each run of a workflow's step, and serves to end it. */
export const STEP_TOKEN = "xwfp-double";
export const BOT = "U0BOT";

type Body = Readonly<Record<string, unknown>>;
type Result = Body & { readonly ok: boolean };

const refused = (error: string): Result => ({ ok: false, error });
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The answer to `method`, called with `token`. `link` is where a socket connects. */
export const callMethod = (ledger: Ledger, { method, token, body, link, oauth }: Call): Result => {
  if (method === "oauth.v2.access") return oauth.access(body);
  const expected = method === "apps.connections.open" ? APP_TOKEN : BOT_TOKEN;
  const holder = oauth.holderOf(token);
  const isStep = method.startsWith("functions.") && token === STEP_TOKEN;
  if (token !== expected && holder === undefined && !isStep) return refused("invalid_auth");
  if (ledger.revoked) return refused("token_revoked");
  const owner = oauth.channels.get(text(body["channel"]));
  if (owner !== undefined && owner !== holder) return refused("channel_not_found");
  ledger.calls.push({ method, body, ...(holder === undefined ? {} : { holder }) });
  const run = METHODS[method];
  if (method === "apps.connections.open") return { ok: true, url: link() };
  if (run) return run(ledger, body);
  ledger.breach(`unknown method ${method}`);
  return refused("unknown_method");
};

export type Call = {
  readonly method: string;
  readonly token: string;
  readonly body: Body;
  readonly link: () => string;
  readonly oauth: OAuth;
};

type Method = (ledger: Ledger, body: Body) => Result;

const checked = (ledger: Ledger, what: string, problems: readonly string[]): boolean => {
  for (const problem of problems) ledger.breach(`${what}: ${problem}`);
  return problems.length === 0;
};

const post =
  (ephemeral: boolean): Method =>
  (ledger, body) => {
    if (!checked(ledger, "message", messageProblems(body))) return refused("invalid_blocks");
    if (!text(body["channel"])) return refused("channel_not_found");
    if (ledger.outside.has(text(body["channel"]))) return refused("not_in_channel");
    if (ledger.locked.has(text(body["channel"]))) return refused("restricted_action");
    if (ephemeral && !text(body["user"])) return refused("user_not_in_channel");
    const shown = ledger.show({
      channel: text(body["channel"]),
      text: text(body["text"]),
      blocks: list(body["blocks"]),
      ...(ephemeral ? { onlyFor: text(body["user"]) } : {}),
      ...(text(body["thread_ts"]) ? { thread: text(body["thread_ts"]) } : {}),
    });
    return { ok: true, ts: shown.ts, channel: shown.channel.replace(/^U0/, "D0") };
  };

const update: Method = (ledger, body) => {
  if (!checked(ledger, "update", messageProblems(body))) return refused("invalid_blocks");
  const shown = ledger.shown.find(({ ts }) => ts === body["ts"]);
  if (!shown) return refused("message_not_found");
  Object.assign(shown, { text: text(body["text"]), blocks: list(body["blocks"]) });
  return { ok: true, ts: shown.ts, channel: shown.channel };
};

const openView: Method = (ledger, body) => {
  const trigger = ledger.triggers.get(text(body["trigger_id"]));
  if (!trigger) return refused("invalid_trigger_id");
  if (trigger.used) return refused("exchanged_trigger_id");
  if (trigger.until < Date.now()) return refused("expired_trigger_id");
  trigger.used = true;
  return keepView(ledger, body);
};

const keepView: Method = (ledger, body) => {
  const view = Object(body["view"]);
  if (!checked(ledger, "view", viewProblems(view))) return refused("invalid_arguments");
  const id = text(body["view_id"]) || ledger.next("V");
  ledger.views.push({ ...view, id });
  return { ok: true, view: { ...view, id } };
};

/** A file is had in three steps: an address, the bytes, and where it is shown with which words for those who see nothing. */
const beginUpload: Method = (ledger, body) => {
  if (!text(body["filename"]) || !(Number(body["length"]) > 0)) return refused("invalid_arguments");
  const id = ledger.next("F");
  ledger.files.set(id, { alt: text(body["alt_txt"]), length: Number(body["length"]) });
  return { ok: true, file_id: id, upload_url: `${ledger.base}/upload/${id}` };
};

const endUpload: Method = (ledger, body) => {
  const [{ id = "" } = {}] = JSON.parse(text(body["files"]));
  const file = ledger.files.get(id);
  if (!file?.bytes || file.bytes.length !== file.length) return refused("file_not_found");
  if (!/^[CD]/.test(text(body["channel_id"]))) return refused("channel_not_found");
  file.channel = text(body["channel_id"]);
  return { ok: true, files: [{ id }] };
};

const ended =
  (what: string): Method =>
  (ledger, body) => {
    const id = text(body["function_execution_id"]);
    if (!ledger.executions.delete(id)) return refused("function_execution_not_found");
    const given = body[what];
    if (what === "error" && text(given) === "") return refused("invalid_arguments");
    ledger.ends.push({
      id,
      [what]: typeof given === "string" && what === "outputs" ? JSON.parse(given) : given,
    });
    return { ok: true };
  };

/** As of an app with the agent view, on which a thread is passed over in silence: a breach here. */
const suggest: Method = (ledger, body) => {
  if (!ledger.agent) return refused("missing_scope");
  if (!text(body["channel_id"]).startsWith("D")) return refused("channel_not_found");
  if (body["thread_ts"] !== undefined) ledger.breach("prompts for a thread of an agent");
  const prompts = list(body["prompts"]).map((prompt) => Object(prompt));
  const empty = prompts.some(({ title, message }) => !text(title).trim() || !text(message).trim());
  if (prompts.length < 1 || prompts.length > 4 || empty) return refused("invalid_arguments");
  ledger.prompts.push(...prompts.map(({ message }) => text(message)));
  return { ok: true };
};

const METHODS: Readonly<Record<string, Method>> = {
  "functions.completeSuccess": ended("outputs"),
  "functions.completeError": ended("error"),
  "assistant.threads.setSuggestedPrompts": suggest,
  "files.getUploadURLExternal": beginUpload,
  "files.completeUploadExternal": endUpload,
  "auth.test": () => ({ ok: true, user_id: BOT, bot_id: "B0BOT", team_id: "T0", team: "double" }),
  "chat.postMessage": post(false),
  "chat.postEphemeral": post(true),
  "chat.update": update,
  "views.open": openView,
  "views.push": openView,
  "views.update": (ledger, body) =>
    text(body["view_id"]) ? keepView(ledger, body) : refused("not_found"),
  "views.publish": (ledger, body) =>
    text(body["user_id"]) ? keepView(ledger, body) : refused("user_not_found"),
};

/** What a post to a response_url does, and the status it gets. */
export const useHook = (ledger: Ledger, hook: Hook | undefined, body: Body): number => {
  if (!hook || hook.left <= 0 || hook.until < Date.now()) {
    ledger.breach("response_url used beyond its uses or time");
    return 404;
  }
  hook.left--;
  if (body["delete_original"] === true) return remove(ledger, hook);
  if (!checked(ledger, "response", messageProblems(body))) return 400;
  const words = { text: text(body["text"]), blocks: list(body["blocks"]) };
  if (body["replace_original"] === true && hook.on) Object.assign(hook.on, words);
  else {
    const shown = ledger.show({
      channel: hook.channel,
      ...words,
      ...(typeof body["thread_ts"] === "string" ? { thread: body["thread_ts"] } : {}),
      // Slack's default, and the safe one.
      ...(body["response_type"] === "in_channel" ? {} : { onlyFor: hook.user }),
    });
    if (body["response_type"] !== "in_channel") hook.on ??= shown;
  }
  return 200;
};

const remove = (ledger: Ledger, { on }: Hook): number => {
  if (!on) ledger.breach("delete_original without an original");
  else on.deleted = true;
  return 200;
};

/** Messages that `user` sees in `channel`. */
export const visibleTo = (ledger: Ledger, user: string, channel: string): readonly Shown[] =>
  ledger.shown.filter(
    (each) => !each.deleted && each.channel === channel && (each.onlyFor ?? user) === user,
  );
