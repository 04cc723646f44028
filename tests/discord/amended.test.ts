/** Answers that stand where all see them are amended: also copies that were shared, by whichever process. */
import { describe, expect, it, onTestFinished } from "vitest";
import { createSessions } from "../../src/app/index.ts";
import { start } from "../../src/discord/index.ts";
import { ANSWERS, CONTEXT } from "../doubles/answers.ts";
import { WETM } from "../doubles/articles.ts";
import { DiscordDouble } from "../doubles/discord/server.ts";
import type { Message } from "../doubles/discord/world.ts";
import { reportOf } from "../doubles/fake-newsroom.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { control, listeningLog, shown, textOf } from "./bot.ts";

const AMENDED = "Corrected since it was posted";

/** Processes of one bot, which share what they know of conversations. */
const open = async () => {
  const double = await new DiscordDouble({}).start();
  onTestFinished(() => double.stop());
  const sessions = createSessions();
  const process = async () => {
    const { log, lines } = listeningLog();
    const settings = { token: double.token, api: double.apiUrl, sessions };
    const source = { ...CONTEXT.source, article: WETM.id };
    const whosaid = { ...fakeWhosaid(), context: async () => ({ ...CONTEXT, source }) };
    const bot = await start(whosaid, settings, log);
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= bot.stop());
    onTestFinished(stop);
    await double.until(() => lines.some(({ text }) => text.startsWith("discord: connected as")));
    return { ...bot, stop };
  };
  const made = reportOf({
    ref: "1",
    problem: "other",
    platform: "discord",
    reporter: double.ann.id,
  });
  const corrected = (article: string) => ({
    ...made,
    article,
    decision: { taken: true, by: "bo", at: 2 },
  });
  return { double, process, corrected };
};

describe("what stands in a channel is amended", () => {
  it.each([
    ["a question", (double: DiscordDouble) => double.slash("whosaid", { text: "cancel culture" })],
    [
      "the words of a message",
      (double: DiscordDouble) => double.menu("Who said this?", double.say(ANSWERS.exact.question)),
    ],
  ])("also a copy that was shared, of %s, by another process", async (_, ask) => {
    const { double, process, corrected } = await open();
    const first = await process();
    const alone = await shown(double, ask(double));
    const click = double.click(alone, control(alone, "Share"));
    const shared: Message = await double.until(() => click.followUps[0]);
    const seen = textOf(shared);
    expect(seen).toMatch(/ asked “[^”]+”$/);
    await first.stop();
    const second = await process();
    await second.deliveryOf().tell(corrected("another"));
    expect(textOf(shared)).toBe(seen);
    await second.deliveryOf().tell(corrected(WETM.id));
    expect(textOf(shared)).toContain(AMENDED);
    expect(textOf(shared).replace(`\n-# ${AMENDED}`, "")).toBe(seen);
  });

  it("and what both processes are told of is answered once", async () => {
    const { double, process } = await open();
    await process();
    await process();
    double.say(`<@${double.world.bot.id}> cancel culture`);
    await double.until(() => double.posts()[0]);
    // what is asked last is answered last
    await shown(double, double.slash("whosaid", { text: "Maloney" }));
    expect(double.posts()).toHaveLength(1);
  });
});
