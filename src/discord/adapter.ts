/** Connects a client's events to their handlers, so that no event can end the process. */
import { type Client, Events, type Interaction, type Message } from "discord.js";
import type { Admission } from "../app/index.ts";
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

/** `admits`: whose events are handled; left out: everybody’s. */
export const attach = (client: Client, desk: Desk, admits?: Admission): Adapter => {
  const running = new Set<Promise<void>>();
  const { first } = createSeen(REMEMBERED);
  let open = true;
  const guard =
    <T extends { readonly id: string }>(handle: (event: T, desk: Desk) => Promise<void>) =>
    (event: T): void => {
      if (!open || !first(event.id)) return;
      const work = settle(handle, event, desk).finally(() => running.delete(work));
      running.add(work);
    };
  const admitted = admits ? admitting(admits, desk.log) : undefined;
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
