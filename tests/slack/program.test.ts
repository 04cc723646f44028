/** The program as an operator runs it: wrong settings end it in one line, a signal ends it in time. */
import { spawn } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderOf } from "../doubles/folder-of.ts";
import { PROGRAM, ROOT } from "../doubles/program.ts";
import { eventually } from "./bot.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { Slack } from "./double/slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "./double/web-api.ts";

/** Set to nothing, so that a developer's own .env does not count. */
const NONE = {
  SLACK_BOT_TOKEN: "",
  SLACK_APP_TOKEN: "",
  SLACK_SIGNING_SECRET: "",
  SLACK_API_URL: "",
  SLACK_PORT: "",
  DISCORD_TOKEN: "",
};

type Variables = Readonly<Record<string, string>>;

const run = (variables: Variables) => {
  const { PATH, HOME } = process.env;
  // one article: the built-in ones would take longer to read than all that is tried here
  const articles = folderOf({ "a.txt": "“Cancel culture is a well,” said Ann Lee." });
  const env = { PATH, HOME, ...NONE, WHOSAID_ARTICLES: articles, ...variables };
  const child = spawn(process.execPath, [...PROGRAM, "start"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { text: "" };
  child.stderr.on("data", (chunk) => {
    said.text += chunk;
  });
  const code = new Promise<number | null>((done) => {
    child.once("exit", done);
  });
  return { child, said, code };
};

describe("the program", () => {
  it.each([
    ["SLACK_BOT_TOKEN is missing", { SLACK_SIGNING_SECRET: SECRET }],
    ["SLACK_APP_TOKEN is missing", { SLACK_BOT_TOKEN: BOT_TOKEN }],
  ])("ends in one line that says that %s: %j", async (line, variables) => {
    const { said, code } = run(variables);
    expect(await code).toBe(1);
    expect(said.text).toMatch(/^whosaid: Slack: [^\n]+\n$/);
    expect(said.text).toContain(line);
    expect(said.text).toContain("api.slack.com/apps");
  });
});

describe("SIGTERM", () => {
  let slack: Slack;
  beforeEach(async () => {
    slack = await Slack.open();
  });
  afterEach(() => slack.close());

  const tokens = () => ({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: slack.apiUrl });
  const endsInTime = async ({ child, code }: ReturnType<typeof run>): Promise<void> => {
    child.kill("SIGTERM");
    expect(await code).toBe(0);
  };

  it("ends Socket Mode in time, also while Slack asks for patience", async () => {
    const bot = run({ ...tokens(), SLACK_APP_TOKEN: APP_TOKEN });
    await eventually(() => (slack.sockets.connected > 0 ? true : undefined));
    slack.ledger.patience = 30;
    slack.ledger.limited.set("hook", 9).set("chat.postMessage", 9);
    await Promise.all([slack.command("cancel culture"), slack.mention("cancel culture")]);
    await eventually(() => (slack.ledger.limited.get("hook") === 8 ? true : undefined));
    await eventually(() => (slack.ledger.limited.get("chat.postMessage") === 8 ? true : undefined));
    await endsInTime(bot);
    expect(bot.said.text).toContain("stopped with answers still to give");
  });

  it("ends signed HTTP in time", async () => {
    const port = await freePort();
    const bot = run({ ...tokens(), SLACK_SIGNING_SECRET: SECRET, SLACK_PORT: String(port) });
    await eventually(() => (bot.said.text.includes("connected") ? true : undefined));
    slack.postTo(port);
    await slack.command("cancel culture");
    await eventually(() => slack.ledger.shown[0]);
    await endsInTime(bot);
  });

  it("ends the waiting for an unreachable Slack in time", async () => {
    const away = `http://127.0.0.1:${await freePort()}/api/`;
    const bot = run({ ...tokens(), SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: away });
    await eventually(() => (bot.said.text.includes("unreachable") ? true : undefined));
    await endsInTime(bot);
    expect(bot.said.text.trim().split("\n")).toHaveLength(1);
  });
});
