import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { knowledgeOf, NO_PEOPLE } from "../../src/archive/linking.ts";
import { openDatabase } from "../../src/archive/sqlite-open.ts";
import { APPLICATION_ID, MIGRATIONS } from "../../src/archive/sqlite-schema.ts";
import { createWriter } from "../../src/archive/sqlite-write.ts";
import { checkContract } from "./check-contract.ts";
import { archiveContract } from "./contract.ts";
import { parsed } from "./doubles.ts";
import { peopleContract } from "./people-contract.ts";
import { recordsContract } from "./records-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "whosaid-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (): string => join(folder, `${files++}.sqlite`);

const run = (path: string, sql: string): void => {
  const raw = new Sqlite(path);
  raw.exec(sql);
  raw.close();
};

archiveContract("SQLite in memory", async () => openSqlite(":memory:"));
archiveContract("an SQLite file", async () => openSqlite(file()));
peopleContract("an SQLite file", async () => openSqlite(file()));
recordsContract("SQLite in memory", async () => openSqlite(":memory:"));
recordsContract("an SQLite file", async () => openSqlite(file()));
checkContract("an SQLite file", async () => {
  const path = file();
  const store = openSqlite(path);
  return { store, damage: async (sql) => run(path, sql) };
});

// SCAN word; not: SEARCH word USING PRIMARY KEY, what full-text tables say of one row, nor values that are given
const READ_THROUGH = /SCAN (?!\w+ VIRTUAL TABLE INDEX 0:=|json_each )/;

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

  it("is for its owner alone, as are its log and its backup", async () => {
    const path = file();
    const store = openSqlite(path);
    await store.add([parsed("one", [{ words: "It is kept", speaker: "Jane Roe" }])]);
    await store.backup(`${path}.backup`);
    const modes = ["", "-wal", "-shm", ".backup"].map((end) => statSync(path + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
    await store.close();
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

  it("of the first version is brought up to date when it is opened", async () => {
    const path = file();
    const { article, facts } = parsed("old", [{ words: "It is old", speaker: "Jane Roe" }]);
    const first = new Sqlite(path);
    first.exec(MIGRATIONS[0] ?? "");
    first.pragma(`application_id = ${APPLICATION_ID}`);
    first.pragma("user_version = 1");
    first
      .prepare("INSERT INTO article VALUES (1, ?, ?, 0, '{}', 1, 1)")
      .run(article.id, article.hash);
    first.prepare("INSERT INTO content VALUES (1, ?, ?)").run(article.text, JSON.stringify(facts));
    first.close();
    const store = openSqlite(path);
    expect(await store.articles(["old"])).toEqual([{ article, facts }]);
    expect(await store.heads({ notParser: "newer" })).toEqual([
      { id: "old", hash: article.hash, parser: facts.parser },
    ]);
    expect(await store.corrections()).toEqual([]);
    // nothing says that it prints none: it is opened for them
    expect(await store.roles(["old"])).toEqual(new Map());
    expect(await store.check()).not.toContainEqual(expect.stringContaining("roles"));
    await store.close();
  });

  it("tells words that its full-text tables do not find", async () => {
    const path = file();
    const store = openSqlite(path);
    await store.add([parsed("one", [{ words: "It is seen", speaker: "Jane Roe" }])]);
    run(path, "DELETE FROM quotation_words WHERE rowid = 1");
    expect(await store.check()).toEqual([
      "terms that find quotations: 3 counted otherwise than they stand; verify --mend makes it anew",
    ]);
    run(path, "DELETE FROM quotation_keys WHERE rowid = 1");
    run(path, "INSERT INTO quotation_words (rowid, w) VALUES (1, 'it is seen')");
    expect(await store.check()).toEqual([
      "terms that find quotations: 6 counted otherwise than they stand; verify --mend makes it anew",
    ]);
    await store.close();
  });

  it("tells a tree of its own that does not lead where it says", async () => {
    const path = file();
    const first = openSqlite(path);
    await first.add([parsed("one", [{ words: "It is seen", speaker: "Jane Roe" }])]);
    await first.close();
    const raw = new Sqlite(path);
    raw.unsafeMode();
    raw.pragma("writable_schema = ON");
    raw.exec(
      "UPDATE sqlite_schema SET sql = replace(sql, '(hash)', '(id)') WHERE name = 'article_hash'",
    );
    raw.close();
    const store = openSqlite(path);
    expect(await store.check()).toEqual([
      expect.stringMatching(/^the file is damaged \(row 1 missing from index article_hash/),
    ]);
    await store.close();
  });

  it("changes an article without reading through a table", async () => {
    const db = openDatabase(":memory:");
    const prepared = vi.spyOn(db, "prepare");
    createWriter(db, () => knowledgeOf(NO_PEOPLE, []));
    const plans = prepared.mock.calls.map(([sql]) => {
      const plan = db
        .prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll("?", "1").replaceAll(/@\w+/g, "1")}`)
        .all();
      return `${sql}: ${JSON.stringify(plan)}`;
    });
    expect(plans.length).toBeGreaterThan(20);
    expect(plans.filter((plan) => READ_THROUGH.test(plan))).toEqual([]);
    db.close();
  });

  it("lets nobody change what is in its log of corrections", async () => {
    const path = file();
    const store = openSqlite(path);
    await store.correct([
      { article: "a", words: "b", act: "hide", by: "ann", at: "2026-11-23", why: "c" },
    ]);
    await store.close();
    const raw = new Sqlite(path);
    for (const sql of ["DELETE FROM correction", "UPDATE correction SET json = ''"])
      expect(() => raw.exec(sql)).toThrow("corrections are only added to");
    raw.close();
  });
});
