import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { createSearch } from "../../src/core/index.ts";
import { makeArchive } from "../../src/lab/made-archive.ts";
import { quotationOf, readBatches, readLookups } from "../../src/lab/search-data.ts";

const folder = mkdtempSync(join(tmpdir(), "whosaid-made-"));
const again = mkdtempSync(join(tmpdir(), "whosaid-made-"));
afterAll(() => {
  for (const one of [folder, again]) rmSync(one, { recursive: true });
});
const SEEDS = resolve("seeds");
makeArchive(SEEDS, folder, 400);
makeArchive(SEEDS, again, 400);
const lookups = readLookups(folder);

describe("an archive made from the seeds", () => {
  it("is the same each time", () => {
    for (const file of ["quotations.jsonl", "lookups.json"])
      expect(readFileSync(join(folder, file), "utf8")).toBe(
        readFileSync(join(again, file), "utf8"),
      );
  });

  it.each([
    ["exact", 0.99],
    ["typo", 0.95],
    ["shuffled", 0.95],
    ["speaker", 0.95],
  ] as const)("has look-ups with one right answer: %s", async (kind, least) => {
    const store = openSqlite(":memory:");
    for await (const batch of readBatches(folder, 10)) await store.add(batch);
    const search = createSearch(store);
    let right = 0;
    for (const { q, id } of lookups[kind]) {
      const [hit] = await search.find({ words: q, kind: "quotation", limit: 1 });
      if (hit && quotationOf(hit.entry) === id) right++;
    }
    expect(lookups[kind]).toHaveLength(200);
    expect(right / 200).toBeGreaterThanOrEqual(least);
    await store.close();
  });

  it("has no answer to what is absent", async () => {
    const store = openSqlite(":memory:");
    for await (const batch of readBatches(folder, 10)) await store.add(batch);
    const search = createSearch(store);
    for (const { q } of lookups.absent) {
      const [hit] = await search.find({ words: q, kind: "quotation", limit: 1 });
      expect(hit?.answers ?? false).toBe(false);
    }
    await store.close();
  });
});
