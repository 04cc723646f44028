/** Starts the Slack bot. */
import { App, type Receiver, webApi } from "@slack/bolt";
import {
  type Answering,
  type Connected,
  type Log,
  type NewsroomDelivery,
  tenantsOf,
  type Whosaid,
} from "../app/index.ts";
import { createDesk, type DeskSettings, within } from "../conversation/index.ts";
import { register } from "./adapter.ts";
import { admitting } from "./admission.ts";
import { PAUSES, type Pauses, pauseBefore, waitFor } from "./backoff.ts";
import { createDelivery } from "./bulletins.ts";
import { acknowledged } from "./deliveries.ts";
import type { Desk } from "./desk.ts";
import { createInstaller, type Installer } from "./install/installer.ts";
import { forgetting } from "./install/leaving.ts";
import { postingToEach } from "./install/posting.ts";
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
import { createWeb, withPages } from "./web.ts";

/** Milliseconds that answers under way get to be finished. */
const GRACE = 800;
/** Milliseconds for one call of the Web API. */
const TIMEOUT = 10_000;

export type Running = Connected & {
  /** Rejects with one line for the operator where Slack takes the tokens back; resolves once stopped. */
  readonly done: Promise<void>;
  /** Within two seconds. */
  readonly stop: () => Promise<void>;
  /** How what nobody asked for is posted, of an archive; the main one if none is named. */
  readonly deliveryOf: (its?: Answering) => NewsroomDelivery;
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
  const { transport, apiUrl, access } = connection;
  const installing = "installing" in access ? access.installing : undefined;
  const installer = installing && createInstaller({ ...installing, apiUrl }, log);
  const how = transport.kind === "socket" ? "Socket Mode" : `HTTP on port ${transport.port}`;
  const lifetime = createLifetime(how, new URL(apiUrl).host, log);
  const shared: Omit<Desk, keyof ReturnType<typeof createDesk>> = {
    richText: settings.richText ?? true,
    working: new Set(),
    refused: (problem) => {
      log.error({}, problem.message);
      // of several workspaces one; the others stay
      if (!installing) lifetime.refused(problem);
    },
  };
  const main = { whosaid, intake: settings.intake };
  const desks = tenantsOf(
    main,
    settings.own,
    (its): Desk => ({
      ...createDesk("slack", its.whosaid, log, { ...settings, intake: its.intake }),
      ...shared,
    }),
  );
  const receiver = receiverFor(connection, { log, pauses, lifetime, installer });
  const app = createApp(connection, {
    receiver: acknowledged(receiver, desks, log),
    installer,
    log,
  });
  if (installing) app.use(forgetting(installing.installations, log));
  const { admits } = settings;
  if (admits || settings.own)
    app.use(admitting((teams) => (admits?.(teams) ?? true) && desks.for(teams) !== undefined, log));
  register(app, desks);
  const opened = open(app, { connection, lifetime, pauses });
  const stop = async (): Promise<void> => {
    lifetime.stopped();
    await within(Promise.all(shared.working), GRACE);
    if (shared.working.size > 0)
      log.warn({ answers: shared.working.size }, "slack: stopped with answers still to give");
    await within(
      opened.then(() => receiver.stop()),
      GRACE,
    );
  };
  await lifetime.tried.catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  const deliveryFor = (desk: Desk): NewsroomDelivery =>
    installing && installer
      ? postingToEach({
          ids: async () => (await installing.installations()).ids(),
          deliveryOf: async (id) =>
            createDelivery(await clientFor(id, installer, clientOptions(apiUrl)), desk),
        })
      : createDelivery(app.client, desk);
  return {
    connection: lifetime.connection,
    done: lifetime.done,
    stop,
    deliveryOf: (its = main) => deliveryFor(desks.of(its)),
  };
};

type Run = { readonly lifetime: Lifetime; readonly pauses: Pauses };

const receiverFor = (
  { transport, apiUrl, port }: Connection,
  {
    log,
    pauses,
    lifetime,
    installer,
  }: Run & { readonly log: Log; readonly installer: Installer | undefined },
): Receiver => {
  if (transport.kind === "http") return createWeb({ ...transport, log, page: installer?.page });
  const sockets = createSockets({
    appToken: transport.appToken,
    apiUrl,
    pauses,
    log,
    onConnected: lifetime.connected,
    onUnreachable: lifetime.unreachable,
    onRefused: lifetime.refused,
  });
  return installer ? withPages(sockets, port, installer.page) : sockets;
};

type Making = {
  readonly receiver: Receiver;
  readonly installer: Installer | undefined;
  readonly log: Log;
};

const createApp = ({ access, apiUrl }: Connection, { receiver, installer, log }: Making): App => {
  const app = new App({
    ...("botToken" in access ? { token: access.botToken } : {}),
    ...(installer ? { authorize: installer.authorize } : {}),
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger: sdkLogger(log),
    clientOptions: clientOptions(apiUrl),
  });
  app.error(async () => {});
  return app;
};

/** A rate limit is waited out for as long as Slack says; anything else is tried twice more. */
const clientOptions = (slackApiUrl: string) => ({
  slackApiUrl,
  timeout: TIMEOUT,
  retryConfig: { retries: 2 },
});

/** `id`: of an installation. */
const clientFor = async (
  id: string,
  { authorize }: Installer,
  options: ReturnType<typeof clientOptions>,
): Promise<webApi.WebClient> => {
  const { botToken } = await authorize(
    id.startsWith("E")
      ? { isEnterpriseInstall: true, enterpriseId: id, teamId: undefined }
      : { isEnterpriseInstall: false, enterpriseId: undefined, teamId: id },
  );
  return new webApi.WebClient(botToken, options);
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
