/** What only one of several processes does at a time: whoever holds the lease. */
import type { Sql } from "./sql.ts";

export type Leases = {
  /** True where `holder` holds it now, until `until`. Times are milliseconds since 1970. */
  take(
    name: string,
    holder: string,
    times: { readonly now: number; readonly until: number },
  ): Promise<boolean>;
  drop(name: string, holder: string): Promise<void>;
};

/** A condition that holds while `holder` has the lease: `$n` are the numbers of the two parameters. */
export const holds = (name: string, holder: string): string =>
  `EXISTS (SELECT 1 FROM lease WHERE name = ${name} AND holder = ${holder})`;

export const createLeases = ({ read, write }: Sql): Leases => ({
  take: async (name, holder, { now, until }) => {
    const rows = await read<{ readonly holder: string }>(
      `INSERT INTO lease VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE
         SET holder = excluded.holder, until = excluded.until
         WHERE lease.holder = excluded.holder OR lease.until < $4 RETURNING holder`,
      [name, holder, until, now],
    );
    return rows.length > 0;
  },
  drop: (name, holder) =>
    write([{ sql: "DELETE FROM lease WHERE name = $1 AND holder = $2", values: [name, holder] }]),
});
