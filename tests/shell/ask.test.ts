/** A batch of questions: one that fails costs itself only. */
import { describe, expect, it } from "vitest";
import type { Whosaid } from "../../src/app/index.ts";
import { createProduct } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { readArguments } from "../../src/shell/index.ts";
import { runCommand } from "../../src/shell/run.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const TYPED = "Maloney\nit breaks\ncancel culture";

/** Answers as prepared, but fails at one question. */
const failing = (): Whosaid => {
  const whosaid = fakeWhosaid();
  return {
    ...whosaid,
    ask: async (question, options) => {
      if (question === "it breaks") throw new Error("it broke\nat some line");
      return whosaid.ask(question, options);
    },
  };
};

const run = async (argv: readonly string[]) => {
  const { terminal, errors, output } = fakeTerminal(TYPED);
  const read = readArguments(argv);
  if ("wrong" in read) throw new Error(read.wrong);
  const articles = { folder: folderOf({ "a.txt": "He said “one”." }), asked: true };
  const product = createProduct({
    reading: READING,
    parser: async () => fakeParse,
    parserVersion: async () => "fake-1",
    store: async () => openSqlite(":memory:"),
    kept: true,
    answerer: async () => failing(),
    articles,
    warn: () => {},
  });
  const status = await runCommand(read, terminal, async () => product);
  return { status, errors, output: output() };
};

describe("a question that fails among others", () => {
  it("costs itself only, in JSON", async () => {
    const { status, errors, output } = await run(["ask", "--json"]);
    expect([status, errors]).toEqual([1, ["it broke"]]);
    const lines = output.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { question: "Maloney", kind: "which" },
      { question: "it breaks", kind: "failed" },
      { question: "cancel culture", kind: "statements" },
    ]);
  });

  it("costs itself only, in a conversation", async () => {
    const { status, errors, output } = await run(["ask"]);
    expect([status, errors]).toEqual([1, ["it broke"]]);
    expect(output).toContain("Carolyn Maloney");
    expect(output).toContain("“People know the difference");
  });
});
