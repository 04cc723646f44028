/** Lets only listed workspaces in: https://api.slack.com/apis/channels-between-orgs */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import { type Admission, type Log, messageOf, NOT_ADMITTED } from "../app/index.ts";
import { lineMessage } from "./message.ts";
import { respondTo } from "./response-url.ts";

/** Every place of a request that names a workspace: of the app, of the channel, of whoever asks. */
const NAMED = [
  "team_id",
  "team.id",
  "user.team_id",
  "event.team",
  "event.user_team",
  "event.source_team",
  "event.view.team_id",
  "view.team_id",
].map((path) => path.split("."));

/** The workspaces that a request names, each once. */
export const teamsOf = (body: unknown): readonly string[] => {
  const named = NAMED.map((path) => path.reduce<unknown>((part, name) => Object(part)[name], body));
  return [...new Set(named.filter((team) => typeof team === "string"))];
};

/** Goes before every listener: whoever is not let in is told so, alone, where Slack gives an address for it, and reaches nothing else. */
export const admitting =
  (admits: Admission, log: Log): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }: AnyMiddlewareArgs & AllMiddlewareArgs) => {
    const teams = teamsOf(body);
    if (admits(teams)) return next();
    log.info({ teams: teams.join(" ") }, "slack: asked by a workspace not listed");
    const url: unknown = Object(body).response_url;
    if (typeof url !== "string") return;
    const told = { ...lineMessage(NOT_ADMITTED), response_type: "ephemeral" };
    await respondTo(url)({ ...told, replace_original: false }).catch((cause: unknown) =>
      log.debug({ cause: messageOf(cause) }, "slack: could not say so"),
    );
  };
