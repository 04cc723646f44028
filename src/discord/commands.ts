/** The commands people see, and their registration to one server or to all. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { failureLine } from "./failures.ts";
import type { DiscordSettings } from "./settings.ts";

/** Installed to servers and to people; usable in servers, with the bot alone, and in group messages. */
const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** Longest text an option takes; what is longer could not be restated above its answer. */
const LONGEST = 1000;

const MENU = "Who said this?";

export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: "whosaid",
    description: "Who said something, or what did somebody say? Only words that an article prints.",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        description: "A question, or some words of a quotation. Empty: how to ask.",
        max_length: LONGEST,
      },
    ],
  },
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: "about",
    description: "A person: roles as printed, where they stand, what they said.",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "person",
        description: "A name; begin to type and choose.",
        required: true,
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    name: "positions",
    description: "Who stands where on a matter.",
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "on",
        description: "The matter, for example whether somebody should resign.",
        required: true,
        max_length: LONGEST,
      },
    ],
  },
  { ...everywhere, type: ApplicationCommandType.Message, name: MENU },
];

/** A server's commands know nothing of private channels: Discord refuses the contexts there. */
const forGuild = COMMANDS.map(({ contexts: _, integration_types: __, ...command }) => command);

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
    throw new Error(failureLine(error), { cause: error });
  }
};

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
  await rest.put(Routes.applicationGuildCommands(id, guild), { body: forGuild });
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
