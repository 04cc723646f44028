import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { readParserVersion } from "../../src/app/parser-version.ts";
import { reparse } from "../../src/app/reparse.ts";
import { openSqlite, type Store } from "../../src/archive/index.ts";
import type { Article, Correction, Facts } from "../../src/core/index.ts";
import { numbered, parsed } from "../archive/doubles.ts";
import { collected } from "../doubles/collected.ts";
import { folderOf } from "../doubles/folder-of.ts";

const one = parsed("one", [
  { words: "The first", speaker: "Ann Lee" },
  { words: "The second", speaker: "Ann Lee" },
]);
const two = parsed("two", [{ words: "The third", speaker: "Bo Ek" }]);

const storeOf = async (...articles: readonly (typeof one)[]): Promise<Store> => {
  const store = openSqlite(":memory:");
  await store.add(articles);
  return store;
};

/** A later parser: the second quotation is Bo Ek's, and the first is none. */
const later = ({ id }: Article): Facts => {
  const { facts } = id === "one" ? one : two;
  if (id === "two") return { ...facts, parser: "later" };
  const [, second] = facts.attributions;
  return {
    ...facts,
    parser: "later",
    attributions: second ? [{ ...second, speakers: ["Bo Ek"] }] : [],
  };
};

describe("reparse", () => {
  it("says what is otherwise, and leaves what is up to date alone", async () => {
    const store = await storeOf(one, two);
    const once = await collected(reparse(store, { parse: later, version: "later" }));
    expect(once).toEqual([
      {
        id: "one",
        outcome: "changed",
        vanished: ["The first"],
        appeared: [],
        reascribed: [{ words: "The second", was: ["Ann Lee"], now: ["Bo Ek"] }],
        unfit: [],
        done: 1,
        total: 2,
      },
      expect.objectContaining({ id: "two", outcome: "unchanged", done: 2, total: 2 }),
    ]);
    expect(await collected(reparse(store, { parse: later, version: "later" }))).toEqual([]);
    const again = await collected(reparse(store, { parse: later, version: "later", all: true }));
    expect(again).toMatchObject([{ outcome: "unchanged" }, { outcome: "unchanged" }]);
  });

  it("keeps corrections, and names those that fit no more", async () => {
    const by = { by: "ann", at: "2026-11-23", why: "heard it" };
    const store = await storeOf(one);
    const corrections: readonly Correction[] = [
      { article: "one", words: "The second", act: "speakers", speakers: ["Cy Orr"], ...by },
      { article: "one", words: "The first", act: "hide", ...by },
    ];
    await store.correct(corrections);
    const [done] = await collected(reparse(store, { parse: later, version: "later" }));
    expect(done).toMatchObject({
      unfit: [expect.stringContaining("one: “The first” stands in no statement")],
    });
    const [stored] = await store.articles(["one"]);
    expect(stored?.facts.attributions.map(({ speakers }) => speakers)).toEqual([["Cy Orr"]]);
    expect(await store.corrections()).toEqual(corrections);
  });

  it("leaves alone what others change or remove meanwhile", async () => {
    const three = parsed("three", [{ words: "The fourth" }]);
    const store = await storeOf(one, two, three);
    const newer = parsed("two", [{ words: "The third, corrected", speaker: "Bo Ek" }]);
    const working: Promise<unknown>[] = [];
    const parse = (article: Article): Facts => {
      if (article.id === "one") working.push(store.add([newer]), store.remove("three"));
      return { ...parsed(article.id, []).facts, parser: "later" };
    };
    const done = await collected(reparse(store, { parse, version: "later" }));
    await Promise.all(working);
    expect(done).toMatchObject([{ id: "one" }]);
    expect(await store.articles(["two", "three"])).toEqual([newer]);
  });

  it("stops between two articles when told to, and goes on another time", async () => {
    const store = await storeOf(...Array.from({ length: 70 }, (_, number) => numbered(number)));
    const stop = new AbortController();
    const parse = ({ id }: Article): Facts => {
      if (id === "article-5") stop.abort();
      return { ...numbered(Number(id.split("-")[1])).facts, parser: "later" };
    };
    const reparsing = { parse, version: "later" };
    expect(await collected(reparse(store, { ...reparsing, stop: stop.signal }))).toHaveLength(6);
    expect(await collected(reparse(store, reparsing))).toHaveLength(64);
  });

  it("answers meanwhile", async () => {
    const store = await storeOf(...Array.from({ length: 130 }, (_, number) => numbered(number)));
    const parse = ({ id }: Article): Facts => ({
      ...numbered(Number(id.split("-")[1])).facts,
      parser: "later",
    });
    const seen: number[] = [];
    for await (const { done } of reparse(store, { parse, version: "later" })) {
      const query = { kind: "quotation", groups: [["harbor"]], limit: 999 } as const;
      if (done % 50 === 0) seen.push((await store.candidates(query)).length);
    }
    expect(seen).toEqual([130, 130]);
  });
});

describe("the parser's version", () => {
  const config = join(HOME, "config");

  it("is the same until a word list, a weight, the threshold or the code is another", async () => {
    const version = await readParserVersion(config, 0.5);
    expect(version).toMatch(/^\d+\.[0-9a-f]{12}$/);
    expect(await readParserVersion(config, 0.5)).toBe(version);
    expect(await readParserVersion(config, 0.6)).not.toBe(version);
    for (const file of ["lexicon/cues.json", "weights/cues.json"]) {
      const own = folderOf({});
      cpSync(config, own, { recursive: true });
      expect(await readParserVersion(own, 0.5)).toBe(version);
      writeFileSync(join(own, file), "{}");
      expect(await readParserVersion(own, 0.5)).not.toBe(version);
    }
  });
});
