import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { ROOT, running } from "../doubles/program.ts";
import { numbered } from "./doubles.ts";
import { archiveIn, layOut } from "./kill-child.ts";

/** `npm run test:kills` for the long run of 500. */
const KILLS = Number(process.env["WHOSAID_KILLS"] ?? 16);
/** Kills that one file has to stand; all that it holds is read after each, so that it must not grow for ever. */
const KILLS_A_FILE = 25;
/** Files whose writers run at the same time. */
const LANES = 2;
/** Most milliseconds between what a kill waits for and the kill. */
const LONGEST = 30;
/** Transactions told of after which a kill may come; with none, it is waited for the opening of the file alone. */
const MOST_KEPT = 4;
/** Articles kept in one transaction, and transactions sent to a writer: more than it lives to keep. */
const BATCH = 3;
const BATCHES = 80;

const folder = mkdtempSync(join(tmpdir(), "whosaid-kill-"));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
/** What a writer says before it opens the file. */
const OPENING = "opening";
/** The last line may be cut off by the kill; what is left of its number is an earlier one. */
const WHOLE = /^article-\d+$/;

/** Keeps what comes on standard input, a transaction a line, and tells each article that was kept. */
const writer = (path: string): string => `
  import { createInterface } from "node:readline";
  import { openSqlite } from ${JSON.stringify(archiveIn(folder))};
  process.stdout.write("${OPENING}\\n");
  const store = openSqlite(${JSON.stringify(path)});
  for await (const line of createInterface({ input: process.stdin })) {
    const batch = JSON.parse(line);
    await store.add(batch);
    process.stdout.write(batch.map(({ article }) => article.id).join("\\n") + "\\n");
  }`;

const batchesFrom = (first: number): string =>
  Array.from({ length: BATCHES }, (_, i) => {
    const numbers = Array.from({ length: BATCH }, (__, at) => first + BATCH * i + at);
    return `${JSON.stringify(numbers.map(numbered))}\n`;
  }).join("");

/** Starts a writer, kills it soon after it kept `kept` transactions, its articles from `first` on; the ids it reported. */
const writeAndKill = async (
  path: string,
  first: number,
  kept: number,
): Promise<readonly string[]> => {
  const child = spawn(process.execPath, running(writer(path)), {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  // cut off by the kill
  child.stdin.on("error", () => {});
  child.stdin.write(batchesFrom(first));
  let opening = false;
  const reported: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    opening ||= line === OPENING;
    if (WHOLE.test(line)) reported.push(line);
    if (reported.length === kept * BATCH)
      setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST);
  }
  expect(opening).toBe(true);
  return reported;
};

/** Holds everything in the file at `path` against what was `reported`; the number of its articles. */
const check = async (path: string, reported: ReadonlySet<string>): Promise<number> => {
  const raw = new Sqlite(path);
  expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
  raw.close();
  const store = openSqlite(path);
  const ids = (await store.sources()).map(({ id }) => id);
  const stored = ids.length;
  const held = new Set(ids);
  expect([...reported].filter((id) => !held.has(id))).toEqual([]);
  expect(stored % BATCH).toBe(0);
  expect(await store.summary()).toMatchObject({
    articles: stored,
    quotations: 3 * stored,
    speakers: Math.min(7, stored),
    sentences: 4 * stored,
  });
  const whole = await store.articles(ids);
  expect(whole).toHaveLength(stored);
  expect(whole.filter((one, number) => !isDeepStrictEqual(one, numbered(number)))).toEqual([]);
  const phrases = [["of", "number", String(stored - 1)]];
  const last = await store.candidates({ kind: "quotation", phrases, limit: 9 });
  expect(last).toHaveLength(Math.min(3, stored));
  expect((await store.vocabulary("quotation")).get("harbor") ?? 0).toBe(stored);
  await store.close();
  return stored;
};

/** How many articles a file holds after `kills`. */
const killOver = async (path: string, kills: number): Promise<number> => {
  const reported = new Set<string>();
  let stored = 0;
  for (let kill = 0; kill < kills; kill++) {
    for (const id of await writeAndKill(path, stored, (kill + 1) % MOST_KEPT)) reported.add(id);
    const now = existsSync(path) ? await check(path, reported) : 0;
    expect(now).toBeGreaterThanOrEqual(stored);
    stored = now;
  }
  return stored;
};

describe("an SQLite file whose writer is killed", () => {
  beforeAll(() => layOut(folder));

  it(`is sound and holds everything reported, ${KILLS} times`, async () => {
    let left = KILLS;
    const lane = async (name: number): Promise<void> => {
      for (let file = 0; left > 0; file++) {
        const kills = Math.min(left, KILLS_A_FILE);
        left -= kills;
        const path = join(folder, `${name}-${file}.sqlite`);
        expect(await killOver(path, kills)).toBeGreaterThan(0);
        rmSync(path);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, name) => lane(name)));
  }, 3_600_000);
});
