/** Commands, mentions, direct messages and shortcuts: what begins with somebody's words. */
import {
  added,
  answerTyped,
  askerOf,
  FIELDS,
  remember,
  report,
  requestFor,
  saidOnce,
  type Turn,
  withSign,
} from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { type Delivery, type Desk, fill, type Handler, whisper } from "./desk.ts";
import { plainWords, wordsOf } from "./escape.ts";
import { givenIn } from "./given.ts";
import {
  answerMessage,
  answerView,
  fits,
  homeView,
  lineMessage,
  lineView,
  lookupView,
  type Message,
  posted,
  REPORT,
  WORDS,
} from "./message.ts";
import type { Place } from "./paint.ts";
import {
  type CommandPayload,
  commandPayload,
  type HomePayload,
  homePayload,
  leavingPayload,
  type MessagePayload,
  messagePayload,
  type ShortcutPayload,
  type SubmissionPayload,
  shortcutPayload,
  submissionPayload,
} from "./payloads.ts";
import { respondTo } from "./response-url.ts";
import { secretProblem } from "./settings.ts";

const LOOKING = lineMessage(SENTENCES.lookingUp());

/** To the asker alone, kept so that they can share it as they saw it. */
export const privateMessage = (desk: Desk, turn: Turn): Message =>
  answerMessage(turn, "private", desk.shares.keep(JSON.stringify(answerMessage(turn, "channel"))));

/** The answer by a response_url, after a sign of life where it takes longer. */
const respondWith = async (
  desk: Desk,
  { url, thread }: { readonly url: string; readonly thread?: string | undefined },
  work: Promise<Turn>,
): Promise<void> => {
  const respond = respondTo(url);
  const send = (message: Message, replace: boolean): Promise<true> =>
    respond({
      ...posted(desk.richText, message),
      response_type: "ephemeral",
      replace_original: replace,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    }).then(() => true);
  const { value, sign = false } = await withSign(work, desk.patience.signAfterMs, () =>
    send(LOOKING, false),
  );
  await send(privateMessage(desk, value), sign);
};

/** `/whosaid cancel culture` */
export const onCommand: Handler<CommandPayload> = {
  name: "command",
  schema: commandPayload,
  asker: ({ user_id }) => user_id,
  handle: async ({ desk, payload, bot }) => {
    const { channel_id: place, user_id: by } = payload;
    const words = plainWords(payload.text, bot);
    const work = answerTyped(desk, words, { fits, where: { place, by } });
    await respondWith(
      desk,
      { url: payload.response_url },
      work.then((turn) => named(turn, payload.command)),
    );
  },
  tell: (delivery, message) => {
    const { channel_id: channel, user_id: user } = delivery.payload;
    return whisper(delivery, { channel, user }, message);
  },
};

/** Help says how the command is called here. */
const named = (turn: Turn, command: string): Turn => {
  const { sheet } = turn;
  if (sheet.tone !== "help") return turn;
  return { ...turn, sheet: { ...sheet, notes: [...WAYS(command), ...sheet.notes] } };
};
const WAYS = (command: string): readonly string[] => [
  `${command} and a phrase, a name or a question`,
  "Mention me in a channel or thread, or write to me: I answer there",
  "On a message: More actions, “Who said this?”, and its words are checked against the print",
];

type Written = Delivery<MessagePayload>;

/** A question in a channel (`@whosaid cancel culture`) or in a direct message. */
const writtenHandler = (name: string, place: Place): Handler<MessagePayload> => ({
  name,
  schema: messagePayload,
  asker: (payload) => questionOf(payload, place)?.user,
  handle: async (delivery) => {
    const asked = questionOf(delivery.payload, place);
    if (asked) await answerBelow(delivery, asked, place);
  },
  tell: (delivery, message) => below(delivery, message).then(() => undefined),
  hush: async (delivery, message) => {
    const { channel, thread_ts: thread } = delivery.payload.event;
    const user = questionOf(delivery.payload, place)?.user;
    if (user !== undefined) await whisper(delivery, { channel, user, thread }, message);
  },
});
export const onMention = writtenHandler("app_mention", "channel");
export const onMessage = writtenHandler("message", "direct");

type Question = {
  readonly user: string;
  readonly text: string;
  readonly ts: string;
  readonly edited: boolean;
};

/** Undefined where no person asks: what bots, other apps or Slack itself writes, deletions, talk in a channel. */
const questionOf = ({ event }: MessagePayload, place: Place): Question | undefined => {
  const changed = event.subtype === "message_changed" ? event.message : undefined;
  if (place === "direct" && event.channel_type !== "im") return undefined;
  if (event.subtype !== undefined && !changed) return undefined;
  const { user, text, ts, bot_id, app_id, bot_profile, subtype, edited } = changed ?? event;
  const slack = user === "USLACKBOT";
  const asker = askerOf({ user, marks: [bot_id, app_id, bot_profile, subtype, slack] });
  if (asker === undefined || (place === "direct" && text.trim() === "")) return undefined;
  return { user: asker, text, ts, edited: changed !== undefined || edited !== undefined };
};

/** What was edited is answered by an edit of its answer, or not at all. */
const answerBelow = async (delivery: Written, asked: Question, place: Place): Promise<void> => {
  const { desk, payload, client, bot } = delivery;
  const { channel } = payload.event;
  const key = `${channel} ${asked.ts}`;
  const before = desk.posted.get(key)?.id;
  if (asked.edited && before === undefined) return;
  const talk = `${channel} ${threadOf(delivery)}`;
  const where = { place: channel, by: asked.user };
  const work = answerTyped(desk, plainWords(asked.text, bot), { fits, talk, where });
  const sign = before === undefined ? () => below(delivery, LOOKING) : async () => before;
  const { value, sign: shown = before } = await withSign(work, desk.patience.signAfterMs, sign);
  const message = answerMessage(value, place);
  const ts = shown ?? (await below(delivery, message));
  if (ts === undefined) return;
  const edit = (turn: Turn): Promise<unknown> =>
    client.chat.update({ channel, ts, ...posted(desk.richText, answerMessage(turn, place)) });
  remember(desk, key, value, { id: ts, fits, edit });
  if (shown !== undefined) await edit(value);
};

/** A mention's own thread, begun where there is none; of a direct message only one that is there. */
const threadOf = ({ payload: { event } }: Written): string | undefined =>
  event.thread_ts ?? (event.channel_type === "im" ? undefined : event.ts);

const below = async (delivery: Written, message: Message): Promise<string | undefined> => {
  const { desk, payload, client } = delivery;
  const thread = threadOf(delivery);
  const { ts } = await client.chat.postMessage({
    channel: payload.event.channel,
    ...posted(desk.richText, message),
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  return ts;
};

const ADD = "add_article";

/** *Who said this?* and *Add this article* on a message; *Look up a quote* from anywhere. */
export const onShortcut: Handler<ShortcutPayload> = {
  name: "shortcut",
  schema: shortcutPayload,
  asker: ({ message, user }) => (message ? user.id : undefined),
  handle: async ({ desk, payload, client, bot }) => {
    const { type, callback_id, trigger_id, user, message, response_url: url } = payload;
    if (type === "shortcut" || !url || !message) {
      await client.views.open({ trigger_id, view: posted(desk.richText, lookupView) });
      return;
    }
    const at = { url, thread: message.thread_ts };
    if (callback_id === ADD) {
      const sheet = added(desk, () => givenIn(message, client), user.id);
      const work = sheet.then((found) => saidOnce(found, requestFor(""), { fits }));
      return respondWith(desk, at, work);
    }
    const words = plainWords(wordsOf(message), bot);
    if (words !== "")
      return respondWith(desk, at, answerTyped(desk, words, { fits, kind: "check" }));
    const line = posted(desk.richText, lineMessage(SENTENCES.noWords()));
    await respondTo(url)({ ...line, response_type: "ephemeral", replace_original: false });
  },
  tell: async (delivery, message) => {
    const { channel, user } = delivery.payload;
    if (channel) await whisper(delivery, { channel: channel.id, user: user.id }, message);
  },
};

/** The look-up dialogue or a form was sent; it shows that it waits until what becomes of it is there. */
export const onSubmission: Handler<SubmissionPayload> = {
  name: "view_submission",
  schema: submissionPayload,
  asker: ({ user }) => user.id,
  handle: async ({ desk, payload, client }) => {
    const { user, view } = payload;
    const typed = (block: string): string => {
      const [field] = Object.values(view.state.values[block] ?? {});
      return (field?.selected_option?.value ?? field?.value ?? "").trim();
    };
    const { problem, who, note } = FIELDS;
    const filled = { problem: typed(problem), who: typed(who), note: typed(note) };
    const of = { ref: view.private_metadata, by: user.id };
    const shown =
      view.callback_id === REPORT
        ? lineView(await report(desk, of, filled))
        : answerView(await answerTyped(desk, typed(WORDS), { fits }));
    await fill({ desk, client }, view.id, shown);
  },
  tell: (delivery, { text }) => fill(delivery, delivery.payload.view.id, lineView(text)),
};

/** A field to ask in, and how to ask; the answer is shown there. */
export const onHome: Handler<HomePayload> = {
  name: "app_home_opened",
  schema: homePayload,
  asker: () => undefined,
  handle: async ({ desk, payload: { event }, client }) => {
    if (event.tab !== "home") return;
    const view = homeView(await answerTyped(desk, "", { fits }));
    await client.views.publish({ user_id: event.user, view: posted(desk.richText, view) });
  },
  tell: async () => undefined,
};

/** The app was removed, or its tokens taken back. */
export const onLeaving: Handler<{ event: { type: string } }> = {
  name: "leaving",
  schema: leavingPayload,
  asker: () => undefined,
  handle: async ({ desk, payload }) => {
    const gone = payload.event.type === "app_uninstalled";
    const why = gone ? "belongs to a workspace that removed the app" : "was revoked";
    desk.refused(secretProblem("SLACK_BOT_TOKEN", why));
  },
  tell: async () => undefined,
};
