import { describe, expect, it } from "vitest";
import type { Answer, Whosaid } from "../../src/app/index.ts";
import { ArchiveAway } from "../../src/archive/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { isPrivate } from "../doubles/discord/interactions.ts";
import { control, controlsOf, shown, startBot, textOf } from "./bot.ts";

/** Longer than any machine takes for a test. */
const HOUR = 3_600_000;
const CULTURE = "bowing to **cancel culture** and the truth.";

const slowly = (ms: number, answer: Answer): Partial<Whosaid> => ({
  ask: async () => {
    await new Promise((done) => setTimeout(done, ms));
    return answer;
  },
});

describe("commands", () => {
  it("/whosaid answers its asker alone, until they share it", async () => {
    const { double } = await startBot();
    const message = await shown(double, double.slash("whosaid", { text: "cancel culture" }));
    expect(textOf(message)).toContain(CULTURE);
    expect(isPrivate(message)).toBe(true);
    expect([...controlsOf(message).keys()]).toContain("Share");
    expect(message["allowed_mentions"]).toEqual({ parse: [], replied_user: false });
  });

  it.each([
    ["help", {}],
    ["a question back", { text: "Maloney" }],
    ["“not found”", { text: "what did Merkel say" }],
  ])("%s is for the asker alone", async (_, options) => {
    const { double } = await startBot();
    expect(isPrivate(await shown(double, double.slash("whosaid", options)))).toBe(true);
  });

  it("a direct message has nothing to hide", async () => {
    const { double } = await startBot();
    const channel = double.world.directChannel(double.ann);
    const message = await shown(double, double.slash("whosaid", { text: "Maloney" }, { channel }));
    expect(isPrivate(message)).toBe(false);
    expect([...controlsOf(message).keys()]).toEqual(["Choose"]);
  });

  it("/about shows the person", async () => {
    const { double } = await startBot({
      whosaid: {
        ask: async (question) =>
          question === "who is Chuck Schumer" ? ANSWERS.person : ANSWERS.notFound,
      },
    });
    const message = await shown(double, double.slash("about", { person: "Chuck Schumer" }));
    expect(textOf(message)).toContain("## 👤 Chuck Schumer\nSenate Majority Leader · ");
  });

  it("/about offers people while one types, and nothing where that fails", async () => {
    const { double } = await startBot();
    expect(await double.complete("about", "person", "malon")).toEqual([
      {
        name: "Sean Patrick Maloney — the leader of the House Democratic campaign arm",
        value: "Sean Patrick Maloney",
      },
      { name: "Carolyn Maloney — mentioned, not quoted, in 1 article", value: "Carolyn Maloney" },
    ]);
    const broken = await startBot({
      whosaid: { suggest: () => Promise.reject(new Error("broken")) },
    });
    expect(await broken.double.complete("about", "person", "malon")).toEqual([]);
  });

  it("/positions offers matters while one types", async () => {
    const ask: Whosaid["ask"] = async () => ANSWERS.positions;
    const { double } = await startBot({ whosaid: { ask } });
    expect(await double.complete("positions", "on", "malon")).toEqual([
      { name: "Should Andrew Cuomo resign?", value: "whether Andrew Cuomo should resign" },
    ]);
  });

  it("/positions takes a question or just the matter", async () => {
    const asked: string[] = [];
    const ask: Whosaid["ask"] = async (question) => {
      asked.push(question);
      return ANSWERS.positions;
    };
    const { double } = await startBot({ whosaid: { ask } });
    await shown(double, double.slash("positions", { on: "Cuomo's resignation" }));
    await shown(double, double.slash("positions", { on: "who called on Cuomo to resign" }));
    expect(asked).toEqual([
      "who stands where on Cuomo's resignation",
      "who called on Cuomo to resign",
    ]);
  });

  it("the message menu checks somebody's words for the asker alone, and can be shown to all", async () => {
    const { double } = await startBot();
    const claim = double.say("Schumer: Governor Cuomo must resign!", {}, { user: double.bob });
    const message = await shown(double, double.menu("Who said this?", claim));
    expect(textOf(message)).toContain("Not in these words");
    expect(isPrivate(message)).toBe(true);
    expect([...controlsOf(message).keys()]).toContain("Share");
  });

  it("the message menu reads what a message forwards or embeds, and says where there are no words", async () => {
    const { double } = await startBot();
    const snapshot = {
      message: {
        type: 0,
        content: "Governor Cuomo must resign.",
        embeds: [],
        attachments: [],
        timestamp: "2026-11-30T10:00:00Z",
        edited_timestamp: null,
        flags: 0,
        mentions: [],
        mention_roles: [],
        components: [],
      },
    };
    const message_reference = { type: 1, message_id: "77", channel_id: "78" };
    const forwarded = double.say(
      "",
      { message_reference, message_snapshots: [snapshot] },
      { user: double.bob },
    );
    const embedded = double.say(
      "",
      { embeds: [{ description: "Governor Cuomo must resign." }] },
      { user: double.bob },
    );
    for (const claim of [forwarded, embedded]) {
      const message = await shown(double, double.menu("Who said this?", claim));
      expect(textOf(message)).toContain("Printed in exactly these words");
    }
    const empty = double.say("", {}, { user: double.bob });
    expect(textOf(await shown(double, double.menu("Who said this?", empty)))).toContain(
      "has no words",
    );
  });
});

describe("an answer that takes long", () => {
  const settings = { signAfterMs: 30 };

  it("is announced first and shown when it is there", async () => {
    const bot = await startBot({ settings, whosaid: slowly(450, ANSWERS.statements) });
    const asked = bot.double.slash("whosaid", { text: "cancel culture" });
    expect(textOf(await shown(bot.double, asked))).toContain(CULTURE);
    expect(asked.response).toBe(5);
  });

  it("turns a page in place all the same", async () => {
    const bot = await startBot({
      settings,
      whosaid: slowly(100, { ...ANSWERS.statements, page: 2 }),
    });
    const message = await shown(
      bot.double,
      bot.double.slash("whosaid", { text: "cancel culture" }),
    );
    const next = bot.double.click(message, control(message, "Next"));
    await bot.double.until(
      () => next.response === 6 && bot.double.rest.requests.at(-1)?.method === "PATCH",
    );
  });

  it("is given up at last, which its asker is told alone", async () => {
    const whosaid = slowly(2000, ANSWERS.statements);
    const bot = await startBot({ settings: { ...settings, answerWithinMs: 80 }, whosaid });
    const asked = bot.double.slash("whosaid", { text: "cancel culture" });
    const told = await shown(bot.double, asked);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain("The archive did not answer");
  });
});

describe("trouble", () => {
  it("is told the asker alone, with the log's reference", async () => {
    const ask = () => Promise.reject(new Error("secret words"));
    const { double, lines } = await startBot({ whosaid: { ask } });
    const told = await shown(double, double.slash("whosaid", { text: "secret words" }));
    expect(isPrivate(told)).toBe(true);
    const [line] = lines.filter(({ level }) => level === "error");
    expect(textOf(told)).toContain(`reference ${line?.fields["reference"]}`);
    expect(JSON.stringify(lines)).not.toContain("secret words");
  });

  it("with the archive passes, which the asker is told; the log does not take it for Discord's", async () => {
    const refused = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
    const ask = () => Promise.reject(new ArchiveAway("postgres://db/news", refused));
    const { double, lines } = await startBot({ whosaid: { ask } });
    const told = await shown(double, double.slash("whosaid", { text: "taxes" }));
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain("The archive did not answer");
    expect(lines.map(({ text }) => text)).toContain("discord: could not answer");
  });

  it("of lateness is only logged", async () => {
    const bot = await startBot({
      double: { deadlineMs: 20 },
      whosaid: slowly(80, ANSWERS.statements),
    });
    bot.double.slash("whosaid", { text: "cancel culture" });
    await bot.double.until(() => bot.lines.some(({ text }) => text.includes("came too late")));
    bot.double.say(`${bot.mention} cancel culture`);
    await bot.double.until(() => bot.double.posts()[0]);
  });

  it("asking too often is told alone", async () => {
    const { double } = await startBot({ settings: { cooldown: { burst: 1, everyMs: HOUR } } });
    await shown(double, double.slash("whosaid", { text: "cancel culture" }));
    const told = await shown(double, double.slash("whosaid", { text: "cancel culture" }));
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toMatch(/ask again in 3\d\d\d s/);
  });

  it("clicking too often is told alone, and leaves the answer as it is", async () => {
    const { double } = await startBot({ settings: { cooldown: { burst: 1, everyMs: HOUR } } });
    const answer = await shown(double, double.slash("whosaid", { text: "cancel culture" }));
    const next = control(answer, "Next");
    const told = await shown(double, double.click(answer, next));
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toMatch(/ask again in 3\d\d\d s/);
  });
});
