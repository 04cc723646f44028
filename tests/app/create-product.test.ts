import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProduct, type Parts, type Product } from "../../src/app/index.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { collected } from "../doubles/collected.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { fakeWhosaid } from "../doubles/fake-whosaid.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const productOf = (folder: string, more: Partial<Parts> = {}) => {
  const warnings: string[] = [];
  const product = createProduct({
    reading: READING,
    parser: async () => fakeParse,
    parserVersion: async () => "fake-1",
    store: async () => openSqlite(":memory:"),
    kept: true,
    answerer: async () => fakeWhosaid(),
    articles: { folder, asked: false },
    warn: (line) => warnings.push(line),
    ...more,
  });
  return { product, warnings };
};

const TWO = { "a.txt": "He said “one”.", "b.txt": "She said “two”." };

describe("parse", () => {
  it("goes on past files that fail, and counts", async () => {
    const folder = folderOf({ ...TWO, "aa.txt": "", "ab.txt": "UNPARSABLE" });
    const { product } = productOf(folder);
    const files = await collected(product.parse([folder]));
    expect(files.map(({ done, total }) => [done, total])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(files.map((file) => ("failure" in file ? file.failure : file.parsed.length))).toEqual([
      1,
      expect.stringContaining("is empty"),
      "cannot be parsed: no rule for this",
      1,
    ]);
  });
});

describe("the archive", () => {
  it("is filled from the folder when it is empty, and says what was left out", async () => {
    const folder = folderOf({ ...TWO, "c.txt": "" });
    const { product, warnings } = productOf(folder);
    expect((await product.articles()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(warnings).toEqual([
      `${join(folder, "c.txt")}: is empty; there is nothing to read; left out`,
      "the archive is new; filled from seeds/",
    ]);
    await product.close();
  });

  it("is not filled when something is in it, unless the folder was asked for", async () => {
    const file = join(folderOf({}), "news.sqlite");
    const store = async () => openSqlite(file);
    const own = folderOf({ "own.txt": "They said “three”." });
    const first = productOf(folderOf(TWO), { store }).product;
    await collected(first.add([own]));
    await first.close();
    const second = productOf(folderOf(TWO), { store }).product;
    expect((await second.articles()).map(({ id }) => id)).toEqual(["own"]);
    await second.close();
    const third = productOf("", {
      store,
      articles: { folder: folderOf(TWO), asked: true },
    }).product;
    expect((await third.articles()).map(({ id }) => id)).toEqual(["own", "a", "b"]);
    await third.close();
  });

  const fileStore = (file: string) => ({
    store: async (opening: { readonly existing?: boolean }) => openSqlite(file, opening),
    name: "news.sqlite",
  });

  it("says so where a question makes and fills it, once", async () => {
    const parts = fileStore(join(folderOf({}), "news.sqlite"));
    const first = productOf(folderOf(TWO), parts);
    await first.product.whosaid();
    await first.product.close();
    expect(first.warnings).toEqual(["news.sqlite is new; filled from seeds/"]);
    const second = productOf(folderOf(TWO), parts);
    await second.product.whosaid();
    await second.product.close();
    expect(second.warnings).toEqual([]);
  });

  it.each<[string, (product: Product, at: string) => Promise<unknown>]>([
    ["articles", (product) => product.articles()],
    ["verify", (product) => product.verify()],
    ["remove", (product) => product.remove("a")],
    ["correct", (product) => product.corrections()],
    ["reparse", (product) => collected(product.reparse())],
    ["backup", (product, at) => product.backup(`${at}.copy`)],
  ])("is not made by %s where one is named", async (_, run) => {
    const file = join(folderOf({}), "news.sqlite");
    const { product } = productOf(folderOf(TWO), fileStore(file));
    await expect(run(product, file)).rejects.toThrow(
      `${file}: there is no such archive; correct the name, or make it with add`,
    );
    await product.close();
    expect(existsSync(file)).toBe(false);
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    ["an add began that took nothing in", (file) => addTo(file, "no/such")],
    ["is cut to nothing", async (file) => writeFileSync(file, "")],
  ])("that %s is not filled", async (_, begin) => {
    const file = join(folderOf({}), "news.sqlite");
    await begin(file);
    const { product, warnings } = productOf(folderOf(TWO), fileStore(file));
    await product.whosaid();
    expect(await product.articles()).toEqual([]);
    expect(warnings).toEqual(["news.sqlite holds no article; add puts some into it"]);
    await product.close();
  });

  const addTo = async (file: string, path: string): Promise<void> => {
    const { product } = productOf(folderOf(TWO), fileStore(file));
    await collected(product.add([path]));
    await product.close();
  };

  it("takes each article once, a changed one anew", async () => {
    const folder = folderOf(TWO);
    const file = join(folderOf({}), "news.sqlite");
    const store = async () => openSqlite(file);
    const outcomes = async (path: string) => {
      const { product } = productOf(folder, { store });
      const files = await collected(product.add([path]));
      await product.close();
      return files.flatMap((each) =>
        "added" in each ? each.added.map(({ outcome }) => outcome) : [],
      );
    };
    expect(await outcomes(folder)).toEqual(["added", "added"]);
    expect(await outcomes(folder)).toEqual(["unchanged", "unchanged"]);
    writeFileSync(join(folder, "a.txt"), "He said “won”.");
    expect(await outcomes(folder)).toEqual(["changed", "unchanged"]);
  });

  it("keeps no text twice, and two articles of one name apart", async () => {
    const { product } = productOf(folderOf(TWO));
    await product.articles();
    const other = folderOf({ "a.txt": "They said “three”.", "copy.txt": TWO["a.txt"] });
    const files = await collected(product.add([other]));
    expect(files.flatMap((file) => ("added" in file ? file.added : []))).toEqual([
      { id: "a~2", outcome: "added", vanished: [], called: "a" },
      { id: "copy", outcome: "duplicate", of: "a", vanished: [] },
    ]);
    expect((await product.articles()).map(({ id }) => id)).toEqual(["a", "b", "a~2"]);
    await product.close();
  });

  it("does not parse what is there already, unless the parser or what is known of it has changed", async () => {
    const folder = folderOf(TWO);
    const file = join(folderOf({}), "news.sqlite");
    const parsed = async (parserVersion: string): Promise<readonly string[]> => {
      const ids: string[] = [];
      const { product } = productOf(folder, {
        store: async () => openSqlite(file),
        parserVersion: async () => parserVersion,
        parser: async () => (article) => {
          ids.push(article.id);
          return { ...fakeParse(article), parser: parserVersion };
        },
      });
      await collected(product.add([folder]));
      await product.close();
      return ids;
    };
    expect(await parsed("1")).toEqual(["a", "b"]);
    expect(await parsed("1")).toEqual([]);
    expect(await parsed("2")).toEqual(["a", "b"]);
    writeFileSync(
      join(folder, "sources.json"),
      JSON.stringify({ articles: { "b.txt": { outlet: "The Post" } } }),
    );
    expect(await parsed("2")).toEqual(["b"]);
  });

  it("keeps what was parsed before it was told to stop, and takes the rest another time", async () => {
    const folder = folderOf({ ...TWO, "c.txt": "They said “three”." });
    const stop = new AbortController();
    const { product } = productOf(folder, {
      articles: { folder: folderOf({ "own.txt": "“own”" }), asked: false },
      parser: async () => (article) => {
        if (article.id === "b") stop.abort();
        return fakeParse(article);
      },
    });
    const added = async (signal?: AbortSignal) =>
      (await collected(product.add([folder], signal))).map((file) =>
        "added" in file ? file.added.map(({ id, outcome }) => `${id} ${outcome}`).join() : "",
      );
    expect(await added(stop.signal)).toEqual(["a added", "b added"]);
    expect(await added()).toEqual(["a unchanged", "b unchanged", "c added"]);
    await product.close();
  });

  it("names the quotations that a changed article no longer prints", async () => {
    const folder = folderOf({ "a.txt": "He said “one” and “two”." });
    const { product } = productOf(folder);
    await product.articles();
    writeFileSync(join(folder, "a.txt"), "He said “two” and “three”.");
    const [file] = await collected(product.add([folder]));
    expect(file).toMatchObject({ added: [{ id: "a", outcome: "changed", vanished: ["one"] }] });
    await product.close();
  });

  it("is copied while it is open", async () => {
    const folder = folderOf(TWO);
    const { product } = productOf(folder);
    const copy = join(folder, "copy.sqlite");
    await product.backup(copy);
    await product.close();
    const again = productOf("", { store: async () => openSqlite(copy) }).product;
    expect((await again.articles()).map(({ id }) => id)).toEqual(["a", "b"]);
    await again.close();
  });

  it("loses what is removed", async () => {
    const { product } = productOf(folderOf(TWO));
    expect(await product.remove("a")).toBe(true);
    expect(await product.remove("a")).toBe(false);
    expect((await product.articles()).map(({ id }) => id)).toEqual(["b"]);
    await product.close();
  });

  it("that cannot be opened leaves nothing to close", async () => {
    const { product } = productOf(folderOf(TWO), {
      store: () => Promise.reject(new Error("archive: no such file")),
    });
    await expect(product.whosaid()).rejects.toThrow("archive: no such file");
    await product.close();
  });
});

describe("verify", () => {
  it("finds everything as printed", async () => {
    const { product } = productOf(folderOf(TWO));
    expect(await product.verify()).toEqual({ articles: 2, spans: 6, problems: [] });
    await product.close();
  });
});
