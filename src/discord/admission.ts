/** Lets only listed servers in. */
import type { Interaction, Message } from "discord.js";
import { type Admission, type Log, NOT_ADMITTED } from "../app/index.ts";
import { tellAlone } from "./delivery.ts";
import { lineParts } from "./paint.ts";

type Handle<Event, Rest extends readonly unknown[]> = (
  event: Event,
  ...rest: Rest
) => Promise<void>;

/**
 * Goes before what handles an event. A direct message names no server: where servers are listed, nobody is let in by one.
 * A command, button or menu is told so; a message is passed over, and a name that is typed finds nobody.
 */
export const admitting = (admits: Admission, log: Log) => {
  const isAdmitted = ({ guildId }: { readonly guildId: string | null }): boolean => {
    const admitted = admits(guildId === null ? [] : [guildId]);
    if (!admitted)
      log.debug({ server: guildId ?? "none" }, "discord: asked by a server not listed");
    return admitted;
  };
  return {
    message:
      <Rest extends readonly unknown[]>(handle: Handle<Message, Rest>): Handle<Message, Rest> =>
      async (message, ...rest) => {
        if (isAdmitted(message)) await handle(message, ...rest);
      },
    interaction:
      <Rest extends readonly unknown[]>(
        handle: Handle<Interaction, Rest>,
      ): Handle<Interaction, Rest> =>
      async (interaction, ...rest) => {
        if (isAdmitted(interaction)) await handle(interaction, ...rest);
        else await turnAway(interaction);
      },
  };
};

const turnAway = async (interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await tellAlone(interaction, lineParts(NOT_ADMITTED));
};
