/** Connections to a PostgreSQL server that may go away and come back. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { nameOfAddress } from "./address.ts";
import { causeOf, isLoss, postgresError } from "./postgres-errors.ts";
import { SCHEMA } from "./postgres-schema.ts";

type Fields = Readonly<Record<string, string | number>>;

/** What connections write to: one line when the server is lost, one when it is back. */
export type ArchiveLog = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
};

export type ConnectionOptions = {
  readonly log: ArchiveLog;
  /** Connections held at most by this process. */
  readonly connections?: number;
  /** How long a command waits for a lost server to come back, and anybody for one that is silent, in milliseconds. */
  readonly patience?: number;
  /** How long somebody who asks waits for a lost server to come back. */
  readonly askersPatience?: number;
};

export type Query = <Row extends pg.QueryResultRow>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

export type Connection = {
  /** The address without its password. */
  readonly name: string;
  readonly query: Query;
  /** The same for somebody who waits for an answer: gives up sooner on a lost server. */
  readonly ask: Query;
  /** Runs `work` in one transaction; again from the start where the server goes away in between. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
};

const CONNECTIONS = 4;
const PATIENCE_MS = 30_000;
const ASKERS_PATIENCE_MS = 4_000;
const CONNECT_MS = 10_000;
/** Wait before the second try, doubled up to the longest. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/** Every query has an index to go by; a plan that reads a whole table is always the slower one, whatever the statistics say. */
const SETTINGS = `-c search_path=${SCHEMA} -c enable_seqscan=off -c jit=off -c work_mem=32MB`;

export const connect = (url: string, options: ConnectionOptions): Connection => {
  const { log, connections = CONNECTIONS, patience = PATIENCE_MS } = options;
  const { askersPatience = Math.min(patience, ASKERS_PATIENCE_MS) } = options;
  const name = nameOfAddress(url);
  const pool = new pg.Pool({
    connectionString: url.replace(SSL_MODE, "$1verify-full"),
    options: SETTINGS,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: "whosaid",
  });
  let state: "connected" | "lost" | "ended" = "connected";
  const isLost = (): boolean => state === "lost";
  const lose = (cause: unknown): void => {
    if (state !== "connected") return;
    state = "lost";
    log.warn({ archive: name, cause: causeOf(cause) }, "archive: connection lost; trying again");
    void seek();
  };
  const regain = (): void => {
    if (!isLost()) return;
    state = "connected";
    log.info({ archive: name }, "archive: connected again");
  };
  /** Whoever reads the log learns that a lost server is back also where nobody asks. */
  const seek = async (): Promise<void> => {
    while (isLost()) {
      await sleep(LONGEST_WAIT_MS, undefined, { ref: false });
      if (isLost()) await run(pool, { text: "SELECT 1" }).then(regain, () => {});
    }
  };
  pool.on("error", lose);
  // pg-pool listens only to connections that nobody uses; an error that nobody listens to ends the process
  pool.on("connect", (client) => client.on("error", lose));

  /** `end` is the moment until which it is tried; without one, a while after the first loss. */
  const persist = async <Result>(work: () => Promise<Result>, end?: number): Promise<Result> => {
    let last = end;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        const result = await work();
        regain();
        return result;
      } catch (cause) {
        last ??= Date.now() + patience;
        if (!isLoss(cause) || Date.now() + wait > last) throw postgresError(name, cause);
        lose(cause);
        await sleep(wait);
      }
    }
  };

  // what is asked outside of a transaction waits for no other writer
  const asking =
    (longest: number): Query =>
    (sql, values) =>
      persist(
        () => run(pool, { text: sql, query_timeout: patience }, values),
        Date.now() + longest,
      );

  return {
    name,
    query: asking(patience),
    ask: asking(askersPatience),
    transaction: (work) => persist(() => inTransaction(pool, work)),
    end: () => {
      state = "ended";
      return pool.end();
    },
  };
};

const run = async <Row extends pg.QueryResultRow>(
  client: pg.Pool | pg.PoolClient,
  query: Asked,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => (await client.query<Row>({ ...query, values: [...values] })).rows;

/** With the milliseconds after which no answer counts as a loss; 0 or absent: never. */
type Asked = { readonly text: string; readonly query_timeout?: number };

const inTransaction = async <Result>(
  pool: pg.Pool,
  work: (query: Query) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work((text, values) => run(client, { text }, values));
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (cause) {
    // A connection that cannot even roll back is thrown away.
    const sound = await client.query("ROLLBACK").then(
      () => true,
      () => false,
    );
    client.release(!sound);
    throw cause;
  }
};

// ?sslmode=require. pg takes these three for verify-full, as it warns in nine lines; not: sslmode=no-verify
const SSL_MODE = /^(?!.*[?&]uselibpqcompat=)(.*[?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/;
