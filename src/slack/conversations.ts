/** Commands, mentions, direct messages and shortcuts: what begins with somebody's words. */
import { answer, type Delivery, type Desk, fill, type Handler, posted, whisper } from "./desk.ts";
import { plainWords } from "./escape.ts";
import {
  type CommandPayload,
  commandPayload,
  type HomePayload,
  homePayload,
  type MentionPayload,
  type MessagePayload,
  mentionPayload,
  messagePayload,
  type ShortcutPayload,
  type SubmissionPayload,
  shortcutPayload,
  submissionPayload,
} from "./payloads.ts";
import { lay, type Message, renderLine } from "./render.ts";
import { answerView, lineView, lookupView, WORDS_BLOCK, WORDS_INPUT } from "./render-modal.ts";
import { firstRequest, MAX_WORDS, type Place, type Request } from "./request.ts";
import { respondTo } from "./response-url.ts";

const HELP = "help";
const NO_WORDS = "That message has no words that could be held against the print.";

/** What was typed, and whether it was too long to be looked up whole. */
const requestFor = (kind: Request["kind"], words: string, place: Place) => ({
  request: firstRequest(kind, words || HELP, place),
  shortened: words.length > MAX_WORDS,
});

const privately = (desk: Desk, message: Message) => ({
  ...posted(desk, message),
  response_type: "ephemeral",
  replace_original: false,
});

/** `/whosaid cancel culture` */
export const onCommand: Handler<CommandPayload> = {
  name: "command",
  schema: commandPayload,
  asker: ({ user_id }) => user_id,
  handle: async ({ desk, payload, bot }) => {
    const respond = respondTo(payload.response_url);
    const { request, ...more } = requestFor("ask", plainWords(payload.text, bot), "private");
    await respond(
      privately(desk, await answer(desk, request, { command: payload.command, ...more })),
    );
  },
  tell: (delivery, message) => {
    const { channel_id: channel, user_id: user } = delivery.payload;
    return whisper(delivery, { channel, user }, message);
  },
};

/** `@whosaid cancel culture`, answered in the thread. */
export const onMention: Handler<MentionPayload> = {
  name: "app_mention",
  schema: mentionPayload,
  asker: ({ event }) => (event.bot_id === undefined ? event.user : undefined),
  handle: async (delivery) => {
    const { bot_id, text } = delivery.payload.event;
    if (bot_id === undefined) await answerBelow(delivery, text, "public");
  },
  tell: (delivery, message) => below(delivery, message),
  hush: (delivery, message) => besides(delivery, message),
};

/** A direct message. Edits, deletions and what bots write have a subtype or a bot's id. */
export const onMessage: Handler<MessagePayload> = {
  name: "message",
  schema: messagePayload,
  asker: (payload) => (isQuestion(payload) ? payload.event.user : undefined),
  handle: async (delivery) => {
    const { payload } = delivery;
    if (isQuestion(payload)) await answerBelow(delivery, payload.event.text, "direct");
  },
  tell: (delivery, message) => below(delivery, message),
  hush: (delivery, message) => besides(delivery, message),
};

const isQuestion = ({ event }: MessagePayload): boolean =>
  event.channel_type === "im" &&
  event.subtype === undefined &&
  event.bot_id === undefined &&
  event.text.trim() !== "";

type Written = Delivery<MentionPayload | MessagePayload>;

const answerBelow = async (delivery: Written, text: string, place: Place): Promise<void> => {
  const { request, ...more } = requestFor("ask", plainWords(text, delivery.bot), place);
  const talk = `${delivery.payload.event.channel} ${threadOf(delivery)}`;
  await below(delivery, await answer(delivery.desk, request, { talk, ...more }));
};

/** A mention's own thread, begun where there is none; of a direct message only one that is there. */
const threadOf = ({ payload: { event } }: Written): string | undefined => {
  const direct = "channel_type" in event && event["channel_type"] === "im";
  return event.thread_ts ?? (direct ? undefined : event.ts);
};

const below = async (delivery: Written, message: Message): Promise<void> => {
  const { desk, payload, client } = delivery;
  const thread = threadOf(delivery);
  await client.chat.postMessage({
    channel: payload.event.channel,
    ...posted(desk, message),
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
};

/** To their writer alone. */
const besides = async (delivery: Written, message: Message): Promise<void> => {
  const { channel, user } = delivery.payload.event;
  if (user !== undefined) await whisper(delivery, { channel, user }, message);
};

/** *Who said this?* on a message; *Look up a quote* from anywhere. */
export const onShortcut: Handler<ShortcutPayload> = {
  name: "shortcut",
  schema: shortcutPayload,
  asker: ({ message, user }) => (message ? user.id : undefined),
  handle: async ({ desk, payload, client, bot }) => {
    const { type, trigger_id, message, response_url } = payload;
    if (type === "shortcut" || !response_url || !message) {
      await client.views.open({ trigger_id, view: posted(desk, lookupView) });
      return;
    }
    const words = plainWords(message.text, bot);
    const { request, ...more } = requestFor("check", words, "private");
    const found = words === "" ? renderLine(NO_WORDS) : await answer(desk, request, more);
    await respondTo(response_url)(privately(desk, found));
  },
  tell: async (delivery, message) => {
    const { channel, user } = delivery.payload;
    if (channel) await whisper(delivery, { channel: channel.id, user: user.id }, message);
  },
};

/** The look-up dialogue was sent; it shows that it waits until its answer is there. */
export const onSubmission: Handler<SubmissionPayload> = {
  name: "view_submission",
  schema: submissionPayload,
  asker: ({ user }) => user.id,
  handle: async ({ desk, payload, client }) => {
    const { values } = payload.view.state;
    const typed = values[WORDS_BLOCK]?.[WORDS_INPUT]?.value ?? "";
    const { request, ...more } = requestFor("ask", typed.trim(), "modal");
    const found = await desk.whosaid.ask(request.words);
    await fill({ desk, client }, payload.view.id, answerView(found, { request, ...more }));
  },
  tell: (delivery, { text }) => fill(delivery, delivery.payload.view.id, lineView(text)),
};

/** What is in the archive and how to ask; its buttons open dialogues. */
export const onHome: Handler<HomePayload> = {
  name: "app_home_opened",
  schema: homePayload,
  asker: () => undefined,
  handle: async ({ desk, payload: { event }, client }) => {
    if (event.tab !== "home") return;
    const request = firstRequest("ask", HELP, "modal");
    const { blocks } = lay(await desk.whosaid.ask(HELP), { request });
    await client.views.publish({
      user_id: event.user,
      view: { type: "home", ...posted(desk, { blocks }) },
    });
  },
  tell: async ({ desk, payload, client }, { blocks }) => {
    await client.views.publish({
      user_id: payload.event.user,
      view: { type: "home", ...posted(desk, { blocks }) },
    });
  },
};
