/** The discord.js client: least intents, no pings, small caches. */
import { Client, GatewayIntentBits, Options, Partials, PermissionFlagsBits } from "discord.js";
import { Agent } from "undici";
import { noPings } from "./delivery.ts";
import { requestAgain } from "./library.ts";
import type { DiscordSettings } from "./settings.ts";

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** What the bot is invited with: see a channel, answer in it and its threads, show embeds, answer an older message. */
export const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.ReadMessageHistory,
] as const;

/** Enough to know who is who while an event is handled; nothing is looked up in a cache later. */
const REMEMBERED = 100;

export const createClient = (
  { api, shards, shardCount }: DiscordSettings,
  readAll: boolean,
): Client =>
  new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(readAll ? [MessageContent] : [])],
    // Without it direct messages never arrive.
    partials: [Partials.Channel],
    allowedMentions: noPings(),
    // Retried posts must not be shown twice.
    enforceNonce: true,
    shards: shards ?? "auto",
    ...(shardCount === undefined ? {} : { shardCount }),
    rest: {
      version: "10",
      makeRequest: requestAgain,
      // its undici would else take the one that whoever loaded an undici first has set for all: a later one, such as
      // Slack's, sends no files of an earlier one
      agent: new Agent(),
      ...(api === undefined ? {} : { api }),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      DMMessageManager: 0,
      GuildMessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: {
        maxSize: REMEMBERED,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      UserManager: {
        maxSize: REMEMBERED,
        keepOverLimit: ({ id, client }) => id === client.user.id,
      },
      VoiceStateManager: 0,
      PresenceManager: 0,
    }),
  });
