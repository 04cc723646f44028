/** Answers messages: mentions, replies, direct messages, and plain questions where they are wanted. */
import { type Message, PermissionFlagsBits } from "discord.js";
import { answerTyped, remember, type Turn, waitLine, withSign } from "../conversation/index.ts";
import { askedIn, body, type Parts, standingParts } from "./delivery.ts";
import { type Desk, lineFor } from "./desk.ts";
import { oneLine } from "./escape.ts";
import { failureLine, kindOf, lineOf } from "./failures.ts";
import { askable, fits, lineParts, waitParts } from "./paint.ts";
import { type Asked, readMessage, wordsOf } from "./questions.ts";

const AGAIN =
  "Discord did not show me your words. Mention me by name instead of my role, or use `/whosaid`.";

export const handleMessage = async (message: Message, desk: Desk): Promise<void> => {
  const asked = readMessage(message, desk.listenChannel);
  if (asked === undefined) return;
  const verdict = await desk.mayAsk(message.author.id);
  if (!verdict.allowed) {
    if (verdict.tell) await tellPrivately(message, waitParts(waitLine(verdict.waitMs)), desk);
    return;
  }
  if (!maySend(message)) return explainSilence(message, desk);
  try {
    const turn = await reply(message, asked, desk);
    if (!turn) return void (await send(message, lineParts(AGAIN)));
    const as = message.author.id;
    const sent = await send(message, standingParts(turn, as));
    await desk.talks.asked(sent.id, turn.request.words);
    await remember(desk, message.id, turn, { channel: sent.channelId, id: sent.id, as });
  } catch (error) {
    await tellFailure(message, error, desk);
  }
};

/** Undefined where Discord does not show what is asked. */
const reply = async (message: Message, asked: Asked, desk: Desk): Promise<Turn | undefined> => {
  if (asked.kind === "again") return undefined;
  const work =
    asked.kind === "check" ? checkAbove(message, desk) : answerOf(message, asked.text, desk);
  const { value } = await withSign(work, desk.patience.signAfterMs, async () => {
    if (message.channel.isSendable()) await message.channel.sendTyping();
  });
  return value;
};

const answerOf = async (message: Message, typed: string, desk: Desk): Promise<Turn> =>
  answerTyped(desk, typed, {
    cut: askable,
    fits,
    talk: `${message.channelId} ${message.author.id}`,
    after: await questionBefore(message, desk),
    where: { place: message.channelId, by: message.author.id },
  });

/** The question of the answer that a message replies to; never fails, because without it the message stands alone. */
const questionBefore = async (message: Message, desk: Desk): Promise<string | undefined> => {
  if (message.mentions.repliedUser?.id !== message.client.user?.id) return undefined;
  const found = await message.fetchReference().catch(() => undefined);
  return found && ((await desk.talks.before(found.id)) ?? askedIn(found.components));
};

/** The words of the message that this one answers; help where Discord does not show them. */
const checkAbove = async (message: Message, desk: Desk): Promise<Turn> => {
  const above = await message.fetchReference().catch(() => undefined);
  const said = above ? oneLine(wordsOf(above)) : "";
  if (said === "") return answerOf(message, "", desk);
  return answerTyped(desk, said, { cut: askable, fits, kind: "check" });
};

const send = (message: Message, parts: Parts): Promise<Message> =>
  message.reply({ ...body(parts), failIfNotExists: false });

const maySend = ({ channel, guild }: Message): boolean => {
  const me = guild?.members.me;
  if (!me || channel.isDMBased()) return true;
  const send = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(me).has(send);
};

const explainSilence = async (message: Message, desk: Desk): Promise<void> => {
  desk.log.warn(
    { channel: message.channelId, server: message.guildId ?? undefined },
    lineOf("permission"),
  );
  await tellPrivately(
    message,
    lineParts(
      "I may not write in the channel where you asked me. Its server can allow me Send Messages there; or ask me here.",
    ),
    desk,
  );
};

const tellFailure = async (message: Message, error: unknown, desk: Desk): Promise<void> => {
  const line = lineFor(desk, error, message.id);
  if (kindOf(error) === "permission") return explainSilence(message, desk);
  await send(message, lineParts(line)).catch((second: unknown) => {
    desk.log.warn({ event: message.id }, failureLine(second));
  });
};

/** In a direct message; people may have closed those to us, which is not our trouble. */
const tellPrivately = async (message: Message, parts: Parts, desk: Desk): Promise<void> => {
  await message.author.send(body(parts)).catch((error: unknown) => {
    desk.log.debug({ event: message.id }, failureLine(error));
  });
};
