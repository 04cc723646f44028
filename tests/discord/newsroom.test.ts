/** What a newsroom does beside asking, in Discord: what is wrong, corrected, of use, added, and a picture. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { Intake, Newsroom } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { WETM } from "../doubles/articles.ts";
import { isPrivate } from "../doubles/discord/interactions.ts";
import type { Message } from "../doubles/discord/world.ts";
import { fakeNewsroom, reportOf } from "../doubles/fake-newsroom.ts";
import {
  type Bot,
  control,
  controlsOf,
  firstPost,
  optionOf,
  partsOf,
  shown,
  startBot,
  textOf,
} from "./bot.ts";

const REF = ANSWERS.exact.statements[0]?.printings[0]?.ref ?? "";
const MORE = "More …";

const started = async (change: Partial<Newsroom> = {}, intake?: Intake) => {
  const newsroom = { ...fakeNewsroom(), ...change };
  const settings = intake ? { intake } : {};
  return { ...(await startBot({ whosaid: { newsroom }, settings })), newsroom };
};
const asked = ({ double }: Bot, text: string): Promise<Message> =>
  shown(double, double.slash("whosaid", { text }));
const checked = ({ double }: Bot): Promise<Message> =>
  shown(double, double.menu("Who said this?", double.say(ANSWERS.exact.question)));
const chosen = ({ double }: Bot, message: Message, label: string) =>
  double.choose(message, control(message, MORE), optionOf(message, label));
const optionsIn = (message: Message): readonly string[] =>
  partsOf(message.components).flatMap(({ placeholder, options }) =>
    placeholder === MORE && Array.isArray(options) ? options.map(({ label }) => `${label}`) : [],
  );

describe("what is wrong", () => {
  it("is told in a form, and its reporter what becomes of it", async () => {
    const bot = await started();
    const { double, newsroom } = bot;
    const opened = chosen(bot, await checked(bot), "This is wrong");
    const form = await double.until(() => opened.form);
    expect(form).toMatchObject({
      title: "This is wrong",
      components: [
        {
          label: "What is wrong?",
          component: {
            options: [
              { label: "Wrong person", value: "wrong-person" },
              { label: "Not said", value: "not-said" },
              { label: "Cut off", value: "cut-off" },
              { label: "Something else", value: "other" },
            ],
          },
        },
        { label: "Who is it, if you know?", component: { required: false } },
        { label: "Anything else?", component: { required: false } },
      ],
    });
    const told = await shown(
      double,
      double.submit(form, { problem: "wrong-person", who: "Bo Ek", note: "" }),
    );
    expect(newsroom.told).toEqual([
      {
        ref: REF,
        problem: "wrong-person",
        platform: "discord",
        reporter: double.ann.id,
        who: "Bo Ek",
      },
    ]);
    expect([isPrivate(told), textOf(told)]).toEqual([
      true,
      expect.stringContaining("(report 1a2b3c4d)"),
    ]);
  });

  it("is told of each of several statements, and from its context", async () => {
    const bot = await started();
    const message = await asked(bot, "cancel culture");
    expect(optionsIn(message)).toEqual([
      "This is wrong: Andrew Cuomo, “I did not do what has been alleged…”",
      "This is wrong: Andrew Cuomo, “A defiant Cuomo earlier in the day…”",
      "This is wrong: Andrew Cuomo, “A defiant Cuomo earlier in the day…”",
      "Useful",
      "Not what I asked",
    ]);
    const context = await shown(
      bot.double,
      bot.double.click(message, control(message, "In context")),
    );
    expect([...controlsOf(context).keys()].toSorted()).toEqual([
      "As a picture",
      "This is wrong",
      "Why this speaker",
    ]);
  });

  it("is gone where nothing is printed there any more", async () => {
    const { double } = await started({ report: async () => undefined });
    const form = { custom_id: "2.0.r1.0..1.0.abcd.gone" };
    const told = await shown(double, double.submit(form, { problem: "other", who: "", note: "" }));
    expect(textOf(told)).toContain("gone from the archive");
  });

  it("is corrected at once by those who may, and the answers that stand are amended", async () => {
    const bot = await started({
      report: async (request) => ({
        report: { ...reportOf(request), article: WETM.id },
        corrected: true,
      }),
    });
    const { double } = bot;
    double.say(`${bot.mention} cancel culture`);
    const before = textOf(await firstPost(bot));
    double.say(`${bot.mention} Maloney`);
    const other = await double.until(() => double.posts()[1]);
    const untouched = textOf(other);
    const opened = chosen(bot, await checked(bot), "This is wrong");
    const form = await double.until(() => opened.form);
    const sent = { problem: "not-said", who: "", note: "" };
    const told = await shown(double, double.submit(form, sent));
    expect(textOf(told)).toContain("corrected from the next answer on");
    const [first, second] = double.posts();
    expect(textOf(first)).toContain("Corrected since it was posted");
    expect(textOf(first).replace("\n-# Corrected since it was posted", "")).toBe(before);
    expect(textOf(second)).toBe(untouched);
  });

  it("is told its reporter when it is decided, and the answers that stand are amended", async () => {
    const bot = await started();
    const { double, delivery } = bot;
    double.say(`${bot.mention} cancel culture`);
    await firstPost(bot);
    const reporter = double.ann.id;
    const report = reportOf({ ref: REF, problem: "other", platform: "discord", reporter });
    const decision = { taken: true, by: "bo", at: 2 };
    await delivery.tell({ ...report, article: WETM.id, decision });
    const [direct] = double.posts(double.world.directChannel(double.ann));
    expect(textOf(direct)).toContain("You reported “One”. It has been corrected.");
    expect(textOf(double.posts()[0])).toContain("Corrected since it was posted");
  });
});

it.each([
  ["Useful", true],
  ["Not what I asked", false],
])("%s is counted, and whoever says so is thanked alone", async (label, useful) => {
  const bot = await started();
  const thanks = await shown(bot.double, chosen(bot, await asked(bot, "cancel culture"), label));
  expect(bot.newsroom.told).toEqual([{ question: "cancel culture", useful }]);
  expect([isPrivate(thanks), textOf(thanks)]).toEqual([
    true,
    expect.stringContaining("Thank you, noted."),
  ]);
});

it("a statement as a picture comes to whoever asks alone, with its words", async () => {
  const bot = await started();
  const picture = await shown(bot.double, chosen(bot, await checked(bot), "As a picture"));
  expect(isPrivate(picture)).toBe(true);
  expect([textOf(picture), picture["attachments"]]).toMatchObject([
    "",
    [{ description: "“One,” Ann Lee" }],
  ]);
});

it.each([
  ["Cuomo", ANSWERS.person],
  ["a board", ANSWERS.positions],
])("what is known of %s is shown by days, or why not", async (_, { question }) => {
  const days: string[] = [];
  const timeline = (asked: string) => {
    days.push(asked);
    return fakeNewsroom().timeline(days.length > 1 ? "undated" : asked);
  };
  const bot = await started({ timeline });
  const found = await asked(bot, question);
  const drawn = await shown(bot.double, chosen(bot, found, "As a timeline"));
  expect([isPrivate(drawn), drawn["attachments"]]).toMatchObject([
    true,
    [{ description: "“One,” Ann Lee" }],
  ]);
  const told = await shown(bot.double, chosen(bot, found, "As a timeline"));
  expect(textOf(told)).toContain("There is no picture of it: no article of it prints a day.");
  expect(days).toEqual([question, question]);
});

it("sends a picture though another library of the process has set who speaks for all", async () => {
  const ofAll = Symbol.for("undici.globalDispatcher.1");
  const before = Reflect.get(globalThis, ofAll);
  onTestFinished(() => void Reflect.set(globalThis, ofAll, before));
  const bot = await started();
  const found = await checked(bot);
  Reflect.set(globalThis, ofAll, {
    dispatch: () => {
      throw new TypeError("not of this version");
    },
  });
  const picture = await shown(bot.double, chosen(bot, found, "As a picture"));
  expect(picture["attachments"]).toMatchObject([{ description: "“One,” Ann Lee" }]);
});

it("says why there is no picture", async () => {
  const card = () => Promise.reject(new Error("picture: its fonts have no letter for “ば”"));
  const bot = await started({ card });
  const told = await shown(bot.double, chosen(bot, await checked(bot), "As a picture"));
  expect(isPrivate(told)).toBe(true);
  expect(textOf(told)).toContain("There is no picture of it: its fonts have no letter for “ば”.");
});

describe("Add this article", () => {
  const intakeOf = (may = true) => {
    const given: unknown[] = [];
    const intake: Intake = {
      mayAdd: ({ platform }) => may && platform === "discord",
      add: async (what) => {
        given.push(what);
        return {
          arrived: [{ id: "budget", outcome: "added", quotations: 2, speakers: ["Ann Lee"] }],
          complaints: [],
        };
      },
      remove: async () => true,
      log: async () => [],
    };
    return { intake, given };
  };

  it.each([
    ["its link", "see <https://valley.example/a>", {}],
    ["the link that it embeds", "", { embeds: [{ url: "https://valley.example/a" }] }],
  ])("reads %s, and says what was found to whoever asked", async (_, content, more) => {
    const { intake, given } = intakeOf();
    const { double } = await started({}, intake);
    const message = double.say(content, more, { user: double.bob });
    const told = await shown(double, double.menu("Add this article", message));
    expect(given).toEqual([{ link: "https://valley.example/a" }]);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain("1 article read");
    expect(textOf(told)).toContain("2 quotations, most by Ann Lee");
    expect(control(told, "What Ann Lee said")).not.toMatch(/^no /);
  });

  it("is refused to others", async () => {
    const { intake, given } = intakeOf(false);
    const bot = await started({}, intake);
    const message = bot.double.say("https://valley.example/a");
    const told = await shown(bot.double, bot.double.menu("Add this article", message));
    expect(textOf(told)).toContain("You may not do that here");
    expect(textOf(await asked(bot, "add https://valley.example/a"))).toContain("You may not do");
    expect(given).toEqual([]);
  });
});
