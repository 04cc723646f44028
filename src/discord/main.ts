/** Starts the Discord bot. */
import type { Bot, Log, Whosaid } from "../app/index.ts";
import { createDesks } from "../conversation/index.ts";
import { createDelivery } from "./bulletins.ts";
import { connect } from "./connection.ts";
import type { DiscordSettings } from "./settings.ts";

/** Where Discord cannot be reached, goes on trying. Throws one line where a person has to act first. */
export const start = async (
  whosaid: Whosaid,
  settings: DiscordSettings,
  log: Log,
): Promise<Bot> => {
  const { listenChannel } = settings;
  const desks = createDesks("discord", whosaid, log, settings, { listenChannel });
  const { opened, client, ...bot } = connect(settings, desks, log);
  await opened;
  // The first question reads what all others find in memory; whoever types a name first should not wait for it.
  void whosaid.suggest("", 1).catch(() => undefined);
  return { ...bot, deliveryOf: (its) => createDelivery(client, desks.of(its)) };
};
