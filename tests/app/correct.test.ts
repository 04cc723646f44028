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
    expect(rest).toEqual({ was: ["Ann Lee"], now: ["Bo Ek"], unprinted: ["Bo Ek"], parted: [] });
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
      "words that are no statement’s where it says",
      request("nothing", BO, { article: "b", occurrence: 99 }),
      /^b: “nothing” stands in no statement at occurrence 99; give --occurrence 1 \(line 1\), 2 \(line 1\)$/,
    ],
    [
      "a join with words of two statements",
      request("one", { act: "join", with: { article: "b", words: "nothing" } }),
      /^b: “nothing” stands in 2 statements; .* --join-occurrence 1 \(line 1\), 2 \(line 1\)$/,
    ],
    [
      "a join with itself",
      request("one", { act: "join", with: { article: "a", words: "two" } }),
      /^a: “one two” is one statement with those already; there is nothing to join$/,
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

  it("lists no more occurrences than a line holds", async () => {
    const product = productOf({}, { "c.txt": "Or “no”. ".repeat(9) });
    const asked = request("no", BO, { article: "c" });
    expect(await failure(product.correct(asked))).toMatch(/ 5 \(line 1\), …$/);
    await product.close();
  });

  const joinTo = (article: string, words: string): Change => ({
    act: "join",
    with: { article, words },
  });
  const B = { article: "b", occurrence: 1 };

  it("joins what one speaker said, and refuses other speakers’ and hidden words", async () => {
    const product = productOf();
    await product.correct(request("one"));
    const refused = /^a: “one two” is by Bo Ek, “nothing” by Ann Lee; .* --speaker first$/;
    expect(await failure(product.correct(request("one", joinTo("a", "nothing"))))).toMatch(refused);
    await product.correct(request("nothing"));
    await product.correct(request("one", joinTo("a", "nothing")));
    // the words went into the other quotation, and can be joined with more all the same
    const more: CorrectionRequest = {
      ...request("one"),
      act: "join",
      with: { ...B, words: "nothing" },
    };
    expect(await failure(product.correct(more))).toMatch(/“nothing” of b by Ann Lee; /);
    await product.correct(request("nothing", { act: "hide" }, B));
    expect(await failure(product.correct(more))).toMatch(
      /^b: “nothing” is hidden; .* --undo first/,
    );
    await product.correct(request("nothing", { act: "undo" }, B));
    await product.correct(request("nothing", BO, B));
    await product.correct(more);
    expect(await failure(product.correct(more))).toMatch(/ is so already/);
    await product.close();
  });

  it("that parts the halves of a join says so, in the log and in verify too", async () => {
    const product = productOf();
    await product.correct({ ...request("one"), act: "join", with: { ...B, words: "nothing" } });
    const { parted } = await product.correct(request("one"));
    expect(parted).toEqual([expect.stringMatching(/^a: “one two” is joined with .* rests$/)]);
    expect((await product.corrections()).map(({ state }) => state)).toEqual(["void", "in effect"]);
    expect((await product.verify()).problems).toEqual([expect.stringContaining(parted.join())]);
    await product.correct(request("nothing", BO, B));
    expect((await product.verify()).problems).toEqual([]);
    await product.close();
  });

  it("of two articles is taken back in both, by any words of either half", async () => {
    const entry = { by: "ann", at: "2026-11-23", why: "heard it" };
    const halves = { article: "a", words: "one", with: { article: "c", words: "three" } };
    const product = productOf(
      { corrections: [{ ...entry, ...halves, act: "join" }] },
      { "a.txt": "He said “one two”.", "c.txt": "He said “three four”." },
    );
    expect((await product.corrections()).map(({ state }) => state)).toEqual(["in effect"]);
    await product.correct(request("four", { act: "undo" }, { article: "c" }));
    expect(
      (await product.corrections()).map(({ state, correction }) => [state, correction.words]),
    ).toEqual([
      ["undone", "one"],
      ["in effect", "three"],
    ]);
    const again = request("one", { act: "undo" });
    expect(await failure(product.correct(again))).toMatch(/“one” has no correction to take back/);
    await product.close();
  });

  it("that rests is not taken back by words that stand nowhere", async () => {
    const entry = { article: "a", by: "ann", at: "2026-11-23", why: "heard it" };
    const gone: Correction = {
      ...entry,
      words: "gone",
      act: "join",
      with: { ...B, words: "lost" },
    };
    const product = productOf({ corrections: [gone] });
    const asked = request("nowhere", { act: "undo" });
    expect(await failure(product.correct(asked))).toMatch(/“nowhere” stands in no statement/);
    await product.close();
  });

  it("of one of many occurrences is taken back by its words alone", async () => {
    const product = productOf();
    await product.correct(request("nothing", BO, { article: "b", occurrence: 2 }));
    const { correction } = await product.correct(
      request("nothing", { act: "undo" }, { article: "b" }),
    );
    expect(correction.occurrence).toBe(2);
    await product.close();
  });

  it("that was taken back twice, in the log and in the reviewed file, is no problem", async () => {
    const entry = { article: "a", words: "gone", by: "ann", at: "2026-11-23", why: "heard it" };
    const opened = openSqlite(":memory:");
    const shared = async () => ({ ...opened, close: async () => {} });
    const reviewed: readonly Correction[] = [{ ...entry, act: "hide" }];
    const first = productOf({ store: shared, corrections: reviewed });
    expect((await first.verify()).problems).toEqual([expect.stringContaining("a: “gone” stands")]);
    await first.correct(request("gone", { act: "undo" }));
    const second = productOf({
      store: shared,
      corrections: [...reviewed, { ...entry, act: "undo" }],
    });
    expect((await second.verify()).problems).toEqual([]);
    expect((await second.corrections()).map(({ state }) => state)).toEqual([
      "undone",
      "in effect",
      "in effect",
    ]);
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
