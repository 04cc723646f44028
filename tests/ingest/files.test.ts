import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { hashOf, type Reading } from "../../src/ingest/index.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { moduleOf, running } from "../doubles/program.ts";
import { articlesOf, readAll } from "./read-all.ts";

const SEEDS = resolve(import.meta.dirname, "../../seeds");

const failureOf = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => ("failure" in reading ? [reading.failure] : []));

describe("the seeds", () => {
  it("are four articles in three files, byte for byte", async () => {
    const articles = articlesOf(await readAll(SEEDS));
    expect(articles.map(({ id, offset, line }) => ({ id, offset, line }))).toEqual([
      { id: "000_9a2bdc7412ce5077", offset: 0, line: 1 },
      { id: "001_64f9c3669d5f0945", offset: 0, line: 1 },
      { id: "001_64f9c3669d5f0945#2", offset: expect.any(Number), line: 15 },
      { id: "002_de8cc7e558f6fd00", offset: 0, line: 1 },
    ]);
    for (const { file, offset, text, hash } of articles) {
      const whole = readFileSync(join(SEEDS, file ?? ""), "utf8");
      expect(whole.slice(offset, offset + text.length)).toBe(text);
      expect(hash).toBe(hashOf(text));
    }
  });

  it("are told apart by provenance, without a date or link that none prints", async () => {
    const articles = articlesOf(await readAll(SEEDS));
    expect(articles.map(({ outlet, byline, origin }) => [outlet, byline, origin])).toEqual([
      ["WETM", undefined, "AP"],
      ["AP", undefined, "AP"],
      ["Headline USA", "Casey Harper", undefined],
      [undefined, undefined, "AP"],
    ]);
    for (const article of articles) {
      expect(article.published ?? article.url).toBeUndefined();
      const whole = readFileSync(join(SEEDS, article.file ?? ""), "utf8");
      for (const printed of [article.outlet, article.byline, article.dateline])
        expect(whole).toContain(printed ?? "");
    }
  });
});

describe("a folder", () => {
  it("may hold more files than a call takes arguments", () => {
    const names = Array.from({ length: 20_000 }, (_, number) => [`${number}.txt`, ""]);
    const listing = `import { listInputs } from ${JSON.stringify(moduleOf("ingest/inputs"))};
      listInputs([${JSON.stringify(folderOf(Object.fromEntries(names)))}])
        .then(({ length }) => process.stdout.write(String(length)));`;
    // a small stack, so that it takes no hundred thousand of them
    const options = ["--stack-size=150", ...running(listing)];
    expect(execFileSync(process.execPath, options, { encoding: "utf8" })).toBe("20000");
  });

  it("is read in the order of its names, with subfolders, without hidden and other files", async () => {
    const folder = folderOf({
      "b.txt": "b",
      "a.TXT": "a",
      "march/a.txt": "deep",
      ".hidden.txt": "no",
      "picture.png": "no",
      "notes.json": "{}",
    });
    const articles = articlesOf(await readAll(folder));
    expect(articles.map(({ id, file, text }) => [id, file, text])).toEqual([
      ["a", "a.TXT", "a"],
      ["b", "b.txt", "b"],
      ["march/a", "a.txt", "deep"],
    ]);
  });

  it("without articles is named", async () => {
    const folder = folderOf({ "notes.log": "{}" });
    expect(await readAll(folder)).toEqual([
      { path: folder, failure: expect.stringContaining("no articles in this folder") },
      { path: join(folder, "notes.log"), failure: "is of no kind that is read", skipped: true },
    ]);
  });

  it("that is not there is named, and the rest is read", async () => {
    const folder = folderOf({ "a.txt": "a", "b.txt": "b" });
    const readings = await readAll("nowhere/at-all", folder);
    expect(readings[0]).toEqual({ path: "nowhere/at-all", failure: "no such file or folder" });
    expect(articlesOf(readings).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it.each(["ftp://example.org/a.txt", "file:///etc/hosts"])("is not taken for %s", async (path) => {
    expect(await readAll(path)).toEqual([
      { path, failure: "only http(s) addresses are fetched; name a file without file://" },
    ]);
  });

  it("names what is inside it alike, read whole or in part", async () => {
    const folder = folderOf({ "march/a.txt": "a", "march/b.txt": "b" });
    const ids = async (path: string): Promise<readonly string[]> => {
      const found = await readAll({ path: join(folder, path), folder });
      return articlesOf(found).map(({ id }) => id);
    };
    expect(await ids("")).toEqual(["march/a", "march/b"]);
    expect(await ids("march")).toEqual(["march/a", "march/b"]);
    expect(await ids("march/b.txt")).toEqual(["march/b"]);
  });

  it("is not waited for where it is a pipe, nor is what it holds", async () => {
    const folder = folderOf({ "a.txt": "a" });
    const pipe = join(folder, "pipe.txt");
    execFileSync("mkfifo", [pipe, join(folder, "sources.json")]);
    expect(articlesOf(await readAll(folder))).toHaveLength(1);
    for (const named of [pipe, { path: pipe, folder }])
      expect(await readAll(named)).toEqual([
        { path: pipe, failure: "is no file; only files are read" },
      ]);
  });

  it("may be a link that leads round in a circle", async () => {
    const folder = folderOf({ "a.txt": "a" });
    mkdirSync(join(folder, "inner"));
    symlinkSync(folder, join(folder, "inner", "again"));
    expect(articlesOf(await readAll(folder))).toHaveLength(1);
  });
});

describe("sources.json", () => {
  it("divides a file and tells what is known of each part", async () => {
    const folder = folderOf({
      "two.txt": "\ufeffUPDATE: late\n\nORIGINAL: early\n",
      "sources.json": JSON.stringify({
        articles: {
          "two.txt": {
            outlet: "The Post",
            parts: [
              { begins: "UPDATE", origin: "AP" },
              { begins: "ORIGINAL", byline: "A. Writer" },
            ],
          },
        },
      }),
    });
    const [first, second] = articlesOf(await readAll(join(folder, "two.txt")));
    expect(first).toMatchObject({
      id: "two",
      offset: 1,
      line: 1,
      outlet: "The Post",
      origin: "AP",
    });
    expect(second).toMatchObject({ id: "two#2", offset: 15, line: 3, byline: "A. Writer" });
    expect(second?.text).toBe("ORIGINAL: early\n");
    expect(second).not.toHaveProperty("origin");
  });

  it.each([
    ["not JSON", "{", "is not JSON"],
    ["an unknown key", '{"articles":{"a.txt":{"paper":"x"}}}', "articles.a.txt"],
    [
      "a date that is none",
      '{"articles":{"a.txt":{"published":"Friday"}}}',
      "articles.a.txt.published",
    ],
    ["no entry for articles", '{"a.txt":{}}', 'articles: expected { "articles": {'],
    [
      "a date written out",
      '{"articles":{"a.txt":{"published":"March 3"}}}',
      "articles.a.txt.published: expected a date like 2021-03-12",
    ],
    [
      "a link that is none",
      '{"articles":{"a.txt":{"url":"javascript:alert(1)"}}}',
      "articles.a.txt.url",
    ],
  ])("with %s fails its folder alone, in one line", async (_, content, message) => {
    const folder = folderOf({
      "a.txt": "a",
      "inner/b.txt": "b",
      "inner/c.txt": "c",
      "inner/sources.json": content.replaceAll("a.txt", "b.txt"),
    });
    const readings = await readAll(folder);
    expect(articlesOf(readings).map(({ id }) => id)).toEqual(["a"]);
    expect(readings.slice(1)).toEqual([
      { path: join(folder, "inner"), failure: expect.stringMatching(/^sources\.json: .*$/) },
    ]);
    expect(failureOf(readings)[0]).toContain(message.replace("a.txt", "b.txt"));
  });

  it("with a part that is not there fails that file alone", async () => {
    const folder = folderOf({
      "a.txt": "one",
      "b.txt": "two",
      "sources.json": JSON.stringify({ articles: { "a.txt": { parts: [{ begins: "nowhere" }] } } }),
    });
    const readings = await readAll(folder);
    expect(failureOf(readings)).toEqual([expect.stringContaining("no line begins with “nowhere”")]);
    expect(articlesOf(readings).map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("a bad file", () => {
  it.each([
    ["an empty one", "", "is empty"],
    ["a binary one", new Uint8Array(64), "is not a text file"],
    ["one that is too large", "x".repeat(100_001), "0.1 MB"],
  ])("%s has a reason", async (_, content, reason) => {
    const folder = folderOf({ "a.txt": content });
    expect(failureOf(await readAll(folder))).toEqual([expect.stringContaining(reason)]);
  });

  it("that may not be read is named", async ({ skip }) => {
    if (process.getuid?.() === 0) skip("root may read every file");
    const folder = folderOf({ "a.txt": "a" });
    chmodSync(join(folder, "a.txt"), 0);
    expect(failureOf(await readAll(folder))).toEqual([
      expect.stringContaining("cannot be read (EACCES)"),
    ]);
  });
});
