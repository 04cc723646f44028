/** Rows for PostgreSQL, gathered and sent many at a time, and the counts that go with them. */
import { type Changes, changed, fallen, noChanges } from "./changes.ts";
import type { Query } from "./postgres-connection.ts";

export type Row = readonly unknown[];

/** What one transaction has still to send; `nextEntry` is the id that the next entry gets. */
export type Batch = {
  readonly query: Query;
  readonly changes: Changes;
  readonly entries: Row[];
  readonly people: Row[];
  readonly positions: Row[];
  nextEntry: number;
};

export const begin = async (query: Query): Promise<Batch> => {
  const [row] = await query<{ readonly next: string }>(
    "SELECT coalesce(max(id), 0) + 1 AS next FROM entry",
  );
  const nextEntry = Number(row?.next ?? 1);
  return { query, changes: noChanges(), entries: [], people: [], positions: [], nextEntry };
};

/** Sends the rows that wait. */
export const flush = async ({ query, entries, people, positions }: Batch): Promise<void> => {
  await insert(query, entries, {
    into: "entry",
    types: ["bigint", "bigint", "text", "integer", "text", "text", "text"],
    columns: "id, article, kind, ordinal, text, speakers, terms",
    select: "c1, c2, c3, c4, c5, c6, c7::tsvector",
  });
  await insert(query, people, {
    into: "person",
    types: ["bigint", "text", "text", "text"],
    columns: "article, name, words, json",
    select: "c1, c2, string_to_array(c3, ' '), c4",
  });
  await insert(query, positions, {
    into: "position",
    types: ["bigint", "text", "text", "text", "text"],
    columns: "article, holder, target, act, json",
    select: "c1, c2, c3, c4, c5",
  });
  for (const sent of [entries, people, positions]) sent.length = 0;
};

type Target = {
  readonly into: string;
  readonly types: readonly string[];
  readonly columns: string;
  readonly select: string;
};

/** Sends rows as one array a column, which takes one statement and no limit on parameters. */
const insert = async (query: Query, rows: readonly Row[], target: Target): Promise<void> => {
  if (rows.length === 0) return;
  const { into, types, columns, select } = target;
  const names = types.map((_, i) => `c${i + 1}`);
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`);
  await query(
    `INSERT INTO ${into} (${columns}) SELECT ${select}
     FROM unnest(${arrays.join(", ")}) WITH ORDINALITY AS row (${names.join(", ")}, place)
     ORDER BY place`,
    types.map((_, i) => rows.map((row) => row[i])),
  );
};

/** Writes the counts. */
export const settle = async ({ query, changes }: Batch): Promise<void> => {
  const { quotation, sentence, speakers, totals } = changes;
  for (const [kind, words] of Object.entries({ quotation, sentence })) {
    await query(
      `INSERT INTO word (kind, word, entries) SELECT $1, * FROM unnest($2::text[], $3::integer[])
       ON CONFLICT (kind, word) DO UPDATE SET entries = word.entries + excluded.entries`,
      [kind, [...words.keys()], [...words.values()]],
    );
    await query("DELETE FROM word WHERE kind = $1 AND word = ANY ($2) AND entries <= 0", [
      kind,
      fallen(words),
    ]);
  }
  await query(
    `INSERT INTO speaker (name, quotations) SELECT * FROM unnest($1::text[], $2::integer[])
     ON CONFLICT (name) DO UPDATE SET quotations = speaker.quotations + excluded.quotations`,
    [[...speakers.keys()], [...speakers.values()]],
  );
  await query("DELETE FROM speaker WHERE name = ANY ($1) AND quotations <= 0", [fallen(speakers)]);
  const grown = changed(totals);
  await query(
    `INSERT INTO total (name, value) SELECT * FROM unnest($1::text[], $2::integer[])
     ON CONFLICT (name) DO UPDATE SET value = total.value + excluded.value`,
    [grown.map(([name]) => name), grown.map(([, by]) => by)],
  );
};
