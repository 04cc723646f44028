/** The real product behind the real Bolt app: the same answers as every other face, all of them within the limits. */
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openProduct, type Product, readEnvironment, type Whosaid } from "../../src/app/index.ts";
import { requestFor } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { paged, present } from "../../src/present/index.ts";
import { answerMessage, fits, type Message, sharedMessage } from "../../src/slack/message.ts";
import { faceContract } from "../present/face-contract.ts";
import { type Bot, createLog, eventually, startBot } from "./bot.ts";
import { messageProblems, textsOf } from "./double/limits.ts";
import { buttons } from "./double/slack.ts";

let bot: Bot | undefined;
afterAll(async () => {
  expect(bot?.slack.ledger.breaches).toEqual([]);
  await bot?.stop();
});

/** What a command's asker reads, page after page. */
faceContract(
  "Slack",
  async (whosaid: Whosaid, question) => {
    bot ??= await startBot("socket", whosaid);
    const { slack } = bot;
    const before = slack.ledger.shown.length;
    await slack.command(question);
    const shown = await eventually(() => slack.ledger.shown[before]);
    let read = readable(shown.blocks);
    for (;;) {
      const next = buttons(shown.blocks).find(({ label }) => label === "Next" || label === "More");
      if (!next) return read;
      const page = JSON.stringify(shown.blocks);
      await slack.press(next, shown);
      await eventually(() => (JSON.stringify(shown.blocks) === page ? undefined : true));
      read += readable(shown.blocks);
    }
  },
  (answer) =>
    allPages(answer)
      .map(({ blocks }) => readable(blocks))
      .join(""),
);

/** Texts without our markup. */
const readable = (blocks: unknown): string =>
  textsOf(blocks)
    .join("")
    .replace(/<https?:[^|>]+\|/g, "")
    .replace(/[\u200b*>]/g, "")
    .replaceAll("&amp;", "&");

const allPages = (answer: Answer): readonly Message[] => {
  const request = requestFor(answer.question);
  const pages = paged(present(answer), (sheet) => fits({ sheet, request, next: request }));
  return pages.map((sheet) => answerMessage({ sheet, request }, "private", "0123456789ab"));
};

it("answers a follow-up in a thread by what was asked there before", async () => {
  const { slack, stop } = await startBot("socket", await product.whosaid());
  const thread = { ts: "1700000030.1", thread_ts: "1700000030.1" };
  await slack.mention("who called for Cuomo to resign", thread);
  await eventually(() => slack.ledger.shown[0]);
  await slack.mention("who hasn't?", { ...thread, ts: "1700000030.2" });
  const shown = await eventually(() => slack.ledger.shown[1]);
  expect(textsOf(shown.blocks)).toContain("Hakeem Jeffries");
  expect(textsOf(shown.blocks).join("\n")).toContain("Read as “");
  expect(slack.ledger.breaches).toEqual([]);
  await stop();
});

it("offers what there is of a person where there is not what was asked, as buttons", async () => {
  const { slack, stop } = await startBot("socket", await product.whosaid());
  await slack.command("what did Schumer say about taxes");
  const shown = await eventually(() => slack.ledger.shown[0]);
  await slack.click("What did Chuck Schumer say", shown);
  await eventually(() => (textsOf(shown.blocks).includes("In context") ? true : undefined));
  await stop();
});

let product: Product;
beforeAll(async () => {
  product = await openProduct(readEnvironment({}), {}, { log: createLog(), warn: () => undefined });
});
afterAll(() => product.close());

const GOLD = `${import.meta.dirname}/../../../shared/gold/queries.json`;
const absent = existsSync(GOLD) ? "" : ": skipped, ../shared/gold is not there";

it.skipIf(absent !== "")(
  `renders every question of the gold within the limits${absent}`,
  async () => {
    const whosaid = await product.whosaid();
    const gold: unknown = JSON.parse(readFileSync(GOLD, "utf8"));
    const questions = (Array.isArray(gold) ? gold : []).map((each) => String(each.query));
    expect(questions.length).toBeGreaterThan(50);
    for (const question of questions) {
      for (const answer of [await whosaid.ask(question), await whosaid.check(question)]) {
        for (const message of allPages(answer)) {
          expect(messageProblems(message), question).toEqual([]);
          const shared = sharedMessage(message, "ann", question);
          expect(messageProblems(shared), question).toEqual([]);
        }
      }
    }
  },
);
