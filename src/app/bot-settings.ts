/** What each bot is started with, from the environment and the configuration. */
import { admissionOf } from "./admission.ts";
import { readConfig } from "./config.ts";
import { readEnvironment } from "./environment.ts";
import type { Product } from "./product.ts";

export const slackSettings = (product: Product) => {
  const from = readEnvironment();
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = from;
  const { SLACK_REDIRECT_URL: redirectUrl } = from;
  return {
    ...(clientId && clientSecret
      ? {
          installing: { clientId, clientSecret, redirectUrl, installations: product.installations },
        }
      : {}),
    botToken: from.SLACK_BOT_TOKEN,
    appToken: from.SLACK_APP_TOKEN,
    signingSecret: from.SLACK_SIGNING_SECRET,
    port: from.SLACK_PORT,
    apiUrl: from.SLACK_API_URL,
    richText: from.SLACK_RICH_TEXT !== "off",
  };
};

export const discordSettings = () => {
  const from = readEnvironment();
  return {
    token: from.DISCORD_TOKEN ?? "",
    ...(from.DISCORD_GUILD_ID ? { guild: from.DISCORD_GUILD_ID } : {}),
    ...(from.SHARDS ? { shards: from.SHARDS } : {}),
    ...(from.SHARD_COUNT ? { shardCount: from.SHARD_COUNT } : {}),
    ...(from.DISCORD_API_URL ? { api: from.DISCORD_API_URL } : {}),
    ...(from.DISCORD_LISTEN_CHANNEL ? { listenChannel: from.DISCORD_LISTEN_CHANNEL } : {}),
  };
};

/** How often one person may ask, who is answered at all, where the operator lists that, and which views there are. */
export const chatSettings = async (platform: "slack" | "discord") => {
  const { settings } = await readConfig(readEnvironment().WHOSAID_CONFIG);
  const { burst, seconds } = settings[platform].cooldown;
  const listed = platform === "slack" ? settings.slack.teams : settings.discord.guilds;
  return {
    cooldown: { burst, everyMs: seconds * 1000 },
    ...(listed === undefined ? {} : { admits: admissionOf(listed) }),
    ...(platform === "slack" ? { agent: settings.slack.agent } : {}),
  };
};
