/** Follow-ups: each rule by its own examples, and conversations on made-up articles. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../../../src/app/index.ts";
import { readFollowUp } from "../../../../src/core/answer/question/follow-ups.ts";
import { FOLLOW_UP_RULES } from "../../../../src/core/answer/question/patterns.ts";
import { wholeText } from "../../../../src/core/answer/question/question.ts";
import { missesOf } from "../expected.ts";
import { openFolder } from "../open-archive.ts";
import { PEOPLE_ARTICLES } from "../people-questions.ts";
import { CONVERSATIONS } from "./follow-up-rows.ts";

const KNOWN = {
  isPerson: (words: string) => Promise.resolve(/^(?:doe|roe)$/i.test(words)),
  personOf: () => Promise.resolve(undefined),
  naming: () => Promise.resolve(undefined),
};

describe("follow-up rules", () => {
  it.each(
    FOLLOW_UP_RULES.flatMap(({ id, examples }) =>
      examples.map(([before, typed, read]) => ({ id, before, typed, read })),
    ),
  )("$id reads “$typed” after “$before”", async ({ id, before, typed, read }) => {
    const rule = FOLLOW_UP_RULES.find((one) => one.id === id);
    expect(rule?.pattern.test(wholeText(typed))).toBe(true);
    const whole = await readFollowUp(typed, before, KNOWN);
    expect(whole?.question.toLowerCase()).toBe(read.toLowerCase());
  });

  it.each(
    FOLLOW_UP_RULES.flatMap(({ id, counterexamples, pattern }) =>
      counterexamples.map((counter) => ({ id, counter, pattern })),
    ),
  )("$id leaves “$counter”", ({ counter, pattern }) => {
    expect(pattern.test(wholeText(counter))).toBe(false);
  });
});

describe("conversations", () => {
  let product: Product;
  let whosaid: Whosaid;
  beforeAll(async () => {
    product = await openFolder(PEOPLE_ARTICLES);
    whosaid = await product.whosaid();
  });
  afterAll(() => product.close());

  it.each(CONVERSATIONS.map((talk) => ({ talk, name: talk.map(([typed]) => typed).join(" → ") })))(
    "$name",
    async ({ talk }) => {
      let after: string | undefined;
      for (const row of talk) {
        const answer = await whosaid.ask(row[0], after === undefined ? {} : { after });
        expect(missesOf(answer, row, PEOPLE_ARTICLES), row[0]).toEqual([]);
        after = answer.question;
      }
    },
  );

  it("says what a follow-up was read as, and asks for that again", async () => {
    const answer = await whosaid.ask("and Republicans?", {
      after: "which democrats support the strike",
    });
    expect(answer.question).toBe("which republicans support the strike");
    expect(answer.notes).toContainEqual({
      kind: "read-as",
      question: "which republicans support the strike",
    });
  });

  it("answers a whole question as it would without another before it", async () => {
    for (const question of ["who backs Kasparov", "a quiet harbor feeds nobody", "turtles"])
      expect(await whosaid.ask(question, { after: "who backs the strike" })).toEqual(
        await whosaid.ask(question),
      );
  });
});
