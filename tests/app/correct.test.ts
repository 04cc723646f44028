import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CorrectionRequest, createProduct, type Parts } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import type { Article, Change, Correction } from "../../src/core/index.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const store = openSqlite(":memory:");
const FILES = {
  "a.txt": "He said “one two”.\nThen “nothing” again.",
  "b.txt": "Said: “nothing”. Or “nothing”.",
};

/** Every quotation is Ann Lee's. */
const parse = (article: Article) => {
  const facts = fakeParse(article);
  return {
    ...facts,
    attributions: facts.attributions.map((one) => ({ ...one, speakers: ["Ann Lee"] })),
  };
};

const productOf = (more: Partial<Parts> = {}, files: Readonly<Record<string, string>> = FILES) =>
  createProduct({
    reading: READING,
    parser: async () => parse,
    parserVersion: async () => "fake-1",
    store: async () => openSqlite(":memory:"),
    kept: true,
    answerer: async () => fakeWhosaid(),
    articles: { folder: folderOf(files), asked: true },
    warn: () => {},
    ...more,
  });

const BO: Change = { act: "speakers", speakers: ["Bo Ek"] };

const request = (
  words: string,
  change: Change = BO,
  at: Partial<Pick<CorrectionRequest, "article" | "occurrence">> = {},
): CorrectionRequest => ({ article: "a", words, ...change, why: "heard it", by: "ann", ...at });

const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe("a correction", () => {
  it("is logged with the whole words of the statement, who, when and why", async () => {
    const product = productOf();
    const { correction, ...rest } = await product.correct(request("ONE"));
    expect(rest).toEqual({ was: ["Ann Lee"], now: ["Bo Ek"], unprinted: ["Bo Ek"] });
    expect(correction).toEqual({
      article: "a",
      words: "one two",
      act: "speakers",
      speakers: ["Bo Ek"],
      by: "ann",
      at: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
      why: "heard it",
    });
    expect(await product.corrections()).toEqual([{ correction, state: "in effect" }]);
    await product.close();
  });

  it.each([
    ["no such article", request("one", BO, { article: "z" }), /^z: no article has this id; /],
    ["words that nobody says", request("Then"), /“Then” stands in no statement; give words of one/],
    [
      "words of two statements",
      request("nothing", BO, { article: "b" }),
      /^b: “nothing” stands in 2 statements; give more words, or --occurrence 1 \(line 1\), 2 \(line 1\)$/,
    ],
    [
      "what is so already",
      request("one", { act: "speakers", speakers: ["Ann Lee"] }),
      /is so already; there is nothing/,
    ],
    [
      "nothing to take back",
      request("one", { act: "undo" }),
      /“one two” has no correction to take/,
    ],
    [
      "a join with what is not there",
      request("one", { act: "join", with: { article: "b", words: "never" } }),
      /^b: “never” stands in no statement/,
    ],
  ])("of %s fails in one line", async (_, asked, told) => {
    const product = productOf();
    expect(await failure(product.correct(asked))).toMatch(told);
    expect(await product.corrections()).toEqual([]);
    await product.close();
  });

  it("of words printed twice takes the occurrence", async () => {
    const product = productOf();
    const asked = request("nothing", BO, { article: "b", occurrence: 2 });
    expect((await product.correct(asked)).correction.occurrence).toBe(2);
    await product.close();
  });

  it("is taken back by another entry", async () => {
    const product = productOf();
    await product.correct(request("one"));
    await product.correct(request("one two", { act: "undo" }));
    expect((await product.corrections()).map(({ state }) => state)).toEqual([
      "undone",
      "in effect",
    ]);
    await product.close();
  });

  it("rests in the log, and is told of, where its words are no longer printed", async () => {
    const folder = folderOf({ "a.txt": FILES["a.txt"] });
    const product = productOf({ articles: { folder, asked: true } });
    await product.correct(request("one"));
    writeFileSync(join(folder, "a.txt"), "He said “three”.");
    for await (const file of product.add([folder]))
      expect(file).toMatchObject({
        added: [
          {
            outcome: "changed",
            unfit: [
              expect.stringMatching(/^a: “one two” stands in no statement now; .* by ann on/),
            ],
          },
        ],
      });
    expect((await product.corrections()).map(({ state }) => state)).toEqual(["lost"]);
    expect((await product.verify()).problems).toHaveLength(1);
    await product.correct(request("one two", { act: "undo" }));
    expect((await product.verify()).problems).toEqual([]);
    await product.close();
  });

  it("comes from the reviewed file too, once, before the articles and after", async () => {
    const reviewed: Correction = {
      article: "a",
      words: "one",
      act: "hide",
      by: "ann",
      at: "2026-11-23",
      why: "a headline",
    };
    const opened = async () => ({ ...store, close: async () => {} });
    for (const _ of [1, 2]) {
      const product = productOf({ store: opened, corrections: [reviewed] });
      expect(await product.corrections()).toEqual([{ correction: reviewed, state: "in effect" }]);
      await product.close();
    }
    const [stored] = await store.articles(["a"]);
    expect(stored?.facts.attributions).toHaveLength(1);
    expect(stored?.parsed?.attributions).toHaveLength(2);
  });
});
