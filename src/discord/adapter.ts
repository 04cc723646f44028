/** Connects a client's events to their handlers, so that no event can end the process and only listed servers are answered. */
import { type Client, Events, type Interaction, type Message } from "discord.js";
import {
  type Admission,
  failureFields,
  type Log,
  NOT_ADMITTED,
  type Tenants,
} from "../app/index.ts";
import type { Lifetime } from "../conversation/index.ts";
import { tellAlone } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { handleInteraction } from "./interactions.ts";
import { handleMessage } from "./messages.ts";
import { lineParts } from "./paint.ts";

type Attaching = {
  readonly desks: Tenants<Desk>;
  readonly log: Log;
  /** Whose events are handled; a direct message names no server. Left out: everybody’s. */
  readonly admits?: Admission | undefined;
  readonly lifetime: Lifetime;
};

export const attach = (client: Client, { desks, log, admits, lifetime }: Attaching): void => {
  const handled =
    <T extends Message | Interaction>(
      handle: (event: T, desk: Desk) => Promise<void>,
      refuse: (event: T) => Promise<void>,
    ) =>
    (event: T): void => {
      const { id, guildId } = event;
      const servers = guildId === null ? [] : [guildId];
      const desk = desks.for(servers);
      if (!desk || lifetime.signal.aborted) return;
      const act = async (): Promise<void> => {
        // a resumed connection brings an event again, and another process gets it, too
        if (!(await desk.first(id))) return;
        if (admits?.(servers) ?? true) return handle(event, desk);
        log.debug({ server: guildId ?? "none" }, "discord: asked by a server not listed");
        await refuse(event);
      };
      const failed = (error: unknown): void =>
        log.error({ event: id, ...failureFields(error) }, "discord: an event could not be handled");
      void lifetime.busyWith(act().catch(failed));
    };
  client.on(Events.MessageCreate, handled(handleMessage, passOver));
  client.on(Events.InteractionCreate, handled(handleInteraction, turnAway));
};

const passOver = async (_: Message): Promise<void> => undefined;

/** A command, button or menu is told so; a name that is typed finds nobody. */
const turnAway = async (interaction: Interaction): Promise<void> => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await tellAlone(interaction, lineParts(NOT_ADMITTED));
};
