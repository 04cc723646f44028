/** How a request to Discord's REST API is made. */
import { DefaultRestOptions, type RESTOptions } from "discord.js";

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
