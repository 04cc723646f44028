import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { numbered } from "./doubles.ts";

/** `npm run test:kills` for the long run of 500. */
const KILLS = Number(process.env["WHOSAID_KILLS"] ?? 20);
/** Most milliseconds between the first article that was kept and the kill. */
const LONGEST = 60;
/** Articles kept in one transaction, and transactions sent to a writer: more than it lives to keep. */
const BATCH = 3;
const BATCHES = 200;

const folder = mkdtempSync(join(tmpdir(), "whosaid-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "killed.sqlite");
/** The last line may be cut off by the kill; what is left of its number is an earlier one. */
const WHOLE = /^article-\d+$/;

const ROOT = join(import.meta.dirname, "../..");
const BUILT = join(ROOT, "dist/archive/index.js");

/** The build starts in half the time; it is taken where no source is newer. */
const isBuilt = (): boolean => {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  return ["src/archive", "src/core"].every((part) =>
    readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" }).every(
      (name) => statSync(join(ROOT, part, name)).mtimeMs < built,
    ),
  );
};

/** Keeps what comes on standard input, a transaction a line, and tells each article that was kept. */
const writer = (archive: string): string => `
  import { createInterface } from "node:readline";
  import { openSqlite } from ${JSON.stringify(archive)};
  const store = openSqlite(${JSON.stringify(path)});
  for await (const line of createInterface({ input: process.stdin })) {
    const batch = JSON.parse(line);
    await store.add(batch);
    process.stdout.write(batch.map(({ article }) => article.id).join("\\n") + "\\n");
  }`;

const ARGUMENTS = isBuilt()
  ? ["--input-type=module", "--eval", writer(BUILT)]
  : [
      ...["--import", "tsx", "--input-type=module", "--eval"],
      writer(join(ROOT, "src/archive/index.ts")),
    ];

const batchesFrom = (first: number): string =>
  Array.from({ length: BATCHES }, (_, i) => {
    const numbers = Array.from({ length: BATCH }, (__, at) => first + BATCH * i + at);
    return `${JSON.stringify(numbers.map(numbered))}\n`;
  }).join("");

/** Starts a writer, kills it `wait` ms after its first report; the ids it reported. */
const writeAndKill = async (first: number, wait: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, ARGUMENTS, {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  // cut off by the kill
  child.stdin.on("error", () => {});
  child.stdin.write(batchesFrom(first));
  const reported: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    if (reported.length === 0) setTimeout(() => child.kill("SIGKILL"), wait);
    if (WHOLE.test(id)) reported.push(id);
  }
  return reported;
};

describe("an SQLite file whose writer is killed", () => {
  it(`is sound and holds everything reported, ${KILLS} times`, async () => {
    const kept = new Set<string>();
    let stored = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      for (const id of await writeAndKill(stored, Math.random() * LONGEST)) kept.add(id);
      const raw = new Sqlite(path);
      expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
      raw.close();
      const store = openSqlite(path);
      const sources = await store.sources();
      expect([...kept].filter((id) => !sources.some((source) => source.id === id))).toEqual([]);
      expect(sources.length).toBeGreaterThan(stored);
      stored = sources.length;
      expect(stored % BATCH).toBe(0);
      expect(await store.summary()).toMatchObject({
        articles: stored,
        quotations: 3 * stored,
        speakers: Math.min(7, stored),
        sentences: 4 * stored,
      });
      const last = numbered(stored - 1);
      expect(await store.articles([last.article.id])).toEqual([last]);
      const phrases = [["bridge", "of", "number", String(stored - 1)]];
      expect(await store.candidates({ kind: "quotation", phrases, limit: 9 })).toHaveLength(1);
      expect((await store.vocabulary("quotation")).get("harbor")).toBe(stored);
      await store.close();
    }
  }, 3_600_000);
});
