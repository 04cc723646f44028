/** The program as an operator runs it: wrong settings end it in one line, a signal ends it in time. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "./bot.ts";
import { freePort } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { Slack } from "./double/slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "./double/web-api.ts";
import { startProgram as run, type Started } from "./started.ts";

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
  const endsInTime = async ({ child, code }: Started): Promise<void> => {
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
