/** The app is installed by whoever opens the address: `/slack/install`, Slack’s page, `/slack/oauth_redirect`. */

import { createHmac } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type AuthorizeResult, type InstallationQuery, InstallProvider } from "@slack/oauth";
import type { Log } from "../../app/index.ts";
import { failureFields } from "../../app/index.ts";
import { AGENT_SCOPE } from "../agent.ts";
import { sdkLogger } from "../sdk-log.ts";
import type { Installing } from "../settings.ts";
import { createInstallationStore, NotAdmitted } from "./store.ts";

/** What the manifest asks for: a test holds them against each other. */
export const SCOPES = [
  "commands",
  "chat:write",
  "app_mentions:read",
  "im:history",
  "files:read",
  "files:write",
] as const;

export const INSTALL_PATH = "/slack/install";
export const REDIRECT_PATH = "/slack/oauth_redirect";

/** Milliseconds for one call of the Web API. */
const TIMEOUT = 10_000;

export type Installer = {
  /** What Bolt is to answer with; it refreshes tokens that expire. */
  readonly authorize: (query: InstallationQuery<boolean>) => Promise<AuthorizeResult>;
  /** Answers a request for one of its two pages; false for any other. */
  readonly page: (request: IncomingMessage, response: ServerResponse) => boolean;
};

export const createInstaller = (
  {
    clientId,
    clientSecret,
    redirectUrl,
    apiUrl,
    agent,
    ...keeping
  }: Installing & { readonly apiUrl: string; readonly agent: boolean },
  log: Log,
): Installer => {
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    // what is signed with it is a browser’s way back, for ten minutes
    stateSecret: createHmac("sha256", clientSecret).update("state").digest("hex"),
    installationStore: createInstallationStore(keeping),
    authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href,
    directInstall: true,
    logger: sdkLogger(log),
    clientOptions: { slackApiUrl: apiUrl, timeout: TIMEOUT, retryConfig: { retries: 2 } },
  });
  const options = {
    scopes: [...SCOPES, ...(agent ? [AGENT_SCOPE] : [])],
    ...(redirectUrl === undefined ? {} : { redirectUri: redirectUrl }),
  };
  const pages = new Map<string | undefined, Page>(
    Object.entries({
      [INSTALL_PATH]: (request: IncomingMessage, response: ServerResponse) =>
        provider.handleInstallPath(request, response, undefined, options),
      [REDIRECT_PATH]: (request: IncomingMessage, response: ServerResponse) =>
        provider.handleCallback(request, response, {
          success: ({ team, enterprise }) => {
            log.info(
              { workspace: team?.id ?? enterprise?.id },
              "slack: a workspace installed the app",
            );
            tell(response, 200, INSTALLED);
          },
          failure: (error) => {
            log.warn(failureFields(error), "slack: the app was not installed");
            const [status, line] = error instanceof NotAdmitted ? REFUSED : FAILED;
            tell(response, status, line);
          },
        }),
    }),
  );
  return {
    // another process may have refreshed the token at the same time, and kept it
    authorize: (query) => provider.authorize(query).catch(() => provider.authorize(query)),
    page: (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const show = request.method === "GET" ? pages.get(pathname) : undefined;
      show?.(request, response).catch((error: unknown) => {
        log.warn(failureFields(error), "slack: the app was not installed");
        tell(response, FAILED[0], FAILED[1]);
      });
      return show !== undefined;
    },
  };
};

type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const INSTALLED = "The app is installed. In Slack, type /whosaid help.";
const REFUSED = [
  403,
  "The app was not installed: whoever runs it has not listed your workspace. Nothing was kept.",
] as const;
const FAILED = [
  400,
  `The app was not installed. Begin again at ${INSTALL_PATH}, in one browser, within ten minutes.`,
] as const;

const tell = (response: ServerResponse, status: number, line: string): void => {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${line}\n`);
};
