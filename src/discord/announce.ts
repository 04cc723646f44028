/** What an operator is told once the bot is connected: as whom, how to invite it, and what is missing. */
import { type Client, OAuth2Scopes } from "discord.js";
import type { Log } from "../app/index.ts";
import { PERMISSIONS } from "./client.ts";
import { failureLine } from "./failures.ts";
import type { DiscordSettings } from "./settings.ts";

export const announce = async (
  client: Client<true>,
  settings: DiscordSettings,
  log: Log,
): Promise<void> => {
  const invite = client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [...PERMISSIONS],
  });
  const servers = client.guilds.cache.size;
  log.info({ servers }, `discord: connected as ${client.user.username}; invite it with ${invite}`);
  const { guild } = settings;
  // Discord refuses questions about a server that the bot is not in.
  const inGuild = guild !== undefined && client.guilds.cache.has(guild);
  if (guild !== undefined && !inGuild)
    log.warn(
      {},
      `discord: not in server ${guild} (DISCORD_GUILD_ID) yet; open the link to invite it`,
    );
  try {
    const { commands } = client.application;
    const known = [
      await commands.fetch(),
      ...(inGuild ? [await commands.fetch({ guildId: guild })] : []),
    ];
    if (known.some(({ size }) => size > 0)) return;
    log.warn(
      {},
      "discord: no commands are registered; run: npm run --silent whosaid -- discord register",
    );
  } catch (error) {
    log.warn({}, failureLine(error));
  }
};
