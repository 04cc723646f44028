/** Which messages are questions to the bot, and what they ask. */
import type { Message } from "discord.js";
import type { Given } from "../app/index.ts";
import { download } from "../conversation/index.ts";
import { oneLine } from "./escape.ts";

/** `again`: addressed, but Discord has blanked its text. `check`: asked under somebody's message. */
export type Asked =
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "check"; readonly text: "" }
  | { readonly kind: "again" };

// "“Taxes will fall.” Who said that?", "taxes will fall - who said this"; not "who said that taxes will fall?"
const WHO_SAID_THAT = /^(.*\S)\s*\bwho(?:['’]s|\s+has)?\s+said\s+(?:that|this|it)\s*[?!.]*$/is;
// "<@1033044521375764530>", "<@!1033044521375764530>", "<@&1457473602180878604>"; not "<#1>"
const MENTION = /<@([!&]?)(\d+)>/g;
// "words -", "words:"; not "words"
const TAIL = /[\s,;:–—-]+$/;

/** Undefined where the message is not for us: another bot's, our own, a notice of Discord's, or simply talk. */
export const readMessage = (message: Message, listenChannel?: string): Asked | undefined => {
  const { author, client } = message;
  if (author.bot || author.id === client.user?.id) return undefined;
  if (message.webhookId !== null || message.system) return undefined;
  const role = ownRole(message);
  if (isAddressed(message, role)) return addressed(message, role);
  return listenChannel === undefined ? undefined : overheard(message, listenChannel);
};

const addressed = (message: Message, role: string | undefined): Asked => {
  const self = message.client.user?.id;
  const text = oneLine(
    message.content.replace(MENTION, (mention, sign: string, id: string) =>
      id === (sign === "&" ? role : self) ? " " : mention,
    ),
  );
  if (text !== "") return { kind: "question", text };
  // Without the Message Content intent a mention of the role alone arrives without its text.
  if (message.content === "" && message.mentions.repliedUser === null && message.inGuild())
    return { kind: "again" };
  return isUnderAnother(message) ? { kind: "check", text: "" } : { kind: "question", text: "" };
};

/** A mention of us, of our own role, an answer to one of our messages, or a direct message. */
const isAddressed = (message: Message, role: string | undefined): boolean => {
  const { client, mentions } = message;
  if (!message.inGuild() || client.user === null) return true;
  if (
    mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true, ignoreRepliedUser: true })
  )
    return true;
  if (role !== undefined && mentions.roles.has(role)) return true;
  return mentions.repliedUser?.id === client.user.id && message.content !== "";
};

/** Asked by answering somebody else's message. */
const isUnderAnother = ({ mentions, client }: Message): boolean =>
  mentions.repliedUser !== null && mentions.repliedUser.id !== client.user?.id;

const overheard = (
  { content, channel, channelId }: Message,
  listenChannel: string,
): Asked | undefined => {
  const place = channel.isThread() ? channel.parentId : channelId;
  if (place !== listenChannel) return undefined;
  const [, words = ""] = WHO_SAID_THAT.exec(content) ?? [];
  const text = oneLine(words).replace(TAIL, "");
  return text === "" ? undefined : { kind: "question", text };
};

/** The role that Discord made for this bot in the server. */
const ownRole = ({ guild, client }: Message): string | undefined =>
  client.user === null ? undefined : guild?.roles.botRoleFor(client.user)?.id;

/** What a message says: its own words, what it forwards, or what its embeds show. */
export const wordsOf = ({ content, messageSnapshots, embeds }: Message): string => {
  const [forwarded] = messageSnapshots.values();
  const embedded = [...(forwarded?.embeds ?? []), ...embeds].map(
    ({ description, title }) => description ?? title,
  );
  return (
    [content, forwarded?.content, ...embedded].map((words) => words?.trim() ?? "").find(Boolean) ??
    ""
  );
};

// https://example.org/a · not: <mailto:a@example.org>
const LINK = /https?:\/\/[^\s<>|]+/;

/** The link or file of a message from which an article may be read; a file goes before a link. */
export const givenIn = async (message: Message): Promise<Given | undefined> => {
  const [file] = message.attachments.values();
  if (file) return download(file);
  const embedded = message.embeds.map(({ url }) => url ?? "");
  const link = LINK.exec([message.content, ...embedded].join(" "))?.[0];
  return link === undefined ? undefined : { link };
};
