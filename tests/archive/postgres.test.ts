import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ArchiveAway, openPostgres, type Store } from "../../src/archive/index.ts";
import { connect } from "../../src/archive/postgres-connection.ts";
import { MIGRATIONS } from "../../src/archive/postgres-schema.ts";
import { postgresPrograms, type Server, startPostgres } from "../../src/lab/postgres-server.ts";
import { checkContract } from "./check-contract.ts";
import { archiveContract } from "./contract.ts";
import { numbered, parsed } from "./doubles.ts";
import { peopleContract } from "./people-contract.ts";
import { recordsContract } from "./records-contract.ts";
import { postgresSessions, sessionsContract } from "./sessions-contract.ts";

const programs = postgresPrograms();
if (programs === undefined)
  process.stderr.write("postgres.test.ts: skipped, no server in /usr/lib/postgresql\n");

const silent = { info: () => {}, warn: () => {} };
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(() => "no error").catch((error: unknown) => String(Object(error).message ?? error));

describe.skipIf(programs === undefined)("PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "", { durable: false });
  });
  afterAll(async () => {
    await server.end();
  });

  const sql = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  const empty = async (): Promise<Store> => {
    await sql("DROP SCHEMA IF EXISTS whosaid CASCADE");
    return openPostgres(server.url, { log: silent });
  };

  for (const contract of [archiveContract, peopleContract, recordsContract])
    contract("PostgreSQL", empty);
  sessionsContract("by PostgreSQL", async () => postgresSessions(await empty(), server.url));
  checkContract("PostgreSQL", async () => ({
    store: await empty(),
    damage: (text) => sql(`SET search_path = whosaid; ${text}`),
  }));

  it("answers those who ask from a replica, as of when it was last brought up to date", async () => {
    await sql("DROP DATABASE IF EXISTS copy");
    const first = await empty();
    await first.add([numbered(1)]).then(() => first.close());
    await sql("CREATE DATABASE copy TEMPLATE postgres");
    const replica = server.url.replace(/\/postgres(?=$|\?)/, "/copy");
    const both = await openPostgres(server.url, { log: silent, replica });
    await both.add([numbered(2)]);
    expect((await both.summary()).articles).toBe(2);
    expect((await both.forAskers.summary()).articles).toBe(1);
    expect((await both.forAskers.articles(["article-2"])).length).toBe(0);
    await both.close();
  });

  it("is shared: what one process adds, another finds", async () => {
    const [one, other] = [await empty(), await openPostgres(server.url, { log: silent })];
    const batches = Array.from({ length: 6 }, (_, number) => [
      numbered(number),
      numbered(number + 1),
    ]);
    await Promise.all(batches.map((batch, i) => (i % 2 ? one : other).add(batch)));
    expect((await one.summary()).articles).toBe(7);
    expect((await other.vocabulary("quotation")).get("harbor")).toBe(7);
    const { edition } = await other.summary();
    await one.add([numbered(3)]);
    expect((await other.summary()).edition).toBe(edition);
    await one.add([{ ...numbered(3), facts: { ...numbered(3).facts, parser: "later" } }]);
    expect((await other.summary()).edition).not.toBe(edition);
    await one.close();
    await other.close();
  });

  it("keeps a word of any length and an entry of any number of words", async () => {
    const store = await empty();
    const words = `${"a".repeat(5_000)} ${"one two three ".repeat(20_000)}end`;
    await store.add([
      parsed("long", [{ words }]),
      parsed("marks", [{ words: "it’s \\ 'so' \\'" }]),
    ]);
    const found = await store.candidates({
      kind: "quotation",
      phrases: [["two", "three"]],
      limit: 2,
    });
    expect(found).toHaveLength(1);
    await store.close();
  });

  it("answers again after the server was restarted, with two lines in the log", async () => {
    const lines: string[] = [];
    await (await empty()).close();
    const store = await openPostgres(server.url, {
      log: { info: (_, line) => lines.push(line), warn: (_, line) => lines.push(line) },
      askersPatience: 100,
    });
    await store.add([numbered(1)]);
    await server.stop();
    await expect(store.forAskers.summary()).rejects.toThrow(ArchiveAway);
    const waiting = Promise.all([
      store.summary(),
      store.articles(["article-1"]),
      store.add([numbered(2)]),
    ]);
    await server.start();
    const [, found, added] = await waiting;
    expect(found).toEqual([numbered(1)]);
    expect(added).toEqual(["added"]);
    expect((await store.forAskers.summary()).articles).toBe(2);
    expect(lines).toEqual(["archive: connection lost; trying again", "archive: connected again"]);
    await store.close();
  });

  it("begins a transaction anew that the server ended while nothing was asked of it", async () => {
    const connection = connect(server.url, { log: silent });
    const tried: number[] = [];
    const found = await connection.transaction(async (query) => {
      const [row] = await query<{ readonly pid: number }>("SELECT pg_backend_pid() AS pid");
      tried.push(row?.pid ?? 0);
      if (tried.length === 1) {
        await sql(`SELECT pg_terminate_backend(${row?.pid})`);
        await sleep(100);
      }
      return query("SELECT 1 AS one");
    });
    expect(found).toEqual([{ one: 1 }]);
    expect(new Set(tried).size).toBe(2);
    await connection.end();
  });

  it("waits as long for a server that is lost late in a transaction", async () => {
    const connection = connect(server.url, { log: silent, patience: 300 });
    let tries = 0;
    await connection.transaction(async (query) => {
      tries++;
      if (tries > 1) return;
      await sleep(400);
      await query("SELECT pg_terminate_backend(pg_backend_pid())");
    });
    expect(tries).toBe(2);
    await connection.end();
  });

  it("says when a server that nobody asks is back", async () => {
    const lines: string[] = [];
    const note = (_: unknown, line: string) => lines.push(line);
    const connection = connect(server.url, { log: { info: note, warn: note } });
    await connection.query("SELECT 1");
    await server.stop();
    await server.start();
    await expect.poll(() => lines, { timeout: 120_000 }).toHaveLength(2);
    expect(lines).toEqual(["archive: connection lost; trying again", "archive: connected again"]);
    await connection.end();
  });

  it("gives up after a while, saying what to do and no password", async () => {
    const secret = server.url.replace("postgres@", "postgres:hunter2@");
    const store = await openPostgres(secret, { log: silent, patience: 200 });
    await server.stop();
    const told = await outcome(store.summary());
    await server.start();
    expect(told).toMatch(
      /^postgres:\/\/localhost\/postgres: cannot be reached \(.+\); see that the server runs$/,
    );
    await store.close();
  });

  it("does not wait for ever for a server that is silent", async () => {
    // long enough for a busy machine to connect
    const store = await openPostgres(server.url, { log: silent, patience: 2_000 });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("BEGIN; LOCK TABLE whosaid.word");
    const told = await outcome(store.vocabulary("quotation"));
    // before anything is expected: what is locked would hold up every test behind this one
    await client.end();
    expect(told).toMatch(/^postgres:\/\/localhost\/postgres: cannot be reached \(no answer\); see/);
    expect(await outcome(store.vocabulary("quotation"))).toBe("no error");
    await store.close();
  });

  it.each([
    [
      "a server that is not there",
      "postgres://localhost:1/x",
      /: cannot be reached \(ECONNREFUSED\); see that the server runs$/,
    ],
    [
      "a host that is not there",
      "postgres://nowhere.invalid/x",
      /^postgres:\/\/…: cannot be reached \((?:ENOTFOUND|EAI_AGAIN)\); see/,
    ],
    [
      "a server without encryption",
      (at: string) => `${at}&sslmode=require`,
      /^postgres:\/\/localhost\/postgres: offers no encryption; turn ssl on in the server, or leave/,
    ],
    ["an address that is none", "postgres//x", /^the archive's address is no URL; write postgres:/],
  ])("names %s, without a warning of the driver", async (_, url, told) => {
    const warned = vi.spyOn(process, "emitWarning").mockReturnValue();
    const at = typeof url === "string" ? url : url(server.url);
    expect(await outcome(openPostgres(at, { log: silent }))).toMatch(told);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("refuses a database that cannot keep every character", async () => {
    await sql("CREATE DATABASE western ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    const western = server.url.replace("/postgres?", "/western?");
    expect(await outcome(openPostgres(western, { log: silent }))).toBe(
      "postgres://localhost/western: keeps texts as LATIN1; make a database with ENCODING 'UTF8' TEMPLATE template0",
    );
  });

  it("names a database that is not there, and an archive of a newer version", async () => {
    const elsewhere = server.url.replace("/postgres?", "/elsewhere?");
    expect(await outcome(openPostgres(elsewhere, { log: silent }))).toBe(
      "postgres://localhost/elsewhere: has no such database; create it (3D000)",
    );
    await (await empty()).close();
    await sql("UPDATE whosaid.format SET version = 99");
    expect(await outcome(openPostgres(server.url, { log: silent }))).toMatch(
      /was written by a newer version of whosaid \(format 99, this one knows \d+\); update whosaid$/,
    );
  });

  it("of the first version is brought up to date when it is opened", async () => {
    const { article, facts } = parsed("old", [{ words: "It is old", speaker: "Jane Roe" }]);
    await sql("DROP SCHEMA IF EXISTS whosaid CASCADE");
    await sql(`CREATE SCHEMA whosaid; SET search_path = whosaid; ${MIGRATIONS[0]};
      UPDATE format SET version = 1;
      INSERT INTO article VALUES (1, 'old', '${article.hash}', 0, '{}', 1, 1);
      INSERT INTO content VALUES (1, '${article.text}', '${JSON.stringify(facts)}')`);
    const store = await openPostgres(server.url, { log: silent });
    expect(await store.articles(["old"])).toEqual([{ article, facts }]);
    expect(await store.heads({ notParser: "newer" })).toMatchObject([{ parser: facts.parser }]);
    await store.close();
  });

  it("tells an article that not all of its words find, and mends it", async () => {
    const store = await empty();
    await store.add([numbered(1), parsed("long", [{ words: "x".repeat(100) }])]);
    expect(await store.check()).toEqual([]);
    await sql("UPDATE whosaid.entry SET terms = 'budget:1' WHERE text LIKE '%budget%'");
    expect(await store.check()).toEqual([
      "article-1: not every word of it finds it; verify --mend makes it anew",
    ]);
    await store.reindex();
    expect(await store.check()).toEqual([]);
    await sql("DROP TABLE whosaid.word");
    expect(await outcome(store.vocabulary("quotation"))).toBe(
      "postgres://localhost/postgres: lacks a part of an archive; restore a backup (42P01)",
    );
    await store.close();
  });

  it("lets nobody change what is in its log of corrections", async () => {
    const store = await empty();
    await store.correct([
      { article: "a", words: "b", act: "hide", by: "ann", at: "2026-11-23", why: "c" },
    ]);
    for (const change of ["DELETE FROM", "TRUNCATE", "UPDATE"]) {
      const rest = change === "UPDATE" ? " SET json = ''" : "";
      expect(await outcome(sql(`${change} whosaid.correction${rest}`))).toBe(
        "corrections are only added to",
      );
    }
    await store.close();
  });

  it("is not made where one is expected, and new only to who made it", async () => {
    await sql("DROP SCHEMA IF EXISTS whosaid CASCADE");
    expect(await outcome(openPostgres(server.url, { log: silent, existing: true }))).toMatch(
      /^postgres:.*: there is no archive in it; correct the address, or make it with add$/,
    );
    const one = await openPostgres(server.url, { log: silent });
    const other = await openPostgres(server.url, { log: silent, existing: true });
    expect([await one.isNew(), await other.isNew()]).toEqual([true, false]);
    await Promise.all([one.close(), other.close()]);
  });

  it("says how it is backed up", async () => {
    const store = await empty();
    expect(await outcome(store.backup("x"))).toMatch(/backed up with pg_dump --schema=whosaid$/);
    await store.close();
  });
});
