/** A folder of very many small files, which changes while it is added: what stays is kept, what goes is named. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Adding, addTo } from "../../src/app/add.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

/** WHOSAID_MANY_FILES for a long run: 100,000 take over a quarter of an hour on a machine that does much else. */
const MANY = Number(process.env["WHOSAID_MANY_FILES"] ?? 1_500);

const nameOf = (number: number): string =>
  `${String(number % 100).padStart(2, "0")}/${String(number).padStart(6, "0")}.txt`;

/** What failed, and how many articles had each outcome; `meanwhile` is done once the first was kept. */
const addAll = async (adding: Adding, folder: string, meanwhile = (): void => {}) => {
  const failures: string[] = [];
  const outcomes = new Map<string, number>();
  for await (const file of addTo(adding, [folder])) {
    if ("failure" in file) failures.push(file.path);
    if (outcomes.size === 0) meanwhile();
    for (const { outcome } of "added" in file ? file.added : [])
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return { failures, outcomes };
};

const idOf = (number: number): string => nameOf(number).replace(".txt", "");

describe("a folder of very many files", () => {
  it("is added whole, though some go, come and change meanwhile", async () => {
    const numbers = Array.from({ length: MANY }, (_, number) => number);
    const files = numbers.map((number) => [nameOf(number), `“${number} wells,” she said.`]);
    const folder = folderOf(Object.fromEntries(files));
    // of the last folder, which is read last
    const [gone = 0, changed = 0] = numbers.filter((number) => number % 100 === 99).slice(-2);
    const store = openSqlite(":memory:");
    const stop = new AbortController().signal;
    const adding = { store, parse: fakeParse, version: "fake-1", reading: READING, stop };
    const first = await addAll(adding, folder, () => {
      rmSync(join(folder, nameOf(gone)));
      writeFileSync(join(folder, nameOf(changed)), "“No well is left,” she said.");
      writeFileSync(join(folder, "99/new.txt"), "“A new one,” she said.");
    });
    const added = MANY - 1;
    expect(first.failures).toEqual([join(folder, nameOf(gone))]);
    expect(first.outcomes).toEqual(new Map([["added", added]]));
    const ids = (await store.sources()).map(({ id }) => id);
    const stayed = numbers.filter((number) => number !== gone);
    expect(ids.toSorted()).toEqual(stayed.map(idOf).toSorted());
    const [stored] = await store.articles([idOf(changed)]);
    expect(stored?.article.text).toContain("No well is left");
    // what came is there the next time, and nothing else is added again
    const second = await addAll(adding, folder);
    const expected = new Map([
      ["unchanged", added],
      ["added", 1],
    ]);
    expect(second).toEqual({ failures: [], outcomes: expected });
    await store.close();
  }, 1_800_000);
});
