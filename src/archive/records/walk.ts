/** All articles of an archive, a few at a time, however many there are. */
import type { Sql } from "./sql.ts";

export type Step = { readonly id: string; readonly number: number };

/** The next articles in the order added, after the one of this number (0: from the first). */
export type Walk = (after: number, limit: number) => Promise<readonly Step[]>;

export const createWalk =
  ({ read }: Sql): Walk =>
  (after, limit) =>
    read<Step>(
      `SELECT id, CAST(seq AS double precision) AS number FROM article
       WHERE seq > CAST($1 AS bigint) ORDER BY seq LIMIT $2`,
      [after, limit],
    );
