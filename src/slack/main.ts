/** Starts the Slack bot. */
import { App, type Receiver } from "@slack/bolt";
import type { Connected, Log, NewsroomDelivery, Whosaid } from "../app/index.ts";
import { createDesk, type DeskSettings, within } from "../conversation/index.ts";
import { register } from "./adapter.ts";
import { admitting } from "./admission.ts";
import { PAUSES, type Pauses, pauseBefore, waitFor } from "./backoff.ts";
import { createDelivery } from "./bulletins.ts";
import { acknowledged } from "./deliveries.ts";
import type { Desk } from "./desk.ts";
import { createLifetime, type Lifetime } from "./lifetime.ts";
import { refusal } from "./refusal.ts";
import { sdkLogger } from "./sdk-log.ts";
import {
  type Connection,
  checkSettings,
  type SlackSettings,
  SlackSettingsError,
} from "./settings.ts";
import { createSockets } from "./sockets.ts";
import { createWeb } from "./web.ts";

/** Milliseconds that answers under way get to be finished. */
const GRACE = 800;
/** Milliseconds for one call of the Web API. */
const TIMEOUT = 10_000;

export type Running = Connected & {
  /** Rejects with one line for the operator where Slack takes the tokens back; resolves once stopped. */
  readonly done: Promise<void>;
  /** Within two seconds. */
  readonly stop: () => Promise<void>;
  readonly delivery: NewsroomDelivery;
};

/**
 * Resolves once Slack is connected, or found unreachable: then it is tried again in the background. Rejects with
 * one line where the settings are wrong or Slack refuses them.
 */
export const start = async (
  whosaid: Whosaid,
  settings: SlackSettings & DeskSettings & { readonly pauses?: Pauses },
  log: Log,
): Promise<Running> => {
  const connection = checkSettings(settings);
  const pauses = settings.pauses ?? PAUSES;
  const { transport, apiUrl } = connection;
  const how = transport.kind === "socket" ? "Socket Mode" : `HTTP on port ${transport.port}`;
  const lifetime = createLifetime(how, new URL(apiUrl).host, log);
  const desk: Desk = {
    ...createDesk("slack", whosaid, log, settings),
    richText: settings.richText ?? true,
    working: new Set(),
    refused: (problem) => {
      log.error({}, problem.message);
      lifetime.refused(problem);
    },
  };
  const receiver = receiverFor(connection, { log, pauses, lifetime });
  const app = createApp(connection, acknowledged(receiver, desk), log);
  if (settings.admits) app.use(admitting(settings.admits, log));
  register(app, desk);
  const opened = open(app, { connection, lifetime, pauses });
  const stop = async (): Promise<void> => {
    lifetime.stopped();
    await within(Promise.all(desk.working), GRACE);
    if (desk.working.size > 0)
      log.warn({ answers: desk.working.size }, "slack: stopped with answers still to give");
    await within(
      opened.then(() => receiver.stop()),
      GRACE,
    );
  };
  await lifetime.tried.catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  const delivery = createDelivery(app.client, desk);
  return { connection: lifetime.connection, done: lifetime.done, stop, delivery };
};

type Run = { readonly lifetime: Lifetime; readonly pauses: Pauses };

const receiverFor = (
  { transport, apiUrl }: Connection,
  { log, pauses, lifetime }: Run & { readonly log: Log },
): Receiver =>
  transport.kind === "http"
    ? createWeb({ ...transport, log })
    : createSockets({
        appToken: transport.appToken,
        apiUrl,
        pauses,
        log,
        onConnected: lifetime.connected,
        onUnreachable: lifetime.unreachable,
        onRefused: lifetime.refused,
      });

const createApp = ({ botToken, apiUrl }: Connection, receiver: Receiver, log: Log): App => {
  const app = new App({
    token: botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger: sdkLogger(log),
    // A rate limit is waited out for as long as Slack says; anything else is tried twice more.
    clientOptions: { slackApiUrl: apiUrl, timeout: TIMEOUT, retryConfig: { retries: 2 } },
  });
  app.error(async () => {});
  return app;
};

/** Asks Slack who we are until it says so, then opens the transport. */
const open = async (
  app: App,
  { connection, lifetime, pauses }: Run & { readonly connection: Connection },
): Promise<void> => {
  for (let failures = 0; !lifetime.signal.aborted; failures++) {
    try {
      await app.init();
      if (lifetime.signal.aborted) return;
      await app.start();
      if (connection.transport.kind === "http") lifetime.connected();
      return;
    } catch (error) {
      const problem =
        error instanceof SlackSettingsError ? error : refusal(error, "SLACK_BOT_TOKEN");
      if (problem) return lifetime.refused(problem);
      lifetime.unreachable(error);
      await waitFor(pauseBefore(failures, pauses), lifetime.signal);
    }
  }
};
