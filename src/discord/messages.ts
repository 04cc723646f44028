/** Answers messages: mentions, replies, direct messages, and plain questions where they are wanted. */
import { type Message, PermissionFlagsBits } from "discord.js";
import { waitLine } from "../conversation/index.ts";
import { answerTo, checkOf, type Desk, inTime, reportFailure, within } from "./desk.ts";
import { failureLine, kindOf, lineOf } from "./failures.ts";
import { questionBefore } from "./question-before.ts";
import { type Asked, readMessage } from "./questions.ts";
import type { Reply } from "./reply.ts";
import { type Quiet, quiet } from "./sending.ts";

const AGAIN =
  "Discord did not show me your words. Mention me by name instead of my role, or use `/whosaid`.";
const EMBED_LINKS =
  "I can only show answers where I have the permission Embed Links. Whoever runs this server can give it to me.";

export const handleMessage = async (message: Message, desk: Desk): Promise<void> => {
  const asked = readMessage(message, desk.listenChannel);
  if (asked === undefined) return;
  const verdict = desk.cooldown.ask(message.author.id);
  if (!verdict.allowed) {
    if (verdict.tell) await tellPrivately(message, waitLine(verdict.waitMs), desk);
    return;
  }
  const missing = missingPermission(message);
  if (missing === "send") return explainSilence(message, desk);
  try {
    await send(
      message,
      missing === "embed" ? quiet({ content: EMBED_LINKS }) : await reply(message, asked, desk),
    );
  } catch (error) {
    await tellFailure(message, error, desk);
  }
};

const reply = async (message: Message, asked: Asked, desk: Desk): Promise<Quiet> => {
  if (asked.kind === "again") return quiet({ content: AGAIN });
  const work = inTime(
    asked.kind === "check" ? checkAbove(message, desk) : answer(message, asked.text, desk),
    desk,
  );
  const quick = await within(work, desk.deferAfterMs);
  if (quick !== undefined) return quiet(quick);
  if (message.channel.isSendable()) await message.channel.sendTyping().catch(() => undefined);
  return quiet(await work);
};

const answer = async (message: Message, typed: string, desk: Desk): Promise<Reply> =>
  answerTo(
    desk,
    { typed, channel: message.channelId, after: await questionBefore(message) },
    { owner: message.author.id, place: "open" },
  );

/** The words of the message that this one answers; help where Discord does not show them. */
const checkAbove = async (message: Message, desk: Desk): Promise<Reply> => {
  const above = await message.fetchReference().catch(() => undefined);
  const words = above?.content ?? "";
  if (words.trim() === "") return answer(message, "", desk);
  return checkOf(desk, words, { owner: message.author.id, place: "open" });
};

const send = async (message: Message, options: Quiet): Promise<void> => {
  await message.reply({ ...options, failIfNotExists: false });
};

/** Without Embed Links Discord takes a message and shows it without its answer. */
const missingPermission = ({ channel, guild }: Message): "send" | "embed" | undefined => {
  const me = guild?.members.me;
  if (!me || channel.isDMBased()) return undefined;
  const granted = channel.permissionsFor(me);
  const send = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!granted.has(send)) return "send";
  return granted.has(PermissionFlagsBits.EmbedLinks) ? undefined : "embed";
};

const explainSilence = async (message: Message, desk: Desk): Promise<void> => {
  desk.log.warn(
    { channel: message.channelId, server: message.guildId ?? undefined },
    lineOf("permission"),
  );
  await tellPrivately(
    message,
    "I may not write in the channel where you asked me. Its server can allow me Send Messages there; or ask me here.",
    desk,
  );
};

const tellFailure = async (message: Message, error: unknown, desk: Desk): Promise<void> => {
  const line = reportFailure(desk, error, message.id);
  if (kindOf(error) === "permission") return explainSilence(message, desk);
  await send(message, quiet({ content: line })).catch((second: unknown) => {
    desk.log.warn({ event: message.id }, failureLine(second));
  });
};

/** In a direct message; people may have closed those to us, which is not our trouble. */
const tellPrivately = async (message: Message, content: string, desk: Desk): Promise<void> => {
  await message.author.send(quiet({ content })).catch((error: unknown) => {
    desk.log.debug({ event: message.id }, failureLine(error));
  });
};
