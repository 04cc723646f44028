import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProduct, type Product } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { type Arguments, readArguments } from "../../src/shell/index.ts";
import { runCommand } from "../../src/shell/run.ts";
import { ANSWERS, EXPLANATION } from "../doubles/answers.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeTerminal } from "../doubles/fake-terminal.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const product = (folder: string, kept = true): Product =>
  createProduct({
    reading: READING,
    parser: async () => fakeParse,
    parserVersion: async () => "fake-1",
    store: async () => openSqlite(":memory:"),
    kept,
    answerer: async () => fakeWhosaid(),
    articles: { folder, asked: true },
    warn: () => {},
  });

const argumentsOf = (argv: readonly string[]): Arguments => {
  const read = readArguments(argv);
  if ("wrong" in read) throw new Error(read.wrong);
  return read;
};

const runIn = async (folder: string, argv: readonly string[], typed = "") => {
  const { terminal, errors, status, output } = fakeTerminal(typed);
  const code = await runCommand(argumentsOf(argv), terminal, async () => product(folder));
  const json = (): unknown[] =>
    output()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  return { code, errors, status, output, json };
};

const folder = () =>
  folderOf({ "a.txt": "He said “one”.\nShe said “two”.", "b.txt": "“Three,” they said." });

describe("ask", () => {
  it("answers the words after it", async () => {
    const { code, output } = await runIn(folder(), ["ask", "cancel", "culture"]);
    expect(code).toBe(0);
    expect(output()).toContain("“People know the difference");
  });

  it("is no failure where nothing is found", async () => {
    const { code, output } = await runIn(folder(), ["ask", "nothing like it"]);
    expect([code, output()]).toEqual([0, expect.stringContaining("Not found")]);
  });

  it("answers a question a line, in JSON too", async () => {
    const typed = "\ufeffcancel culture\r\n\nMaloney\nunknown";
    const { code, json } = await runIn(folder(), ["ask", "--json"], typed);
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      {
        question: "cancel culture",
        kind: "statements",
        people: ["Andrew Cuomo"],
        answer: ANSWERS.statements,
      },
      { question: "Maloney", kind: "which", people: ["Sean Patrick Maloney", "Carolyn Maloney"] },
      { question: "unknown", kind: "notFound", people: [] },
    ]);
  });

  it("holds a conversation line by line, as in the prompt", async () => {
    const { code, output } = await runIn(folder(), ["ask"], "cancel culture\nwhy 1\nnext\n");
    expect(code).toBe(0);
    expect(output()).toContain(EXPLANATION.because);
    expect(output()).toContain("Page 2 of 3");
  });

  it("ends a conversation at “quit” as the prompt does; to JSON it is a question", async () => {
    const typed = "cancel culture\nquit\nMaloney\n";
    const { output } = await runIn(folder(), ["ask"], typed);
    expect(output()).toContain("“People know the difference");
    expect(output()).not.toMatch(/Not found|Maloney/);
    expect((await runIn(folder(), ["ask", "--json"], typed)).json()).toHaveLength(3);
  });

  it("gives evidence in the order shown, in offsets of the file", async () => {
    const { json } = await runIn(folder(), ["ask", "--json", "Governor Cuomo must resign."]);
    const [printing] = ANSWERS.exact.statements[0].printings;
    const start = (printing?.sentence.span.start ?? 0) + (printing?.source.offset ?? 0);
    expect(json()).toMatchObject([{ evidence: [{ article: printing?.source.file, start }] }]);
  });
});

describe("parse", () => {
  it("prints an article a line, each span with its text", async () => {
    const at = folder();
    const { code, json } = await runIn(at, ["parse", at, "--json"]);
    expect(code).toBe(0);
    expect(json()).toMatchObject([
      {
        file: "a.txt",
        attributions: [
          {
            kind: "direct",
            content: [{ start: 9, end: 12, text: "one" }],
            mention: null,
            speakers: [],
          },
          { content: [{ text: "two" }] },
        ],
        people: [],
        positions: [],
      },
      { file: "b.txt" },
    ]);
  });

  it("counts offsets in the file where it holds two articles", async () => {
    const two = folderOf({
      "two.txt": "NEW “one”\nOLD “two”",
      "sources.json": '{"articles":{"two.txt":{"parts":[{"begins":"NEW"},{"begins":"OLD"}]}}}',
    });
    const { json } = await runIn(two, ["parse", two, "--json"]);
    expect(json()).toMatchObject([
      {
        file: "two.txt",
        article: "two",
        attributions: [{ content: [{ start: 5, end: 8, text: "one" }] }],
      },
      {
        file: "two.txt",
        article: "two#2",
        attributions: [{ content: [{ start: 15, end: 18, text: "two" }] }],
      },
    ]);
  });

  it("goes on past a bad file and names it at the end", async () => {
    const at = folderOf({
      "a.txt": "“one”",
      "b.txt": "",
      "c.txt": new Uint8Array(9),
      "d.txt": "“two”",
    });
    const { code, errors, json } = await runIn(at, ["parse", at, "--json"]);
    expect(code).toBe(1);
    expect(json()).toHaveLength(2);
    expect(errors).toEqual([
      `${join(at, "b.txt")}: is empty; there is nothing to read`,
      `${join(at, "c.txt")}: is not a text file; only text can be read`,
    ]);
  });

  it("shows what was found", async () => {
    const at = folder();
    const { output, status } = await runIn(at, ["parse", at]);
    expect(output()).toContain("“one”");
    expect(output()).toContain("line 2");
    expect(status[0]).toMatch(/^parsed \d of 2/);
  });
});

describe("the archive's commands", () => {
  it("lists", async () => {
    const { output, code } = await runIn(folder(), ["articles"]);
    expect([code, output()]).toEqual([0, expect.stringMatching(/^a\nb\n2 articles\n$/)]);
  });

  it.each([
    [
      ["b", "Three"],
      "one of --speaker <name>, --nobody, --hide, --join <words> or --undo is needed",
    ],
    [["b", "Three", "--hide", "--undo"], "one of --speaker"],
    [["b", "Three", "--hide"], "--why is missing; say how you know"],
    [["b", "--hide", "--why", "x"], "expected an article’s id and"],
    [["b", "Three", "--hide", "--in", "a", "--why", "x"], "--in names the article of --join"],
    [
      ["b", "Three", "--hide", "--join-occurrence", "2", "--why", "x"],
      "--join-occurrence is of the words of --join",
    ],
  ])("refuses to correct %j", async (argv, told) => {
    const { code, errors } = await runIn(folder(), ["correct", ...argv]);
    expect([code, errors]).toEqual([2, [expect.stringContaining(`correct: ${told}`)]]);
  });

  it("corrects, and names what the article does not print", async () => {
    const { code, errors, output } = await runIn(folder(), [
      "correct",
      ..."b three --speaker Ann --why x --by me".split(" "),
    ]);
    expect([code, output()]).toEqual([0, "b “Three,”: Ann (before: nobody)\n"]);
    expect(errors).toEqual([expect.stringContaining("Ann: the article does not print this name")]);
    const log = await runIn(folder(), ["correct", "--log"]);
    expect([log.code, log.output()]).toEqual([0, "0 corrections\n"]);
  });

  it("verifies", async () => {
    const { output, code } = await runIn(folder(), ["verify"]);
    expect([code, output()]).toEqual([0, "2 articles, 9 spans: all as printed\n"]);
  });

  it("adds, and says what is new", async () => {
    const { output, code } = await runIn(folder(), ["add", folder()]);
    expect([code, output()]).toEqual([0, "2 articles added, 0 changed, 0 already there\n"]);
  });

  it("adds what is there and names what is missing at the end", async () => {
    const lines = folderOf({ "all.jsonl": '{"text":"“a”"}\n{"text":3}\nno json\n' });
    const { output, code, errors } = await runIn(folder(), ["add", "no/such", lines, folder()]);
    expect([code, output()]).toEqual([1, "3 articles added, 0 changed, 0 already there\n"]);
    const at = join(lines, "all.jsonl");
    expect(errors).toEqual([
      "no/such: no such file or folder",
      `${at}:2: has no words under "text"; write {"text": "…"} with the article in it`,
      `${at}:3: is not JSON; write one object a line`,
    ]);
  });

  it("says how many are in when adding is interrupted", async () => {
    const { terminal, errors, output, interrupt } = fakeTerminal();
    const at = folder();
    const code = await runCommand(argumentsOf(["add", at, "--json"]), terminal, async () => {
      interrupt();
      return product(at);
    });
    expect([code, JSON.parse(output())]).toMatchObject([130, { added: 0 }]);
    expect(errors).toEqual([expect.stringMatching(/^interrupted; what is counted here is kept/)]);
  });

  it("parses anew what is due, or everything", async () => {
    const due = await runIn(folder(), ["reparse"]);
    expect([due.code, due.output()]).toEqual([
      0,
      "every article is of this parser; --all parses them all the same\n",
    ]);
    const { output } = await runIn(folder(), ["reparse", "--all"]);
    expect(output()).toBe(
      "2 articles parsed, 0 changed: 0 quotations new, 0 gone, 0 with another speaker\n",
    );
    const { json } = await runIn(folder(), ["reparse", "--all", "--json"]);
    expect(json()).toEqual([{ parsed: 2, changed: 0, appeared: 0, vanished: 0, reascribed: 0 }]);
  });

  it("copies itself", async () => {
    const copy = join(folderOf({}), "copy.sqlite");
    const { output, code } = await runIn(folder(), ["backup", copy]);
    expect([code, output()]).toEqual([0, `${copy} written\n`]);
  });

  it("removes, and names what it does not have", async () => {
    const { errors, output, code } = await runIn(folder(), ["remove", "a", "z"]);
    expect([code, output()]).toEqual([1, "a removed\n"]);
    expect(errors).toEqual([expect.stringContaining("z: no article has this id")]);
  });

  it("refuses to add to an archive that is forgotten at once", async () => {
    const { terminal, errors } = fakeTerminal();
    const at = folder();
    const code = await runCommand(argumentsOf(["add", at]), terminal, async () =>
      product(at, false),
    );
    expect([code, errors]).toEqual([2, [expect.stringContaining("--archive <file>")]]);
  });
});

describe("wrong usage and failures", () => {
  it.each([
    [["parse"], 2, "parse: a file or folder is missing"],
    [["remove"], 2, "remove: an article’s id is missing"],
    [["verify", "news"], 2, "verify: takes no “news”; whosaid --help lists what there is"],
    [["backup", "a", "b"], 2, "backup: takes no “b”; whosaid --help lists what there is"],
    [["nonsense"], 2, "no command nonsense; whosaid --help lists what there is"],
    [["toString"], 2, "no command toString; whosaid --help lists what there is"],
    [["parse", "no/such"], 1, "no/such: no such file or folder"],
  ])("%j ends with status %i and one line", async (argv, status, message) => {
    const { code, errors } = await runIn(folder(), argv);
    expect([code, errors]).toEqual([status, [message]]);
  });

  it("names an archive folder without articles", async () => {
    const empty = folderOf({});
    const { code, errors } = await runIn(empty, ["articles"]);
    expect([code, errors]).toEqual([
      1,
      [expect.stringContaining(`${empty}: no articles in this folder`)],
    ]);
  });

  it("shows the first line of an error alone", async () => {
    const { terminal, errors } = fakeTerminal();
    const code = await runCommand(argumentsOf(["articles"]), terminal, () =>
      Promise.reject(new Error("config: broken\n    at somewhere")),
    );
    expect([code, errors]).toEqual([1, ["config: broken"]]);
  });
});
