/** Lets only listed workspaces in: https://api.slack.com/apis/channels-between-orgs */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import { z } from "zod";
import { type Admission, type Log, messageOf, NOT_ADMITTED } from "../app/index.ts";
import { respondTo } from "./response-url.ts";

const id = z.string().optional().catch(undefined);
const owner = z.object({ id, team_id: id }).optional().catch(undefined);

/** Every place of a request that names a workspace: of the app, of the channel, of whoever asks. */
const named = z.object({
  team_id: id,
  team: owner,
  user: owner,
  event: z
    .object({
      team: id,
      user_team: id,
      source_team: id,
      view: z.object({ team_id: id }).optional(),
    })
    .optional()
    .catch(undefined),
  view: z.object({ team_id: id }).optional().catch(undefined),
});

/** The workspaces that a request names, each once. */
export const teamsOf = (body: unknown): readonly string[] => {
  const read = named.safeParse(body);
  if (!read.success) return [];
  const { team_id, team, user, event, view } = read.data;
  const all = [
    team_id,
    team?.id,
    user?.team_id,
    event?.team,
    event?.user_team,
    event?.source_team,
    event?.view?.team_id,
    view?.team_id,
  ];
  return [...new Set(all.filter((one) => one !== undefined))];
};

/** Goes before every listener: whoever is not let in is told so, alone, where Slack gives an address for it, and reaches nothing else. */
export const admitting =
  (admits: Admission, log: Log): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }: AnyMiddlewareArgs & AllMiddlewareArgs) => {
    const teams = teamsOf(body);
    if (admits(teams)) return next();
    log.info({ teams: teams.join(" ") }, "slack: asked by a workspace not listed");
    const { data } = addressed.safeParse(body);
    if (data?.response_url) await tell(data.response_url, log);
  };

const addressed = z.object({ response_url: id });

const tell = async (url: string, log: Log): Promise<void> => {
  try {
    await respondTo(url)({
      response_type: "ephemeral",
      replace_original: false,
      text: NOT_ADMITTED,
      blocks: [{ type: "section", text: { type: "plain_text", text: NOT_ADMITTED, emoji: false } }],
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (cause) {
    log.debug({ cause: messageOf(cause) }, "slack: could not say so");
  }
};
