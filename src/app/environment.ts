/** The only reader of `process.env`. `.env.example` explains every variable. */
import { join } from "node:path";
import { config } from "dotenv";
import { z } from "zod";
import { HOME } from "./config.ts";

// A variable that is set to nothing is not set.
const text = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();
const port = z
  .string()
  .trim()
  .refine((value) => value === "" || (PORT.test(value) && Number(value) < 65_536), {
    message: "expected a port, 1 to 65535",
  })
  .transform((value) => (value === "" ? undefined : Number(value)))
  .optional();
// 3000; not: 0, 3000a
const PORT = /^[1-9]\d{0,4}$/;

const address = z
  .string()
  .trim()
  .refine((value) => value === "" || POSTGRES.test(value), {
    message: "expected the address of a PostgreSQL database, postgres://…",
  })
  .transform((value) => (value === "" ? undefined : value))
  .optional();
// postgres://user@host/db · postgresql://…; not: archive.sqlite
const POSTGRES = /^postgres(?:ql)?:\/\//;

// 0,1 · [0,1], as sharding managers write it
const shards = z
  .string()
  .trim()
  .refine((value) => value === "" || SHARDS.test(value), {
    message: "expected numbers of shards, such as 0,1",
  })
  .transform((value) => value.match(/\d+/g)?.map(Number))
  .optional();
const SHARDS = /^(?:\[\d+(?:, *\d+)*\]|\d+(?:, *\d+)*)$/;

const count = z
  .string()
  .trim()
  .refine((value) => value === "" || Number(value) > 0, { message: "expected a number above 0" })
  .transform((value) => (value === "" ? undefined : Number(value)))
  .optional();

const level = z
  .enum(["", "debug", "info", "warn", "error", "silent"], {
    message: "expected debug, info, warn, error or silent",
  })
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const flag = z
  .enum(["", "0", "1"], { message: "expected 1 or 0" })
  .transform((value) => value === "1")
  .optional();

const variables = z.object({
  WHOSAID_ARTICLES: text,
  WHOSAID_ARCHIVE: text,
  WHOSAID_ARCHIVE_READ: address,
  WHOSAID_CONFIG: text,
  WHOSAID_CONTACT: text,
  WHOSAID_LOG: level,
  WHOSAID_LOG_QUESTIONS: flag,
  WHOSAID_HEALTH_PORT: port,
  WHOSAID_HEALTH_HOST: text,
  SLACK_BOT_TOKEN: text,
  SLACK_APP_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_PORT: port,
  SLACK_CLIENT_ID: text,
  SLACK_CLIENT_SECRET: text,
  SLACK_REDIRECT_URL: text,
  SLACK_API_URL: text,
  SLACK_RICH_TEXT: text,
  DISCORD_TOKEN: text,
  DISCORD_GUILD_ID: text,
  DISCORD_API_URL: text,
  DISCORD_LISTEN_CHANNEL: text,
  SHARDS: shards,
  SHARD_COUNT: count,
  NOTIFY_SOCKET: text,
  WATCHDOG_USEC: text,
  NO_COLOR: text,
  FORCE_COLOR: text,
});

export type Environment = Readonly<z.infer<typeof variables>>;

/**
 * Variables of the process; those it lacks, from `.env` in the working folder, else beside the project.
 * Throws one line that names the variable.
 */
export const readEnvironment = (
  from: Readonly<Record<string, string | undefined>> = loadProcessEnv(),
): Environment => {
  const result = variables.safeParse(from);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `environment: ${issue?.path.join(".")}: ${issue?.message} (set in the environment or .env)`,
  );
};

const loadProcessEnv = (): NodeJS.ProcessEnv => {
  config({ path: [join(process.cwd(), ".env"), join(HOME, ".env")], quiet: true });
  return process.env;
};
