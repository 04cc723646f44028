/** What a newsroom does beside asking, in Slack: what is wrong, corrected, of use, added, and a picture. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { Intake } from "../../src/app/index.ts";
import type { DeskSettings } from "../../src/conversation/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { WETM } from "../doubles/articles.ts";
import { fakeNewsroom, reportOf } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { ANN, buttons, CHANNEL } from "./double/slack.ts";

const words = ({ blocks }: Pick<Shown, "blocks">): string => textsOf(blocks).join("");
const REF = ANSWERS.exact.statements[0]?.printings[0]?.ref ?? "";

const started = async (
  more: DeskSettings = {},
  change: Partial<ReturnType<typeof fakeNewsroom>> = {},
) => {
  const newsroom = { ...fakeNewsroom(), ...change };
  const bot = await startBot("socket", { ...fakeWhosaid(), newsroom }, more);
  onTestFinished(async () => {
    expect(bot.slack.ledger.breaches).toEqual([]);
    await bot.stop();
  });
  const { slack } = bot;
  const shownBy = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = slack.ledger.shown.length;
    await act();
    return eventually(() => slack.ledger.shown[before]);
  };
  const viewBy = async (act: () => Promise<unknown>, at = slack.ledger.views.length) => {
    await act();
    return eventually(() => slack.ledger.views[at]);
  };
  return { ...bot, newsroom, shownBy, viewBy };
};

const QUESTION = ANSWERS.exact.question;

describe("what is wrong", () => {
  it("is told in a form, and its reporter what becomes of it", async () => {
    const { slack, newsroom, shownBy, viewBy } = await started();
    const shown = await shownBy(() => slack.shortcut(QUESTION));
    const form = await viewBy(() => slack.click("This is wrong", shown));
    expect(form).toMatchObject({ private_metadata: REF, submit: { text: "Send" } });
    expect(buttons(form).map(({ label, value }) => [label, value])).toEqual([
      ["Wrong person", "wrong-person"],
      ["Not said", "not-said"],
      ["Cut off", "cut-off"],
      ["Something else", "other"],
    ]);
    const told = await viewBy(() =>
      slack.submit(form, {
        problem: { selected_option: { value: "wrong-person" } },
        who: { value: " Bo Ek " },
        note: { value: null },
      }),
    );
    expect(newsroom.told).toEqual([
      { ref: REF, problem: "wrong-person", platform: "slack", reporter: ANN.id, who: "Bo Ek" },
    ]);
    expect([told["id"], textsOf(told).join()]).toEqual([
      form["id"],
      expect.stringContaining("report 1a2b3c4d"),
    ]);
  });

  it("is told of every statement, and from its context", async () => {
    const { slack, shownBy, viewBy } = await started();
    const shown = await shownBy(() => slack.command("cancel culture"));
    const found = buttons(shown.blocks).filter(({ label }) => label === "This is wrong");
    expect(found).toHaveLength(ANSWERS.statements.statements.length);
    await viewBy(() => slack.click("In context", shown));
    const context = await eventually(() =>
      slack.ledger.views.find((view) =>
        buttons(view).some(({ label }) => label === "This is wrong"),
      ),
    );
    expect(buttons(context).map(({ label }) => label)).toEqual([
      "Why this speaker",
      "This is wrong",
      "As a picture",
    ]);
  });

  it("is gone where nothing is printed there any more", async () => {
    const { slack, viewBy } = await started();
    const form = { type: "modal", callback_id: "whosaid.report", id: "V1", private_metadata: "x" };
    const told = await viewBy(() => slack.submit(form, { problem: { value: "other" } }));
    expect(textsOf(told).join()).toContain("gone from the archive");
  });

  it("is corrected at once by those who may, and the answers that stand are amended", async () => {
    const report: ReturnType<typeof fakeNewsroom>["report"] = async (request) => ({
      report: { ...reportOf(request), article: WETM.id },
      corrected: true,
    });
    const { slack, shownBy, viewBy } = await started({}, { report });
    const stands = await shownBy(() => slack.mention("cancel culture"));
    const other = await shownBy(() => slack.mention("Maloney"));
    const [seen, untouched] = [words(stands), words(other)];
    const shown = await shownBy(() => slack.shortcut(QUESTION));
    const form = await viewBy(() => slack.click("This is wrong", shown));
    const told = await viewBy(() => slack.submit(form, { problem: { value: "not-said" } }));
    expect(textsOf(told).join()).toContain("corrected from the next answer on");
    expect(words(stands)).toContain("Corrected since it was posted");
    expect(words(stands).replace("\nCorrected since it was posted", "")).toBe(seen);
    expect(words(other)).toBe(untouched);
  });

  it("is told its reporter when it is decided, and the answers that stand are amended", async () => {
    const { slack, shownBy, delivery } = await started();
    const stands = await shownBy(() => slack.mention("cancel culture"));
    const report = reportOf({ ref: REF, problem: "other", platform: "slack", reporter: ANN.id });
    const decided = (taken: boolean) => ({
      ...report,
      article: WETM.id,
      decision: { taken, by: "bo", at: 2 },
    });
    const left = await shownBy(() => delivery.tell(decided(false)));
    expect([left.channel, words(left)]).toEqual([
      ANN.id,
      "You reported “One”. It was looked at and left as it is.",
    ]);
    expect(words(stands)).not.toContain("Corrected since");
    const taken = await shownBy(() => delivery.tell(decided(true)));
    expect(words(taken)).toBe("You reported “One”. It has been corrected.");
    expect(words(stands)).toContain("Corrected since it was posted");
  });
});

it.each([
  ["Useful", true],
  ["Not what I asked", false],
])("%s is counted, and whoever says so is thanked alone", async (label, useful) => {
  const { slack, newsroom, shownBy } = await started();
  const shown = await shownBy(() => slack.command("cancel culture"));
  const seen = words(shown);
  const thanks = await shownBy(() => slack.click(label, shown));
  expect(newsroom.told).toEqual([{ question: "cancel culture", useful }]);
  expect([thanks.onlyFor, words(thanks)]).toEqual([ANN.id, "Thank you, noted."]);
  expect(words(shown)).toBe(seen);
});

it("a statement as a picture comes in the conversation with whoever asks, its words beside it", async () => {
  const { slack, shownBy } = await started();
  const shown = await shownBy(() => slack.shortcut(QUESTION));
  const text = await shownBy(() => slack.click("As a picture", shown));
  expect([text.channel, words(text)]).toEqual([ANN.id, "“One,” Ann Lee"]);
  const file = await eventually(() =>
    [...slack.ledger.files.values()].find((each) => each.channel),
  );
  expect(file).toMatchObject({ channel: "D0ANN", length: 8 });
  expect(file.bytes?.toString("hex")).toBe("89504e470d0a1a0a");
  const line = await eventually(() =>
    slack.ledger.shown.find(({ onlyFor, text: its }) => onlyFor && its.startsWith("The picture")),
  );
  expect(line.channel).toBe(CHANNEL);
});

it.each([
  ["Cuomo", ANSWERS.person],
  ["a board", ANSWERS.positions],
])("what is known of %s is shown by days, or why not", async (_, { question }) => {
  const days: string[] = [];
  const newsroom = fakeNewsroom();
  const timeline = (asked: string) => {
    days.push(asked);
    return newsroom.timeline(days.length > 1 ? "undated" : asked);
  };
  const { slack, shownBy } = await started({}, { timeline });
  const shown = await shownBy(() => slack.command(question));
  const text = await shownBy(() => slack.click("As a timeline", shown));
  expect([text.channel, words(text)]).toEqual([ANN.id, "“One,” Ann Lee"]);
  const line = (start: string) =>
    eventually(() => slack.ledger.shown.find(({ text: its }) => its.startsWith(start)));
  await line("The picture");
  await slack.click("As a timeline", shown);
  expect((await line("There is no picture")).text).toBe(
    "There is no picture of it: no article of it prints a day.",
  );
  expect(days).toEqual([question, question]);
});

it("says why there is no picture", async () => {
  const card = async () => {
    throw new Error("picture: its fonts have no letter for “ば”");
  };
  const { slack, shownBy } = await started({}, { card });
  const shown = await shownBy(() => slack.shortcut(QUESTION));
  const told = await shownBy(() => slack.click("As a picture", shown));
  expect([told.onlyFor, words(told)]).toEqual([
    ANN.id,
    "There is no picture of it: its fonts have no letter for “ば”.",
  ]);
});

describe("Add this article", () => {
  const intakeOf = (may = true) => {
    const given: unknown[] = [];
    const intake: Intake = {
      mayAdd: ({ platform, user }) => may && platform === "slack" && user === ANN.id,
      add: async (what) => {
        given.push("link" in what ? what : { ...what, bytes: Buffer.from(what.bytes).toString() });
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
  const message = { type: "message", text: "look", ts: "7.2", thread_ts: "7.1" };
  const callback = { callback_id: "add_article" };

  it.each([
    ["its link", { text: "see <https://valley.example/a?b=1&amp;c=2|valley.example>" }],
    [
      "the link that it unfurls",
      { attachments: [{ from_url: "https://valley.example/a?b=1&c=2" }] },
    ],
  ])("reads %s, and says what was found to whoever asked", async (_, more) => {
    const { intake, given } = intakeOf();
    const { slack, shownBy } = await started({ intake });
    const shown = await shownBy(() =>
      slack.shortcut("", { ...callback, message: { ...message, ...more } }),
    );
    expect(given).toEqual([{ link: "https://valley.example/a?b=1&c=2" }]);
    expect([shown.onlyFor, shown.thread]).toEqual([ANN.id, "7.1"]);
    expect(words(shown)).toContain("1 article read");
    expect(words(shown)).toContain("2 quotations, most by Ann Lee");
    expect(buttons(shown.blocks).map(({ label }) => label)).toEqual(["What Ann Lee said"]);
  });

  it("reads a file, for which the token goes to Slack alone", async () => {
    const { intake, given } = intakeOf();
    const { slack, shownBy } = await started({ intake });
    slack.shared = "Ann Lee said.";
    const file = (url: string) => ({
      ...callback,
      message: { ...message, files: [{ name: "a.txt", size: 13, url_private_download: url }] },
    });
    await shownBy(() => slack.shortcut("", file(`${slack.base}/files/a`)));
    expect(given).toEqual([{ name: "a.txt", bytes: "Ann Lee said." }]);
    const shown = await shownBy(() => slack.shortcut("", file("https://thief.example/files/a")));
    expect(words(shown)).toContain("has no link and no file");
    expect(given).toHaveLength(1);
  });

  it("is refused to others, and nothing is fetched", async () => {
    const { intake, given } = intakeOf(false);
    const { slack, shownBy } = await started({ intake });
    const text = "<https://valley.example/a>";
    const shown = await shownBy(() =>
      slack.shortcut("", { ...callback, message: { ...message, text } }),
    );
    expect(words(shown)).toContain("You may not do that here");
    const typed = await shownBy(() => slack.command("add https://valley.example/a"));
    expect(words(typed)).toContain("You may not do that here");
    expect(given).toEqual([]);
  });
});
