/** A net under the library: an event that it cannot read is logged and dropped. */
import type { Client } from "discord.js";
import type { Log } from "../app/index.ts";
import { nameOf } from "./failures.ts";

/** The method of discord.js 14 that handles every event, also those kept until it is ready. */
const HANDLER = "handlePacket";

/**
 * discord.js throws inside this method where an event lacks what it expects (an interaction without its data), and
 * what is thrown there ends the process. Its `error` event is never told.
 */
export const catchPackets = (client: Client, log: Log): void => {
  const { ws } = client;
  const handle: unknown = Reflect.get(ws, HANDLER);
  if (typeof handle !== "function") return;
  Reflect.set(ws, HANDLER, (packet: unknown, ...more: readonly unknown[]) => {
    try {
      return Reflect.apply(handle, ws, [packet, ...more]);
    } catch (error) {
      log.error(
        { type: typeOf(packet), error: nameOf(error) },
        "discord: an event could not be read",
      );
      return false;
    }
  });
};

/** `INTERACTION_CREATE`. */
const typeOf = (packet: unknown): string =>
  typeof packet === "object" && packet !== null && "t" in packet ? `${packet.t}` : "unknown";
