/** Forgets an installation once its workspace takes the app, or the bot’s token, back. */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import { z } from "zod";
import type { Installations, Log } from "../../app/index.ts";

const leaving = z.object({
  team_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().optional(),
  authorizations: z
    .array(z.object({ is_enterprise_install: z.boolean().optional() }))
    .optional()
    .catch(undefined),
  event_time: z.number(),
  event: z.union([
    z.object({ type: z.literal("app_uninstalled") }),
    z.object({
      type: z.literal("tokens_revoked"),
      tokens: z.object({ bot: z.array(z.string()).optional() }),
    }),
  ]),
});

const SECOND = 1000;

/** Goes before every listener: what is gone reaches none. */
export const forgetting =
  (installations: () => Promise<Installations>, log: Log): Middleware<AnyMiddlewareArgs> =>
  async ({ body, next }: AnyMiddlewareArgs & AllMiddlewareArgs) => {
    const { data } = leaving.safeParse(body);
    if (!data) return next();
    if (data.event.type === "tokens_revoked" && !data.event.tokens.bot?.length) return;
    const whole = data.is_enterprise_install ?? data.authorizations?.[0]?.is_enterprise_install;
    const id = whole ? data.enterprise_id : data.team_id;
    if (!id) return;
    // delivered again or late, it says nothing of an installation made since
    await (await installations()).remove(id, (data.event_time + 1) * SECOND - 1);
    log.info({ workspace: id }, "slack: a workspace removed the app");
  };
