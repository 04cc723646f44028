import { describe, expect, it } from "vitest";
import type { Whosaid } from "../../src/app/index.ts";
import { begun } from "../../src/present/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { checkMessage } from "../doubles/discord/limits-check.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { type Bot, controlsOf, firstPost, partsOf, startBot, textOf } from "./bot.ts";

const CULTURE = "bowing to **cancel culture** and the truth.";

/** Proves that what came before stayed unanswered: this one is answered first. */
const onlyAnswerTo = async (bot: Bot): Promise<string> => {
  bot.double.say(`${bot.mention} Maloney`);
  const answers = () => bot.double.posts().filter((post) => post["message_reference"]);
  const post = await bot.double.until(() => answers()[0]);
  expect(answers()).toHaveLength(1);
  return textOf(post);
};

describe("a message to the bot", () => {
  it("is answered as a reply that pings nobody", async () => {
    const bot = await startBot();
    const asked = bot.double.say(`${bot.mention} cancel culture`);
    const post = await firstPost(bot);
    expect(textOf(post)).toContain(CULTURE);
    expect(post["message_reference"]).toMatchObject({ message_id: asked.id });
    expect(post["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
    expect(post["enforce_nonce"]).toBe(true);
  });

  it("may mention it in the old way, or behind the words", async () => {
    const bot = await startBot();
    bot.double.say(`cancel   culture <@!${bot.double.world.bot.id}>`);
    expect(textOf(await firstPost(bot))).toContain(CULTURE);
  });

  it("may mention the role that Discord made for it", async () => {
    const bot = await startBot({
      settings: { listenChannel: "1" },
      double: { messageContent: true },
    });
    bot.double.say(`<@&${bot.double.world.botRoleId}> cancel culture`);
    expect(textOf(await firstPost(bot))).toContain(CULTURE);
  });

  it("by its role without Message Content is told how to ask, because its words are blank", async () => {
    const bot = await startBot();
    bot.double.say(`<@&${bot.double.world.botRoleId}> cancel culture`);
    expect(textOf(await firstPost(bot))).toContain("Mention me by name instead of my role");
  });

  it("may be a reply to one of its answers", async () => {
    const bot = await startBot();
    bot.double.say(`${bot.mention} Maloney`);
    bot.double.reply("cancel culture", await firstPost(bot));
    const second = await bot.double.until(() => bot.double.posts()[1]);
    expect(textOf(second)).toContain(CULTURE);
  });

  it("is asked with what the same person asked there before", async () => {
    const asked: unknown[] = [];
    const fake = fakeWhosaid();
    const whosaid: Whosaid = {
      ...fake,
      ask: (question, options) => {
        asked.push([question, options?.after]);
        return fake.ask(question, options);
      },
    };
    const bot = await startBot({ whosaid });
    bot.double.say(`${bot.mention} Maloney`);
    const answer = await firstPost(bot);
    bot.double.say(`${bot.mention} and the other one?`);
    await bot.double.until(() => bot.double.posts()[1]);
    // A reply follows up the answer that it stands under, whosever that is.
    bot.double.reply("which of them?", answer, { user: bot.double.bob });
    await bot.double.until(() => bot.double.posts()[2]);
    expect(asked.slice(-3)).toEqual([
      ["Maloney", undefined],
      ["and the other one?", "Maloney"],
      ["which of them?", "Maloney"],
    ]);
  });

  it("may be direct", async () => {
    const bot = await startBot();
    bot.double.direct("cancel culture");
    const channel = bot.double.world.directChannel(bot.double.ann);
    const post = await bot.double.until(() => bot.double.posts(channel)[0]);
    expect(textOf(post)).toContain(CULTURE);
  });

  it("without words gets help", async () => {
    const bot = await startBot();
    bot.double.say(bot.mention);
    const shown = [...controlsOf(await firstPost(bot)).keys()];
    expect(shown).toEqual(expect.arrayContaining(ANSWERS.help.examples.map(begun)));
  });

  it("without words under somebody's message checks that message", async () => {
    const bot = await startBot({
      double: { messageContent: true },
      settings: { listenChannel: "1" },
    });
    const claim = bot.double.say("Governor Cuomo must resign.", {}, { user: bot.double.bob });
    const mentions = [bot.double.bob, bot.double.world.bot];
    bot.double.say(bot.mention, {
      type: 19,
      mentions,
      message_reference: { message_id: claim.id, channel_id: claim.channel_id },
      referenced_message: claim,
    });
    expect(textOf(await firstPost(bot))).toContain("Printed in exactly these words");
  });

  it("is answered once, however often Discord delivers it", async () => {
    const bot = await startBot();
    const message = bot.double.say(`${bot.mention} cancel culture`);
    const event = { ...message, guild_id: bot.double.world.guildId };
    for (let n = 0; n < 3; n++) bot.double.gateway.dispatch("MESSAGE_CREATE", event);
    await firstPost(bot);
    bot.double.say(`${bot.mention} Maloney`);
    await bot.double.until(() => bot.double.posts().length === 2);
  });

  it("cannot make it ping or link, whatever is asked", async () => {
    const bot = await startBot();
    bot.double.say(`${bot.mention} @everyone <@&1> [free](https://evil.example) # big`);
    const post = await firstPost(bot);
    const content = JSON.stringify(partsOf(post.components).map((part) => part["content"]));
    expect(content).not.toMatch(/@everyone|<@&1>|https:|[^\\]\[free|[^\\]# big/);
    expect(post["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
  });

  it("of any length is answered within the limits", async () => {
    const bot = await startBot();
    bot.double.say(`${bot.mention} ${"*".repeat(1970)}`);
    const { components } = await firstPost(bot);
    expect(checkMessage({ components })).toEqual([]);
  });
});

describe("a message to others", () => {
  it.each([
    ["talk", (bot: Bot) => bot.double.say("cancel culture")],
    [
      "another bot's",
      (bot: Bot) =>
        bot.double.say(
          `${bot.mention} help`,
          {},
          { user: bot.double.world.addUser("robot", { bot: true }) },
        ),
    ],
    [
      "its own",
      (bot: Bot) => bot.double.say(`${bot.mention} help`, {}, { user: bot.double.world.bot }),
    ],
    ["a webhook's", (bot: Bot) => bot.double.say(`${bot.mention} help`, { webhook_id: "1" })],
    ["a notice of Discord's", (bot: Bot) => bot.double.say(bot.mention, { type: 7 })],
    [
      "to everyone",
      (bot: Bot) => bot.double.say("@everyone cancel culture", { mention_everyone: true }),
    ],
    ["to somebody else", (bot: Bot) => bot.double.say(`<@${bot.double.bob.id}> cancel culture`)],
    ["to another role", (bot: Bot) => bot.double.say("<@&81384788765712384> cancel culture")],
  ])("is left alone: %s", async (_, act) => {
    const bot = await startBot();
    act(bot);
    expect(await onlyAnswerTo(bot)).toContain("Which Maloney?");
  });

  it("is left alone: a reply to the bot whose ping is off, which arrives without words", async () => {
    const bot = await startBot();
    const [first] = [
      bot.double.world.post(bot.double.channel.id, bot.double.world.bot, { content: "earlier" }),
    ];
    bot.double.say("cancel culture", {
      type: 19,
      message_reference: { message_id: first.id },
      referenced_message: first,
    });
    bot.double.say(`${bot.mention} Maloney`);
    const post = await bot.double.until(() => bot.double.posts()[1]);
    expect(textOf(post)).toContain("Which Maloney?");
  });
});

describe("the listening channel", () => {
  const LISTEN = "1473118766652199044";

  it("asks for Message Content", async () => {
    const { double } = await startBot({
      double: { messageContent: true },
      settings: { listenChannel: "1" },
    });
    expect((double.gateway.sessions[0]?.intents ?? 0) & 32_768).toBe(32_768);
  });

  it.each([
    ["cancel culture - who said that?", true],
    ["“cancel culture” Who said this", true],
    ["who said that?", false],
    ["who said that taxes will fall?", false],
    ["cancel culture", false],
  ])("%j is a question: %s", async (text, answered) => {
    const double = { messageContent: true };
    const bot = await startBot({ double, settings: { listenChannel: LISTEN } });
    const channel = bot.double.world.addChannel("listen", { id: LISTEN });
    bot.double.gateway.dispatch("CHANNEL_CREATE", bot.double.world.channelData(channel));
    bot.double.say(text, {}, { channel });
    bot.double.say(text);
    bot.double.say(`${bot.mention} Maloney`, {}, { channel });
    await bot.double.until(() => bot.double.posts(channel).length === (answered ? 2 : 1));
    expect(bot.double.posts()).toEqual([]);
  });
});

describe("where it may not write", () => {
  it("says so in the log and to the asker alone", async () => {
    const bot = await startBot();
    const { double, lines } = bot;
    double.deny(2048n);
    double.say(`${bot.mention} cancel culture`);
    const direct = double.world.directChannel(double.ann);
    const post = await double.until(() => double.posts(direct)[0]);
    expect(textOf(post)).toContain("I may not write in the channel where you asked me");
    expect(double.posts()).toEqual([]);
    expect(lines.filter(({ level }) => level === "warn").map(({ text }) => text)).toContainEqual(
      expect.stringContaining("give the bot View Channel, Send Messages, Embed Links"),
    );
  });

  it("notices it also where only Discord knew", async () => {
    const bot = await startBot();
    bot.double.deny(2048n, false);
    bot.double.say(`${bot.mention} cancel culture`);
    const direct = bot.double.world.directChannel(bot.double.ann);
    await bot.double.until(() => bot.double.posts(direct)[0]);
  });
});

describe("trouble", () => {
  it("ends in one friendly line, with a reference that the log has too and without what was asked", async () => {
    const ask = () => {
      throw new TypeError("secret words of the question");
    };
    const bot = await startBot({ whosaid: { ask } });
    bot.double.say(`${bot.mention} secret words of the question`);
    expect(textOf(await firstPost(bot))).toContain("reference ");
    const [line] = bot.lines.filter(({ level }) => level === "error");
    expect(textOf(bot.double.posts()[0])).toContain(`${line?.fields["reference"]}`);
    expect(JSON.stringify(bot.lines)).not.toContain("secret words");
  });

  it("is not made worse by asking too often: told once, in a direct message", async () => {
    const bot = await startBot({ settings: { cooldown: { burst: 2, everyMs: 60_000 } } });
    for (let n = 0; n < 5; n++) bot.double.say(`${bot.mention} cancel culture`);
    const direct = bot.double.world.directChannel(bot.double.ann);
    await bot.double.until(() => bot.double.posts(direct)[0] && bot.double.posts().length === 2);
    expect(textOf(bot.double.posts(direct)[0])).toContain("ask again in 60 seconds");
    bot.double.say(`${bot.mention} cancel culture`, {}, { user: bot.double.bob });
    await bot.double.until(() => bot.double.posts().length === 3);
    expect(bot.double.posts(direct)).toHaveLength(1);
  });

  it("shows that it is at work where an answer takes long", async () => {
    const ask = async () => {
      await new Promise((done) => setTimeout(done, 150));
      return ANSWERS.statements;
    };
    const bot = await startBot({ whosaid: { ask }, settings: { signAfterMs: 20 } });
    bot.double.say(`${bot.mention} cancel culture`);
    expect(textOf(await firstPost(bot))).toContain(CULTURE);
    const paths = bot.double.rest.requests.map(({ path }) => path);
    expect(paths.findIndex((path) => path.endsWith("/typing"))).toBeLessThan(
      paths.findIndex((path) => path.endsWith("/messages")),
    );
    expect(paths.some((path) => path.endsWith("/typing"))).toBe(true);
  });
});
