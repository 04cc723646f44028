/**
 * Socket Mode over two connections. Slack closes each every few hours to refresh it: while one reconnects the
 * other receives, so no command is lost. The library's own reconnection waits five seconds and ends the process
 * where Slack is unreachable, so it is off and this one is used.
 */
import { type Receiver, SocketModeReceiver } from "@slack/bolt";
import { failureFields, type Log } from "../app/index.ts";
import { attempt, type Pauses, waitFor, within } from "../conversation/index.ts";
import type { Link } from "./lifetime.ts";
import { silent } from "./sdk-log.ts";
import { refusal, type SlackPauses } from "./settings.ts";

const CONNECTIONS = 2;
/** Milliseconds for Slack's hello after a connection is asked for. */
const HELLO = 10_000;
/** Milliseconds for the closing handshake before a connection is cut. */
const GOODBYE = 500;

type Client = SocketModeReceiver["client"];

export type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly pauses: SlackPauses;
  readonly link: Link;
  readonly log: Log;
};

/** Connecting goes on in the background from `start` until the bot ends. */
export const createSockets = (options: SocketOptions): Receiver => {
  const links = Array.from({ length: CONNECTIONS }, () => receiverOf(options));
  const { pauses, link } = options;
  let kept: readonly Promise<void>[] = [];
  return {
    init: (app) => {
      for (const each of links) each.init(app);
    },
    start: async () => {
      kept = links.map(async ({ client }, at) => {
        await waitFor(at * pauses.apart, link.signal);
        await keepConnected(client, pauses, link);
      });
    },
    stop: async () => {
      await Promise.all(links.map(({ client }) => disconnected(client)));
      await within(Promise.all(kept), GOODBYE);
    },
  };
};

const receiverOf = ({ appToken, apiUrl, log }: SocketOptions): SocketModeReceiver => {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
    processEventErrorHandler: async ({ error }) => {
      log.warn(failureFields(error), "slack: delivery not acknowledged");
      return false;
    },
  });
  tolerant(receiver.client, log);
  return receiver;
};

/** The library's listener rejects, and so ends the process, on a message that lacks what it expects. */
const tolerant = (client: Client, log: Log): void => {
  for (const listener of client.listeners("ws_message")) {
    client.off("ws_message", listener);
    client.on("ws_message", (...message: unknown[]) => {
      Promise.resolve(listener(...message)).catch((error: unknown) =>
        log.warn(failureFields(error), "slack: half a message on the socket, ignored"),
      );
    });
  }
};

/** A connection that ends at once counts as failed, so that two ends never chase each other. */
const keepConnected = async (client: Client, pauses: Pauses, link: Link): Promise<void> => {
  const { signal } = link;
  const connection = async (): Promise<void> => {
    await connected(client);
    if (signal.aborted) return disconnected(client);
    link.connected();
    const since = Date.now();
    await ended(client);
    if (Date.now() - since < pauses.first) throw new EndedAtOnce();
  };
  const failed = (error: unknown): void => {
    if (signal.aborted || error instanceof EndedAtOnce) return;
    const problem = refusal(error, "SLACK_APP_TOKEN");
    if (problem) link.end(problem);
    else link.unreachable(error);
  };
  while (!signal.aborted) await attempt(connection, failed, { pauses, signal });
};

class EndedAtOnce extends Error {}

const ended = (client: Client): Promise<void> =>
  new Promise((resolve) => {
    client.once("disconnected", () => resolve());
  });

/** Connects, or gives up where Slack takes the connection but never says hello. */
const connected = async (client: Client): Promise<void> => {
  const late = setTimeout(() => void client.disconnect(), HELLO);
  try {
    await client.start();
  } catch (error) {
    throw error instanceof Error ? error : new Error("the connection was closed");
  } finally {
    clearTimeout(late);
  }
};

/** Says goodbye; asked a second time the client cuts the connection, where it would wait half a minute. */
const disconnected = async (client: Client): Promise<void> => {
  const impatient = setTimeout(() => void client.disconnect(), GOODBYE);
  await client.disconnect();
  clearTimeout(impatient);
};
