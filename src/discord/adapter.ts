/** Connects a client's events to their handlers, so that no event can end the process. */
import { type Client, Events, type Interaction, type Message } from "discord.js";
import type { Admission, Log, Tenants } from "../app/index.ts";
import { createSeen } from "../conversation/index.ts";
import { admitting } from "./admission.ts";
import type { Desk } from "./desk.ts";
import { nameOf } from "./failures.ts";
import { handleInteraction } from "./interactions.ts";
import { handleMessage } from "./messages.ts";

/** Events that a resumed connection may bring a second time are told by their id. */
const REMEMBERED = 2000;

export type Adapter = {
  /** Resolves once everything that has begun is answered. */
  readonly settled: () => Promise<void>;
  /** From now on nothing new is begun. */
  readonly close: () => void;
};

/** What comes of the servers: each with its `id` and where it happened. */
type Occurring = { readonly id: string; readonly guildId: string | null };

type Attaching = {
  readonly desks: Tenants<Desk>;
  readonly log: Log;
  /** Whose events are handled; left out: everybody’s. */
  readonly admits?: Admission | undefined;
};

export const attach = (client: Client, { desks, log, admits }: Attaching): Adapter => {
  const running = new Set<Promise<void>>();
  const { first } = createSeen(REMEMBERED);
  let open = true;
  const guard =
    <T extends Occurring>(handle: (event: T, desk: Desk) => Promise<void>) =>
    (event: T): void => {
      const desk = desks.for(event.guildId === null ? [] : [event.guildId]);
      if (!desk || !open || !first(event.id)) return;
      const work = settle(handle, event, desk).finally(() => running.delete(work));
      running.add(work);
    };
  const admitted = admits ? admitting(admits, log) : undefined;
  client.on(
    Events.MessageCreate,
    guard<Message>(admitted?.message(handleMessage) ?? handleMessage),
  );
  client.on(
    Events.InteractionCreate,
    guard<Interaction>(admitted?.interaction(handleInteraction) ?? handleInteraction),
  );
  return {
    settled: async () => {
      await Promise.all(running);
    },
    close: () => {
      open = false;
    },
  };
};

/** Runs a handler whose failure, thrown or rejected, ends in the log. */
const settle = async <T extends { readonly id: string }>(
  handle: (event: T, desk: Desk) => Promise<void>,
  event: T,
  desk: Desk,
): Promise<void> => {
  try {
    await handle(event, desk);
  } catch (error) {
    desk.log.error(
      { event: event.id, error: nameOf(error) },
      "discord: an event could not be handled",
    );
  }
};
