import { describe, expect, it, onTestFinished } from "vitest";
import type { Answer, Whosaid } from "../../src/app/index.ts";
import { start } from "../../src/discord/index.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { type Interaction, isPrivate } from "../doubles/discord/interactions.ts";
import type { Message } from "../doubles/discord/world.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { control, controlsOf, listeningLog, shown, startBot, textOf } from "./bot.ts";

const CULTURE = "bowing to **cancel culture** and the truth.";
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
    expect(textOf(turned)).toContain("page 2 of 3");
    expect([...controlsOf(turned).keys()]).toEqual(expect.arrayContaining(["Previous", "Next"]));
  });

  it("gives somebody else a private copy of their own and leaves the answer as it is", async () => {
    const { double, message } = await asked();
    const copy = await shown(
      double,
      double.click(message, control(message, "Next"), { user: double.bob }),
    );
    expect(isPrivate(copy)).toBe(true);
    expect(textOf(copy)).toContain("page 2 of 3");
    expect(textOf(double.posts()[0])).toContain("page 1 of 3");
    const own = double.click(copy, control(copy, "Next"), { user: double.bob });
    expect(textOf(await shown(double, own))).toContain("page 3 of 3");
    expect(own.response).toBe(7);
  });

  it.each([
    ["1 In context", CONTEXT.paragraph.text.slice(0, 8)],
    ["1 Why this speaker", EXPLANATION.because],
  ])("%s is for whoever clicks, alone", async (label, text) => {
    const { double, message } = await asked();
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
    expect(textOf(turned)).toContain(`“${LONG}”`);
    expect(textOf(turned)).toContain("page 2 of 3");
  });

  it("and menus work after a restart", async () => {
    const { double, message, stop } = await asked();
    const which = await shown(double, double.slash("whosaid", { text: "Maloney" }));
    const unknown = await shown(double, double.slash("whosaid", { text: "taxes" }));
    await stop();
    const { log } = listeningLog();
    const again = await start(fakeWhosaid(), { token: double.token, api: double.apiUrl }, log);
    onTestFinished(() => again.stop());
    const text = async (interaction: Interaction) => textOf(await shown(double, interaction));
    const click = (label: string) => text(double.click(message, control(message, label)));
    const choose = (menu: Message, label: string, value: string) =>
      text(double.choose(menu, control(menu, label), value));
    expect(await click("Next")).toContain("page 2 of 3");
    expect(await click("1 In context")).toContain(CONTEXT.paragraph.text.slice(0, 8));
    expect(await click("1 Why this speaker")).toContain(EXPLANATION.because);
    expect(await choose(which, "Which one?", "1:Carolyn Maloney")).toContain("“Carolyn Maloney”");
    expect(await choose(unknown, "Did you mean …", "0:")).not.toContain("ask again");
  });

  it.each(["2p1.2.cancel culture", "hello", "1q1.0."])(
    "of another version (%s) say so, to whoever clicks",
    async (id) => {
      const { double, message } = await asked();
      const told = await shown(double, double.click(message, id));
      expect(isPrivate(told)).toBe(true);
      expect(told.content).toContain("ask again");
    },
  );

  it("whose answer is gone say so", async () => {
    const { double, message } = await asked("cancel culture", { context: async () => undefined });
    const told = await shown(double, double.click(message, control(message, "1 In context")));
    expect(told.content).toContain("ask again");
  });
});

describe("menus", () => {
  it("Which one? asks for just the chosen person, in place", async () => {
    const { double } = await startBot({ whosaid: {} });
    const message = await shown(double, double.slash("whosaid", { text: "Maloney" }));
    const chosen = double.choose(message, control(message, "Which one?"), "1:Carolyn Maloney");
    const answer = await shown(double, chosen);
    expect(chosen.response).toBe(7);
    expect(textOf(answer)).toContain("“Carolyn Maloney”");
    expect(isPrivate(answer)).toBe(true);
  });

  it("Did you mean offers questions, also those too long for a value", async () => {
    const long = `${"x".repeat(120)} cancel culture`;
    const ask: Whosaid["ask"] = async (question) =>
      question === long
        ? { ...ANSWERS.statements, question }
        : { ...ANSWERS.notFound, question, didYouMean: ["a", long] };
    const { double } = await startBot({ whosaid: { ask } });
    const message = await shown(double, double.slash("whosaid", { text: "taxes" }));
    const answer = await shown(
      double,
      double.choose(message, control(message, "Did you mean …"), "1:"),
    );
    expect(textOf(answer)).toContain(CULTURE);
  });
});
