/** How a delivery reaches its handler, and how a failing one is told to the asker and to the log. */
import type { webApi } from "@slack/bolt";
import type { z } from "zod";
import { failureFields, type Tenants } from "../app/index.ts";
import { type Desk as Common, failureSheet, waitLine } from "../conversation/index.ts";
import { type Sheet, sheetOf, wordsOf } from "../present/index.ts";
import { teamsOf } from "./admission.ts";
import { lineMessage, type Message, waitMessage } from "./message.ts";
import { ResponseUrlSpent } from "./response-url.ts";
import { revoked } from "./settings.ts";
import { createVoice, type Voice } from "./voice.ts";

export type Desk = Common & {
  /** Whether the workspace server draws rich text, as Slack does. */
  readonly richText: boolean;
  /** Whether the app has the agent view. */
  readonly agent: boolean;
  /** What a stop lets be finished. */
  readonly busyWith: (work: Promise<void>) => Promise<void>;
  /** Told once that Slack takes the token no more: the line to show. */
  readonly refused: (problem: Error) => void;
};

/** One delivery: its payload, and what it takes to answer it. */
export type Delivery<T> = {
  readonly desk: Desk;
  readonly payload: T;
  readonly voice: Voice;
  readonly client: webApi.WebClient;
  /** The bot's own user, whose mention is no part of a question. */
  readonly bot: string | undefined;
};

export type Handler<T> = {
  /** For the log. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Whose question it is; undefined or absent where nothing is asked. */
  readonly asker?: (payload: T) => string | undefined;
  readonly handle: (delivery: Delivery<T>) => Promise<unknown>;
  /** Shows one line to whoever caused the delivery. */
  readonly tell?: (delivery: Delivery<T>, message: Message) => Promise<unknown>;
  /** Says to whoever asks too often that they wait, the first time and to them alone; absent: `tell`, every time. */
  readonly hush?: (delivery: Delivery<T>, message: Message) => Promise<unknown>;
};

/** A handler of the payloads that its schema takes. */
export const handler = <T>(its: Handler<T>): Handler<T> => its;

type Arguments = {
  readonly body: unknown;
  readonly client: webApi.WebClient;
  readonly context: { readonly botUserId?: string | undefined };
};

/** A listener for Bolt that never rejects. */
export const listener =
  <T>(desks: Tenants<Desk>, its: Handler<T>) =>
  async ({ body, client, context }: Arguments): Promise<void> => {
    const desk = desks.for(teamsOf(body));
    if (!desk) return;
    const { success, data } = its.schema.safeParse(body);
    if (!success) return desk.log.warn({ event: its.name }, "slack: half a payload, ignored");
    const voice = createVoice(client, desk.richText);
    const delivery = { desk, payload: data, voice, client, bot: context.botUserId };
    await desk.busyWith(
      inTurn(its, delivery).catch((error: unknown) => failed(its, delivery, error)),
    );
  };

/** Handles it, unless its asker is to wait. */
const inTurn = async <T>(its: Handler<T>, delivery: Delivery<T>): Promise<void> => {
  const asker = its.asker?.(delivery.payload);
  const verdict = asker === undefined ? undefined : await delivery.desk.mayAsk(asker);
  if (verdict === undefined || verdict.allowed) return void (await its.handle(delivery));
  const line = waitMessage(waitLine(verdict.waitMs));
  if (!its.hush) await its.tell?.(delivery, line);
  else if (verdict.tell) await its.hush(delivery, line);
};

const failed = async <T>(its: Handler<T>, delivery: Delivery<T>, error: unknown): Promise<void> => {
  const { desk } = delivery;
  const problem = revoked(error);
  if (problem) return desk.refused(problem);
  const sheet =
    error instanceof ResponseUrlSpent ? sheetOf("error", TOO_OLD) : failureSheet(desk, error);
  await its.tell?.(delivery, lineMessage(lineOf(sheet))).catch((second: unknown) => {
    desk.log.warn(failureFields(second), "slack: could not say so");
  });
};
const TOO_OLD = "This is too old to be answered here. Please ask again.";

const lineOf = ({ verdict, lead }: Sheet): string =>
  lead.length > 0 ? `${verdict}. ${wordsOf(lead)}` : verdict;
