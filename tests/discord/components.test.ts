import { describe, expect, it, onTestFinished } from "vitest";
import type { Answer, Whosaid } from "../../src/app/index.ts";
import { start } from "../../src/discord/index.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { type Interaction, isPrivate } from "../doubles/discord/interactions.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import {
  control,
  controlsOf,
  firstPost,
  listeningLog,
  optionOf,
  shown,
  startBot,
  textOf,
} from "./bot.ts";

const LONG = `what did he say about ${"cancel culture and ".repeat(12)}the truth`;

/** Answers whatever is asked with `answer`, restating the question. */
const always = (answer: Answer): Partial<Whosaid> => ({
  ask: async (question, { page = 1 } = {}) => ({ ...answer, question, page }),
});

describe("buttons", () => {
  const asked = async (text = "cancel culture", whosaid: Partial<Whosaid> = {}) => {
    const bot = await startBot({ whosaid });
    return { ...bot, message: await shown(bot.double, bot.double.slash("whosaid", { text })) };
  };

  it("Next turns the page in place for its owner", async () => {
    const { double, message } = await asked();
    const next = double.click(message, control(message, "Next"));
    const turned = await shown(double, next);
    expect(next.response).toBe(7);
    expect(textOf(turned)).toContain("Page 2 of 3");
    expect([...controlsOf(turned).keys()]).toEqual(expect.arrayContaining(["Back", "Next"]));
  });

  it("gives somebody else a private copy of their own and leaves the answer as it is", async () => {
    const bot = await startBot();
    const { double } = bot;
    double.say(`${bot.mention} cancel culture`);
    const message = await firstPost(bot);
    const copy = await shown(
      double,
      double.click(message, control(message, "Next"), { user: double.bob }),
    );
    expect(isPrivate(copy)).toBe(true);
    expect(textOf(copy)).toContain("Page 2 of 3");
    expect(textOf(double.posts()[0])).toContain("Page 1 of 3");
    const own = double.click(copy, control(copy, "Next"), { user: double.bob });
    expect(textOf(await shown(double, own))).toContain("Page 3 of 3");
    expect(own.response).toBe(7);
  });

  it("Share shows all what was seen, once, and who shared it", async () => {
    const { double, message } = await asked("Governor Cuomo must resign.");
    const id = control(message, "Share");
    const [first, second] = [double.click(message, id), double.click(message, id)];
    const shared = await double.until(() =>
      [...first.followUps, ...second.followUps].find((each) => !isPrivate(each)),
    );
    expect(textOf(shared)).toContain("Jerry Nadler");
    expect(textOf(shared)).toContain("asked “Governor Cuomo must resign.”");
    expect([...controlsOf(shared).keys()]).toEqual(["More …", "Why this speaker", "In context"]);
    const told = await double.until(() =>
      [second.message, first.message, ...first.followUps, ...second.followUps].find((each) =>
        textOf(each).includes("shared already"),
      ),
    );
    expect(isPrivate(told)).toBe(true);
    expect(double.posts().filter((each) => !isPrivate(each))).toHaveLength(1);
  });

  it.each([
    ["In context", CONTEXT.paragraph.text.slice(0, 8)],
    ["Why this speaker", EXPLANATION.because],
  ])("%s is for whoever clicks, alone", async (label, text) => {
    const { double, message } = await asked("Governor Cuomo must resign.");
    for (const user of [double.ann, double.bob]) {
      const found = await shown(double, double.click(message, control(message, label), { user }));
      expect(isPrivate(found)).toBe(true);
      expect(textOf(found)).toContain(text);
    }
  });

  it("find a question again that is too long to carry", async () => {
    const { double, message } = await asked(LONG, always(ANSWERS.statements));
    const id = control(message, "Next");
    expect(id).not.toContain("truth");
    const turned = await shown(double, double.click(message, id));
    expect(textOf(turned)).toContain(`You asked “${LONG}”`);
    expect(textOf(turned)).toContain("Page 2 of 3");
  });

  it("and menus work after a restart", async () => {
    const { double, message, stop } = await asked();
    const which = await shown(double, double.slash("whosaid", { text: "Maloney" }));
    const board = await shown(
      double,
      double.slash("whosaid", { text: ANSWERS.positions.question }),
    );
    await stop();
    const { log } = listeningLog();
    const again = await start(fakeWhosaid(), { token: double.token, api: double.apiUrl }, log);
    onTestFinished(() => again.stop());
    const text = async (interaction: Interaction) => textOf(await shown(double, interaction));
    const click = (label: string) => text(double.click(message, control(message, label)));
    expect(await click("Next")).toContain("Page 2 of 3");
    expect(await click("In context")).toContain(CONTEXT.paragraph.text.slice(0, 8));
    expect(await text(double.click(which, control(which, "Choose")))).toContain("Not found");
    const menu = control(board, "Choose a side");
    expect(await text(double.choose(board, menu, optionOf(board, "Against · 1")))).toContain(
      "**1 against**",
    );
  });

  it.each(["1p1.2.cancel culture", "hello", "2q1.0."])(
    "of another version (%s) say so, to whoever clicks",
    async (id) => {
      const { double, message } = await asked();
      const told = await shown(double, double.click(message, id));
      expect(isPrivate(told)).toBe(true);
      expect(textOf(told)).toContain("earlier version");
    },
  );

  it("whose answer is gone say so", async () => {
    const { double, message } = await asked("cancel culture", { context: async () => undefined });
    const told = await shown(double, double.click(message, control(message, "In context")));
    expect(textOf(told)).toContain("earlier version");
  });
});

describe("menus", () => {
  it("A side of a board is shown in place, and its sentences", async () => {
    const { double } = await startBot();
    const message = await shown(
      double,
      double.slash("whosaid", { text: ANSWERS.positions.question }),
    );
    const menu = control(message, "Choose a side");
    const chosen = double.choose(message, menu, optionOf(message, "Against · 1"));
    const side = await shown(double, chosen);
    expect(chosen.response).toBe(7);
    expect(textOf(side)).toContain("**1 against**");
    const open = await shown(double, double.click(side, control(side, "The sentences")));
    expect(textOf(open)).toContain("> ");
  });

  it("work with a question that is too long to carry", async () => {
    const { double } = await startBot({ whosaid: always(ANSWERS.positions) });
    const message = await shown(double, double.slash("whosaid", { text: LONG }));
    const menu = control(message, "Choose a side");
    const side = double.choose(message, menu, optionOf(message, "Against · 1"));
    expect(textOf(await shown(double, side))).toContain("**1 against**");
  });
});
