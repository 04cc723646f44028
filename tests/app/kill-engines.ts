/** Processes that are killed over an archive of either engine. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it, onTestFinished } from "vitest";
import { openPostgres, openSqlite, type Store } from "../../src/archive/index.ts";
import { postgresPrograms, startPostgres } from "../../src/lab/postgres-server.ts";
import { moduleOf, ROOT, running } from "../doubles/program.ts";

export type Engine = {
  /** What opens the archive, as code of a process. */
  readonly opening: string;
  readonly open: () => Promise<Store>;
  /** A file to which processes write what they do outside of the archive, a line of JSON each. */
  readonly channel: string;
};

/** Milliseconds that a start and a kill may take on a machine that does much else. */
const A_KILL = 40_000;

/** Code of a process: `store` is the archive, and `note` writes to the channel. */
export const processOf = ({ opening, channel }: Engine, script: string): readonly string[] =>
  running(`
    import { appendFileSync, existsSync, readFileSync } from "node:fs";
    import { openPostgres, openSqlite } from ${JSON.stringify(moduleOf("archive/index"))};
    const log = { info: () => {}, warn: () => {} };
    const store = await ${opening};
    const channel = ${JSON.stringify(channel)};
    const note = (what) => appendFileSync(channel, JSON.stringify(what) + "\\n");
    ${script}`);

export const start = (script: readonly string[], args: readonly string[]) => {
  const child = spawn(process.execPath, [...script, "--", ...args], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  // cut off by the kill
  child.stdin.on("error", () => {});
  return child;
};

export const notesOf = ({ channel }: Engine) =>
  existsSync(channel)
    ? readFileSync(channel, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : [];

/** `once`: what `check` shows, of an engine each. */
export const overKills = (
  name: string,
  {
    once,
    kills,
    check,
  }: {
    readonly once: string;
    readonly kills: number;
    readonly check: (engine: Engine) => Promise<void>;
  },
): void => {
  const programs = postgresPrograms();
  if (programs === undefined)
    process.stderr.write(`${name}: PostgreSQL skipped, no server in /usr/lib/postgresql\n`);
  const folder = mkdtempSync(join(tmpdir(), "whosaid-kills-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  describe(`${name} over kills`, () => {
    it(
      `${once}, ${kills} times, in an SQLite file`,
      () => {
        const archive = join(folder, "archive.sqlite");
        return check({
          opening: `openSqlite(${JSON.stringify(archive)})`,
          open: async () => openSqlite(archive),
          channel: join(folder, "sqlite.jsonl"),
        });
      },
      kills * A_KILL,
    );

    it.skipIf(programs === undefined)(
      `${once}, ${kills} times, in PostgreSQL`,
      async () => {
        const server = await startPostgres(programs ?? "", { durable: false });
        onTestFinished(() => server.end());
        await check({
          opening: `openPostgres(${JSON.stringify(server.url)}, { log })`,
          open: () => openPostgres(server.url, { log: { info: () => {}, warn: () => {} } }),
          channel: join(folder, "postgres.jsonl"),
        });
      },
      kills * A_KILL,
    );
  });
};
