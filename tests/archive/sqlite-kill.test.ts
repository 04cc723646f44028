import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { numbered } from "./doubles.ts";

/** WHOSAID_KILLS=500 for the long run. */
const KILLS = Number(process.env["WHOSAID_KILLS"] ?? 4);
/** Most milliseconds between the first article that was kept and the kill. */
const LONGEST = 60;

const folder = mkdtempSync(join(tmpdir(), "whosaid-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "killed.sqlite");
/** The last line may be cut off by the kill; what is left of its number is an earlier one. */
const WHOLE = /^article-\d+$/;

/** Starts a writer, kills it `wait` ms after its first report; the ids it reported. */
const writeAndKill = async (wait: number): Promise<readonly string[]> => {
  const script = join(import.meta.dirname, "writing-child.ts");
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", script, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const reported: string[] = [];
  if (!child.stdout) throw new Error("the writer has no output");
  for await (const id of createInterface({ input: child.stdout })) {
    if (reported.length === 0) setTimeout(() => child.kill("SIGKILL"), wait);
    if (WHOLE.test(id)) reported.push(id);
  }
  return reported;
};

describe("an SQLite file whose writer is killed", () => {
  it(`is sound and holds everything reported, ${KILLS} times`, async () => {
    const kept = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      for (const id of await writeAndKill(Math.random() * LONGEST)) kept.add(id);
      const raw = new Sqlite(path);
      expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
      raw.close();
      const store = openSqlite(path);
      const sources = await store.sources();
      expect([...kept].filter((id) => !sources.some((source) => source.id === id))).toEqual([]);
      expect(sources.length % 3).toBe(0);
      expect(await store.summary()).toMatchObject({
        articles: sources.length,
        quotations: 3 * sources.length,
        speakers: Math.min(7, sources.length),
        sentences: 4 * sources.length,
      });
      const last = numbered(sources.length - 1);
      expect(await store.articles([last.article.id])).toEqual([last]);
      const phrases = [["bridge", "of", "number", String(sources.length - 1)]];
      expect(await store.candidates({ kind: "quotation", phrases, limit: 9 })).toHaveLength(1);
      expect((await store.vocabulary("quotation")).get("harbor")).toBe(sources.length);
      await store.close();
    }
  }, 1_200_000);
});
