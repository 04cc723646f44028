/** What every handler has at hand, and how a failing one is told to the asker and to the log. */
import type { webApi } from "@slack/bolt";
import type { z } from "zod";
import type { Log, Talks, Whosaid } from "../app/index.ts";
import { failureFields, newReference, passingLine } from "../app/index.ts";
import { type Cooldown, waitLine } from "../conversation/index.ts";
import { type Block, flattened } from "./blocks.ts";
import { type Message, renderAnswer, renderLine, type Setting } from "./render.ts";
import type { Modal } from "./render-modal.ts";
import { MAX_WORDS, type Request } from "./request.ts";
import { ResponseUrlSpent } from "./response-url.ts";

export type Desk = {
  readonly whosaid: Whosaid;
  readonly log: Log;
  /** Whether the workspace server shows rich text, as Slack does. */
  readonly richText: boolean;
  readonly talks: Talks;
  readonly cooldown: Cooldown;
  /** Handlers at work, for a stop that lets them finish. */
  readonly working: Set<Promise<void>>;
};

type Client = webApi.WebClient;

/** One delivery: its payload, and what it takes to answer it. */
export type Delivery<T> = {
  readonly desk: Desk;
  readonly payload: T;
  readonly client: Client;
  /** The bot's own user, whose mention is no part of a question. */
  readonly bot: string | undefined;
};

export type Handler<T> = {
  /** For the log. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Whose question it is; undefined where nothing is asked. */
  readonly asker: (payload: T) => string | undefined;
  readonly handle: (delivery: Delivery<T>) => Promise<void>;
  /** Shows one line to whoever caused the delivery. */
  readonly tell: (delivery: Delivery<T>, message: Message) => Promise<void>;
  /** Says to whoever asks too often that they wait, the first time and to them alone; absent: `tell`, every time. */
  readonly hush?: (delivery: Delivery<T>, message: Message) => Promise<void>;
};

type Arguments = {
  readonly body: unknown;
  readonly client: Client;
  readonly context: { readonly botUserId?: string | undefined };
};

/** A listener for Bolt that never rejects. */
export const listener =
  <T>(desk: Desk, handler: Handler<T>) =>
  async ({ body, client, context }: Arguments): Promise<void> => {
    const { success, data } = handler.schema.safeParse(body);
    if (!success) return desk.log.warn({ event: handler.name }, "slack: half a payload, ignored");
    const delivery = { desk, payload: data, client, bot: context.botUserId };
    const work = inTurn(handler, delivery).catch((error: unknown) =>
      failed(handler, delivery, error),
    );
    desk.working.add(work);
    await work;
    desk.working.delete(work);
  };

/** Handles it, unless its asker is to wait. */
const inTurn = async <T>(handler: Handler<T>, delivery: Delivery<T>): Promise<void> => {
  const asker = handler.asker(delivery.payload);
  const verdict = asker === undefined ? undefined : delivery.desk.cooldown.ask(asker);
  if (verdict === undefined || verdict.allowed) return handler.handle(delivery);
  const line = renderLine(waitLine(verdict.waitMs));
  if (!handler.hush) return handler.tell(delivery, line);
  if (verdict.tell) await handler.hush(delivery, line);
};

const failed = async <T>(
  handler: Handler<T>,
  delivery: Delivery<T>,
  error: unknown,
): Promise<void> => {
  const { log } = delivery.desk;
  const message = failureLine(log, handler.name, error);
  await handler.tell(delivery, message).catch((second: unknown) => {
    log.warn({ ...failureFields(second), ...slackError(second) }, "slack: could not say so");
  });
};

/** Logs a failure; the line for the asker bears the same reference. */
export const failureLine = (log: Log, event: string, error: unknown): Message => {
  const reference = newReference();
  log.error(
    { event, reference, ...failureFields(error), ...slackError(error) },
    "slack: could not answer",
  );
  const passing = passingLine(error);
  if (passing) return renderLine(`${passing} (reference ${reference})`);
  return renderLine(
    error instanceof ResponseUrlSpent
      ? `This is too old to be answered here. Please ask again. (reference ${reference})`
      : `Sorry, that went wrong. Please try again; if it does not help, give your administrator the reference ${reference}.`,
  );
};

/** Slack's own word for what was wrong: `not_in_channel`, `msg_blocks_too_long`. */
const slackError = (error: unknown): { readonly slack?: string } => {
  if (typeof error !== "object" || error === null || !("data" in error)) return {};
  const { error: word } = Object(error.data);
  return typeof word === "string" ? { slack: word } : {};
};

type More = Omit<Setting, "request"> & {
  /** The thread or direct message in which it is asked. */
  readonly talk?: string;
};

/** Looks it up and lays it out. */
export const answer = async (
  { whosaid, talks }: Desk,
  request: Request,
  { talk, ...more }: More = {},
): Promise<Message> => {
  const { kind, words, page } = request;
  if (kind === "check") return renderAnswer(await whosaid.check(words), { request, ...more });
  const after = talk === undefined ? undefined : talks.before(talk);
  const found = await whosaid.ask(words, { page, ...(after === undefined ? {} : { after }) });
  if (talk !== undefined) talks.asked(talk, found.question);
  // What a follow-up was read as asks for the same again, whoever clicks and whenever.
  const whole = found.notes.some((note) => note.kind === "read-as") ? found.question : words;
  const asked = { ...request, words: whole.slice(0, MAX_WORDS) };
  return renderAnswer(found, { request: asked, ...more });
};

/** As it is sent: to a server that shows no rich text, with plain text in its place. */
export const posted = <T extends { readonly blocks: readonly Block[] }>(
  { richText }: Desk,
  { blocks, ...rest }: T,
) => ({ ...rest, blocks: richText ? [...blocks] : blocks.flatMap(flattened) });

type Speaking = Pick<Delivery<unknown>, "desk" | "client">;

/**
 * To one person in a channel, for what no response_url can say any more; where the bot is no member of the channel,
 * in their conversation with it.
 */
export const whisper = async (
  { desk, client }: Speaking,
  { channel, user }: { readonly channel: string; readonly user: string },
  message: Message,
): Promise<void> => {
  const words = posted(desk, message);
  await client.chat
    .postEphemeral({ channel, user, ...words })
    .catch(() => client.chat.postMessage({ channel: user, ...words }));
};

/** Puts other content into an open dialogue. */
export const fill = async (
  { desk, client }: Speaking,
  view_id: string,
  modal: Modal,
): Promise<void> => {
  await client.views.update({ view_id, view: posted(desk, modal) });
};
