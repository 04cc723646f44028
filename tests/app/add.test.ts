/** Texts that move between names while articles are added. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adding, addTo } from "../../src/app/add.ts";
import { createCopies } from "../../src/app/copies.ts";
import { openSqlite, type Store } from "../../src/archive/index.ts";
import { collected } from "../doubles/collected.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

/** Files of one folder: a text each, or a text a line. */
type State = Readonly<Record<string, string | readonly string[]>>;

const contentOf = (texts: string | readonly string[]): string =>
  typeof texts === "string" ? texts : texts.map((text) => `${JSON.stringify({ text })}\n`).join("");

const writeState = (folder: string, state: State): void => {
  for (const [name, texts] of Object.entries(state)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contentOf(texts));
  }
};

const addingTo = (store: Store): Adding => ({
  store,
  parse: fakeParse,
  version: "fake-1",
  reading: READING,
  stop: new AbortController().signal,
});

const textsIn = async (store: Store): Promise<readonly string[]> =>
  (await store.articles((await store.sources()).map(({ id }) => id)))
    .map(({ article }) => article.text)
    .sort();

const lastTexts = (state: State): readonly string[] => [...new Set(Object.values(state).flat())];

/** What one `add` of each state says, an outcome a line. */
const saidOf = async (states: readonly State[]): Promise<readonly (readonly string[])[]> => {
  const store = openSqlite(":memory:");
  const folder = folderOf({});
  const said: string[][] = [];
  for (const state of states) {
    writeState(folder, state);
    const files = await collected(addTo(addingTo(store), [folder]));
    said.push(
      files.flatMap((file) =>
        "added" in file
          ? file.added.map(({ id, outcome, vanished }) => [id, outcome, ...vanished].join(" "))
          : [],
      ),
    );
    expect(await textsIn(store)).toEqual(expect.arrayContaining([...lastTexts(state)]));
  }
  return said;
};

describe("a text that moves to another name", () => {
  it("goes down a feed that gets a line on top", async () => {
    const [, said] = await saidOf([
      { "feed.jsonl": ["“Alpha”", "“Beta”", "“Gamma”"] },
      { "feed.jsonl": ["“Delta”", "“Alpha”", "“Beta”", "“Gamma”"] },
    ]);
    expect(said).toEqual(["feed:1 changed", "feed:2 changed", "feed:3 changed", "feed:4 added"]);
  });

  it("stays in a feed that is turned round", async () => {
    const [, said] = await saidOf([
      { "feed.jsonl": ["“Alpha”", "“Beta”"] },
      { "feed.jsonl": ["“Beta”", "“Alpha”"] },
    ]);
    expect(said).toEqual(["feed:1 duplicate", "feed:2 duplicate"]);
  });

  it("is added under a name that comes before the one that loses it", async () => {
    const [, said, again] = await saidOf([
      { "latest.txt": "“First”" },
      { "before.txt": "“First”", "latest.txt": "“Second”" },
      { "before.txt": "“First”", "latest.txt": "“Second”" },
    ]);
    expect(said).toEqual(["before duplicate", "latest changed", "before added"]);
    expect(again).toEqual(["before unchanged", "latest unchanged"]);
  });

  it("stays where a copy of another folder's file is left alone", async () => {
    const [, said] = await saidOf([
      { "one/flood.txt": "“First”", "two/flood.txt": "“First”" },
      { "one/flood.txt": "“Second”", "two/flood.txt": "“First”" },
    ]);
    expect(said).toEqual(["one/flood changed", "two/flood added"]);
  });
});

/** Nobody: no folder is locked to the superuser. */
const NOBODY = 65_534;
const asNobody = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
};

describe("a folder with a locked one in it", () => {
  it("goes in but for that, which is named", async () => {
    const store = openSqlite(":memory:");
    const folder = folderOf({
      "a.txt": "“First”",
      "march/b.txt": "“Second”",
      "march/locked/c.txt": "“Third”",
      "zone/d.txt": "“Fourth”",
    });
    const closed = join(folder, "march", "locked");
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o000);
    const files = await asNobody(() => collected(addTo(addingTo(store), [folder])));
    expect(files.filter((file) => "failure" in file)).toMatchObject([
      { path: closed, failure: "cannot be read (EACCES)" },
    ]);
    expect(await textsIn(store)).toEqual(["“First”", "“Fourth”", "“Second”"]);
  });

  it("alone is named, where nothing else goes in", async () => {
    const store = openSqlite(":memory:");
    const folder = folderOf({ "a.txt": "“First”" });
    chmodSync(folder, 0o000);
    const files = await asNobody(() => collected(addTo(addingTo(store), [folder])));
    expect(files).toMatchObject([{ path: folder, failure: "cannot be read (EACCES)" }]);
  });
});

const text = fc.nat(6).map((number) => `“Text ${number}”`);
/** Read between the others, so that these are not kept in one transaction; nothing of it is. */
const BETWEEN = "-\n".repeat(70);
const NAMES = ["alone.txt", "one/flood.txt", "two/flood.txt", "zone/latest.txt"];
const states = fc.array(
  fc.tuple(fc.array(text, { minLength: 1, maxLength: 6 }), fc.tuple(...NAMES.map(() => text))).map(
    ([feed, texts]): State => ({
      "feed.jsonl": feed,
      ...Object.fromEntries(NAMES.map((name, i) => [name, texts[i] ?? ""])),
    }),
  ),
  { minLength: 2, maxLength: 4 },
);
/** The last names two articles alike. */
const ways = fc.constantFrom(["."], ["two", "zone", "one", "feed.jsonl", "alone.txt"]);

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = folderOf({});
  writeFileSync(join(folder, "middle.jsonl"), BETWEEN);
  await work(folder);
  rmSync(folder, { recursive: true });
};

describe("every text of the last state is in the archive", () => {
  it("after one add of everything", () =>
    fc.assert(
      fc.asyncProperty(states, ways, (each, paths) =>
        withFolder(async (folder) => {
          const store = openSqlite(":memory:");
          for (const state of each) {
            writeState(folder, state);
            const named = paths.map((path) => join(folder, path));
            await collected(addTo(addingTo(store), named));
            expect(await textsIn(store)).toEqual(expect.arrayContaining([...lastTexts(state)]));
          }
        }),
      ),
      { numRuns: 12 },
    ));

  it("after its files were added one by one, in any order", () =>
    fc.assert(
      fc.asyncProperty(states, fc.array(fc.nat(5), { minLength: 6 }), (each, order) =>
        withFolder(async (folder) => {
          const store = openSqlite(":memory:");
          const copies = createCopies();
          for (const state of each) {
            writeState(folder, state);
            for (const name of inOrder(Object.keys(state), order))
              await collected(
                addTo(addingTo(store), [{ path: join(folder, name), folder }], copies),
              );
            expect(await textsIn(store)).toEqual(expect.arrayContaining([...lastTexts(state)]));
          }
        }),
      ),
      { numRuns: 12 },
    ));
});

const inOrder = (names: readonly string[], order: readonly number[]): readonly string[] =>
  names
    .map((name, i) => ({ name, at: order[i] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
