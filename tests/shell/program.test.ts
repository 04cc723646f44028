/** The program itself, as a user runs it, on every kind of bad input. */
import { execFile, spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { folderOf } from "../doubles/folder-of.ts";
import { PROGRAM, ROOT } from "../doubles/program.ts";

const SENTENCE = "Mayor Ann Lee said, “we will rebuild the town.” ";
const CONFIG = JSON.stringify({ limits: {} });

type Ended = { readonly code: number; readonly out: string; readonly err: string };

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  ...more,
});

const run = (
  argv: readonly string[],
  {
    typed = "",
    env = {},
  }: { readonly typed?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...PROGRAM, ...argv],
      { cwd: ROOT, env: environment(env), maxBuffer: 1e8 },
      (error, out, err) =>
        done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
    child.stdin?.end(typed);
  });

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

describe("the program", () => {
  it("answers from the seeds", async () => {
    const { code, out, err } = await run(["ask", "cancel culture"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Andrew Cuomo");
    expect(out).toContain("bowing to cancel culture and the truth.”");
  });

  it("starts a conversation that ends with its input", async () => {
    const { code, out } = await run(["start"], {
      typed: "cancel culture\nwho is Hakeem Jeffries\n",
    });
    expect(code).toBe(0);
    expect(out).toContain("Hakeem Jeffries");
  });

  it("goes through a folder of bad files and names them at its end", async () => {
    const folder = folderOf({
      "binary.txt": new Uint8Array(500),
      "bom.txt": `\ufeff${SENTENCE}`,
      "crlf.txt": `${SENTENCE}\r\n\r\n${SENTENCE}\r\n`,
      "empty.txt": "",
      "huge.txt": SENTENCE.repeat(420_000),
      "latin.txt": Buffer.from("\u0093No,\u0094 said Ann Lee at the café.", "latin1"),
      "marks.txt": "He said “we will ” “ ” \" '' go“ now.\n\n“And more\n\n“and more",
      "surrogates.jsonl": '{"text":"Mayor Ann Lee said, \\u201cwe\\ud800 go.\\u201d"}\n',
    });
    const { code, out, err } = await run(["parse", folder, "--json"]);
    expect(code).toBe(1);
    expect(linesOf(out).map((line) => JSON.parse(line).article)).toEqual([
      "bom",
      "crlf",
      "latin",
      "marks",
      "surrogates:1",
    ]);
    expect(linesOf(err)).toEqual([
      expect.stringMatching(/latin\.txt: is not UTF-8/),
      expect.stringMatching(/binary\.txt: is not a text file/),
      expect.stringMatching(/empty\.txt: is empty/),
      expect.stringMatching(/huge\.txt: has \d+\.\d MB, more than/),
    ]);
    for (const { attributions, offset } of linesOf(out)
      .slice(0, 1)
      .map((line) => JSON.parse(line)))
      expect([offset, attributions[0].content[0]]).toEqual([
        1,
        { start: 22, end: 47, text: "we will rebuild the town." },
      ]);
  });

  it("takes one paragraph of 100,000 characters", async () => {
    const folder = folderOf({ "long.txt": SENTENCE.repeat(2100).trimEnd() });
    const { code, out } = await run(["parse", folder, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).attributions).toHaveLength(2100);
  });

  it.each([
    ["an unknown flag", ["ask", "--bogus", "x"], 2, "--bogus"],
    ["an unknown command", ["nonsense"], 2, "no command nonsense"],
    ["a folder that is not there", ["parse", "no/such"], 1, "no/such: no such file or folder"],
    [
      "an archive in no folder",
      ["articles", "--archive", "no/such/x.sqlite"],
      1,
      "no/such/x.sqlite",
    ],
    ["an archive that is none", ["articles", "--archive", "package.json"], 1, "package.json"],
  ])("ends with one line on %s", async (_, argv, status, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out, linesOf(err)]).toEqual([status, "", [expect.stringContaining(message)]]);
  });

  it.each([
    [
      "a folder without articles",
      () => ({ WHOSAID_ARTICLES: folderOf({}) }),
      "no articles in this folder",
    ],
    [
      "a missing key",
      () => ({ WHOSAID_CONFIG: folderOf({ "whosaid.json": CONFIG }) }),
      "limits.articleBytes is missing",
    ],
    ["a wrong variable", () => ({ WHOSAID_LOG: "loud" }), "WHOSAID_LOG: expected"],
  ])("names %s", async (_, env, message) => {
    const { code, err } = await run(["articles"], { env: env() });
    expect([code, linesOf(err)]).toEqual([1, [expect.stringContaining(message)]]);
  });

  it("does not mind a reader that has had enough", async () => {
    const child = spawn(process.execPath, [...PROGRAM, "parse", "seeds", "--json"], {
      cwd: ROOT,
      env: environment(),
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((done) => child.once("close", done));
    expect([code, err]).toEqual([0, ""]);
  });
});
