/** Alerts over kills: bots that share an archive are killed at any moment, and every alert is posted once. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { follow } from "../../src/app/alerts/follows.ts";
import { openPostgres, openSqlite, type Store } from "../../src/archive/index.ts";
import { postgresPrograms, startPostgres } from "../../src/lab/postgres-server.ts";
import { parsed } from "../archive/doubles.ts";
import { moduleOf, ROOT, running } from "../doubles/program.ts";

/** `npm run test:alert-kills` for the long run of 200. */
const KILLS = Number(process.env["WHOSAID_ALERT_KILLS"] ?? 3);
/** Most milliseconds between a bot's first look and its end. */
const LONGEST = 600;
/** Milliseconds that a start and a kill may take on a machine that does much else. */
const A_KILL = 40_000;
const PLACES = ["T1/C1", "T1/C2", "T1/C3"];

const folder = mkdtempSync(join(tmpdir(), "whosaid-alerts-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Engine = {
  /** What opens the archive, as code of a bot. */
  readonly opening: string;
  readonly open: () => Promise<Store>;
  /** Where bots post. */
  readonly channel: string;
};

/** A bot whose messages are lines of a file. Each look is ten minutes after the last, so that everything is due. */
const botOf = ({ opening, channel }: Engine): string => `
  import { appendFileSync, existsSync, readFileSync } from "node:fs";
  import { openPostgres, openSqlite } from ${JSON.stringify(moduleOf("archive/index"))};
  import { postBulletins } from ${JSON.stringify(moduleOf("app/alerts/bulletins"))};
  import { workOffNews } from ${JSON.stringify(moduleOf("app/alerts/news"))};
  const log = { info: () => {}, warn: () => {} };
  const store = await ${opening};
  const channel = ${JSON.stringify(channel)};
  const lines = () => (existsSync(channel) ? readFileSync(channel, "utf8").split("\\n") : []);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
  const delivery = {
    post: async ({ id, place, items }) => {
      await pause();
      const words = items.map(({ statement }) => statement.printings[0].words[0].text);
      appendFileSync(channel, JSON.stringify({ id, place, words }) + "\\n");
      await pause();
      return id;
    },
    posted: async ({ id }) => (lines().some((line) => line.includes(id)) ? id : undefined),
    amend: async () => {},
    tell: async () => {},
  };
  const failed = (cause) => { throw cause; };
  process.stdout.write("begun\\n");
  for await (const _ of process.stdin) {
    const clock = { at: Number(process.argv[1]) };
    const now = () => clock.at;
    const working = { store, holder: process.argv[2], now };
    for (let look = 0; look < 200; look++) {
      clock.at += 600_000;
      await workOffNews(working);
      await postBulletins({ ...working, platform: "slack", delivery, failed });
      process.stdout.write("look\\n");
    }
  }`;

const startBot = (engine: Engine, number: number) => {
  // a clock that is far ahead of the last bot's: its leases are over
  const args = [...running(botOf(engine)), "--", String(1e12 + number * 1e9), `bot-${number}`];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.on("error", () => {});
  return child;
};

/** Lets a bot look, and kills it; with `after` undefined, once it has looked twice. */
const runBot = async (engine: Engine, number: number, after?: number): Promise<void> => {
  const child = startBot(engine, number);
  let looks = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "begun") {
      child.stdin.write("go\n");
      if (after !== undefined) setTimeout(() => child.kill("SIGKILL"), after);
    }
    if (line === "look" && ++looks === 2 && after === undefined) child.kill("SIGKILL");
  }
};

type Post = { readonly place: string; readonly words: readonly string[] };
const posted = ({ channel }: Engine): readonly Post[] =>
  existsSync(channel)
    ? readFileSync(channel, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line))
    : [];

const check = async (engine: Engine): Promise<void> => {
  const store = await engine.open();
  const jane = { platform: "slack", person: "Jane Roe", anybody: true, by: "U1" };
  for (const place of PLACES) await follow(store, { ...jane, place }, 0);
  const added: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const batch = Array.from({ length: 4 }, (_, i) => `Plan ${kill} has part ${i} for the bay`);
    added.push(...batch);
    await store.add(
      batch.map((words, i) => parsed(`a-${kill}-${i}`, [{ words, speaker: "Jane Roe" }])),
    );
    await runBot(engine, kill, Math.random() * LONGEST);
  }
  await runBot(engine, KILLS);
  await store.close();
  const expected = PLACES.flatMap((place) => added.map((words) => `${place} ${words}`));
  const told = posted(engine).flatMap(({ place, words }) => words.map((its) => `${place} ${its}`));
  expect(told.toSorted()).toEqual(expected.toSorted());
};

const programs = postgresPrograms();
if (programs === undefined)
  process.stderr.write(
    "alerts-kill.test.ts: PostgreSQL skipped, no server in /usr/lib/postgresql\n",
  );

describe("alerts over kills", () => {
  const once = `post each statement once to each place over ${KILLS} kills`;

  it(
    `${once}, from an SQLite file`,
    async () => {
      const archive = join(folder, "archive.sqlite");
      await check({
        opening: `openSqlite(${JSON.stringify(archive)})`,
        open: async () => openSqlite(archive),
        channel: join(folder, "sqlite.jsonl"),
      });
    },
    KILLS * A_KILL,
  );

  it.skipIf(programs === undefined)(
    `${once}, from PostgreSQL`,
    async () => {
      const server = await startPostgres(programs ?? "", { durable: false });
      onTestFinished(() => server.end());
      await check({
        opening: `openPostgres(${JSON.stringify(server.url)}, { log })`,
        open: () => openPostgres(server.url, { log: { info: () => {}, warn: () => {} } }),
        channel: join(folder, "postgres.jsonl"),
      });
    },
    KILLS * A_KILL,
  );
});
