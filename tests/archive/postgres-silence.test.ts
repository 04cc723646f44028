/** A PostgreSQL server that is there and says nothing: all of its processes are held still. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ArchiveAway, openPostgres } from "../../src/archive/index.ts";
import type { ConnectionOptions } from "../../src/archive/postgres-connection.ts";
import { postgresPrograms, type Server, startPostgres } from "../../src/lab/postgres-server.ts";
import { numbered } from "./doubles.ts";

const programs = postgresPrograms();
if (programs === undefined)
  process.stderr.write("postgres-silence.test.ts: skipped, no server in /usr/lib/postgresql\n");

const outcome = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

describe.skipIf(programs === undefined)("PostgreSQL held still", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "", { durable: false });
  });
  afterAll(async () => {
    await server.end();
  });

  /** A store whose log is read. */
  const noted = async (
    patience: Pick<ConnectionOptions, "patience" | "askersPatience" | "silence">,
  ) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("DROP SCHEMA IF EXISTS whosaid CASCADE");
    await client.end();
    const lines: string[] = [];
    const note = (_: unknown, line: string) => lines.push(line);
    const store = await openPostgres(server.url, { log: { info: note, warn: note }, ...patience });
    return { store, lines };
  };
  const frozen = (): void => {
    server.freeze();
    onTestFinished(() => server.thaw());
  };

  it("whoever asks a server that is silent is told, and the log is", async () => {
    const { store, lines } = await noted({ askersPatience: 300, silence: 3_000 });
    await store.add([numbered(1)]);
    frozen();
    await expect(store.forAskers.summary()).rejects.toThrow(ArchiveAway);
    await expect(store.forAskers.summary()).rejects.toThrow(/cannot be reached \(no answer\)/);
    expect(lines).toEqual(["archive: gives no answer; trying again"]);
    server.thaw();
    await expect.poll(() => lines, { timeout: 120_000 }).toHaveLength(2);
    expect(lines[1]).toBe("archive: connected again");
    await expect.poll(async () => (await store.summary()).articles, { timeout: 120_000 }).toBe(1);
    await store.close();
  });

  it("a change is given up where the server is silent, and the archive can be closed", async () => {
    const { store, lines } = await noted({ patience: 4_000, silence: 3_000 });
    await store.add([numbered(1)]);
    frozen();
    expect(await outcome(store.add([numbered(2)]))).toMatch(/cannot be reached \(no answer\); see/);
    expect(lines).toEqual(["archive: gives no answer; trying again"]);
    await store.close();
  });

  it("a change waits for another that takes long, and says so", async () => {
    const { store, lines } = await noted({ patience: 60_000, silence: 3_000 });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("BEGIN; LOCK TABLE whosaid.word");
    const adding = store.add([numbered(1)]);
    const waiting = "archive: waiting, as another process may be changing it";
    await expect.poll(() => lines, { timeout: 120_000 }).toContain(waiting);
    await client.query("COMMIT");
    expect(await adding).toEqual(["added"]);
    await client.end();
    await store.close();
  });
});
