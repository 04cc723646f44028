/** Old buttons, restarts, slow look-ups, and tokens that are taken back. */
import { describe, expect, it } from "vitest";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { ANN, buttons } from "./double/slack.ts";

const words = ({ blocks }: Shown): string => textsOf(blocks).join("");

describe("what an old button carries", () => {
  it.each([
    ["whosaid.ask.3", "pa1.0.cancel culture"],
    ["whosaid.open.1", "x"],
    ["whosaid.share.0", "pa1.0.cancel culture"],
  ])("%s gets a line", async (action_id, value) => {
    const bot = await startBot("socket");
    await bot.slack.command("cancel culture");
    const shown = await eventually(() => bot.slack.ledger.shown[0]);
    await bot.slack.press({ action_id, value }, shown);
    const told = await eventually(() => bot.slack.ledger.shown[1]);
    expect([told.onlyFor, told.text]).toEqual([ANN.id, expect.stringContaining("earlier version")]);
    await bot.stop();
  });
});

it("shows anew what was seen before a restart, and shares it then", async () => {
  const bot = await startBot("socket");
  await bot.slack.command("cancel culture");
  const shown = await eventually(() => bot.slack.ledger.shown[0]);
  const share = buttons(shown.blocks).find(({ label }) => label === "Share");
  const value = `ffffffffffff${share?.value.slice("ffffffffffff".length)}`;
  await bot.slack.press({ action_id: share?.action_id ?? "", value }, shown);
  await eventually(() => (words(shown).includes("restarted") ? true : undefined));
  expect(bot.slack.ledger.shown).toHaveLength(1);
  await bot.slack.click("Share", shown);
  await eventually(() => bot.slack.ledger.shown[1]);
  await bot.stop();
});

it("gives a sign of life where a look-up takes its time, and puts the answer in its place", async () => {
  let end = (): void => {};
  const slow = new Promise<void>((resolve) => {
    end = resolve;
  });
  const whosaid = fakeWhosaid();
  const ask: typeof whosaid.ask = async (...given) => {
    await slow;
    return whosaid.ask(...given);
  };
  const bot = await startBot("socket", { ...whosaid, ask }, { signAfterMs: 10 });
  await bot.slack.command("cancel culture");
  await bot.slack.mention("cancel culture");
  await eventually(() => (bot.slack.ledger.shown.length === 2 ? true : undefined));
  for (const { text } of bot.slack.ledger.shown) expect(text).toBe("Looking it up …");
  end();
  for (const shown of bot.slack.ledger.shown)
    await eventually(() => (shown.text.startsWith("7 statements") ? true : undefined));
  expect(bot.slack.ledger.shown).toHaveLength(2);
  await bot.stop();
});

it("goes on after four look-ups that never settle", async () => {
  const whosaid = fakeWhosaid();
  const ask: typeof whosaid.ask = (question, options) =>
    question === "never" ? new Promise(() => {}) : whosaid.ask(question, options);
  const patience = { signAfterMs: 10, answerWithinMs: 50 };
  const bot = await startBot("socket", { ...whosaid, ask }, patience);
  for (let n = 0; n < 4; n++) await bot.slack.command("never");
  await eventually(() =>
    bot.slack.ledger.shown.filter(({ text }) => text.startsWith("The archive did not answer"))
      .length === 4
      ? true
      : undefined,
  );
  await bot.slack.command("cancel culture");
  await eventually(() =>
    bot.slack.ledger.shown.find(({ text }) => text.startsWith("7 statements")),
  );
  await bot.stop();
});

it.each(["app_uninstalled", "tokens_revoked"])(
  "ends with one line where %s comes",
  async (type) => {
    const bot = await startBot("socket");
    await bot.slack.event({ type });
    await expect(bot.done).rejects.toThrow(/^Slack: SLACK_BOT_TOKEN .+/);
    expect(bot.connection()).toBe("stopped");
    expect(bot.log.lines.filter(({ level }) => level === "error")).toHaveLength(1);
    await bot.stop();
  },
);
