import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { sqliteStore } from "../../src/archive/sqlite.ts";
import { checkElsewhere } from "../../src/archive/sqlite-sound.ts";
import { moduleOf, running } from "../doubles/program.ts";
import { numbered } from "./doubles.ts";

const folder = mkdtempSync(join(tmpdir(), "whosaid-failures-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (): string => join(folder, `${files++}.sqlite`);

const filled = async (articles = 40): Promise<string> => {
  const path = file();
  const store = openSqlite(path);
  await store.add(Array.from({ length: articles }, (_, number) => numbered(number)));
  await store.close();
  return path;
};

const message = (work: () => unknown): string => {
  try {
    work();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe("a file that cannot serve as an archive", () => {
  it("is named where it is no SQLite file", () => {
    const path = file();
    writeFileSync(path, "An article is no archive.\n".repeat(100));
    expect(message(() => openSqlite(path))).toBe(
      `${path}: is no SQLite file, or is damaged; name another file, or restore a backup (SQLITE_NOTADB)`,
    );
  });

  it("is named where another program made it, and left as it is", () => {
    const path = file();
    const other = new Sqlite(path);
    other.exec("CREATE TABLE recipe (name TEXT)");
    other.close();
    expect(message(() => openSqlite(path))).toBe(
      `${path}: is an SQLite file of another program; name another file`,
    );
    const again = new Sqlite(path);
    expect(again.prepare("SELECT name FROM sqlite_schema").pluck().all()).toEqual(["recipe"]);
    again.close();
  });

  it("is named where a newer version wrote it", async () => {
    const path = await filled(1);
    const newer = new Sqlite(path);
    newer.pragma("user_version = 99");
    newer.close();
    expect(message(() => openSqlite(path))).toMatch(
      /\.sqlite: was written by a newer version of whosaid \(format 99, this one knows \d+\); update whosaid$/,
    );
  });

  it("is named where it is damaged", async () => {
    const path = await filled();
    const { size } = statSync(path);
    const handle = openSync(path, "r+");
    writeSync(handle, Buffer.alloc(12_288, 0x5a), 0, 12_288, Math.floor(size / 2 / 4096) * 4096);
    closeSync(handle);
    const told = message(() => openSqlite(path));
    expect(told).toContain(`${path}: is damaged; restore a backup`);
    expect(told).not.toContain("\n");
  });

  it("is named by a thread beside the answers where it is large", async () => {
    const path = await filled();
    const sound = checkElsewhere(path);
    const store = sqliteStore(new Sqlite(path), path, { checking: sound });
    await sound.ended;
    expect(sound.damage()).toBeUndefined();
    expect((await store.summary()).articles).toBeGreaterThan(0);
    await store.close();
    const { size } = statSync(path);
    const handle = openSync(path, "r+");
    writeSync(handle, Buffer.alloc(12_288, 0x5a), 0, 12_288, Math.floor(size / 2 / 4096) * 4096);
    closeSync(handle);
    const checking = checkElsewhere(path);
    const opened = sqliteStore(new Sqlite(path), path, { checking });
    await checking.ended;
    expect(String(checking.damage())).toContain(`${path}: is damaged; restore a backup`);
    await expect(opened.summary()).rejects.toThrow(`${path}: is damaged; restore a backup`);
    await opened.close();
  });

  it("is named where a table was taken away", async () => {
    const path = await filled(1);
    const raw = new Sqlite(path);
    raw.exec("DROP TABLE word");
    raw.close();
    expect(message(() => openSqlite(path))).toBe(
      `${path}: lacks a part of an archive; restore a backup (SQLITE_ERROR)`,
    );
  });

  it("is named where its folder does not exist", () => {
    const path = join(folder, "nowhere", "a.sqlite");
    expect(message(() => openSqlite(path))).toBe(
      `${path}: its folder does not exist; make it, or name another file`,
    );
  });

  it("is no address of another program, whose password is not told", () => {
    expect(message(() => openSqlite("mysql://me:hunter2@host/news"))).toBe(
      "mysql://…: is no archive; name an SQLite file, or postgres://user:password@host/database",
    );
  });
});

describe("a full disk", () => {
  it("refuses the batch in one line and keeps what was there", async () => {
    const path = await filled(40);
    const db = new Sqlite(path);
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 4}`);
    const store = sqliteStore(db, path);
    const more = Array.from({ length: 400 }, (_, number) => numbered(1000 + number));
    await expect(store.add(more)).rejects.toThrow(
      `${path}: cannot grow, the disk is full; free some space and try again, nothing is lost (SQLITE_FULL)`,
    );
    expect((await store.summary()).articles).toBe(40);
    await store.close();
    const again = openSqlite(path);
    expect(await again.add([numbered(3)])).toEqual(["unchanged"]);
    await again.close();
  });
});

/** Nobody: the superuser may write whatever the mode of a file says. */
const NOBODY = 65_534;
const superuser = process.getuid?.() === 0;

/** What a process that may not write says of the number of articles and of removing one. */
const readOnly = (path: string) => {
  const own = mkdtempSync(join(tmpdir(), "whosaid-read-only-"));
  if (superuser) chownSync(own, NOBODY, NOBODY);
  const script = `
    import { openSqlite } from ${JSON.stringify(moduleOf("archive/index"))};
    const told = (error) => error.message;
    try {
      const store = openSqlite(${JSON.stringify(path)});
      const { articles } = await store.summary();
      const corrected = await store.correct([]);
      const refused = await store.remove("article-0").catch(told);
      process.stdout.write(JSON.stringify({ articles, corrected, refused }));
    } catch (error) {
      process.stdout.write(JSON.stringify(told(error)));
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, running(script), {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: own },
    ...(superuser ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  rmSync(own, { recursive: true });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
};

describe("a file that may only be read", () => {
  it("answers, and says why it cannot be added to", async () => {
    const path = await filled(2);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o777);
    expect(readOnly(path)).toEqual({
      articles: 2,
      corrected: 0,
      refused: `${path}: cannot be written; allow writing to the file and its folder (SQLITE_READONLY)`,
    });
  });

  it("in a folder that may only be read, too, is named in one line", async () => {
    const path = await filled(2);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    expect(readOnly(path)).toMatch(/: cannot be read in a folder that may not be written; allow/);
    chmodSync(folder, 0o777);
  });
});

describe("a backup", () => {
  it("ends though another process adds all the while", async () => {
    const path = await filled(2_000);
    const [store, other] = [openSqlite(path), openSqlite(path)];
    const target = file();
    let copied = false;
    const copying = store.backup(target).finally(() => {
      copied = true;
    });
    for (let number = 5_000; !copied && number < 5_200; number++) {
      await other.add([numbered(number)]);
      await pause();
    }
    expect(copied).toBe(true);
    await copying;
    const copy = openSqlite(target);
    expect(await copy.check()).toEqual([]);
    for (const one of [copy, other, store]) await one.close();
  });

  it("is no harder where one was interrupted, and says where it cannot be put", async () => {
    const store = openSqlite(await filled(1));
    const target = file();
    writeFileSync(`${target}.part`, "what was copied of another");
    await store.backup(target);
    const elsewhere = join(folder, "nowhere", "copy.sqlite");
    await expect(store.backup(elsewhere)).rejects.toThrow(
      `${elsewhere}: its folder does not exist; make it, or name another file`,
    );
    await store.close();
  });

  it("holds what was there, and is taken while the archive is written", async () => {
    const path = await filled(40);
    const store = openSqlite(path);
    const target = file();
    const copying = store.backup(target);
    await store.add([numbered(77)]);
    await copying;
    const copy = openSqlite(target);
    expect((await copy.summary()).articles).toBeGreaterThanOrEqual(40);
    expect(await copy.articles(["article-7"])).toEqual([numbered(7)]);
    await expect(store.backup(target)).rejects.toThrow(
      `${target}: exists already; name a new file for the backup`,
    );
    await copy.close();
    await store.close();
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
