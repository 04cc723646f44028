/** Starts the Slack bot. */
import { App, type Receiver, webApi } from "@slack/bolt";
import type { Bot, Log, Whosaid } from "../app/index.ts";
import { attempt, createDesks, within } from "../conversation/index.ts";
import { register } from "./adapter.ts";
import { admitting } from "./admission.ts";
import { createDelivery, createFace } from "./bulletins.ts";
import { acknowledged } from "./deliveries.ts";
import { createInstaller, type Installer } from "./install/installer.ts";
import { forgetting } from "./install/leaving.ts";
import { type At, inItsWorkspace } from "./install/posting.ts";
import { createLink, type Link } from "./lifetime.ts";
import { sdkLogger } from "./sdk-log.ts";
import { type Connection, checkSettings, refusal, type SlackSettings } from "./settings.ts";
import { createSockets } from "./sockets.ts";
import { createWeb, withPages } from "./web.ts";

/** Milliseconds that answers under way get to be finished. */
const GRACE = 800;
/** Milliseconds for one call of the Web API. */
const TIMEOUT = 10_000;

/**
 * Resolves once Slack is connected, or found unreachable: then it is tried again in the background. Rejects with
 * one line where the settings are wrong or Slack refuses them.
 */
export const start = async (whosaid: Whosaid, settings: SlackSettings, log: Log): Promise<Bot> => {
  const connection = checkSettings(settings);
  const { transport, apiUrl, access } = connection;
  const agent = settings.agent ?? false;
  const installing = "installing" in access ? access.installing : undefined;
  const installer = installing && createInstaller({ ...installing, apiUrl, agent }, log);
  const how = transport.kind === "socket" ? "Socket Mode" : `HTTP on port ${transport.port}`;
  const link = createLink(how, new URL(apiUrl).host, log);
  const at: At =
    installing && installer
      ? inItsWorkspace({
          ids: async () => (await installing.installations()).ids(),
          clientOf: (id) => clientFor(id, installer, clientOptions(apiUrl)),
        })
      : (_, act) => act(app.client);
  const richText = settings.richText ?? true;
  const desks = createDesks("slack", whosaid, log, settings, {
    face: createFace(at, richText),
    richText,
    agent,
    busyWith: link.busyWith,
    refused: (problem: Error) => {
      log.error({}, problem.message);
      // of several workspaces one; the others stay
      if (!installing) link.end(problem);
    },
  });
  const receiver = receiverFor(connection, { log, link, installer });
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
  const opened = open(app, connection, link);
  const stop = async (): Promise<void> => {
    link.end();
    const answers = await link.unfinished(GRACE);
    if (answers > 0) log.warn({ answers }, "slack: stopped with answers still to give");
    await within(
      opened.then(() => receiver.stop()),
      GRACE,
    );
  };
  await link.tried.catch(async (problem: unknown) => {
    await stop();
    throw problem;
  });
  return {
    connection: link.connection,
    done: link.done,
    stop,
    deliveryOf: (its) => createDelivery(at, desks.of(its)),
  };
};

type Making = { readonly log: Log; readonly installer: Installer | undefined };

const receiverFor = (
  { transport, apiUrl, port, pauses }: Connection,
  { log, link, installer }: Making & { readonly link: Link },
): Receiver => {
  if (transport.kind === "http") return createWeb({ ...transport, log, page: installer?.page });
  const sockets = createSockets({ appToken: transport.appToken, apiUrl, pauses, link, log });
  return installer ? withPages(sockets, port, installer.page) : sockets;
};

const createApp = (
  { access, apiUrl }: Connection,
  { receiver, installer, log }: Making & { readonly receiver: Receiver },
): App => {
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
const open = (app: App, { transport, pauses }: Connection, link: Link): Promise<void> => {
  const { signal } = link;
  const connect = async (): Promise<void> => {
    await app.init();
    if (signal.aborted) return;
    await app.start();
    if (transport.kind === "http") link.connected();
  };
  const failed = (error: unknown): void => {
    const problem = refusal(error, "SLACK_BOT_TOKEN");
    if (problem) link.end(problem);
    else link.unreachable(error);
  };
  return attempt(connect, failed, { pauses, signal });
};
