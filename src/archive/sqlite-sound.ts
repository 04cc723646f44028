/** Whether a file is sound. The whole of it is read: three seconds for a million quotations. */
import { Worker } from "node:worker_threads";
import type { Database } from "better-sqlite3";

/** Throws one line where it is not. */
export const checkSound = (db: Database, path: string): void =>
  refuseDamage(path, String(db.pragma(CHECK, { simple: true })));

const CHECK = "quick_check(1)";

const refuseDamage = (path: string, found: string): void => {
  if (found !== "ok")
    throw new Error(
      `${path}: is damaged; restore a backup, or remove it and add the articles again (${found.split("\n").at(-1)})`,
    );
};

/** What runs in the thread: it takes nothing of ours, so that it runs beside compiled files and beside sources. */
const THREAD = `
  const { readlinkSync } = require("node:fs");
  const { constants, setPriority } = require("node:os");
  const { basename } = require("node:path");
  const { parentPort, workerData } = require("node:worker_threads");
  try {
    // of this thread alone, which only Linux tells: whoever asks goes first
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), constants.priority.PRIORITY_LOW);
  } catch {}
  const Sqlite = require("node:module").createRequire(workerData.from)("better-sqlite3");
  try {
    const db = new Sqlite(workerData.path, { readonly: true });
    parentPort.postMessage(String(db.pragma(workerData.check, { simple: true })));
  } catch (error) {
    // that it cannot be read just now is no damage
    const damaged = /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);
    parentPort.postMessage(damaged ? error.message : "ok");
  }
`;

export type Checking = {
  /** The error that opening would have thrown, once the file is known to be damaged. */
  readonly damage: () => unknown;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<unknown>;
};

/** Reads the file in a thread of its own while others ask. */
export const checkElsewhere = (path: string): Checking => {
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { path, from: import.meta.url, check: CHECK },
  });
  // whoever asks one question does not wait for it
  thread.unref();
  let damage: unknown;
  const ended = new Promise<void>((done) => {
    thread.once("message", (found: string) => {
      try {
        refuseDamage(path, found);
      } catch (error) {
        damage = error;
      }
      done();
    });
    for (const end of ["error", "exit"]) thread.once(end, () => done());
  });
  return { damage: () => damage, ended, stop: () => thread.terminate() };
};
