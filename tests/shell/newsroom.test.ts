import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProduct, type Parts, type Product } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { type Context, cite } from "../../src/core/index.ts";
import { readArguments } from "../../src/shell/index.ts";
import { runCommand } from "../../src/shell/run.ts";
import { fakeNewsroom } from "../doubles/fake-newsroom.ts";
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
      /^2× Who paid · not found 1, only closest 1 · \S+ to \S+\n1× who slept · not found · 2026-11-20\n2 questions without an answer since \S+, 3 times in all\n$/,
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

/** An archive with an article and a report of its first statement. */
const reported = async () => {
  const store = openSqlite(":memory:");
  const text = "He said “one two”. It rained.";
  const article = { id: "a", hash: "", text, offset: 0 };
  await store.add([{ article, facts: fakeParse(article) }]);
  await store.records.reports.put({
    id: "1a2b3c4d",
    article: "a",
    words: "one two",
    speakers: [],
    problem: "wrong-person",
    who: "Ann Lee",
    note: "I was there",
    platform: "slack",
    reporter: "U1",
    at: NOON,
  });
  const context: Context = {
    source: { article: "a", line: 1 },
    paragraph: cite(article, { start: 0, end: text.length }),
    marked: [],
    speakers: [],
  };
  return {
    store: async () => store,
    articles: { folder: "", asked: false },
    answerer: async () => ({ ...fakeWhosaid(), context: async () => context }),
  };
};

describe("review", () => {
  it("lists what was reported with its paragraph", async () => {
    const { code, output } = await run(["review"], await reported());
    expect(code).toBe(0);
    expect(output()).toBe(
      [
        "1a2b3c4d · wrong person; it is Ann Lee · 2026-11-20, slack",
        "  “I was there”",
        "  nobody: “one two”",
        "  │ He said “one two”. It rained.",
        "  a · line 1",
        "1 open report",
        "review take <id> corrects as reported, review leave <id> leaves it",
        "",
      ].join("\n"),
    );
    const { json } = await run(["review", "--json"], await reported());
    expect(json()).toMatchObject([{ report: { id: "1a2b3c4d" }, context: { speakers: [] } }]);
  });

  it.each([
    [["review", "take", "1a2b3c4d", "--by", "ann"], "a “one two”: Ann Lee (before: nobody)\n"],
    [["review", "take", "1a2b3c4d", "--hide", "--by", "ann"], "a “one two”: hidden\n"],
    [
      ["review", "leave", "1a2b3c4d", "--why", "it is right", "--by", "ann"],
      "1a2b3c4d “one two”: left as it is\n",
    ],
  ])("does %j", async (argv, told) => {
    const { code, output } = await run(argv, await reported());
    expect([code, output()]).toEqual([0, told]);
  });

  it.each([
    [["review", "take"], 2, "review: expected review, review take <id> or review leave <id>"],
    [
      ["review", "drop", "1a2b3c4d"],
      2,
      "review: expected review, review take <id> or review leave <id>",
    ],
    [
      ["review", "take", "9", "--by", "ann"],
      1,
      "9: no open report has this id; `review` lists them",
    ],
    [
      ["review", "take", "1a2b3c4d", "--hide", "--nobody"],
      2,
      "review take: one of --speaker <name>, --nobody, --hide, --join <words> or --undo is needed",
    ],
  ])("says in one line what is wrong with %j", async (argv, status, told) => {
    const { code, errors } = await run(argv, await reported());
    expect([code, errors]).toEqual([status, [told]]);
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

describe("pictures", () => {
  const withRef = async () => {
    const { store, articles } = await reported();
    const drawn: string[] = [];
    const newsroom = { ...fakeNewsroom(), card: async (ref: string) => picture(drawn, ref) };
    return { store, articles, drawn, answerer: async () => ({ ...fakeWhosaid(), newsroom }) };
  };
  const picture = (drawn: string[], ref: string) => {
    drawn.push(ref);
    return { png: Buffer.from("png"), alt: "“one two” – Ann Lee" };
  };

  it("draws a statement by its words, and says what it shows", async () => {
    const { drawn, ...parts } = await withRef();
    const file = join(folderOf({}), "card.png");
    const { code, output } = await run(["card", "a", "two", file], parts);
    expect([code, output()]).toEqual([0, `${file} written\n  “one two” – Ann Lee\n`]);
    expect(drawn).toEqual([expect.stringMatching(/^0\.0\.[0-9a-f]{4}\.a$/)]);
    expect(readFileSync(file, "utf8")).toBe("png");
  });

  it("draws a timeline", async () => {
    const file = join(folderOf({}), "line.png");
    expect((await run(["timeline", "Ann Lee", file])).code).toBe(0);
    expect(readFileSync(file)).toHaveLength(8);
  });

  it.each([
    [["card", "x"], 2, "card: expected <ref> <file.png>, or an article’s id, words and <file.png>"],
    [["card", "0.0.0000.a", "/nowhere/x.png"], 1, "0.0.0000.a: no statement is known by this"],
    [["card", "zz", "words", "x.png"], 1, "zz: no article has this id; `articles` lists them"],
    [["timeline", "x"], 2, "timeline: expected a question in quotation marks and <file.png>"],
    [
      ["timeline", "undated", "x.png"],
      1,
      "timeline: nothing that answers is of a day that its article prints",
    ],
  ])("says in one line what is wrong with %j", async (argv, status, told) => {
    const { code, errors } = await run(argv);
    expect([code, errors]).toEqual([status, [told]]);
  });
});
