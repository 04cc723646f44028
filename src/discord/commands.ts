/** The commands that people see. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";

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
export const ADD = "Add this article";

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
        autocomplete: true,
        max_length: LONGEST,
      },
    ],
  },
  { ...everywhere, type: ApplicationCommandType.Message, name: MENU },
  { ...everywhere, type: ApplicationCommandType.Message, name: ADD },
];

/** A server's commands know nothing of private channels: Discord refuses the contexts there. */
export const GUILD_COMMANDS = COMMANDS.map(
  ({ contexts: _, integration_types: __, ...command }) => command,
);
