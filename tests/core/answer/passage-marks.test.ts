/** What answers say of words that stand in quotation marks and are in no statement. */
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/archive/index.ts";
import { createAnswerer, createSearch, type Facts } from "../../../src/core/index.ts";
import { parsed } from "../../archive/doubles.ts";
import { readModel } from "./open-archive.ts";

const evidence = await readModel();

const { article, facts } = parsed(
  "flood",
  [
    { words: "I have never seen neighbours work like that", speaker: "Tom Reyes" },
    { words: "The dam is holding, say the engineers on the spot" },
  ],
  {
    plain: [
      "“We are sunk to the last plank,” quacked Dana Miller.",
      "The council met in a so-called “smart” hall on Tuesday.",
      "Nobody knows who opened the sluice on Monday.",
    ],
  },
);

const passagesOf = async (
  question: string,
  hide: readonly string[] = [],
  more: Partial<Facts> = {},
) => {
  const store = openSqlite(":memory:");
  await store.add([{ article, facts: { ...facts, ...more } }]);
  await store.correct(
    hide.map((words) => ({
      article: "flood",
      words,
      act: "hide" as const,
      by: "ann",
      at: "2026-11-23",
      why: "a headline",
    })),
  );
  const answer = await createAnswerer({
    archive: store,
    search: createSearch(store),
    evidence,
  }).ask(question);
  return answer.kind === "passages"
    ? answer.passages.map(({ marks = "none" }) => marks)
    : answer.kind;
};

describe("words of no statement", () => {
  it.each([
    ["are in marks, their speaker unknown", "We are sunk to the last plank", "unnamed"],
    ["have a few words in marks", "The council met in a so-called smart hall", "quoted"],
    ["stand without marks", "Nobody knows who opened the sluice", "none"],
  ])("%s", async (_, question, marks) => {
    expect(await passagesOf(question)).toEqual([marks]);
  });

  it("are in marks too where an operator hid the statement, and said to be hidden", async () => {
    const words = "I have never seen neighbours work";
    expect(await passagesOf(words)).toBe("statements");
    expect(await passagesOf(words, ["never seen neighbours"])).toEqual(["hidden"]);
  });

  it("are the reporter’s own where a paraphrase was hidden", async () => {
    const [first, ...others] = facts.attributions;
    const sluice = "who opened the sluice";
    const start = article.text.indexOf(sluice);
    const said = { start, end: start + sluice.length };
    const paraphrase = { kind: "indirect" as const, content: [said], rule: "cue", confidence: 1 };
    const attributions = [
      ...(first ? [first] : []),
      ...others,
      { ...paraphrase, speakers: ["Tom Reyes"] },
    ];
    expect(
      await passagesOf("Nobody knows who opened the sluice", [sluice], { attributions }),
    ).toEqual(["none"]);
  });
});
