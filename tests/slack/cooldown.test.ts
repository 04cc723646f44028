/** Whoever asks or clicks too often is told to wait, alone; nobody else waits for them. */
import { describe, expect, it, onTestFinished } from "vitest";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { eventually, startBot, type TransportKind } from "./bot.ts";
import type { Shown } from "./double/ledger.ts";
import { textsOf } from "./double/limits.ts";
import { ANN } from "./double/slack.ts";

const BEN = { id: "U0BEN", name: "ben" };
const WAIT = /ask again in \d+ seconds/;

const startPatient = async (transport: TransportKind = "socket") => {
  const whosaid = fakeWhosaid();
  const asked: string[] = [];
  const ask: typeof whosaid.ask = (question, options) => {
    asked.push(question);
    return whosaid.ask(question, options);
  };
  const cooldown = { burst: 1, everyMs: 600_000 };
  const bot = await startBot(transport, { ...whosaid, ask }, { cooldown });
  onTestFinished(() => bot.stop());
  const seen = (user: string): readonly string[] =>
    bot.slack.ledger.shown
      .filter(({ onlyFor }) => onlyFor === user)
      .map(({ blocks, text }) => `${text} ${textsOf(blocks).join("")}`);
  const nth = (n: number): Promise<Shown> => eventually(() => bot.slack.ledger.shown[n]);
  return { ...bot, asked, seen, nth };
};

describe("asking too often", () => {
  it("by a command is told to its asker each time; others are answered", async () => {
    const { slack, asked, seen, nth } = await startPatient();
    await slack.command("cancel culture");
    await nth(0);
    await slack.command("cancel culture");
    await nth(1);
    await slack.command("cancel culture");
    await nth(2);
    expect(seen(ANN.id).map((text) => WAIT.test(text))).toEqual([false, true, true]);
    await slack.command("cancel culture", { user_id: BEN.id, user_name: BEN.name });
    await nth(3);
    expect(asked).toHaveLength(2);
  });

  it("by mentions is told once, and to nobody else in the channel", async () => {
    const { slack, asked, nth } = await startPatient();
    await slack.mention("cancel culture");
    await nth(0);
    for (let n = 0; n < 4; n++) await slack.mention("cancel culture");
    await nth(1);
    await slack.mention("cancel culture", { user: BEN.id });
    await nth(2);
    expect(asked).toHaveLength(2);
    const [, told] = slack.ledger.shown;
    expect(told?.onlyFor).toBe(ANN.id);
    expect(textsOf(told?.blocks).join("")).toMatch(WAIT);
    expect(slack.ledger.shown).toHaveLength(3);
  });

  it("by clicks counts too", async () => {
    const { slack, asked, seen, nth } = await startPatient();
    await slack.command("cancel culture");
    const answer = await nth(0);
    await slack.click("Next", answer);
    await nth(1);
    expect(seen(ANN.id).at(-1)).toMatch(WAIT);
    expect(asked).toHaveLength(1);
  });

  it("leaves what asks nothing alone: edits, bots, the home view", async () => {
    const { slack, asked, nth } = await startPatient();
    for (const more of [{ subtype: "message_changed" }, { bot_id: "B1" }])
      await slack.direct("cancel culture", more);
    await slack.direct("cancel culture");
    await nth(0);
    expect(asked).toHaveLength(1);
  });
});
