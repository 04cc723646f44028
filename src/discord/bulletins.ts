/** Posts what nobody asked for just now: alerts, and what became of a report. */
import { createHash } from "node:crypto";
import {
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type SendableChannels,
} from "discord.js";
import { type NewsroomDelivery, PlaceGone } from "../app/index.ts";
import { ALL, createDelivery as deliveryOf, type Face } from "../conversation/index.ts";
import { body, standingParts } from "./delivery.ts";
import type { Desk } from "./desk.ts";
import { fits, lineParts } from "./paint.ts";

/** After these nothing can be posted there any more. */
const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]);
/** Whoever has left, or takes no messages, is not told. */
const UNTOLD: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);
/** Characters of a nonce. */
const NONCE = 25;

type Connected = () => Client | undefined;

const clientOf = (connected: Connected): Client => {
  const client = connected();
  if (!client) throw new Error("Discord is not connected");
  return client;
};

const channelOf = async (connected: Connected, id: string): Promise<SendableChannels> => {
  const channel = await clientOf(connected).channels.fetch(id).catch(toGone);
  if (!channel?.isSendable()) throw new PlaceGone("no channel to post in");
  return channel;
};

export const createFace = (connected: Connected): Face => ({
  fits,
  edit: async ({ channel, id, as, sharedBy }, turn) => {
    const { messages } = await channelOf(connected, channel);
    await messages.edit(id, body(standingParts(turn, as, sharedBy)));
  },
});

/**
 * A bulletin’s place is its channel’s id. Discord itself takes a message of one nonce once, for some minutes, so that one that
 * may have been posted is posted again. `connected` gives the client of now.
 */
export const createDelivery = (connected: Connected, desk: Desk): NewsroomDelivery =>
  deliveryOf(desk, {
    post: async ({ id: bulletin, place }, turn) => {
      const channel = await channelOf(connected, place);
      const nonce = createHash("sha256").update(bulletin).digest("hex").slice(0, NONCE);
      const message = { ...body(standingParts(turn, ALL)), nonce, enforceNonce: true };
      const { id } = await channel.send(message).catch(toGone);
      return id;
    },
    posted: async () => undefined,
    tell: async (reporter, line) => {
      const told = clientOf(connected).users.send(reporter, body(lineParts(line)));
      await told.catch((cause: unknown) => {
        if (!(cause instanceof DiscordAPIError && UNTOLD.has(cause.code))) throw cause;
      });
    },
  });

const toGone = (cause: unknown): never => {
  const gone = cause instanceof DiscordAPIError && GONE.has(cause.code);
  throw gone ? new PlaceGone(cause.message, { cause }) : cause;
};
