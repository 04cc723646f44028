/** Starting and stopping: wrong settings in one line, an absent Slack waited for, a clean end. */
import { createServer } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { start } from "../../src/slack/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { createLog, eventually, PAUSES, startBot } from "./bot.ts";
import { freePort, portOf } from "./double/port.ts";
import { SECRET } from "./double/signed.ts";
import { Slack } from "./double/slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "./double/web-api.ts";

const ONE_LINE = /^Slack: [^\n]+$/;

describe("settings", () => {
  it.each([
    ["SLACK_BOT_TOKEN is missing", { appToken: APP_TOKEN }],
    ["SLACK_BOT_TOKEN is another kind", { botToken: APP_TOKEN, appToken: APP_TOKEN }],
    ["SLACK_APP_TOKEN is missing", { botToken: BOT_TOKEN }],
    ["SLACK_APP_TOKEN is another kind", { botToken: BOT_TOKEN, appToken: BOT_TOKEN }],
    ["SLACK_API_URL is no address", { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: "slack" }],
  ])("say in one line that %s", async (line, settings) => {
    const problem = await start(fakeWhosaid(), settings, createLog()).catch((error) => error);
    expect(problem.message).toMatch(ONE_LINE);
    expect(problem.message).toContain(line);
  });

  it.each([
    ["SLACK_BOT_TOKEN is not accepted", { botToken: "xoxb-wrong", appToken: APP_TOKEN }],
    ["SLACK_APP_TOKEN is not accepted", { botToken: BOT_TOKEN, appToken: "xapp-wrong" }],
    ["SLACK_BOT_TOKEN is not accepted", { botToken: "xoxb-wrong", signingSecret: SECRET, port: 1 }],
  ])("say in one line that %s by Slack", async (line, settings) => {
    const slack = await Slack.open();
    const log = createLog();
    const given = { ...settings, apiUrl: slack.apiUrl, pauses: PAUSES };
    const problem = await start(fakeWhosaid(), given, log).catch((error) => error);
    expect(problem.message).toMatch(ONE_LINE);
    expect(problem.message).toContain(line);
    expect(problem.message).toContain("api.slack.com/apps");
    expect(problem.message + JSON.stringify(log.lines)).not.toContain("wrong");
    await slack.close();
  });

  it("say in one line that the port is taken", async () => {
    const slack = await Slack.open();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    const settings = { botToken: BOT_TOKEN, signingSecret: SECRET, port: portOf(taken) };
    const given = { ...settings, apiUrl: slack.apiUrl, pauses: PAUSES };
    const problem = await start(fakeWhosaid(), given, createLog()).catch((error) => error);
    expect(problem.message).toMatch(
      /^Slack: port \d+ cannot be opened \(EADDRINUSE\): set SLACK_PORT/,
    );
    taken.close();
    await slack.close();
  });
});

describe("an unreachable Slack", () => {
  it("is said once and tried again, with growing pauses, until it stops", async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/`;
    const log = createLog();
    const settings = { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl, pauses: PAUSES };
    const running = await start(fakeWhosaid(), settings, log);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const said = log.lines.filter(({ message }) => message.includes("unreachable"));
    expect(said.map(({ fields }) => fields)).toEqual([
      { host: new URL(apiUrl).host, cause: "ECONNREFUSED" },
    ]);
    await running.stop();
    await running.done;
  });

  it("is connected to once it is there", async () => {
    const log = createLog();
    const port = await freePort();
    const settings = {
      botToken: BOT_TOKEN,
      appToken: APP_TOKEN,
      apiUrl: `http://127.0.0.1:${port}/api/`,
      pauses: PAUSES,
    };
    const running = await start(fakeWhosaid(), settings, log);
    expect(running.connection()).toBe("connecting");
    const slack = await Slack.open(port);
    await eventually(() => (slack.sockets.connected === 2 ? true : undefined));
    await slack.command("cancel culture");
    await eventually(() => slack.ledger.shown[0]);
    expect(running.connection()).toBe("connected");
    await running.stop();
    expect(running.connection()).toBe("stopped");
    await slack.close();
  });
});

describe("stopping", () => {
  it.each(["socket", "http"] as const)(
    "over %s lets an answer under way be given",
    async (kind) => {
      const whosaid = fakeWhosaid();
      const slow = {
        ...whosaid,
        ask: async (question: string) => {
          await new Promise((resolve) => setTimeout(resolve, 200));
          return whosaid.ask(question);
        },
      };
      const bot = await startBot(kind, slow);
      await bot.slack.command("cancel culture");
      await bot.stop();
      expect(bot.slack.ledger.shown).toHaveLength(1);
      expect(bot.slack.sockets.connected).toBe(0);
      await bot.done;
    },
  );

  it("ends in time although an answer never comes", async () => {
    const never = { ...fakeWhosaid(), ask: () => new Promise<never>(() => {}) };
    const bot = await startBot("socket", never);
    await bot.slack.command("cancel culture");
    await bot.stop();
    expect(bot.log.lines.map(({ message }) => message)).toContain(
      "slack: stopped with answers still to give",
    );
  });

  it("tells whoever runs it that Slack took the tokens back", async () => {
    const bot = await startBot("socket");
    const told = vi.fn();
    bot.done.catch(told);
    bot.slack.ledger.revoked = true;
    bot.slack.sockets.cut();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce(), { timeout: 120_000 });
    expect(told.mock.calls[0]?.[0]).toMatchObject({
      message: expect.stringMatching(/^Slack: SLACK_APP_TOKEN was revoked/),
    });
    await bot.stop();
  });
});
