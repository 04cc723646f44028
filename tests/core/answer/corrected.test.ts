/** What answers show of corrections. */
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/archive/index.ts";
import { type Correction, createAnswerer, createSearch } from "../../../src/core/index.ts";
import { parsed } from "../../archive/doubles.ts";
import { readModel } from "./open-archive.ts";

const evidence = await readModel();

const by = { by: "ann", at: "2026-11-23", why: "heard the tape" };
const budget = parsed("budget", [
  { words: "We will balance the budget", speaker: "Jane Roe" },
  { words: "A different subject", speaker: "José Núñez" },
]);
const other = parsed("other", [{ words: "The budget will be in balance", speaker: "Jane Roe" }]);

const answererWith = async (corrections: readonly Correction[]) => {
  const store = openSqlite(":memory:");
  await store.add([budget, other]);
  const answerer = createAnswerer({ archive: store, search: createSearch(store), evidence });
  // asked before, so that what is kept at hand is of the time before
  await answerer.ask("budget");
  await store.correct(corrections);
  return answerer;
};

const statementsOf = async (corrections: readonly Correction[], question: string) => {
  const answer = await (await answererWith(corrections)).ask(question);
  return answer.kind === "statements" ? answer.statements : [];
};

const nunez: Correction = {
  article: "budget",
  words: "We will balance the budget",
  act: "speakers",
  speakers: ["José Núñez"],
  ...by,
};

describe("a corrected statement", () => {
  it("is found by the right speaker at once, and says that it was corrected", async () => {
    const found = await statementsOf([nunez], "What did Núñez say about the budget?");
    expect(found.map(({ speakers }) => speakers[0]?.name)).toEqual(["José Núñez"]);
    expect(found[0]?.corrected).toBe(true);
    const [roe] = await statementsOf([nunez], "What did Jane Roe say about the budget?");
    expect(roe?.printings[0]?.source.article).toBe("other");
    expect(roe?.corrected).toBeUndefined();
  });

  it("explains who corrected it, when and why", async () => {
    const answerer = await answererWith([nunez]);
    const answer = await answerer.ask("We will balance the budget");
    const shown = answer.kind === "statements" || answer.kind === "check" ? answer.statements : [];
    const why = await answerer.explain(shown[0]?.printings[0]?.ref ?? "");
    expect(why).toMatchObject({
      rule: "operator",
      because: expect.stringContaining("An operator"),
      amended: [{ what: "speakers", was: ["Jane Roe"], ...by }],
    });
  });

  it("leaves the references of others in place, and its own to nobody", async () => {
    const store = openSqlite(":memory:");
    await store.add([budget]);
    const answerer = createAnswerer({ archive: store, search: createSearch(store), evidence });
    const refOf = async (words: string): Promise<string> => {
      const answer = await answerer.ask(words);
      const shown =
        answer.kind === "statements" || answer.kind === "check" ? answer.statements : [];
      return shown[0]?.printings[0]?.ref ?? "";
    };
    const [hidden, other] = [
      await refOf("We will balance the budget"),
      await refOf("A different subject"),
    ];
    await store.correct([{ article: "budget", words: "the budget", act: "hide", ...by }]);
    expect((await answerer.explain(other))?.words[0]?.text).toBe("A different subject");
    expect(await answerer.explain(hidden)).toBeUndefined();
  });

  it("is one with what it was joined to, each in its own words", async () => {
    const join: Correction = {
      article: "budget",
      words: "We will balance the budget",
      act: "join",
      with: { article: "other", words: "The budget will be in balance" },
      ...by,
    };
    expect(await statementsOf([], "budget balance")).toHaveLength(2);
    const [one, ...more] = await statementsOf([join], "budget balance");
    expect(more).toEqual([]);
    expect(one?.corrected).toBe(true);
    expect(one?.printings.map(({ words }) => words[0]?.text)).toEqual([
      "The budget will be in balance",
      "We will balance the budget",
    ]);
    expect(one?.printings[1]?.differs).toHaveLength(1);
  });

  const ends = (to: string): Correction => ({
    article: "budget",
    words: "A different subject",
    act: "join",
    with: { article: to, words: "Another matter" },
    ...by,
  });
  const shownOf = async (speaker: string | undefined, question: string) => {
    const store = openSqlite(":memory:");
    const said = { words: "Another matter", ...(speaker ? { speaker } : {}) };
    await store.add([budget, parsed("third", [said])]);
    await store.correct([ends("third")]);
    const answer = await createAnswerer({
      archive: store,
      search: createSearch(store),
      evidence,
    }).ask(question);
    return answer.kind === "statements"
      ? answer.statements.map(({ speakers, printings }) => [
          speakers.map(({ name }) => name).join(),
          printings.length,
        ])
      : [];
  };

  it.each(["Another matter", "A different subject"])(
    "is found by either half, also where only one names the speaker: %s",
    async (words) => {
      expect(await shownOf(undefined, words)).toEqual([["José Núñez", 2]]);
    },
  );

  it("is nobody else’s, though a join says so", async () => {
    expect(await shownOf("Jane Roe", "Another matter")).toEqual([["Jane Roe", 1]]);
  });

  it("is held apart from printings with other speakers than those an operator named", async () => {
    const twin = parsed("twin", [{ words: "We will balance the budget", speaker: "Jane Roe" }]);
    const store = openSqlite(":memory:");
    const both = ["Jane Roe", "José Núñez"];
    const [said, ...rest] = budget.facts.attributions;
    const attributions = said ? [{ ...said, speakers: both }, ...rest] : [];
    await store.add([{ ...budget, facts: { ...budget.facts, attributions } }, twin]);
    const answerer = createAnswerer({ archive: store, search: createSearch(store), evidence });
    const named = async () => {
      const answer = await answerer.ask("balance the budget");
      return answer.kind === "statements"
        ? answer.statements.map(({ speakers, corrected = false }) => [
            speakers.map(({ name }) => name).join(),
            corrected,
          ])
        : [];
    };
    expect(await named()).toHaveLength(1);
    await store.correct([nunez]);
    expect(await named()).toEqual([
      ["José Núñez", true],
      ["Jane Roe", false],
    ]);
  });

  it("is not shown where it was hidden", async () => {
    const hide: Correction = { article: "other", words: "budget", act: "hide", ...by };
    const found = await statementsOf([hide], "budget balance");
    expect(found.map(({ printings }) => printings[0]?.source.article)).toEqual(["budget"]);
  });
});
