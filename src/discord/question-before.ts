/** The question of the answer that a message replies to. */
import type { Message } from "discord.js";
import { questionOf } from "./reply.ts";

/** Undefined where it replies to nothing of ours; never fails, because without it the message is a question of its own. */
export const questionBefore = async (message: Message): Promise<string | undefined> => {
  if (message.mentions.repliedUser?.id !== message.client.user?.id) return undefined;
  const answer = await message.fetchReference().catch(() => undefined);
  return answer && questionOf(answer.content);
};
