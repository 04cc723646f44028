/** Posts what nobody asked for just now: alerts, and what became of a report. */
import { createHash } from "node:crypto";
import {
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type SendableChannels,
} from "discord.js";
import { type AlertBulletin, type NewsroomDelivery, PlaceGone } from "../app/index.ts";
import { amend, bulletinTurn, decidedLine } from "../conversation/index.ts";
import { body } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { fits, lineParts, paint } from "./paint.ts";

/** After these nothing can be posted there any more. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]);
/** Characters of a nonce. */
const NONCE = 25;

/**
 * A bulletin’s place is its channel’s id. Discord itself takes a message of one nonce once, for some minutes, so that one that
 * may have been posted is posted again. `connected` gives the client of now.
 */
export const createDelivery = (
  connected: () => Client | undefined,
  desk: Desk,
): NewsroomDelivery => {
  const channelOf = async (id: string): Promise<SendableChannels> => {
    const client = connected();
    if (!client) throw new Error("Discord is not connected");
    const channel = await client.channels.fetch(id).catch(toGone);
    if (!channel?.isSendable()) throw new PlaceGone("no channel to post in");
    return channel;
  };
  return {
    post: async (bulletin) => {
      const channel = await channelOf(bulletin.place);
      const nonce = createHash("sha256").update(bulletin.id).digest("hex").slice(0, NONCE);
      const message = { ...partsOf(bulletin), nonce, enforceNonce: true };
      const { id } = await channel.send(message).catch(toGone);
      return id;
    },
    posted: async () => undefined,
    amend: async (id, bulletin) => {
      const channel = await channelOf(bulletin.place);
      await channel.messages.edit(id, partsOf(bulletin));
    },
    tell: async (report) => {
      const user = await connected()?.users.fetch(report.reporter);
      await user?.send(body(lineParts(decidedLine(report))));
      if (report.decision.taken) await amend(desk, report.article);
    },
  };
};

const toGone = (cause: unknown): never => {
  const gone = cause instanceof DiscordAPIError && GONE.has(cause.code);
  throw gone ? new PlaceGone(cause.message, { cause }) : cause;
};

/** Its buttons are nobody’s: whoever clicks gets an answer of their own. */
const partsOf = (bulletin: AlertBulletin) =>
  body(paint(bulletinTurn(bulletin, fits), { owner: "", share: false }));
