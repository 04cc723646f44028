import { describe, expect, it, onTestFinished } from "vitest";
import { start } from "../../src/discord/index.ts";
import { DiscordDouble } from "../doubles/discord/server.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { type Bot, listeningLog, startBot, textOf } from "./bot.ts";

const said = (bot: Bot, text: string): Promise<unknown> =>
  bot.double.until(() => bot.lines.some((line) => line.text.includes(text)));

const answered = async (bot: Bot, times = 1): Promise<void> => {
  const before = bot.double.posts().length;
  for (let n = 0; n < times; n++) bot.double.say(`${bot.mention} cancel culture`);
  await bot.double.until(() => bot.double.posts().length === before + times);
};

describe("at start", () => {
  it("prints the invite link with least permissions, and that no commands are registered", async () => {
    const bot = await startBot();
    await said(bot, "npm run --silent whosaid -- discord register");
    const line = bot.lines.find(({ text }) => text.includes("invite it with"));
    expect(line?.text).toContain(`client_id=${bot.double.world.applicationId}`);
    expect(line?.text).toContain("permissions=274877991936");
    expect(line?.text).toMatch(/scope=bot\+applications\.commands/);
  });

  it("names the server for trying out where it has not been invited yet", async () => {
    const bot = await startBot({ settings: { guild: "81384788765712384" } });
    await said(bot, "not in server 81384788765712384 (DISCORD_GUILD_ID) yet");
    await said(bot, "npm run --silent whosaid -- discord register");
  });

  it("a wrong token ends in one line that says where to get it", async () => {
    const double = await new DiscordDouble().start();
    onTestFinished(() => double.stop());
    const { log, lines } = listeningLog();
    const token = "MTA.wrong.token-of-nobody";
    await expect(start(fakeWhosaid(), { token, api: double.apiUrl }, log)).rejects.toThrow(
      /^discord: DISCORD_TOKEN is not accepted; .*Reset Token$/,
    );
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  it("disallowed intents are named, and everything else works", async () => {
    const bot = await startBot({ settings: { listenChannel: "1" } });
    const told = bot.lines.filter(({ level }) => level === "error" || level === "warn");
    expect(told[0]?.text).toContain("Message Content intent is not allowed");
    expect(told.map(({ text }) => text)).not.toContainEqual(expect.stringContaining("failed"));
    await answered(bot);
  });

  it("an unreachable Discord is said once and tried again", async () => {
    const double = await new DiscordDouble().start();
    const port = Number(new URL(double.apiUrl).port);
    await double.stop();
    const { log, lines } = listeningLog();
    const bot = await start(
      fakeWhosaid(),
      { token: double.token, api: double.apiUrl, pauses: { first: 20, most: 50 } },
      log,
    );
    onTestFinished(() => bot.stop());
    expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining("cannot be reached")]);
    const later = new DiscordDouble({ token: double.token, world: double.world });
    onTestFinished(() => later.stop());
    await new Promise((done) => setTimeout(done, 200));
    await later.start(port);
    later.say(`<@${later.world.bot.id}> cancel culture`);
    await later.until(() => lines.some(({ text }) => text.includes("connected as")));
    expect(
      lines.filter(({ level }) => level === "warn" || level === "error").map(({ text }) => text),
    ).toEqual([expect.stringContaining("cannot be reached")]);
  });

  it("as many shards as Discord asks for are opened, and direct messages reach the first", async () => {
    const bot = await startBot({ double: { shards: 2 } });
    expect(bot.double.gateway.sessions.map(({ shard }) => shard).sort()).toEqual([0, 1]);
    await answered(bot);
    bot.double.direct("cancel culture");
    const direct = bot.double.world.directChannel(bot.double.ann);
    await bot.double.until(() => bot.double.posts(direct)[0]);
  });
});

describe("one process of several", () => {
  it("connects its own shards alone", async () => {
    const settings = { shards: [1], shardCount: 2 };
    const bot = await startBot({ settings, double: { shards: 2 } });
    expect(bot.double.gateway.sessions.map(({ shard }) => shard)).toEqual([1]);
  });
});

describe("the connection", () => {
  it("is taken up again after a break, with what was missed", async () => {
    const bot = await startBot();
    bot.double.gateway.drop();
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.posts()[0]);
    expect(bot.double.gateway.log).toContain("resume");
    expect(bot.double.gateway.log.filter((what) => what === "identify")).toHaveLength(1);
  });

  it("is taken up again when Discord asks for it", async () => {
    const bot = await startBot();
    bot.double.gateway.askToReconnect();
    await bot.double.until(() => bot.double.gateway.log.includes("RESUMED"));
    await answered(bot);
  });

  it("begins anew where its session is gone", async () => {
    const bot = await startBot();
    bot.double.gateway.forget();
    await bot.double.until(
      () => bot.double.gateway.log.filter((what) => what === "identify").length === 2,
    );
    await bot.double.until(() => bot.double.gateway.sessions[0]?.socket);
    await answered(bot);
  });

  it("is given up and taken up again where heartbeats stay unanswered", async () => {
    const bot = await startBot({ double: { heartbeatMs: 150 } });
    bot.double.gateway.acknowledge = false;
    await bot.double.until(() => bot.double.gateway.log.includes("close 4200"));
    bot.double.gateway.acknowledge = true;
    await bot.double.until(() => bot.double.gateway.log.includes("RESUMED"));
    await answered(bot);
  });

  it("survives Discord being away altogether", async () => {
    const bot = await startBot();
    const port = Number(new URL(bot.double.apiUrl).port);
    await bot.double.stop();
    const later = new DiscordDouble({ token: bot.double.token, world: bot.double.world });
    onTestFinished(() => later.stop());
    await new Promise((done) => setTimeout(done, 700));
    await later.start(port);
    await later.until(() => later.gateway.sessions.some(({ socket }) => socket));
    later.say(`<@${later.world.bot.id}> cancel culture`);
    await later.until(() => later.posts()[0]);
  });

  it("ends with one line where the token was reset meanwhile", async () => {
    const bot = await startBot({ settings: { pauses: { first: 5, most: 10 } } });
    bot.double.fail({
      method: "GET",
      path: /gateway\/bot/,
      status: 401,
      body: { code: 0, message: "401: Unauthorized" },
      times: 9,
    });
    bot.double.gateway.close(4004);
    await expect(bot.done).rejects.toThrow(/^discord: DISCORD_TOKEN is not accepted/);
    expect(bot.connection()).toBe("stopped");
  });

  it("is made anew once, however many shards were ended", async () => {
    const bot = await startBot({
      settings: { pauses: { first: 5, most: 10 } },
      double: { shards: 2 },
    });
    bot.double.gateway.close(4011);
    const identified = () => bot.double.gateway.log.filter((what) => what === "identify").length;
    await bot.double.until(() => bot.connection() === "connected" && identified() === 4);
    await answered(bot);
  });

  it("says how it fares", async () => {
    const bot = await startBot();
    expect(bot.connection()).toBe("connected");
    bot.double.gateway.drop();
    await bot.double.until(() => bot.connection() === "connecting");
    await bot.double.until(() => bot.connection() === "connected");
    await bot.stop();
    expect(bot.connection()).toBe("stopped");
    await bot.done;
  });
});

describe("requests", () => {
  it("wait where Discord asks them to, and are not lost", async () => {
    const bot = await startBot();
    const headers = {
      "retry-after": "0.3",
      "x-ratelimit-reset-after": "0.3",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-bucket": "b",
    };
    bot.double.fail({
      method: "POST",
      path: /\/messages$/,
      status: 429,
      body: { message: "slow down", retry_after: 0.3, global: false },
      headers,
      times: 2,
    });
    await answered(bot);
  });

  it("are repeated on errors of Discord's", async () => {
    const bot = await startBot();
    bot.double.fail({ method: "POST", path: /\/messages$/, status: 503, times: 2 });
    await answered(bot);
  });

  it("are repeated where the connection is closed under them", async () => {
    const bot = await startBot();
    bot.double.fail({ method: "POST", path: /\/messages$/, status: 0, times: 2 });
    await answered(bot);
  });

  it("that fail for good are told and leave the bot alive", async () => {
    const bot = await startBot();
    bot.double.fail({ method: "POST", path: /\/messages$/, status: 500, times: 8 });
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.rest.faults.every(({ times }) => times === 0));
    await answered(bot);
  });
});

describe("nothing ends the process", () => {
  it.each([
    [
      "an interaction without data",
      "INTERACTION_CREATE",
      { id: "1", type: 2, token: "t", version: 1 },
    ],
    [
      "an interaction without owners",
      "INTERACTION_CREATE",
      {
        id: "2",
        type: 3,
        token: "t",
        data: { component_type: 2, custom_id: "a" },
        user: { id: "3" },
        entitlements: [],
      },
    ],
    ["a message without an author", "MESSAGE_CREATE", { id: "4", channel_id: "5", content: "a" }],
    ["an unknown event", "SOMETHING_NEW", { id: "6" }],
  ])("%s", async (_, event, data) => {
    const bot = await startBot();
    bot.double.gateway.dispatch(event, data);
    await answered(bot);
    const read = bot.lines.every(({ text }) => text !== "discord: an event could not be read");
    expect(read).toBe(!event.startsWith("INTERACTION"));
  });

  it("fifty questions at once, one of which fails", async () => {
    let asked = 0;
    const whosaid = fakeWhosaid();
    const bot = await startBot({
      whosaid: {
        ask: (question, options) => {
          asked++;
          if (asked === 20) throw new Error("once");
          return whosaid.ask(question, options);
        },
      },
    });
    await answered(bot, 50);
    expect(
      bot.double.posts().filter((post) => textOf(post).includes("Something went wrong")),
    ).toHaveLength(1);
  });
});

describe("stop", () => {
  it("answers what has begun and closes the connection", async () => {
    const whosaid = fakeWhosaid();
    const bot = await startBot({
      whosaid: {
        ask: async (question) => {
          await new Promise((done) => setTimeout(done, 100));
          return whosaid.ask(question);
        },
      },
    });
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.gateway.log.includes("MESSAGE_CREATE"));
    await new Promise((done) => setTimeout(done, 30));
    await bot.stop();
    expect(bot.double.posts()).toHaveLength(1);
    await bot.double.until(() => bot.double.gateway.log.includes("close 1000"));
    expect(bot.lines.map(({ text }) => text)).not.toContain("discord: connecting again");
  });

  it("does not wait for an answer that never comes, nor for a Discord that is away", async () => {
    const hanging = await startBot({ whosaid: { ask: () => new Promise(() => undefined) } });
    hanging.double.say(`${hanging.mention} cancel culture`);
    await hanging.double.until(() => hanging.double.gateway.log.includes("MESSAGE_CREATE"));
    await hanging.stop();
    const away = await startBot();
    await away.double.stop();
    await away.stop();
  });
});
