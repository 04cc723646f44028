import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEach } from "../../src/ingest/index.ts";
import { PARAGRAPHS, pageOf } from "../doubles/article-page.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";
import { articlesOf, readAll } from "./read-all.ts";

describe("Markdown", () => {
  const head =
    "---\ntitle: “Flood”\nauthor: 'Bob Writer'\ndate: March 12, 2021\nlink: ftp://x\ntags: [a]\n---\n";

  it("is read after its front matter, at its place in the file", async () => {
    const folder = folderOf({ "flood.md": `\ufeff${head}\nShe said “no”.\n` });
    const [article] = articlesOf(await readAll(folder));
    expect(article).toMatchObject({
      id: "flood",
      title: "“Flood”",
      byline: "Bob Writer",
      published: "2021-03-12",
      offset: head.length + 1,
      line: 8,
      text: "\nShe said “no”.\n",
    });
    expect(article).not.toHaveProperty("url");
  });

  it.each([
    ["without front matter", "She said “no”.", 0],
    ["with a rule for a head", "---\nShe said “no”.", 0],
    ["with Windows line ends", "---\r\ntitle: A\r\n---\r\nShe said “no”.", 20],
  ])("%s keeps its text", async (_, content, offset) => {
    const [article] = articlesOf(await readAll(folderOf({ "a.md": content })));
    expect(article).toMatchObject({ offset, text: content.slice(offset) });
  });

  it("with nothing after its front matter is refused", async () => {
    const [reading] = await readAll(folderOf({ "a.md": head }));
    expect(reading).toMatchObject({ failure: expect.stringContaining("no text after it") });
  });
});

describe("a saved page", () => {
  it("is read for its article", async () => {
    const folder = folderOf({ "flood.html": pageOf("json-ld", "https://post.example/flood") });
    expect(articlesOf(await readAll(folder))).toMatchObject([
      {
        id: "flood",
        file: "flood.html",
        text: PARAGRAPHS.join("\n\n"),
        url: "https://post.example/flood",
      },
    ]);
  });
});

describe("JSON lines", () => {
  const lines = (...each: readonly unknown[]): string =>
    each.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");

  it("give an article a line, with what each says of itself", async () => {
    const folder = folderOf({
      "news.jsonl": `\ufeff${lines(
        { text: "“One.”", id: "x1", outlet: "The Post", published: "2021-03-12", extra: true },
        "",
        { text: "“Two\u2028two.”", url: "https://www.post.example/two.html", byline: 7 },
        { text: "“Three.”", published: "Friday" },
      )}`,
    });
    const articles = articlesOf(await readAll(folder));
    expect(articles).toMatchObject([
      { id: "x1", outlet: "The Post", published: "2021-03-12", offset: 0 },
      { id: "post.example/two", text: "“Two\u2028two.”" },
      { id: "news:4" },
    ]);
    expect(articles[2]).not.toHaveProperty("published");
  });

  it("tell what they say and nobody can take", async () => {
    const folder = folderOf({
      "news.jsonl": lines(
        { text: "a", published: "not a date", url: "no link", title: 7, byline: null, outlet: " " },
        { text: "b", published: "2021-03-12", url: "https://post.example/b" },
      ),
      "c.md": "---\ndate: some day\ntitle:\n---\nc",
    });
    const warnings = (await readAll(folder)).map((one) => ("warning" in one ? one.warning : ""));
    expect(warnings).toEqual([
      '"published" is no date like 2021-03-12; left out',
      '"title" is no text, "published" is no date like 2021-03-12, "url" is no link like https://example.org/a; left out',
      "",
    ]);
  });

  it("name each line that is no article, and go on", async () => {
    const folder = folderOf({
      "news.jsonl": lines("{", { title: "x" }, { text: " " }, { text: "x".repeat(100_001) }, "[]", {
        text: "“Last.” \ud800",
      }),
    });
    const readings = await readAll(folder);
    const path = join(folder, "news.jsonl");
    expect(readings.slice(0, 5)).toMatchObject([
      { path: `${path}:1`, failure: expect.stringContaining("is not JSON") },
      { path: `${path}:2`, failure: expect.stringContaining('no words under "text"') },
      { path: `${path}:3`, failure: expect.stringContaining('no words under "text"') },
      { path: `${path}:4`, failure: expect.stringContaining("0.1 MB") },
      { path: `${path}:5`, failure: expect.stringContaining('no words under "text"') },
    ]);
    expect(articlesOf(readings)).toMatchObject([{ text: "“Last.” �" }]);
  });

  it("count as many as there are", async () => {
    const folder = folderOf({ "a.txt": "a", "b.jsonl": lines({ text: "b" }, { text: "c" }) });
    const steps: (readonly [number, number])[] = [];
    for await (const { done, total } of readEach([folder], READING)) steps.push([done, total]);
    expect(steps).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
