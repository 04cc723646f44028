/** Only listed servers are answered, whatever they send. */
import { describe, expect, it } from "vitest";
import { admissionOf, NOT_ADMITTED } from "../../src/app/index.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { firstPost, shown, startBot, textOf } from "./bot.ts";

const listed = async (guilds: (own: string) => readonly string[]) => {
  const whosaid = fakeWhosaid();
  const asked: string[] = [];
  let allowed: readonly string[] = [];
  const bot = await startBot({
    whosaid: {
      ask: (question, options) => {
        asked.push(question);
        return whosaid.ask(question, options);
      },
    },
    settings: { admits: (servers) => admissionOf(allowed)(servers) },
  });
  allowed = guilds(bot.double.world.guildId);
  return { ...bot, asked };
};

describe("a listed server", () => {
  it("is answered", async () => {
    const bot = await listed((own) => [own]);
    bot.double.say(`${bot.mention} cancel culture`);
    await firstPost(bot);
    expect(bot.asked).toEqual(["cancel culture"]);
  });
});

describe("a server that is not listed", () => {
  it("is told so where it types a command, and its messages are passed over", async () => {
    const bot = await listed(() => ["613425648685547541"]);
    bot.double.say(`${bot.mention} cancel culture`);
    const asked = bot.double.slash("whosaid", { text: "cancel culture" });
    expect(textOf(await shown(bot.double, asked))).toContain(NOT_ADMITTED);
    expect(await bot.double.complete("about", "person", "malon")).toEqual([]);
    bot.double.direct("cancel culture");
    const channel = bot.double.world.directChannel(bot.double.ann);
    const directly = bot.double.slash("whosaid", { text: "cancel culture" }, { channel });
    expect(textOf(await shown(bot.double, directly))).toContain(NOT_ADMITTED);
    expect(bot.double.posts()).toEqual([]);
    expect(bot.double.posts(channel)).toEqual([]);
    expect(bot.asked).toEqual([]);
  });
});

describe("a server with an archive of its own", () => {
  it("is answered from that, and a direct message from the main one", async () => {
    const [main, its] = [fakeWhosaid(), fakeWhosaid()];
    const asked: string[] = [];
    const heard = (name: string, whosaid: typeof main): typeof main => ({
      ...whosaid,
      ask: (question, options) => {
        asked.push(`${name}: ${question}`);
        return whosaid.ask(question, options);
      },
    });
    const theirs = { whosaid: heard("theirs", its) };
    const own = new Map([["613425648685547541", theirs]]);
    const bot = await startBot({ whosaid: heard("main", main), settings: { own } });
    own.set(bot.double.world.guildId, theirs);
    bot.double.say(`${bot.mention} cancel culture`);
    await firstPost(bot);
    bot.double.direct("cancel culture");
    const channel = bot.double.world.directChannel(bot.double.ann);
    await bot.double.until(() => bot.double.posts(channel)[0]);
    expect(asked).toEqual(["theirs: cancel culture", "main: cancel culture"]);
  });
});
