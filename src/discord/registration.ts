/** Registration of the commands, to one server or to all. */
import { DiscordAPIError, REST, Routes } from "discord.js";
import { COMMANDS, GUILD_COMMANDS } from "./commands.ts";
import { failureLine } from "./failures.ts";
import type { DiscordSettings } from "./settings.ts";

/**
 * Registers the commands to `settings.guild`, or to all servers where there is none or `everywhere` is set, and empties
 * the other scope: in both, every command would be shown twice. Returns what was done, one line each; throws one line.
 */
export const registerCommands = async (
  settings: DiscordSettings,
  toAll = settings.guild === undefined,
): Promise<readonly string[]> => {
  const rest = new REST({ version: "10", ...(settings.api ? { api: settings.api } : {}) });
  rest.setToken(settings.token);
  try {
    const id = await applicationId(rest);
    return toAll || settings.guild === undefined
      ? await registerEverywhere(rest, id)
      : await registerToGuild(rest, id, settings.guild);
  } catch (error) {
    const line = toAll ? undefined : refusalBy(settings.guild, error);
    throw new Error(line ?? failureLine(error), { cause: error });
  }
};

/** Discord refuses a server that the bot is not in (403), that is none (404), and what is no id (400). */
const refusalBy = (guild: string | undefined, error: unknown): string | undefined =>
  error instanceof DiscordAPIError && [400, 403, 404].includes(error.status)
    ? `discord: server ${guild} takes no commands of this bot; compare DISCORD_GUILD_ID with the server's id, or invite the bot first (npm start prints the link)`
    : undefined;

/** Whether Discord knows any command of ours: those of `guild`, or everybody's. */
export const hasCommands = async (rest: REST, id: string, guild?: string): Promise<boolean> => {
  const scopes = [
    Routes.applicationCommands(id),
    ...(guild ? [Routes.applicationGuildCommands(id, guild)] : []),
  ];
  const lists = await Promise.all(scopes.map((scope) => rest.get(scope)));
  return lists.some((list) => Array.isArray(list) && list.length > 0);
};

const registerToGuild = async (
  rest: REST,
  id: string,
  guild: string,
): Promise<readonly string[]> => {
  await rest.put(Routes.applicationGuildCommands(id, guild), { body: GUILD_COMMANDS });
  const removed = await empty(rest, Routes.applicationCommands(id));
  return [
    `discord: ${COMMANDS.length} commands registered to server ${guild}; there at once`,
    ...(removed > 0
      ? [`discord: ${removed} commands of all servers removed; they would be shown twice`]
      : []),
  ];
};

const registerEverywhere = async (rest: REST, id: string): Promise<readonly string[]> => {
  await rest.put(Routes.applicationCommands(id), { body: COMMANDS });
  const guilds = await guildIds(rest);
  const done = [`discord: ${COMMANDS.length} commands registered to all servers`];
  for (const guild of guilds) {
    const removed = await empty(rest, Routes.applicationGuildCommands(id, guild));
    if (removed > 0)
      done.push(
        `discord: ${removed} commands of server ${guild} removed; they would be shown twice`,
      );
  }
  return done;
};

const empty = async (rest: REST, route: `/${string}`): Promise<number> => {
  const known = await rest.get(route);
  const many = Array.isArray(known) ? known.length : 0;
  if (many > 0) await rest.put(route, { body: [] });
  return many;
};

const PAGE = 200;

/** Ids of all servers the bot is in, read page by page. */
const guildIds = async (rest: REST): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (;;) {
    const after = ids.at(-1) ?? "0";
    const found = idsOf(
      await rest.get(Routes.userGuilds(), {
        query: new URLSearchParams({ limit: `${PAGE}`, after }),
      }),
    );
    ids.push(...found);
    if (found.length < PAGE) return ids;
  }
};

const applicationId = async (rest: REST): Promise<string> => {
  const [id] = idsOf([await rest.get(Routes.currentApplication())]);
  if (id === undefined) throw new Error("no application answers to this token");
  return id;
};

const idsOf = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.flatMap((entry: unknown) =>
        typeof entry === "object" && entry !== null && "id" in entry && typeof entry.id === "string"
          ? [entry.id]
          : [],
      )
    : [];
