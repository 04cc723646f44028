import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { checkStored, verifyAll } from "../../src/app/verify.ts";
import { openSqlite } from "../../src/archive/index.ts";
import type { Article, Facts } from "../../src/core/index.ts";
import { hashOf } from "../../src/ingest/index.ts";
import { numbered } from "../archive/doubles.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";

const text = "Mayor Ann Lee said “we will rebuild”.";
const article: Article = { id: "a", hash: hashOf(text), text, offset: 0 };
const facts = fakeParse(article);
const withRole = (start: number): Facts => ({
  ...facts,
  people: [
    {
      kind: "person",
      name: "Ann Lee",
      aliases: [],
      mentions: [{ start: 6, end: 13 }],
      roles: [{ text: "Mayor", span: { start, end: start + 5 } }],
    },
  ],
});

describe("verifyAll", () => {
  it("tells of the articles and of what they are found by", async () => {
    const path = join(folderOf({}), "a.sqlite");
    const store = openSqlite(path);
    await store.add([numbered(1)]);
    expect(await verifyAll(store)).toEqual({ articles: 1, spans: 11, problems: [] });
    const raw = new Sqlite(path);
    raw.exec("UPDATE entry SET text = 'another' WHERE id = 1; UPDATE article SET hash = 'x'");
    raw.close();
    expect((await verifyAll(store)).problems).toEqual([
      `${path}: article-1: the text is not the one that was stored; remove it and add it again, or restore a backup`,
      `${path}: article-1: the index of its statements is not what the article says; verify --mend makes it anew`,
    ]);
    expect((await verifyAll(store, true)).problems).toHaveLength(1);
    await store.remove("article-1");
    await store.add([numbered(1)]);
    expect((await verifyAll(store)).problems).toEqual([]);
    await store.close();
  });

  it("names every article that cannot be read, and goes on with the rest", async () => {
    const path = join(folderOf({}), "a.sqlite");
    const store = openSqlite(path);
    await store.add([1, 2, 3, 4].map(numbered));
    const raw = new Sqlite(path);
    raw.exec("UPDATE content SET facts = 'zzz' WHERE seq = 1; DELETE FROM content WHERE seq = 3");
    raw.exec("UPDATE article SET hash = 'x' WHERE seq = 4");
    raw.close();
    const { problems } = await verifyAll(store);
    expect(problems.map((line) => line.replace(`${path}: `, "").split(";")[0])).toEqual([
      "article-1: what is kept of it is damaged",
      "article-3: is listed, but has no text",
      "article-4: the text is not the one that was stored",
    ]);
    expect(problems[0]).toMatch(/; remove it and add it again, or restore a backup$/);
    await store.close();
  });
});

describe("checkStored", () => {
  it("passes what stands as it was stored", () => {
    expect(checkStored(article, withRole(0))).toEqual({ spans: 5, problems: [] });
  });

  it.each([
    [
      "a changed text",
      { ...article, text: text.replace("we", "We") },
      facts,
      "not the one that was stored",
    ],
    [
      "a span past the end",
      article,
      { ...facts, sentences: [{ start: 0, end: 999 }] },
      "sentence 0–999",
    ],
    ["an empty span", article, { ...facts, paragraphs: [{ start: 3, end: 3 }] }, "paragraph 3–3"],
    [
      "a broken span",
      article,
      { ...facts, paragraphs: [{ start: 0.5, end: 3 }] },
      "paragraph 0.5–3",
    ],
    ["a role that stands elsewhere", article, withRole(1), "role “Mayor” of Ann Lee"],
  ])("names %s", (_, given, wrong, problem) => {
    const { problems } = checkStored(given, wrong);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^a: /);
  });
});
