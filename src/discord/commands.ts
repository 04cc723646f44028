/** The commands that people see. */
import {
  type APIApplicationCommandStringOption,
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

export const ADD = "Add this article";

type Command = RESTPostAPIApplicationCommandsJSONBody;
type Option = Pick<APIApplicationCommandStringOption, "name" | "description" | "max_length">;

const typed = (name: string, description: string, option: Option, completed = true): Command => ({
  ...everywhere,
  type: ApplicationCommandType.ChatInput,
  name,
  description,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      ...option,
      ...(completed ? { required: true, autocomplete: true } : {}),
    },
  ],
});
const onMessage = (name: string): Command => ({
  ...everywhere,
  type: ApplicationCommandType.Message,
  name,
});

export const COMMANDS: readonly Command[] = [
  typed(
    "whosaid",
    "Who said something, or what did somebody say? Only words that an article prints.",
    {
      name: "text",
      description: "A question, or some words of a quotation. Empty: how to ask.",
      max_length: LONGEST,
    },
    false,
  ),
  typed("about", "A person: roles as printed, where they stand, what they said.", {
    name: "person",
    description: "A name; begin to type and choose.",
    max_length: 200,
  }),
  typed("positions", "Who stands where on a matter.", {
    name: "on",
    description: "The matter, for example whether somebody should resign.",
    max_length: LONGEST,
  }),
  onMessage("Who said this?"),
  onMessage(ADD),
];

/** A server's commands know nothing of private channels: Discord refuses the contexts there. */
export const GUILD_COMMANDS = COMMANDS.map(
  ({ contexts: _, integration_types: __, ...command }) => command,
);
