import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import { openPostgres, openSqlite } from "../../src/archive/index.ts";
import { postgresPrograms, type Server, startPostgres } from "../../src/lab/postgres-server.ts";
import { alertsContract } from "./alerts-contract.ts";
import { followContract } from "./follow-contract.ts";
import { intakeContract } from "./intake-contract.ts";
import { reviewContract } from "./review-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "whosaid-alerts-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const sqlite = async () => {
  const path = join(folder, `${files++}.sqlite`);
  return async () => openSqlite(path);
};
const CONTRACTS = [alertsContract, reviewContract, followContract, intakeContract];
for (const contract of CONTRACTS) contract("an SQLite file", sqlite);

const programs = postgresPrograms();
if (programs === undefined)
  process.stderr.write("newsroom.test.ts: PostgreSQL skipped, no server in /usr/lib/postgresql\n");

describe.skipIf(programs === undefined)("with PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "", { durable: false });
  });
  afterAll(async () => {
    await server.end();
  });
  const log = { info: () => {}, warn: () => {} };
  const postgres = async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("DROP SCHEMA IF EXISTS whosaid CASCADE");
    await client.end();
    return () => openPostgres(server.url, { log });
  };
  for (const contract of CONTRACTS) contract("PostgreSQL", postgres);
});
