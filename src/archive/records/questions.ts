/** Questions that found nothing, or only what comes closest, and answers that were not what was asked. */
import type { Sql } from "./sql.ts";

export type Outcome = "notFound" | "closest" | "notUseful";

export type KeptQuestion = {
  readonly id: string;
  /** The same for questions that are counted together. */
  readonly likeness: string;
  readonly words: string;
  readonly outcome: Outcome;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Gap = {
  /** The latest wording. */
  readonly words: string;
  readonly times: number;
  readonly first: number;
  readonly last: number;
  readonly notFound: number;
  readonly closest: number;
  readonly notUseful: number;
};

export type Questions = {
  keep(question: KeptQuestion): Promise<void>;
  /** Forgets all that was asked before `at`. */
  forget(at: number): Promise<void>;
  /** What was asked since, like questions counted together, the most frequent first. */
  gaps(since: number, limit: number): Promise<readonly Gap[]>;
  /** How many gaps there are. */
  count(since: number): Promise<number>;
};

const GAPS = `
  SELECT (SELECT l.words FROM question l WHERE l.likeness = q.likeness ORDER BY l.at DESC, l.id LIMIT 1) AS words,
    CAST(count(*) AS integer) AS times, min(q.at) AS first, max(q.at) AS last,
    CAST(sum(CASE WHEN q.outcome = 'notFound' THEN 1 ELSE 0 END) AS integer) AS "notFound",
    CAST(sum(CASE WHEN q.outcome = 'closest' THEN 1 ELSE 0 END) AS integer) AS closest,
    CAST(sum(CASE WHEN q.outcome = 'notUseful' THEN 1 ELSE 0 END) AS integer) AS "notUseful"
  FROM question q WHERE q.at >= $1 GROUP BY q.likeness ORDER BY times DESC, last DESC, words LIMIT $2`;

export const createQuestions = ({ read, write }: Sql): Questions => ({
  keep: ({ id, likeness, words, outcome, at }) =>
    write([
      {
        sql: "INSERT INTO question VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        values: [id, likeness, words, outcome, at],
      },
    ]),
  forget: (at) => write([{ sql: "DELETE FROM question WHERE at < $1", values: [at] }]),
  gaps: (since, limit) => read<Gap>(GAPS, [since, limit]),
  count: async (since) => {
    const [row] = await read<{ readonly many: number }>(
      "SELECT CAST(count(DISTINCT likeness) AS integer) AS many FROM question WHERE at >= $1",
      [since],
    );
    return row?.many ?? 0;
  },
});
