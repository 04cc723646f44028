/** Runs statements of both engines on a PostgreSQL server. */
import type { Connection } from "./postgres-connection.ts";
import type { Sql } from "./records/sql.ts";

export const postgresSql = ({ query, transaction }: Connection): Sql => ({
  read: query,
  write: (changes) =>
    transaction(async (run) => {
      for (const { sql, values } of changes) await run(sql, values);
    }),
});
