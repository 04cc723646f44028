import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { archiveContract } from "./contract.ts";
import { parsed } from "./doubles.ts";

const folder = mkdtempSync(join(tmpdir(), "whosaid-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (): string => join(folder, `${files++}.sqlite`);

archiveContract("SQLite in memory", async () => openSqlite(":memory:"));
archiveContract("an SQLite file", async () => openSqlite(file()));

describe("an SQLite file", () => {
  it("holds what was added after it was closed", async () => {
    const path = file();
    const one = parsed("one", [{ words: "It is kept", speaker: "Jane Roe" }]);
    const first = openSqlite(path);
    await first.add([one]);
    await first.close();
    const again = openSqlite(path);
    expect(await again.articles(["one"])).toEqual([one]);
    await again.close();
  });

  it("is read by one while another writes", async () => {
    const path = file();
    const [writer, reader] = [openSqlite(path), openSqlite(path)];
    await writer.add([parsed("one", [{ words: "It is seen", speaker: "Jane Roe" }])]);
    const { articles, edition } = await reader.summary();
    expect(articles).toBe(1);
    expect((await reader.summary()).edition).toBe(edition);
    await writer.add([parsed("one", [{ words: "It is said anew", speaker: "Jane Roe" }])]);
    expect((await reader.summary()).edition).not.toBe(edition);
    await writer.close();
    await reader.close();
  });
});
