/** What Slack's refusal of a token means, in one line; undefined where trying again may help. */
import { webApi } from "@slack/bolt";
import type { SecretName, SlackSettingsError } from "./settings.ts";
import { secretProblem } from "./settings.ts";

const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invalid_auth: "is not accepted by Slack",
    not_authed: "is not accepted by Slack",
    account_inactive: "belongs to an app or workspace that is gone",
    token_revoked: "was revoked",
    token_expired: "has expired",
    not_allowed_token_type: "is another kind of token",
    missing_scope: "lacks a scope",
    no_permission: "lacks a permission",
    forbidden_team: "belongs to a workspace that may not use this app",
  }),
);

export const refusal = (error: unknown, secret: SecretName): SlackSettingsError | undefined => {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const meaning = MEANINGS.get(error.data.error);
  return meaning === undefined
    ? undefined
    : secretProblem(secret, `${meaning} (${error.data.error})`);
};
