/** What a person does and sees, with the real Bolt app, over both transports. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { type Bot, eventually, startBot } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { ANN, buttons, CHANNEL, DIRECT } from "./double/slack.ts";

const BEN = { id: "U0BEN", name: "ben" };
const words = ({ blocks }: Shown): string => textsOf(blocks).join("");

describe.each(["socket", "http"] as const)("over %s", (transport) => {
  let bot: Bot;
  /** With each question the one that it was read after. */
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    const whosaid = fakeWhosaid();
    const ask: typeof whosaid.ask = (question, options) => {
      asked.push(options?.after);
      return whosaid.ask(question, options);
    };
    bot = await startBot(transport, { ...whosaid, ask });
  });
  afterAll(() => bot.stop());
  afterEach(() => {
    expect(bot.slack.ledger.breaches).toEqual([]);
  });

  const last = () => bot.slack.ledger.shown.at(-1);
  /** What appears because of `act`. */
  const shownBy = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = bot.slack.ledger.shown.length;
    expect(await act()).toBeDefined();
    return eventually(() => (bot.slack.ledger.shown.length > before ? last() : undefined));
  };
  const viewAfter = async (act: () => Promise<unknown>) => {
    const before = bot.slack.ledger.views.length;
    expect(await act()).toBeDefined();
    return eventually(() => bot.slack.ledger.views[before]);
  };
  const ask = (text: string) => shownBy(() => bot.slack.command(text));

  it("answers a command to its asker alone, with the question", async () => {
    const shown = await ask("cancel culture");
    expect(shown.onlyFor).toBe(ANN.id);
    expect(shown.text).toBe("7 statements on this: Andrew Cuomo (WETM)");
    expect(bot.slack.seenBy(BEN.id)).toEqual([]);
  });

  it.each(["", "  ", "help"])("answers %j with how to ask", async (text) => {
    const shown = await ask(text);
    expect(words(shown)).toContain("/whosaid and a phrase");
    expect(shown.onlyFor).toBe(ANN.id);
  });

  it("names the command as the workspace calls it", async () => {
    const shown = await shownBy(() => bot.slack.command("", { command: "/quotes" }));
    expect(words(shown)).toContain("/quotes and a phrase");
  });

  it("shares what was seen, once, with who shares it, and takes the private copy away", async () => {
    const shown = await ask("cancel culture");
    const seen = words(shown).replace("Share", "");
    const before = bot.slack.ledger.shown.length;
    await Promise.all([bot.slack.click("Share", shown), bot.slack.click("Share", shown)]);
    await eventually(() => (shown.deleted ? true : undefined));
    await eventually(() => (bot.slack.ledger.shown.length === before + 2 ? true : undefined));
    const [shared, told] = bot.slack.ledger.shown
      .slice(before)
      .toSorted((a) => (a.onlyFor === undefined ? -1 : 1));
    expect(shared?.onlyFor).toBeUndefined();
    expect(shared && words(shared)).toBe(`${seen}ann asked “cancel culture”`);
    expect(JSON.stringify(shared?.blocks)).not.toMatch(/<@|whosaid\.share/);
    expect(told?.onlyFor).toBe(ANN.id);
    expect(told?.text).toBe("This has been shared already.");
  });

  it("shares into the thread it was asked in", async () => {
    const thread = {
      message: { type: "message", text: "cancel culture", ts: "7.2", thread_ts: "7.1" },
    };
    const shown = await shownBy(() => bot.slack.shortcut("", thread));
    expect([shown.thread, shown.onlyFor]).toEqual(["7.1", ANN.id]);
    expect(words(shown)).toContain("Not found");
    const shared = await shownBy(() => bot.slack.click("Share", shown));
    expect([shared.thread, shared.onlyFor]).toEqual(["7.1", undefined]);
  });

  it("turns the page in place", async () => {
    const shown = await ask("cancel culture");
    await bot.slack.click("Next", shown);
    await eventually(() => (words(shown).includes("Page 2 of 3") ? true : undefined));
    await bot.slack.click("Back", shown);
    await eventually(() => (words(shown).includes("Page 1 of 3") ? true : undefined));
    expect(shown.onlyFor).toBe(ANN.id);
  });

  it("shows a side of a board, its sentences, and its names again", async () => {
    const shown = await ask("who called on Cuomo to resign");
    await bot.slack.click("Against · 1", shown);
    await eventually(() => (words(shown).includes("Who is against it") ? true : undefined));
    await bot.slack.click("The sentences", shown);
    await eventually(() => (words(shown).includes("The names") ? true : undefined));
    expect(JSON.stringify(shown.blocks)).toContain("rich_text_quote");
  });

  it("shows the context and why this speaker in dialogues", async () => {
    const shown = await ask("cancel culture");
    const around = await viewAfter(() => bot.slack.click("In context", shown));
    expect(textsOf(around)).toContain("Looking it up …");
    const filled = (part: string) =>
      eventually(() =>
        bot.slack.ledger.views.find((each) => textsOf(each).join("").includes(part)),
      );
    expect((await filled("He added: "))["id"]).toBe(around["id"]);
    await viewAfter(() => bot.slack.click("Why this speaker", shown));
    await filled("Certainty: high");
  });

  it("asks which person, and answers for the one chosen", async () => {
    const shown = await ask("Maloney");
    expect(words(shown)).toContain("Carolyn Maloney");
    await bot.slack.click("Choose", shown);
    await eventually(() => (words(shown).includes("Sean Patrick") ? true : undefined));
  });

  it("offers other questions where it finds nothing", async () => {
    const shown = await ask("what did Schumer say about taxes");
    await bot.slack.click("Chuck Schumer", shown);
    await eventually(() => (words(shown).includes("Senate Majority Leader") ? true : undefined));
  });

  it("answers a mention in its thread, to all", async () => {
    const shown = await shownBy(() => bot.slack.mention("cancel culture", { ts: "1700000009.1" }));
    expect(shown).toMatchObject({ thread: "1700000009.1", channel: CHANNEL });
    expect(shown.onlyFor).toBeUndefined();
    const inThread = await shownBy(() =>
      bot.slack.mention("cancel culture", { ts: "1700000009.3", thread_ts: "1700000009.1" }),
    );
    expect(inThread.thread).toBe("1700000009.1");
  });

  it("gives whoever turns the page of a public answer a copy of their own", async () => {
    const shown = await shownBy(() => bot.slack.mention("cancel culture"));
    const text = words(shown);
    const copy = await shownBy(() => bot.slack.click("Next", shown, BEN));
    expect(copy.onlyFor).toBe(BEN.id);
    expect(copy.thread).toBe(shown.thread);
    expect(words(copy)).toContain("Page 2 of 3");
    expect(words(shown)).toBe(text);
  });

  it("reads a follow-up with the question before it in the thread, and no other", async () => {
    const before = asked.length;
    await shownBy(() => bot.slack.mention("cancel culture", { ts: "1700000020.1" }));
    const thread = { thread_ts: "1700000020.1" };
    await shownBy(() => bot.slack.mention("Maloney", { ts: "1700000020.2", ...thread }));
    await shownBy(() => bot.slack.mention("Maloney", { ts: "1700000021.1" }));
    await shownBy(() => bot.slack.direct("Maloney"));
    await shownBy(() => bot.slack.direct("cancel culture"));
    expect(asked.slice(before)).toEqual([
      undefined,
      "cancel culture",
      undefined,
      undefined,
      "Maloney",
    ]);
  });

  it("answers a direct message in the conversation", async () => {
    const shown = await shownBy(() => bot.slack.direct("cancel culture"));
    expect(shown.channel).toBe(DIRECT);
    expect(shown.thread).toBeUndefined();
    await bot.slack.click("Next", shown);
    await eventually(() => (words(shown).includes("Page 2 of 3") ? true : undefined));
  });

  it.each([
    ["an edited message", { subtype: "message_changed" }],
    ["what a bot writes", { bot_id: "B0OTHER" }],
    ["what an app writes", { app_id: "A0OTHER" }],
    ["what has a bot's profile", { bot_profile: { id: "B0OTHER" } }],
    ["a bot's message of old", { subtype: "bot_message" }],
    ["Slack's own helper", { user: "USLACKBOT" }],
    ["a message in a channel", { channel_type: "channel" }],
    ["nothing", { text: " " }],
  ])("does not answer %s", async (_, more) => {
    const before = bot.slack.ledger.shown.length;
    expect(await bot.slack.direct("cancel culture", more)).toBeDefined();
    await ask("help");
    expect(bot.slack.ledger.shown).toHaveLength(before + 1);
  });

  it("checks a chosen message’s words against the print", async () => {
    const shown = await shownBy(() => bot.slack.shortcut("Schumer: Governor Cuomo must resign!"));
    expect(words(shown)).toContain("Not in these words");
    expect(shown.onlyFor).toBe(ANN.id);
  });

  it("says so where the chosen message has no words", async () => {
    const shown = await shownBy(() => bot.slack.shortcut(""));
    expect(words(shown)).toContain("has no words");
    expect(shown.onlyFor).toBe(ANN.id);
  });

  it("opens the look-up dialogue, and shows the answer in it", async () => {
    const view = await viewAfter(() =>
      bot.slack.send("interactive", {
        type: "shortcut",
        callback_id: "lookup_global",
        trigger_id: bot.slack.ledger.trigger(),
        team: { id: "T0" },
        user: ANN,
      }),
    );
    const acked = bot.slack.send("interactive", {
      type: "view_submission",
      team: { id: "T0" },
      user: ANN,
      trigger_id: bot.slack.ledger.trigger(),
      view: {
        ...view,
        state: { values: { "whosaid.words": { "whosaid.typed": { value: "cancel culture" } } } },
      },
    });
    expect((await acked)?.payload).toMatchObject({ response_action: "update" });
    const shown = await eventually(() =>
      bot.slack.ledger.views.find(
        (each) => each["id"] === view["id"] && JSON.stringify(each).includes("cancel culture"),
      ),
    );
    expect(buttons(shown).map(({ label }) => label)).toContain("In context");
    const turned = await viewAfter(() => bot.slack.click("Next", "view"));
    expect([turned["id"], JSON.stringify(turned).includes("Page 2 of 3")]).toEqual([
      view["id"],
      true,
    ]);
  });

  it("looks up on the Home tab what is typed there, or who is chosen", async () => {
    const home = await viewAfter(() => bot.slack.event({ type: "app_home_opened", tab: "home" }));
    expect(textsOf(home).join()).toContain("24 statements by 10 speakers in 4 articles");
    const on = { ...home, type: "home" };
    const homeWith = (part: string) =>
      eventually(() =>
        bot.slack.ledger.views.find(
          (each) => each["type"] === "home" && textsOf(each).join("").includes(part),
        ),
      );
    await bot.slack.act({ action_id: "whosaid.typed", value: "cancel culture" }, on);
    await homeWith("7 statements on this");
    const acked = await bot.slack.suggest("malon");
    expect(acked?.payload).toMatchObject({
      options: [{ value: "Sean Patrick Maloney" }, { value: "Carolyn Maloney" }],
    });
    const chosen = { selected_option: { value: "Carolyn Maloney" } };
    await bot.slack.act({ action_id: "whosaid.person.0", ...chosen }, on);
    await homeWith("Not found");
  });

  it("edits its answer where a question is edited, and answers no other edit", async () => {
    const asked = { channel: "C0NEWS", ts: "1700000040.1" };
    const shown = await shownBy(() => bot.slack.mention("cancel culture", asked));
    const before = bot.slack.ledger.shown.length;
    await bot.slack.mention("Maloney", { ...asked, edited: { ts: "1700000041.0" } });
    await eventually(() => (words(shown).includes("Which Maloney?") ? true : undefined));
    await bot.slack.mention("Maloney", { ts: "1700000042.1", edited: { ts: "1700000043.0" } });
    const direct = await shownBy(() => bot.slack.direct("cancel culture", { ts: "1700000044.1" }));
    const message = { user: ANN.id, text: "Maloney", ts: "1700000044.1" };
    await bot.slack.direct("", { subtype: "message_changed", user: undefined, message });
    await eventually(() => (words(direct).includes("Which Maloney?") ? true : undefined));
    expect(bot.slack.ledger.shown).toHaveLength(before + 1);
  });

  it("asks in a direct message only what was asked of it there", async () => {
    expect(await bot.slack.event({ type: "app_home_opened", tab: "messages" })).toBeDefined();
  });
});
