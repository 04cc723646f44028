/** An archive in a PostgreSQL database, which several processes may share. */
import { freshIn, newIn } from "./corrected.ts";
import { NO_PEOPLE } from "./linking.ts";
import {
  type Connection,
  type ConnectionOptions,
  connect,
  type Query,
} from "./postgres-connection.ts";
import { correctPeople, relinkAll } from "./postgres-people.ts";
import { createReader } from "./postgres-read.ts";
import { MIGRATIONS, SCHEMA, WRITER_LOCK } from "./postgres-schema.ts";
import { createPostgresSessions } from "./postgres-sessions.ts";
import { postgresSql } from "./postgres-sql.ts";
import {
  correctAll,
  putAll,
  reindexAll,
  removeOne,
  renewAll,
  type Writing,
} from "./postgres-write.ts";
import { createRecords } from "./records/index.ts";
import { readingOf } from "./rows.ts";
import type { Opening, Store } from "./store.ts";

const OLDEST = 14;
/** Any other cannot keep every character that an article may print. */
const ENCODING = "UTF8";
const SILENT = { info: () => {}, warn: () => {} };

/** Opens the archive at `url` (postgres://user:password@host/database). */
export const openPostgres = async (
  url: string,
  { existing = false, people = NO_PEOPLE, replica, ...options }: ConnectionOptions & Opening,
): Promise<Store> => {
  // What cannot be reached at the start is said at once; what is lost later is waited for.
  const first = connect(url, { ...options, patience: 0, log: SILENT });
  let made: boolean;
  try {
    made = await prepare(first, existing);
    await first.transaction(async (query) => {
      await query("SELECT pg_advisory_xact_lock($1)", [WRITER_LOCK]);
      await relinkAll({ query, people });
    });
  } finally {
    await first.end();
  }
  const connection = connect(url, options);
  const copy = replica === undefined ? connection : connect(replica, options);
  const write = <Result>(work: (writing: Writing) => Promise<Result>): Promise<Result> =>
    connection.transaction(async (query) => {
      await query("SELECT pg_advisory_xact_lock($1)", [WRITER_LOCK]);
      return work({ query, people });
    });
  const reading = readingOf(createReader(connection.query), async (read) => read(), people);
  return {
    name: connection.name,
    ...reading,
    forAskers: readingOf(createReader(copy.ask), async (read) => read(), people),
    records: createRecords(postgresSql(connection)),
    sessions: createPostgresSessions(connection.ask),
    isNew: async () => made && (await reading.isNew()),
    add: async (articles) => {
      const all = [...articles];
      return write((writing) => putAll(writing, all));
    },
    renew: async (articles) => {
      const all = [...articles];
      return write((writing) => renewAll(writing, all));
    },
    reindex: () => write(reindexAll),
    remove: (id) => write((writing) => removeOne(writing, id)),
    correct: async (corrections) =>
      // who shares the archive and brings nothing new need not wait for a writer
      newIn(await reading.corrections(), corrections).fresh.length > 0
        ? write((writing) => correctAll(writing, corrections))
        : 0,
    correctPeople: async (corrections) =>
      freshIn(await reading.peopleCorrections(), corrections).length > 0
        ? write((writing) => correctPeople(writing, corrections))
        : 0,
    backup: async () => {
      throw new Error(`${connection.name}: is backed up with pg_dump --schema=${SCHEMA}`);
    },
    close: async () => {
      await connection.end();
      if (copy !== connection) await copy.end();
    },
  };
};

/** Makes the tables where there are none, which may not be where an archive is expected; whether it made them. */
const prepare = ({ name, transaction }: Connection, existing: boolean): Promise<boolean> =>
  transaction(async (query) => {
    await query("SELECT pg_advisory_xact_lock($1)", [WRITER_LOCK]);
    const encoding = await encodingOf(query, name);
    const version = await versionOf(query);
    if (version > MIGRATIONS.length)
      throw new Error(
        `${name}: was written by a newer version of whosaid (format ${version}, this one knows ${MIGRATIONS.length}); update whosaid`,
      );
    if (version === MIGRATIONS.length) return false;
    const isNew = version === 0;
    if (isNew && existing)
      throw new Error(
        `${name}: there is no archive in it; correct the address, or make it with add`,
      );
    if (isNew && encoding !== ENCODING)
      throw new Error(
        `${name}: keeps texts as ${encoding}; make a database with ENCODING '${ENCODING}' TEMPLATE template0`,
      );
    for (const step of MIGRATIONS.slice(version)) await query(step);
    await query("UPDATE format SET version = $1", [MIGRATIONS.length]);
    return isNew;
  });

/** Of the texts that the server keeps, if it is one that can serve. */
const encodingOf = async (query: Query, name: string): Promise<string | undefined> => {
  const [server] = await query<{ readonly version: number; readonly encoding: string }>(
    `SELECT current_setting('server_version_num')::integer / 10000 AS version,
       current_setting('server_encoding') AS encoding`,
  );
  if ((server?.version ?? 0) < OLDEST)
    throw new Error(`${name}: runs PostgreSQL ${server?.version}; ${OLDEST} or later is needed`);
  return server?.encoding;
};

/** 0 where there is no archive yet. */
const versionOf = async (query: Query): Promise<number> => {
  const [found] = await query<{ readonly exists: boolean }>(
    `SELECT to_regclass('${SCHEMA}.format') IS NOT NULL AS "exists"`,
  );
  if (!found?.exists) return 0;
  const [row] = await query<{ readonly version: number }>("SELECT version FROM format");
  return row?.version ?? 0;
};
