/** What discord.js does not take care of: events that it cannot read, and requests that break off or need not wait. */
import { type Client, DefaultRestOptions, REST, type RESTOptions } from "discord.js";
import { failureFields, type Log } from "../app/index.ts";

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
        { type: typeOf(packet), ...failureFields(error) },
        "discord: an event could not be read",
      );
      return false;
    }
  });
};

/** `INTERACTION_CREATE`. */
const typeOf = (packet: unknown): string =>
  typeof packet === "object" && packet !== null && "t" in packet ? `${packet.t}` : "unknown";

/**
 * A connection that the other side closes while a request is being written ends in undici's own code, which the
 * library does not know; named as what it is, a reset, the request is repeated like any other that broke off.
 */
export const requestAgain: RESTOptions["makeRequest"] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (cause) {
    if (!isClosed(cause)) throw cause;
    throw Object.assign(new Error("the connection was closed", { cause }), { code: "ECONNRESET" });
  }
};

const isClosed = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET";

/**
 * What answers an interaction goes beside the 50 requests a second that Discord takes of a bot; the library counts it among
 * them: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
 */
export const answerFreely = ({ rest }: Client): void => {
  const free = new REST({ ...rest.options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const request = rest.request.bind(rest);
  // such requests bear a token of their own, not the bot's
  rest.request = (options) => (options.auth === false ? free.request(options) : request(options));
};
