/** Rows for PostgreSQL, gathered and sent many at a time, and the counts that go with them. */

import type { Knowledge, PeopleCorrection } from "../core/index.ts";
import { type Changes, changed, fallen, noChanges } from "./changes.ts";
import { toEntry } from "./kept.ts";
import {
  type AppearanceRow,
  type EntityRow,
  knowledgeOf,
  relink,
  wordsOfEntity,
} from "./linking.ts";
import type { Query } from "./postgres-connection.ts";
import { readPeopleLog } from "./postgres-read.ts";
import type { PeopleSettings } from "./store.ts";

export type Row = readonly unknown[];

/** What one transaction has still to send; `nextEntry` is the id that the next entry gets. */
export type Batch = {
  readonly query: Query;
  readonly knowledge: Knowledge;
  readonly changes: Changes;
  readonly entries: Row[];
  readonly people: Row[];
  readonly positions: Row[];
  readonly roles: Row[];
  nextEntry: number;
};

export const begin = async (query: Query, people: PeopleSettings): Promise<Batch> => {
  const [row] = await query<{ readonly next: string }>(
    "SELECT coalesce(max(id), 0) + 1 AS next FROM entry",
  );
  const nextEntry = Number(row?.next ?? 1);
  const knowledge = await readKnowledge(query, people);
  return {
    query,
    knowledge,
    changes: noChanges(),
    entries: [],
    people: [],
    positions: [],
    roles: [],
    nextEntry,
  };
};

/** Sends the rows that wait. */
export const flush = async ({ query, entries, people, positions, roles }: Batch): Promise<void> => {
  await insert(query, entries, {
    into: "entry",
    types: ["bigint", "bigint", "text", "integer", "text", "text", "text"],
    columns: "id, article, kind, ordinal, text, speakers, terms",
    select: "c1, c2, c3, c4, c5, c6, c7::tsvector",
  });
  await insert(query, people, {
    into: "person",
    types: ["bigint", "text", "text", "text"],
    columns: "article, name, json, appearance",
    select: "c1, c2, c3, c4",
  });
  await insert(query, positions, {
    into: "position",
    types: ["bigint", "text", "text", "text", "text"],
    columns: "article, holder, target, act, json",
    select: "c1, c2, c3, c4, c5",
  });
  await insert(query, roles, {
    into: "role",
    types: ["bigint", "text"],
    columns: "article, lines",
    select: "c1, c2",
  });
  for (const sent of [entries, people, positions, roles]) sent.length = 0;
};

const readKnowledge = async (query: Query, people: PeopleSettings): Promise<Knowledge> =>
  knowledgeOf(people, (await readPeopleLog(query)).map(toEntry<PeopleCorrection>));

/** Links those who came and went so far. */
export const link = async ({ query, knowledge, changes }: Batch): Promise<void> => {
  const [coming, blocks] = [changes.people.splice(0), changes.blocks.splice(0)];
  const all = [...new Set([...blocks, ...coming.map(({ one }) => one.block)])];
  if (all.length === 0) return;
  const kept = {
    appearances: await query<AppearanceRow>("SELECT * FROM appearance WHERE block = ANY ($1)", [
      all,
    ]),
    entities: await query<EntityRow>(
      `SELECT id, block, name, articles, quotations, mentions, json FROM entity WHERE block = ANY ($1)`,
      [all],
    ),
  };
  const { put, gone } = relink(kept, coming, knowledge);
  await query("DELETE FROM appearance WHERE id = ANY ($1)", [gone.appearances]);
  await query("DELETE FROM entity WHERE id = ANY ($1)", [gone.entities]);
  await insert(
    query,
    put.appearances.map((row) => [row.id, row.block, row.key, row.entity, row.why, row.json]),
    {
      into: "appearance",
      types: ["text", "text", "text", "text", "text", "text"],
      columns: "id, block, key, entity, why, json",
      select: "c1, c2, c3, c4, c5, c6",
      replacing: ["entity", "why", "json"],
    },
  );
  await insert(
    query,
    put.entities.map((row) => [
      ...[row.id, row.block, row.name, row.articles, row.quotations, row.mentions],
      ...[wordsOfEntity(row).join(" "), row.json],
    ]),
    {
      into: "entity",
      types: ["text", "text", "text", "integer", "integer", "integer", "text", "text"],
      columns: "id, block, name, articles, quotations, mentions, words, json",
      select: "c1, c2, c3, c4, c5, c6, string_to_array(c7, ' '), c8",
      replacing: ["block", "name", "articles", "quotations", "mentions", "words", "json"],
    },
  );
};

type Target = {
  readonly into: string;
  readonly types: readonly string[];
  readonly columns: string;
  readonly select: string;
  /** Columns of a row that is there already which take the new values. */
  readonly replacing?: readonly string[];
};

/** Sends rows as one array a column, which takes one statement and no limit on parameters. */
const insert = async (query: Query, rows: readonly Row[], target: Target): Promise<void> => {
  if (rows.length === 0) return;
  const { into, types, columns, select, replacing } = target;
  const anew = replacing?.map((column) => `${column} = excluded.${column}`).join(", ");
  const names = types.map((_, i) => `c${i + 1}`);
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`);
  await query(
    `INSERT INTO ${into} (${columns}) SELECT ${select}
     FROM unnest(${arrays.join(", ")}) WITH ORDINALITY AS row (${names.join(", ")}, place)
     ORDER BY place ${anew === undefined ? "" : `ON CONFLICT (id) DO UPDATE SET ${anew}`}`,
    types.map((_, i) => rows.map((row) => row[i])),
  );
};

/** Writes the counts. */
export const settle = async (batch: Batch): Promise<void> => {
  const { query, changes } = batch;
  const { quotation, sentence, totals } = changes;
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
  await link(batch);
  const grown = changed(totals);
  await query(
    `INSERT INTO total (name, value) SELECT * FROM unnest($1::text[], $2::integer[])
     ON CONFLICT (name) DO UPDATE SET value = total.value + excluded.value`,
    [grown.map(([name]) => name), grown.map(([, by]) => by)],
  );
};
