/** What Slack's refusal of a token means, in one line; undefined where trying again may help. */
import { webApi } from "@slack/bolt";
import { type SecretName, SlackSettingsError, secretProblem } from "./settings.ts";

/** Of a token that was good: it will not be again. */
const REVOKED: ReadonlyMap<string, string> = new Map([
  ["invalid_auth", "is not accepted by Slack"],
  ["not_authed", "is not accepted by Slack"],
  ["account_inactive", "belongs to an app or workspace that is gone"],
  ["token_revoked", "was revoked"],
  ["token_expired", "has expired"],
]);
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...REVOKED,
  ["not_allowed_token_type", "is another kind of token"],
  ["missing_scope", "lacks a scope"],
  ["no_permission", "lacks a permission"],
  ["forbidden_team", "belongs to a workspace that may not use this app"],
]);

export const refusal = (
  error: unknown,
  secret: SecretName,
  meanings = MEANINGS,
): SlackSettingsError | undefined => {
  if (error instanceof SlackSettingsError) return error;
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const meaning = meanings.get(error.data.error);
  return meaning === undefined
    ? undefined
    : secretProblem(secret, `${meaning} (${error.data.error})`);
};

/** Of a call while the bot runs. */
export const revoked = (error: unknown): SlackSettingsError | undefined =>
  refusal(error, "SLACK_BOT_TOKEN", REVOKED);
