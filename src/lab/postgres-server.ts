/** A PostgreSQL server for tests and benches: in a temporary folder, on a socket, gone afterwards. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Server = {
  readonly url: string;
  start(): Promise<void>;
  /** Stops at once, as a restart of the machine does; connections are cut. */
  stop(): Promise<void>;
  /** Holds all of its processes still: it takes connections and says nothing, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Stops it for good and removes its files. */
  end(): Promise<void>;
};

/** Debian's place for the server's programs. */
const DEBIAN = "/usr/lib/postgresql";
/** PostgreSQL refuses the superuser; the account called nobody may run it. */
const NOBODY = 65_534;
const START_MS = 120_000;
const TRY_MS = 50;

/** Folder of the newest installed server's programs; undefined where there is none. */
export const postgresPrograms = (): string | undefined =>
  (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));

/** `durable` false: what is committed outlives the server, not the machine; for tests, which wait for no disk. */
export const startPostgres = async (
  programs: string,
  { durable = true }: { readonly durable?: boolean } = {},
): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-pg-"));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if ("uid" in user) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
    { ...user, cwd: folder, stdio: "ignore" },
  );
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const settings = ["listen_addresses=", "shared_buffers=256MB", "max_wal_size=4GB"].concat(
      durable ? [] : ["fsync=off"],
    );
    child = spawn(
      join(programs, "postgres"),
      ["-D", data, "-k", folder, ...settings.flatMap((setting) => ["-c", setting])],
      { ...user, cwd: folder, stdio: "ignore" },
    );
    await answering(programs, folder);
  };
  const stop = async (): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGINT");
    await gone;
  };
  const signal = (name: "SIGSTOP" | "SIGCONT"): void => {
    for (const pid of child?.pid ? [child.pid, ...childrenOf(child.pid)] : []) signalTo(pid, name);
  };
  await start();
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    start,
    stop,
    freeze: () => signal("SIGSTOP"),
    thaw: () => signal("SIGCONT"),
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const signalTo = (pid: number, name: "SIGSTOP" | "SIGCONT"): void => {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended since
  }
};

// 712 (postgres) S 698 …: the fourth is the parent
const PARENT = /^\d+ \(.*\) \S (\d+)/s;

const childrenOf = (parent: number): readonly number[] =>
  readdirSync("/proc").flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      return Number(PARENT.exec(stat)?.[1]) === parent ? [Number(name)] : [];
    } catch {
      // no process, or one that has just ended
      return [];
    }
  });

const answering = async (programs: string, folder: string): Promise<void> => {
  const end = Date.now() + START_MS;
  for (;;) {
    try {
      execFileSync(join(programs, "pg_isready"), ["-h", folder, "-q"]);
      return;
    } catch (cause) {
      if (Date.now() > end) throw new Error("the PostgreSQL server does not start", { cause });
      await sleep(TRY_MS);
    }
  }
};
