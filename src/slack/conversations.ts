/** Commands, mentions, direct messages and shortcuts: what begins with somebody's words. */
import {
  answerGiven,
  answerTyped,
  articlesOf,
  remember,
  report,
  type Turn,
  withSign,
} from "../conversation/index.ts";
import { SENTENCES } from "../present/index.ts";
import { promptsFrom } from "./agent.ts";
import { type Delivery, type Desk, handler } from "./desk.ts";
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
  REPORT,
  WORDS,
} from "./message.ts";
import type { Place } from "./paint.ts";
import {
  commandPayload,
  homePayload,
  leavingPayload,
  type MessagePayload,
  messagePayload,
  shortcutPayload,
  submissionPayload,
} from "./payloads.ts";
import { secretProblem } from "./settings.ts";
import type { Spot } from "./voice.ts";

const LOOKING = lineMessage(SENTENCES.lookingUp());

/** As it was seen, for all. */
export type Seen = { readonly message: Message; readonly articles: readonly string[] };

/** To the asker alone, kept so that they can share it as they saw it. */
export const privateMessage = async (desk: Desk, turn: Turn): Promise<Message> => {
  const seen: Seen = {
    message: answerMessage(turn, "channel"),
    articles: articlesOf(turn.sheet),
  };
  return answerMessage(turn, "private", await desk.shares.keep(JSON.stringify(seen)));
};

const ALONE = { response_type: "ephemeral", replace_original: false } as const;

/** The answer by a response_url, after a sign of life where it takes longer. */
const respondWith = async (
  { desk, voice }: Pick<Delivery<unknown>, "desk" | "voice">,
  { url, thread }: { readonly url: string; readonly thread?: string | undefined },
  work: Promise<Turn>,
): Promise<void> => {
  const { value, sign = false } = await withSign(work, desk.patience.signAfterMs, async () => {
    await voice.respond(url, LOOKING, { ...ALONE, thread });
    return true;
  });
  const answered = await privateMessage(desk, value);
  await voice.respond(url, answered, { ...ALONE, replace_original: sign, thread });
};

/** `/whosaid cancel culture` */
export const onCommand = handler({
  name: "command",
  schema: commandPayload,
  asker: ({ user_id }) => user_id,
  handle: async (delivery) => {
    const { command, text, channel_id: place, user_id: by, response_url: url } = delivery.payload;
    const where = { place, by };
    const work = answerTyped(delivery.desk, plainWords(text, delivery.bot), { fits, where });
    await respondWith(
      delivery,
      { url },
      work.then((turn) => named(turn, command)),
    );
  },
  tell: ({ voice, payload: { user_id, channel_id: channel } }, message) =>
    voice.whisper(user_id, { channel }, message),
});

/** Help says how the command is called here. */
const named = (turn: Turn, command: string): Turn => {
  const { sheet } = turn;
  if (sheet.tone !== "help") return turn;
  const ways = [
    `${command} and a phrase, a name or a question`,
    "Mention me in a channel or thread, or write to me: I answer there",
    "On a message: More actions, “Who said this?”, and its words are checked against the print",
  ];
  return { ...turn, sheet: { ...sheet, notes: [...ways, ...sheet.notes] } };
};

type Written = Delivery<MessagePayload>;

/** A question in a channel (`@whosaid cancel culture`) or in a direct message. */
const writtenHandler = (name: string, place: Place) =>
  handler({
    name,
    schema: messagePayload,
    asker: (payload) => questionOf(payload, place)?.user,
    handle: async (delivery) => {
      const asked = questionOf(delivery.payload, place);
      if (asked) await answerBelow(delivery, asked, place);
    },
    tell: (delivery, message) => delivery.voice.post(spotOf(delivery), message),
    hush: async ({ voice, payload }, message) => {
      const { channel, thread_ts: thread } = payload.event;
      const user = questionOf(payload, place)?.user;
      if (user !== undefined) await voice.whisper(user, { channel, thread }, message);
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
  const machine = bot_id ?? app_id ?? bot_profile ?? subtype ?? undefined;
  if (user === undefined || user === "USLACKBOT" || machine !== undefined) return undefined;
  if (place === "direct" && text.trim() === "") return undefined;
  return { user, text, ts, edited: changed !== undefined || edited !== undefined };
};

/** What was edited is answered by an edit of its answer, or not at all. */
const answerBelow = async (delivery: Written, asked: Question, place: Place): Promise<void> => {
  const { desk, voice, bot } = delivery;
  const spot = spotOf(delivery);
  const { channel, thread } = spot;
  const key = `${channel} ${asked.ts}`;
  const before = (await desk.answers.get(key))?.id;
  if (asked.edited && before === undefined) return;
  const talk = `${channel} ${thread}`;
  const where = { place: channel, by: asked.user };
  const work = answerTyped(desk, plainWords(asked.text, bot), { fits, talk, where });
  const { value, sign: shown = before } = await withSign(
    work,
    desk.patience.signAfterMs,
    async () => before ?? (await voice.post(spot, LOOKING)).ts,
  );
  const ts = shown ?? (await voice.post(spot, answerMessage(value, place))).ts;
  await remember(desk, key, value, { channel, id: ts, as: place });
  if (shown !== undefined) await voice.edit(spot, ts, answerMessage(value, place));
};

/** A mention's own thread, begun where there is none; of a direct message only one that is there. */
const spotOf = ({ payload: { event } }: Written): Spot => ({
  channel: event.channel,
  thread: event.thread_ts ?? (event.channel_type === "im" ? undefined : event.ts),
});

const ADD = "add_article";

/** *Who said this?* and *Add this article* on a message; *Look up a quote* from anywhere. */
export const onShortcut = handler({
  name: "shortcut",
  schema: shortcutPayload,
  asker: ({ message, user }) => (message ? user.id : undefined),
  handle: async (delivery) => {
    const { desk, payload, voice, client, bot } = delivery;
    const { type, callback_id, trigger_id, user, message, response_url: url } = payload;
    if (type === "shortcut" || !url || !message) return voice.dialogue(trigger_id, lookupView);
    const at = { url, thread: message.thread_ts };
    if (callback_id === ADD) {
      const given = () => givenIn(message, client);
      return respondWith(delivery, at, answerGiven(desk, given, { by: user.id, fits }));
    }
    const words = plainWords(wordsOf(message), bot);
    return words === ""
      ? voice.respond(url, lineMessage(SENTENCES.noWords()), ALONE)
      : respondWith(delivery, at, answerTyped(desk, words, { fits, kind: "check" }));
  },
  tell: async ({ voice, payload: { channel, user } }, message) => {
    if (channel) await voice.whisper(user.id, { channel: channel.id }, message);
  },
});

/** The look-up dialogue or a form was sent; it shows that it waits until what becomes of it is there. */
export const onSubmission = handler({
  name: "view_submission",
  schema: submissionPayload,
  asker: ({ user }) => user.id,
  handle: async ({ desk, voice, payload }) => {
    const { user, view } = payload;
    const typed = (block: string): string => {
      const [field] = Object.values(view.state.values[block] ?? {});
      return (field?.selected_option?.value ?? field?.value ?? "").trim();
    };
    const of = { ref: view.private_metadata, by: user.id };
    const shown =
      view.callback_id === REPORT
        ? lineView(await report(desk, of, typed))
        : answerView(await answerTyped(desk, typed(WORDS), { fits }));
    await voice.fill(view.id, shown);
  },
  tell: ({ voice, payload }, { text }) => voice.fill(payload.view.id, lineView(text)),
});

/** A field to ask in, and how to ask; the answer is shown there. */
export const onHome = handler({
  name: "app_home_opened",
  schema: homePayload,
  handle: async ({ desk, voice, payload: { event } }) => {
    if (event.tab === "home")
      await voice.home(event.user, homeView(await answerTyped(desk, "", { fits })));
    else if (event.tab === "messages" && event.channel && desk.agent)
      await voice.suggest(event.channel, await promptsFrom(desk.whosaid));
  },
});

/** The app was removed, or its tokens taken back. */
export const onLeaving = handler({
  name: "leaving",
  schema: leavingPayload,
  handle: async ({ desk, payload }) => {
    const gone = payload.event.type === "app_uninstalled";
    const why = gone ? "belongs to a workspace that removed the app" : "was revoked";
    desk.refused(secretProblem("SLACK_BOT_TOKEN", why));
  },
});
