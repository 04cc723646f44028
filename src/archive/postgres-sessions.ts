/** What bots on several machines must know of conversations that go on, in a PostgreSQL archive that they share. */
import { randomUUID } from "node:crypto";
import type { Query } from "./postgres-connection.ts";
import { KEPT_MS, LISTED, type Sessions, verdictOf } from "./sessions.ts";

/**
 * Unlogged: a server that breaks down forgets it, and a copy of it has none. Keys and values are JSON, since a text here
 * holds not every character. `until` and `full` are milliseconds since 1970.
 */
export const sessionTables = (schema: string): string => `
  CREATE UNLOGGED TABLE ${schema}.session (
    realm text NOT NULL, key text NOT NULL, value text NOT NULL, until double precision NOT NULL,
    PRIMARY KEY (realm, key));
  CREATE INDEX session_until ON ${schema}.session (until);
  CREATE UNLOGGED TABLE ${schema}.bucket (
    person text PRIMARY KEY, "full" double precision NOT NULL, refused integer NOT NULL);
`;

/** As `ask` of `createSessions`: $2 now, $3 for one question, $4 for as many as there are at once. */
const LEFT = "least(greatest(b.full, $2), $2 + $4)";
const ALLOWED = `${LEFT} + $3 <= $2 + $4`;
const ASK = `
  INSERT INTO bucket AS b VALUES ($1, $2::double precision + $3::double precision, 0)
  ON CONFLICT (person) DO UPDATE SET
    "full" = ${LEFT} + CASE WHEN ${ALLOWED} THEN $3 ELSE 0 END,
    refused = CASE WHEN ${ALLOWED} THEN 0 ELSE b.refused + 1 END
  RETURNING "full", refused`;

/** Milliseconds between two looks at what is too old. */
const SWEEP_MS = 60_000;

export const createPostgresSessions = (query: Query, now: () => number = Date.now): Sessions => {
  let swept = 0;
  /** Never in the way of what is kept: the next one tries again. */
  const sweep = async (): Promise<void> => {
    if (now() < swept + SWEEP_MS) return;
    swept = now();
    await query("DELETE FROM session WHERE until <= $1", [now()]).catch(() => []);
    await query('DELETE FROM bucket WHERE "full" <= $1', [now()]).catch(() => []);
  };
  const put = (
    realm: string,
    key: string,
    { value, unless = "" }: { readonly value: string; readonly unless?: string },
  ) =>
    query(
      `INSERT INTO session AS s VALUES ($1, $2, $3, $4)
       ON CONFLICT (realm, key) DO UPDATE SET value = $3, until = $4 ${unless}
       RETURNING key`,
      [realm, JSON.stringify(key), JSON.stringify(value), now() + KEPT_MS],
    );
  return {
    first: async (realm, key) => {
      // a token of its own: where the answer is lost, this is asked again, and is not held up by itself
      const value = randomUUID();
      const unless = `WHERE s.value = $3 OR s.until <= $4::double precision - ${KEPT_MS}`;
      const rows = await put(realm, key, { value, unless });
      await sweep();
      return rows.length > 0;
    },
    forget: async (realm, key) => {
      const its = [realm, JSON.stringify(key)];
      await query("DELETE FROM session WHERE realm = $1 AND key = $2", its);
    },
    put: async (realm, key, value) => {
      await put(realm, key, { value });
    },
    get: async (realm, key) => {
      const [row] = await query<{ readonly value: string }>(
        "SELECT value FROM session WHERE realm = $1 AND key = $2 AND until > $3",
        [realm, JSON.stringify(key), now()],
      );
      return row && JSON.parse(row.value);
    },
    all: async (realm) => {
      const rows = await query<{ readonly key: string; readonly value: string }>(
        `SELECT key, value FROM session WHERE realm = $1 AND until > $2
         ORDER BY until DESC LIMIT ${LISTED}`,
        [realm, now()],
      );
      return new Map(rows.map(({ key, value }) => [JSON.parse(key), JSON.parse(value)]));
    },
    ask: async (person, pace) => {
      const { burst, everyMs } = pace;
      if (burst * everyMs === 0) return { allowed: true };
      const at = now();
      const [bucket] = await query<{ readonly full: number; readonly refused: number }>(ASK, [
        person,
        at,
        everyMs,
        burst * everyMs,
      ]);
      return bucket ? verdictOf(bucket, pace, at) : { allowed: true };
    },
  };
};
