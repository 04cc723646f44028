/** Registration of the commands, to one server or to all. */
import {
  DiscordAPIError,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from "discord.js";
import { COMMANDS, GUILD_COMMANDS } from "./commands.ts";
import { failureLine } from "./failures.ts";
import type { DiscordSettings } from "./settings.ts";

/**
 * Registers the commands to `settings.guild`, or to all servers where there is none or `everywhere` is set, and empties
 * the other scope: in both, every command would be shown twice. Returns what was done, one line each; throws one line.
 */
export const registerCommands = async (
  { api, token, guild }: DiscordSettings,
  everywhere = guild === undefined,
): Promise<readonly string[]> => {
  const rest = new REST({ version: "10", ...(api ? { api } : {}) }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const all = { name: "all servers", route: Routes.applicationCommands(id) };
    const server = (its: string) => ({
      name: `server ${its}`,
      route: Routes.applicationGuildCommands(id, its),
    });
    if (guild !== undefined && !everywhere) {
      await rest.put(server(guild).route, { body: GUILD_COMMANDS });
      return [`${registered} to server ${guild}; there at once`, ...(await emptied(rest, [all]))];
    }
    await rest.put(all.route, { body: COMMANDS });
    const guilds = await guildIds(rest);
    return [`${registered} to all servers`, ...(await emptied(rest, guilds.map(server)))];
  } catch (error) {
    const line = everywhere ? undefined : refusalBy(guild, error);
    throw new Error(line ?? failureLine(error), { cause: error });
  }
};
const registered = `discord: ${COMMANDS.length} commands registered`;

/** Discord refuses a server that the bot is not in (403), that is none (404), and what is no id (400). */
const refusalBy = (guild: string | undefined, error: unknown): string | undefined =>
  error instanceof DiscordAPIError && [400, 403, 404].includes(error.status)
    ? `discord: server ${guild} takes no commands of this bot; compare DISCORD_GUILD_ID with the server's id, or invite the bot first (npm start prints the link)`
    : undefined;

type Scope = { readonly name: string; readonly route: `/${string}` };

/** A line for each scope that had commands. */
const emptied = async (rest: REST, scopes: readonly Scope[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const { name, route } of scopes) {
    const known = (await rest.get(route)) as readonly unknown[];
    if (known.length === 0) continue;
    await rest.put(route, { body: [] });
    lines.push(`discord: ${known.length} commands of ${name} removed; they would be shown twice`);
  }
  return lines;
};

const PAGE = 200;

/** Ids of all servers the bot is in, read page by page. */
const guildIds = async (rest: REST, after = "0"): Promise<readonly string[]> => {
  const query = new URLSearchParams({ limit: `${PAGE}`, after });
  const page = (await rest.get(Routes.userGuilds(), {
    query,
  })) as RESTGetAPICurrentUserGuildsResult;
  const ids = page.map(({ id }) => id);
  return ids.length < PAGE ? ids : [...ids, ...(await guildIds(rest, ids.at(-1)))];
};
