/** Starts the Discord bot. */
import {
  type Answering,
  type Connected,
  type Log,
  type NewsroomDelivery,
  tenantsOf,
  type Whosaid,
} from "../app/index.ts";
import { createDesk } from "../conversation/index.ts";
import { createDelivery } from "./bulletins.ts";
import { Connection } from "./connection.ts";
import type { DiscordSettings } from "./settings.ts";

export type Running = Connected & {
  /** Rejects with one line for the operator where Discord takes the token back; resolves once stopped. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
  /** How what nobody asked for is posted, of an archive; the main one if none is named. */
  readonly deliveryOf: (its?: Answering) => NewsroomDelivery;
};

/**
 * Connects to Discord and answers from then on; where Discord cannot be reached, goes on trying. Throws one line where
 * a person has to act first. `stop` answers what has begun and takes two seconds at most.
 */
export const start = async (
  whosaid: Whosaid,
  settings: DiscordSettings,
  log: Log,
): Promise<Running> => {
  const main = { whosaid, intake: settings.intake };
  const desks = tenantsOf(main, settings.own, (its) => ({
    ...createDesk("discord", its.whosaid, log, { ...settings, intake: its.intake }),
    listenChannel: settings.listenChannel,
  }));
  const connection = new Connection(settings, desks, log);
  await connection.open();
  // The first question reads what all others find in memory; whoever types a name first should not wait for it.
  void whosaid.suggest("", 1).catch(() => undefined);
  return {
    done: connection.done,
    connection: () => connection.state,
    stop: () => connection.stop(),
    deliveryOf: (its = main) => createDelivery(() => connection.connected, desks.of(its)),
  };
};
