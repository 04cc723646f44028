import { describe, expect, it } from "vitest";
import { createProduct, type Parts, type Product } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { readArguments } from "../../src/shell/index.ts";
import { runCommand } from "../../src/shell/run.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const product = (more: Partial<Parts>): Product =>
  createProduct({
    reading: READING,
    parser: async () => fakeParse,
    parserVersion: async () => "fake-1",
    store: async () => openSqlite(":memory:"),
    kept: true,
    answerer: async () => fakeWhosaid(),
    articles: {
      folder: folderOf({
        "a.txt": "He said “one”.\nShe said “two”.",
        "b.txt": "“Three,” they said.",
      }),
      asked: true,
    },
    warn: () => {},
    ...more,
  });

const run = async (argv: readonly string[], more: Partial<Parts> = {}) => {
  const { terminal, errors, output } = fakeTerminal();
  const read = readArguments(argv);
  if ("wrong" in read) throw new Error(read.wrong);
  const code = await runCommand(read, terminal, async () => product(more));
  const json = (): unknown[] =>
    output()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  return { code, errors, output, json };
};

const NOON = Date.parse("2026-11-20T12:00:00Z");

/** An archive in which something was asked before. */
const asked = async () => {
  const store = openSqlite(":memory:");
  const keep = (id: string, words: string, outcome: "notFound" | "closest", at: number) =>
    store.records.questions.keep({ id, likeness: words.toLowerCase(), words, outcome, at });
  await keep("1", "who paid", "notFound", Date.now() - 2 * 86_400_000);
  await keep("2", "Who paid", "closest", Date.now());
  await keep("3", "who slept", "notFound", NOON);
  return { store: async () => store, questions: { keptDays: 36_500 } };
};

describe("gaps", () => {
  it("lists what was asked and not found, the most frequent first", async () => {
    const { code, output } = await run(["gaps"], await asked());
    expect(code).toBe(0);
    expect(output()).toMatch(
      /^2× Who paid · not found 1, only closest 1 · \S+ to \S+\n1× who slept · not found 1 · 2026-11-20\n2 questions without an answer since /,
    );
  });

  it("lists it for programs", async () => {
    const { json } = await run(["gaps", "--json"], await asked());
    expect(json()).toMatchObject([
      { words: "Who paid", times: 2, notFound: 1, closest: 1 },
      { words: "who slept", first: "2026-11-20T12:00:00.000Z" },
    ]);
  });

  it("says how to keep questions where none are kept", async () => {
    const { code, errors } = await run(["gaps"]);
    expect([code, errors]).toEqual([1, [expect.stringContaining("set questions.keptDays")]]);
  });
});

describe("export", () => {
  it("writes all statements", async () => {
    const { code, json } = await run(["export", "--format", "jsonl"]);
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      { article: "a", words: ["one"] },
      { article: "a", words: ["two"] },
      { article: "b", words: ["Three,"] },
    ]);
  });

  it("says what is no format", async () => {
    const { code, errors } = await run(["export", "--format", "pdf"]);
    expect([code, errors]).toEqual([
      2,
      ["export: --format pdf: expected csv, jsonl, jsonld, wikiquote"],
    ]);
  });
});
