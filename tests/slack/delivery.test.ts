/** Deliveries that come late, twice, badly signed, by halves, or while Slack is busy or gone. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ArchiveAway } from "../../src/archive/index.ts";
import { start } from "../../src/slack/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { type Bot, createLog, eventually, PAUSES, startBot } from "./bot.ts";
import { textsOf } from "./double/limits.ts";
import { bodyOf, post } from "./double/signed.ts";
import { ANN, CHANNEL, Slack } from "./double/slack.ts";
import { APP_TOKEN, BOT_TOKEN } from "./double/web-api.ts";

const FAILING = {
  ...fakeWhosaid(),
  ask: async () => {
    throw Object.assign(new Error(`could not look up cancel culture with ${BOT_TOKEN}`), {
      code: "E_ARCHIVE",
    });
  },
};

describe.each(["socket", "http"] as const)("over %s", (transport) => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot(transport);
  });
  afterEach(() => bot.stop());

  const shown = () => bot.slack.ledger.shown;
  const answered = (many = 1) =>
    eventually(() => (shown().length >= many ? shown().length : undefined));

  it("handles an event that is delivered again once", async () => {
    const again = { event_id: "Ev-again" };
    const event = { type: "app_mention", channel: CHANNEL, text: "cancel culture", ts: "1.1" };
    for (const retry of [0, 1, 2]) expect(await bot.slack.event(event, again, retry)).toBeDefined();
    await bot.slack.command("help");
    await answered(2);
    expect(shown()).toHaveLength(2);
  });

  it("handles a command that is delivered again once", async () => {
    const payload = bot.slack.commandPayload("cancel culture");
    for (const retry of [0, 1]) await bot.slack.send("slash_commands", payload, retry);
    await bot.slack.command("help");
    await answered(2);
    expect(shown()).toHaveLength(2);
  });

  it("acknowledges clicks that nobody listens to, and says so in the log", async () => {
    await bot.slack.command("cancel culture");
    await answered();
    const acked = await bot.slack.press({ action_id: "another.app", value: "x" }, shown()[0]);
    expect(acked).toBeDefined();
    expect(await bot.slack.suggest("nobody")).toMatchObject({ payload: { options: [] } });
    await eventually(() => bot.log.lines.find(({ message }) => message.includes("unknown action")));
  });

  it.each([
    ["slash_commands", { command: "/whosaid" }],
    [
      "slash_commands",
      { command: "/whosaid", response_url: "no link", user_id: "U", channel_id: "C" },
    ],
    ["interactive", { type: "block_actions" }],
    ["interactive", { type: "block_actions", actions: [], user: {}, team: {} }],
    ["interactive", { type: "view_submission", view: {} }],
    ["interactive", { type: "message_action" }],
    ["events_api", { type: "event_callback", event: { type: "app_mention" } }],
    ["events_api", { type: "event_callback", event: {} }],
    ["events_api", {}],
  ])("stays alive on half a payload: %s %j", async (type, payload) => {
    // what is no event may never be acknowledged
    void bot.slack.send(type, payload).catch(() => undefined);
    await bot.slack.command("help");
    await answered();
    expect(shown()).toHaveLength(1);
  });

  it("waits where Slack asks for patience", async () => {
    bot.slack.ledger.limited.set("hook", 1);
    bot.slack.ledger.limited.set("chat.postMessage", 1);
    await Promise.all([bot.slack.command("help"), bot.slack.mention("cancel culture")]);
    await answered(2);
    expect(
      shown()
        .map(({ onlyFor }) => onlyFor)
        .toSorted(),
    ).toEqual([ANN.id, undefined]);
  });

  it("tells the user what to do where an answer comes too late", async () => {
    const payload = bot.slack.commandPayload("cancel culture");
    for (const hook of bot.slack.ledger.hooks.values()) hook.until = 0;
    await bot.slack.send("slash_commands", payload);
    await answered();
    expect(shown()[0]).toMatchObject({ onlyFor: ANN.id, channel: CHANNEL });
    expect(shown()[0]?.text).toContain("Please ask again");
  });

  it("tells it in their conversation where the bot is no member of the channel", async () => {
    const payload = bot.slack.commandPayload("cancel culture");
    for (const hook of bot.slack.ledger.hooks.values()) hook.until = 0;
    bot.slack.ledger.outside.add(CHANNEL);
    await bot.slack.send("slash_commands", payload);
    await answered();
    expect(shown()[0]).toMatchObject({ channel: ANN.id });
    expect(shown()[0]?.text).toContain("Please ask again");
  });
});

it("says that the archive is away, and that this passes", async () => {
  const ask = () => Promise.reject(new ArchiveAway("postgres://db/news", new Error("gone")));
  const bot = await startBot("socket", { ...fakeWhosaid(), ask });
  await bot.slack.command("taxes");
  const [told] = await eventually(() =>
    bot.slack.ledger.shown.length > 0 ? bot.slack.ledger.shown : undefined,
  );
  expect(told?.text).toMatch(
    /^The archive did not answer: That is not the same as “not found”\. \(reference \w+\)$/,
  );
  expect(told?.text).not.toContain("postgres");
});

describe.each(["socket", "http"] as const)("a failure over %s", (transport) => {
  it("is one line to the asker and one to the log, with the same reference and no words of theirs", async () => {
    const bot = await startBot(transport, FAILING);
    await bot.slack.command("cancel culture");
    await bot.slack.mention("cancel culture");
    await bot.slack.direct("cancel culture");
    await bot.slack.event({ type: "app_home_opened", tab: "home" });
    const { shown, views, breaches } = bot.slack.ledger;
    await eventually(() => (shown.length === 3 && views.length === 1 ? true : undefined));
    const lines = bot.log.lines.filter(({ level }) => level === "error");
    expect(lines).toHaveLength(4);
    for (const { fields } of lines) {
      expect(fields).toMatchObject({ error: "Error", code: "E_ARCHIVE" });
      const told = [...shown.map(({ text }) => text), ...views.flatMap((each) => textsOf(each))];
      expect(told.join()).toContain(String(fields["reference"]));
    }
    expect(shown[0]?.onlyFor).toBe(ANN.id);
    const logged = JSON.stringify(bot.log.lines);
    expect(logged).not.toMatch(/cancel culture|xoxb|xapp/);
    await bot.slack.press({ action_id: "whosaid.ask.0", value: "ma1.0..cancel culture" });
    const told = await eventually(() => (views.length > 2 ? views.at(-1) : undefined));
    expect(textsOf(told).join("")).toContain("Something went wrong");
    expect(breaches).toEqual([]);
    await bot.stop();
  });
});

describe("the socket", () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot("socket");
  });
  afterEach(() => bot.stop());

  it("loses no command while its connections are refreshed", async () => {
    const { slack } = bot;
    for (let turn = 0; turn < 6; turn++) {
      slack.sockets.refresh(turn % 2);
      await slack.command("help", { user_id: `U${turn}` });
      await slack.command("help");
      await eventually(() => (slack.sockets.connected === 2 ? true : undefined));
    }
    await eventually(() => (slack.ledger.shown.length === 12 ? true : undefined));
    expect(slack.ledger.breaches).toEqual([]);
    expect(slack.sockets.times.length).toBeGreaterThanOrEqual(8);
  });

  it("makes its connections one after the other, so that Slack never refreshes both at once", async () => {
    const slack = await Slack.open();
    const settings = { botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.apiUrl };
    const pauses = { ...PAUSES, apart: 500 };
    const running = await start(fakeWhosaid(), { ...settings, pauses }, createLog());
    await eventually(() => (slack.sockets.connected === 1 ? true : undefined));
    await eventually(() => (slack.sockets.connected === 2 ? true : undefined));
    const [first = 0, second = 0] = slack.sockets.times;
    expect(second - first).toBeGreaterThanOrEqual(400);
    await running.stop();
    await slack.close();
  });

  it("comes back after the line was cut, and says so once", async () => {
    bot.slack.sockets.cut();
    await eventually(() => (bot.slack.sockets.connected === 2 ? true : undefined));
    await bot.slack.command("help");
    await eventually(() => bot.slack.ledger.shown[0]);
    expect(bot.log.lines.filter(({ message }) => message.includes("connected"))).toHaveLength(1);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"type":"events_api"}',
    '{"type":"events_api","payload":{}}',
    '{"type":"unheard_of"}',
  ])("stays alive on %j", async (raw) => {
    bot.slack.sockets.say(raw);
    await bot.slack.command("help");
    await eventually(() => bot.slack.ledger.shown[0]);
  });
});

describe("signed HTTP", () => {
  it("refuses what Slack did not sign or what is no payload, and stays alive", async () => {
    const bot = await startBot("http");
    const url = bot.slack.target ?? "";
    const good = bodyOf("slash_commands", bot.slack.commandPayload("help"));
    const now = Math.floor(Date.now() / 1000);
    const json = "application/json";
    const tries = [
      { status: 401, sent: { ...good, secret: "another secret" } },
      { status: 401, sent: { ...good, at: now - 360 } },
      { status: 400, sent: { body: "null", type: json } },
      { status: 400, sent: { body: "[]", type: json } },
      { status: 400, sent: { body: "{", type: json } },
      { status: 400, sent: { body: "", type: json } },
      { status: 400, sent: { body: "payload=null", type: good.type } },
      { status: 413, sent: { body: `{"a":"${"x".repeat(1_100_000)}"}`, type: json } },
    ];
    for (const { status, sent } of tries) expect((await post(url, sent)).status).toBe(status);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { method: "POST", body: JSON.stringify(good) })).status).toBe(401);
    const challenge = { type: "url_verification", challenge: "c" };
    const asked = await post(url, { body: JSON.stringify(challenge), type: json });
    expect(await asked.json()).toEqual({ challenge: "c" });
    expect(bot.slack.ledger.shown).toEqual([]);
    await bot.slack.command("help");
    await vi.waitFor(() => expect(bot.slack.ledger.shown).toHaveLength(1), { timeout: 120_000 });
    expect(JSON.stringify(bot.log.lines)).toContain("request refused");
    await bot.stop();
  });
});
