/** Connections to a PostgreSQL server that may go away and come back. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
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
  /** How long a question waits for a lost server to come back, or for one that is silent, in milliseconds. */
  readonly patience?: number;
};

export type Query = <Row extends pg.QueryResultRow>(
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

export type Connection = {
  /** The address without its password. */
  readonly name: string;
  readonly query: Query;
  /** Runs `work` in one transaction; again from the start where the server goes away in between. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
};

const CONNECTIONS = 4;
const PATIENCE_MS = 30_000;
const CONNECT_MS = 10_000;
/** Wait before the second try, doubled up to the longest. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/** Every query has an index to go by; a plan that reads a whole table is always the slower one, whatever the statistics say. */
const SETTINGS = `-c search_path=${SCHEMA} -c enable_seqscan=off -c jit=off -c work_mem=32MB`;

export const connect = (url: string, options: ConnectionOptions): Connection => {
  const { log, connections = CONNECTIONS, patience = PATIENCE_MS } = options;
  const name = nameOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    options: SETTINGS,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: "whosaid",
  });
  let lost = false;
  const lose = (cause: unknown): void => {
    if (!lost)
      log.warn({ archive: name, cause: causeOf(cause) }, "archive: connection lost; trying again");
    lost = true;
  };
  const regain = (): void => {
    if (lost) log.info({ archive: name }, "archive: connected again");
    lost = false;
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

  return {
    name,
    // what is asked outside of a transaction waits for no other writer
    query: (sql, values) =>
      persist(
        () => run(pool, { text: sql, query_timeout: patience }, values),
        Date.now() + patience,
      ),
    transaction: (work) => persist(() => inTransaction(pool, work)),
    end: () => pool.end(),
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

/** Codes of Node and of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) that a later try may not meet. */
const LOSSES: readonly string[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "57P01",
  "57P02",
  "57P03",
  "08",
  "40001",
  "40P01",
];
// pg's own errors, which have no code. matches: Connection terminated unexpectedly, Query read timeout
const TERMINATED =
  /^(?:Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect)/;

const isLoss = (cause: unknown): boolean =>
  LOSSES.some((code) => codeOf(cause).startsWith(code)) ||
  (cause instanceof Error && TERMINATED.test(cause.message));

const CAUSES: readonly (readonly [code: string, words: string])[] = [
  ["28", "refuses the user or password; correct the address"],
  ["3D000", "has no such database; create it"],
  [
    "42501",
    `does not let the user create or change tables; grant CREATE on the database, or all on the schema ${SCHEMA}`,
  ],
  ["53100", "cannot grow, the disk is full; free some space and try again, nothing is lost"],
  ["53300", "has no connection left; raise max_connections, or run fewer processes"],
  ["25006", "may only be read; name the primary server"],
  ["22021", "cannot keep a NUL character; remove it from the text"],
];

/** The error to show for what the server or its driver threw, in one line. */
const postgresError = (name: string, cause: unknown): unknown => {
  const code = codeOf(cause);
  const known = CAUSES.find(([begin]) => code.startsWith(begin));
  if (known) return new Error(`${name}: ${known[1]} (${code})`, { cause });
  if (isLoss(cause))
    return new Error(`${name}: cannot be reached (${causeOf(cause)}); see that the server runs`, {
      cause,
    });
  return cause;
};

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : "";

const causeOf = (cause: unknown): string =>
  codeOf(cause) || (cause instanceof Error ? cause.message : String(cause));

const nameOf = (url: string): string => {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch (cause) {
    throw new Error(
      "the archive's address is no URL; write postgres://user:password@host/database",
      {
        cause,
      },
    );
  }
};
