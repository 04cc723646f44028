/** Connections to a PostgreSQL server that may go away and come back. */
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { nameOfAddress } from "./address.ts";
import { causeOf, isLoss, isSilence, postgresError, shownName } from "./postgres-errors.ts";
import { SCHEMA } from "./postgres-schema.ts";
import { inTime, whileAlive } from "./silence.ts";

type Fields = Readonly<Record<string, string | number>>;

/** What connections write to: one line when the server is lost or long in answering, one when it is back. */
export type ArchiveLog = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
};

export type ConnectionOptions = {
  readonly log: ArchiveLog;
  /** Address of a copy that follows the archive, for those who ask: what it has not got yet, they do not see yet. */
  readonly replica?: string | undefined;
  /** Connections held at most by this process. */
  readonly connections?: number;
  /** How long a command waits for a lost server to come back, and anybody for one that is silent, in milliseconds. */
  readonly patience?: number;
  /** How long somebody who asks waits, for a lost server or a silent one. */
  readonly askersPatience?: number;
  /** How long a change may take before the server is asked for a sign of life. */
  readonly silence?: number;
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
const SILENCE_MS = 5_000;
/** What is open still when the archive is closed is cut after this. */
const CLOSE_MS = 1_000;
/** A connection over which nothing comes is tested after this; Node's own is two hours. */
const KEEP_ALIVE_MS = 10_000;
/** Wait before the second try, doubled up to the longest. */
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 1_000;

/** Every query has an index to go by; a plan that reads a whole table is always the slower one, whatever the statistics say. */
const SETTINGS = `-c search_path=${SCHEMA} -c enable_seqscan=off -c jit=off -c work_mem=32MB`;
/** What the server ends by itself where nobody waits for it any more: a question, and a change whose writer is gone. */
const LIMITS =
  "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=60s";

export const connect = (url: string, options: ConnectionOptions): Connection => {
  const { log, connections = CONNECTIONS, patience = PATIENCE_MS, silence = SILENCE_MS } = options;
  const { askersPatience = Math.min(patience, ASKERS_PATIENCE_MS) } = options;
  const name = nameOfAddress(url);
  const { config, cut } = clientConfig(url, patience);
  let state: "connected" | "lost" | "ended" = "connected";
  const isLost = (): boolean => state === "lost";
  const alive = (): Promise<void> => signOfLife(config, silence);
  const lose = (cause: unknown): void => {
    if (state !== "connected") return;
    state = "lost";
    log.warn(fieldsOf(name, cause), `archive: ${lossOf(cause)}; trying again`);
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
      if (isLost()) await alive().then(regain, () => {});
    }
  };
  const pool = createPool({ ...config, max: connections }, lose);

  /** `end` is the moment until which it is tried; without one, a while after the first loss. */
  const persist = async <Result>(work: () => Promise<Result>, end?: number): Promise<Result> => {
    let last = end;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      try {
        const result = await until(end, work());
        regain();
        return result;
      } catch (cause) {
        last ??= performance.now() + patience;
        if (isLoss(cause)) lose(cause);
        if (!isLoss(cause) || performance.now() + wait > last) throw postgresError(name, cause);
        await sleep(wait);
      }
    }
  };

  /** A change may take long, or wait for another writer, which is said; not for a server that is silent. */
  const patiently = <Result>(work: Promise<Result>): Promise<Result> =>
    whileAlive(work, silence, async () => {
      await alive();
      log.info({ archive: name }, "archive: waiting, as another process may be changing it");
    });

  // what is asked outside of a transaction waits for no other writer
  const asking =
    (longest: number): Query =>
    (sql, values) =>
      persist(
        () => run(pool, { text: sql, query_timeout: longest }, values),
        performance.now() + longest,
      );

  return {
    name,
    query: asking(patience),
    ask: asking(askersPatience),
    transaction: (work) => persist(() => inTransaction(pool, work, patiently)),
    end: async () => {
      state = "ended";
      await inTime(pool.end(), CLOSE_MS).catch(() => {});
      cut();
    },
  };
};

const fieldsOf = (name: string, cause: unknown) => ({
  archive: shownName(name, cause),
  cause: causeOf(cause),
});

const createPool = (config: pg.PoolConfig, lose: (cause: unknown) => void): pg.Pool => {
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis: CONNECT_MS });
  pool.on("error", lose);
  // pg-pool listens only to connections that nobody uses; an error that nobody listens to ends the process
  pool.on("connect", (client) => client.on("error", lose));
  return pool;
};

const lossOf = (cause: unknown): string =>
  isSilence(cause) ? "gives no answer" : "connection lost";

/** `work`; where there is a moment at which it is given up, until then. */
const until = <Result>(end: number | undefined, work: Promise<Result>): Promise<Result> =>
  end === undefined ? work : inTime(work, end - performance.now());

/** How every connection is made, and what cuts all of them. */
const clientConfig = (
  url: string,
  patience: number,
): { readonly config: pg.ClientConfig; readonly cut: () => void } => {
  const sockets = new Set<Socket>();
  const config = {
    connectionString: url.replace(SSL_MODE, "$1verify-full"),
    options: `${SETTINGS} ${LIMITS} -c statement_timeout=${patience}`,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    application_name: "whosaid",
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once("close", () => sockets.delete(socket));
    },
  };
  return {
    config,
    cut: () => {
      for (const socket of sockets) socket.destroy();
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

/** On a connection of its own: those that are there may all be busy. */
const signOfLife = async (config: pg.ClientConfig, ms: number): Promise<void> => {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: ms, query_timeout: ms });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (cause) {
    // one that refuses is there
    if (isLoss(cause)) throw cause;
  } finally {
    client.end().catch(() => {});
  }
};

type Patiently = <Result>(work: Promise<Result>) => Promise<Result>;

const inTransaction = async <Result>(
  pool: pg.Pool,
  work: (query: Query) => Promise<Result>,
  patiently: Patiently,
): Promise<Result> => {
  const client = await pool.connect();
  const query: Query = (text, values) => patiently(run(client, { text }, values));
  try {
    await query("BEGIN");
    await query("SET LOCAL statement_timeout = 0");
    const result = await work(query);
    await query("COMMIT");
    client.release();
    return result;
  } catch (cause) {
    // A connection that is silent, or cannot even roll back, is thrown away.
    const sound =
      !isSilence(cause) &&
      (await client.query("ROLLBACK").then(
        () => true,
        () => false,
      ));
    client.release(!sound);
    throw cause;
  }
};

// ?sslmode=require. pg takes these three for verify-full, as it warns in nine lines; not: sslmode=no-verify
const SSL_MODE = /^(?!.*[?&]uselibpqcompat=)(.*[?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/;
