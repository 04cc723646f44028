/** A process that is killed at its n-th write, before its commit or after it leaves the archive as it was or as it was to be. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqlite, type Parsed, type Store } from "../../src/archive/index.ts";
import type { Correction, PeopleCorrection } from "../../src/core/index.ts";
import { ROOT, running } from "../doubles/program.ts";
import { numbered, parsed } from "./doubles.ts";
import { archiveIn, layOut } from "./kill-child.ts";

/** `npm run test:kills` kills at every step, the suite at a few of each change. */
const EVERY = process.env["WHOSAID_KILLS"] !== undefined;
const ARTICLES = 12;

const folder = mkdtempSync(join(tmpdir(), "whosaid-commit-"));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
const before = join(folder, "before.sqlite");
const changed = join(folder, "changed.sqlite");
const copy = join(folder, "copy.sqlite");

const told = { by: "ann", at: "2026-11-30", why: "heard the tape" };
const correction: Correction = {
  ...told,
  article: "article-3",
  words: "bridge of number 3",
  act: "speakers",
  speakers: ["Speaker 5"],
};
const joined: PeopleCorrection = { ...told, act: "join", names: ["Edmund Farrow", "Ed Farrow"] };
const parted: PeopleCorrection = { ...told, act: "part", names: ["Jane Roe", "Janet Roe"] };
const PEOPLE = [
  parsed("full", [{ words: "We will keep the boat", speaker: "Edmund Farrow" }]),
  parsed("short", [{ words: "The boat is sold", speaker: "Ed Farrow" }]),
  parsed("jane", [{ words: "The bus is late", speaker: "Jane Roe" }]),
  parsed("janet", [{ words: "The bus is sold", speaker: "Janet Roe" }]),
];

/** The same article, as another parser reads it: one quotation fewer. */
const reparsed = (number: number): Parsed => {
  const { article, facts } = numbered(number);
  return {
    article,
    facts: { ...facts, parser: "newer", attributions: facts.attributions.slice(1) },
  };
};

/** Calls of a store by their names: what a child process is told to do. */
const CHANGES = {
  add: [[numbered(50), numbered(51)]],
  renew: [[2, 3, 4].map(reparsed)],
  remove: ["article-5"],
  reindex: [],
  correct: [[correction]],
  "correctPeople (join)": [[joined]],
  "correctPeople (part)": [[parted]],
} as const;

/**
 * Does one thing to the archive at `changed` and tells its steps: `write` before a statement that writes, `commit` before
 * the transaction ends, `done` after it, `copy` after some pages of a backup, `name` before it gets its name. At step number
 * `at` it kills itself.
 */
const child = (method: string, given: readonly unknown[], at: number): string => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  import Sqlite from "better-sqlite3";
  let steps;
  const step = (name) => {
    if (steps === undefined) return;
    fs.writeSync(1, name + "\\n");
    if (steps++ === ${at}) process.kill(process.pid, "SIGKILL");
  };
  const { prepare, exec, transaction, backup } = Sqlite.prototype;
  Object.assign(Sqlite.prototype, {
    prepare(sql) {
      const statement = prepare.call(this, sql);
      if (statement.reader) return statement;
      const run = statement.run;
      return Object.assign(statement, { run: (...all) => (step("write"), run.apply(statement, all)) });
    },
    exec(sql) {
      step("write");
      return exec.call(this, sql);
    },
    transaction(work) {
      const made = transaction.call(this, (...all) => {
        const result = work(...all);
        step("commit");
        return result;
      });
      return {
        immediate: (...all) => {
          const result = made.immediate(...all);
          step("done");
          return result;
        },
      };
    },
    backup(path, { progress }) {
      return backup.call(this, path, { progress: (left) => (step("copy"), Math.min(20, progress(left))) });
    },
  });
  const { renameSync } = fs;
  fs.renameSync = (...all) => {
    step("name");
    renameSync(...all);
    step("done");
  };
  syncBuiltinESMExports();
  const { openSqlite } = await import(${JSON.stringify(archiveIn(folder))});
  const store = openSqlite(${JSON.stringify(changed)});
  steps = 0;
  await store[${JSON.stringify(method)}](...${JSON.stringify(given)});
  await store.close();`;

/** Does a change to a fresh copy of the archive, up to step `at`; the steps it came to. */
const runTo = (method: string, given: readonly unknown[], at = -1): readonly string[] => {
  for (const path of [changed, `${changed}-wal`, `${changed}-shm`, copy, `${copy}.part`])
    rmSync(path, { force: true });
  copyFileSync(before, changed);
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    running(child(method, given, at)),
    { cwd: ROOT, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(signal).toBe(at < 0 ? null : "SIGKILL");
  return stdout.trim().split("\n");
};

/** All that is kept in the file at `path`, which has to be sound. */
const held = async (path: string) => {
  const raw = new Sqlite(path);
  expect(raw.pragma("integrity_check", { simple: true })).toBe("ok");
  raw.close();
  const store: Store = openSqlite(path);
  expect(await store.check()).toEqual([]);
  const ids = (await store.sources()).map(({ id }) => id);
  const all = {
    articles: await store.articles(ids),
    corrections: await store.corrections(),
    people: await store.peopleCorrections(),
    entities: await store.entities({ limit: 99 }),
    vocabulary: [...(await store.vocabulary("quotation"))].toSorted(),
    summary: { ...(await store.summary()), edition: "" },
  };
  await store.close();
  return all;
};

/** The first and last step of each kind, and one in the midst; each step for the long run. */
const chosen = (steps: readonly string[]): readonly number[] =>
  EVERY
    ? steps.map((_, i) => i)
    : [
        ...new Set(
          [...new Set(steps)].flatMap((kind) => {
            const first = steps.indexOf(kind);
            const last = steps.lastIndexOf(kind);
            return [first, Math.floor((first + last) / 2), last];
          }),
        ),
      ];

beforeAll(async () => {
  layOut(folder);
  const store = openSqlite(before);
  await store.add([...Array.from({ length: ARTICLES }, (_, i) => numbered(i)), ...PEOPLE]);
  await store.close();
});

describe("an SQLite archive whose process is killed", () => {
  it.each(Object.entries(CHANGES))(
    "at a step of %s is as before or as after",
    async (name, given) => {
      const [method = ""] = name.split(" ");
      const was = await held(before);
      const steps = runTo(method, given);
      const become = await held(changed);
      expect(isDeepStrictEqual(become, was)).toBe(method === "reindex");
      expect(steps.slice(-2)).toEqual(["commit", "done"]);
      expect(steps.length).toBeGreaterThan(4);
      for (const at of chosen(steps)) {
        expect(runTo(method, given, at)).toEqual(steps.slice(0, at + 1));
        expect(await held(changed)).toEqual(steps[at] === "done" ? become : was);
      }
    },
  );

  it("at a step of a backup is as before, and so is the copy once it has its name", async () => {
    const was = await held(before);
    const steps = runTo("backup", [copy]);
    expect(steps).toContain("copy");
    expect(steps.slice(-2)).toEqual(["name", "done"]);
    for (const at of chosen(steps)) {
      runTo("backup", [copy], at);
      expect(await held(changed)).toEqual(was);
      expect(existsSync(copy)).toBe(steps[at] === "done");
      if (existsSync(copy)) rmSync(copy);
      // what was left of the interrupted one is no obstacle
      const store = openSqlite(changed);
      await store.backup(copy);
      await store.close();
      expect(await held(copy)).toEqual(was);
    }
  });
});
