import { describe, expect, it } from "vitest";
import { gapsIn, keepingGaps, likenessOf } from "../../src/app/gaps.ts";
import type { Answer } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";

const CLOSEST: Answer = {
  kind: "closest",
  question: "sheep on the pier",
  nearest: [],
  searched: ANSWERS.help.searched,
  notes: [],
  page: 1,
  pages: 1,
};

const DAY = 86_400_000;

const asking = (keptDays: number, answers?: readonly Answer[]) => {
  const store = openSqlite(":memory:");
  const warned: unknown[] = [];
  const quiet = () => {};
  const log = {
    debug: quiet,
    info: quiet,
    error: quiet,
    warn: (fields: unknown) => warned.push(fields),
  };
  let day = 100;
  let asked = 0;
  const whosaid = keepingGaps(fakeWhosaid(answers), {
    keptDays,
    questions: store.records.questions,
    log,
    // each question later than the one before: the newest wording is shown
    now: () => day * DAY + ++asked,
  });
  const listed = async () =>
    ((await gapsIn(store.records, { keptDays }, day * DAY))?.gaps ?? []).map(
      ({ words, times, notFound, closest, notUseful }) => [
        words,
        times,
        notFound,
        closest,
        notUseful,
      ],
    );
  const pass = (days: number) => {
    day += days;
  };
  return { store, whosaid, listed, pass, warned };
};

describe("gaps", () => {
  it.each([
    ["Who paid for the bridges?", "who paid for the bridge"],
    ["the mayor's taxes", "Taxes, Mayor"],
    ["What did Núñez say about harbours?", "what did NUNEZ say about harbour"],
    ["who said anything about mortgage rates", "did anybody say something on a mortgage rate"],
    ["who attacked the mayor", "does anyone criticise the mayor?"],
    ["who said that", "Who said that?"],
    ["to be or not to be", "not to be or be to"],
  ])("count %j and %j together", (one, other) => {
    expect(likenessOf(one)).toBe(likenessOf(other));
  });

  it.each([
    ["Who paid for the bridge?", "Who paid for the road?"],
    ["What did Ann Lee say?", "What did Bo Ek say?"],
    ["who said that", "what did they say"],
  ])("count %j and %j apart", (one, other) => {
    expect(likenessOf(one)).not.toBe(likenessOf(other));
  });

  it("are what is not found and what only comes close, once for all pages", async () => {
    const { whosaid, listed } = asking(30, [ANSWERS.statements, CLOSEST]);
    await whosaid.ask(ANSWERS.statements.question);
    await whosaid.ask("Who paid for the bridges?");
    await whosaid.ask("who PAID for the bridge");
    await whosaid.ask("who paid for the bridge", { page: 2 });
    await whosaid.ask("sheep on the pier");
    expect(await listed()).toEqual([
      ["who PAID for the bridge", 2, 2, 0, 0],
      ["sheep on the pier", 1, 0, 1, 0],
    ]);
    expect(await whosaid.newsroom.gaps()).toBe(2);
  });

  it("are told as their asker sees them: what comes nearest to somebody who is here is shown at once", async () => {
    const person = { name: "Ann Lee", occurs: true, quoted: true };
    const { whosaid, listed } = asking(30, [
      { ...ANSWERS.notFound, question: "Ann Lee on harbours", person },
      { ...ANSWERS.notFound, question: "Bo Ek on harbours", person: { ...person, occurs: false } },
    ]);
    await whosaid.ask("Ann Lee on harbours");
    await whosaid.ask("Bo Ek on harbours");
    expect(await listed()).toEqual([
      ["Bo Ek on harbours", 1, 1, 0, 0],
      ["Ann Lee on harbours", 1, 0, 1, 0],
    ]);
  });

  it("are no questions whose date cannot be read", async () => {
    const odd: Answer = { ...ANSWERS.notFound, question: "after:soon", reason: "unread-date" };
    const { whosaid, listed } = asking(30, [odd]);
    await whosaid.ask("after:soon");
    expect(await listed()).toEqual([]);
  });

  it("are also answers that were not what was asked, and none that were of use", async () => {
    const { whosaid, listed } = asking(30);
    await whosaid.newsroom.feedback("cancel culture", true);
    await whosaid.newsroom.feedback("cancel culture", false);
    expect(await listed()).toEqual([["cancel culture", 1, 0, 0, 1]]);
  });

  it("are forgotten after the days that the operator says", async () => {
    const { whosaid, listed, pass, store } = asking(30);
    await whosaid.ask("who paid");
    pass(31);
    expect(await listed()).toEqual([]);
    await whosaid.ask("who slept");
    expect(await store.records.questions.count(0)).toBe(1);
  });

  it("are not kept unless the operator says so", async () => {
    const { whosaid, store } = asking(0);
    await whosaid.ask("who paid");
    await whosaid.newsroom.feedback("who paid", false);
    expect(await store.records.questions.count(0)).toBe(0);
    expect(await gapsIn(store.records, { keptDays: 0 })).toBeUndefined();
    expect(await whosaid.newsroom.gaps()).toBeUndefined();
  });

  it("keep nobody from an answer where they cannot be kept", async () => {
    const { whosaid, store, warned } = asking(30);
    await store.close();
    expect(await whosaid.ask("who paid")).toMatchObject({ kind: "notFound" });
    expect(warned).toHaveLength(1);
    expect(JSON.stringify(warned)).not.toContain("paid");
  });
});
