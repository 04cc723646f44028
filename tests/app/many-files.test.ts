/** A folder of very many small files, which changes while it is added: what stays is kept, what goes is named. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addTo } from "../../src/app/add.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

/** 100,000 were added once by hand. */
const MANY = Number(process.env["WHOSAID_MANY_FILES"] ?? 1_500);

const nameOf = (number: number): string =>
  `${String(number % 100).padStart(2, "0")}/${String(number).padStart(6, "0")}.txt`;

describe("a folder of very many files", () => {
  it("is added whole, though some go, come and change meanwhile", async () => {
    const numbers = Array.from({ length: MANY }, (_, number) => number);
    const folder = folderOf(
      Object.fromEntries(numbers.map((number) => [nameOf(number), `“${number} wells,” she said.`])),
    );
    // of the last folder, which is read last
    const late = numbers.filter((number) => number % 100 === 99);
    const [gone = 0, changed = 0] = late.slice(-2);
    const store = openSqlite(":memory:");
    const stop = new AbortController().signal;
    const adding = { store, parse: fakeParse, version: "fake-1", reading: READING, stop };
    const failures: string[] = [];
    let added = 0;
    for await (const file of addTo(adding, [folder])) {
      if ("failure" in file) failures.push(file.path);
      else if (added++ === 0) {
        rmSync(join(folder, nameOf(gone)));
        writeFileSync(join(folder, nameOf(changed)), "“No well is left,” she said.");
        writeFileSync(join(folder, "99/new.txt"), "“A new one,” she said.");
      }
    }
    expect(failures).toEqual([join(folder, nameOf(gone))]);
    expect(added).toBe(MANY - 1);
    const ids = (await store.sources()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(
      numbers
        .filter((number) => number !== gone)
        .map((number) => nameOf(number).replace(".txt", ""))
        .toSorted(),
    );
    const [stored] = await store.articles([nameOf(changed).replace(".txt", "")]);
    expect(stored?.article.text).toContain("No well is left");
    // what came is there the next time, and nothing else is added again
    const outcomes = new Map<string, number>();
    for await (const file of addTo(adding, [folder]))
      for (const { outcome } of "added" in file ? file.added : [])
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    expect(outcomes).toEqual(
      new Map([
        ["unchanged", MANY - 1],
        ["added", 1],
      ]),
    );
    await store.close();
  }, 1_800_000);
});
