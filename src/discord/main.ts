/** Starts the Discord bot. */
import type { Bot, Log, Whosaid } from "../app/index.ts";
import { createDesks } from "../conversation/index.ts";
import { createDelivery, createFace } from "./bulletins.ts";
import { connect } from "./connection.ts";
import type { DiscordSettings } from "./settings.ts";

/**
 * Milliseconds: a command that is not answered at once is announced as being thought about, a message by typing. Both
 * are Discord’s own signs, which the answer takes the place of, so that they may come long before Discord stops waiting.
 */
const SIGN_AFTER_MS = 100;

/** Where Discord cannot be reached, goes on trying. Throws one line where a person has to act first. */
export const start = async (
  whosaid: Whosaid,
  settings: DiscordSettings,
  log: Log,
): Promise<Bot> => {
  const { listenChannel } = settings;
  const face = createFace(() => client());
  const patient = { signAfterMs: SIGN_AFTER_MS, ...settings };
  const desks = createDesks("discord", whosaid, log, patient, { face, listenChannel });
  const { opened, client, ...bot } = connect(settings, desks, log);
  await opened;
  // The first question reads what all others find in memory; whoever types a name first should not wait for it.
  void whosaid.suggest("", 1).catch(() => undefined);
  return { ...bot, deliveryOf: (its) => createDelivery(client, desks.of(its)) };
};
