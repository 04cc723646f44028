/** Writing to a PostgreSQL archive. Every function here runs inside the caller's transaction. */
import {
  type Correction,
  type Entry,
  entriesOf,
  nameKey,
  type Terms,
  termsOf,
} from "../core/index.ts";
import { countEntry, countOut, countPeople, roleLines } from "./changes.ts";
import {
  type Before,
  correctWith,
  isSame,
  isSameArticle,
  newIn,
  type Written,
} from "./corrected.ts";
import { parsedOf, toEntry, toParsed } from "./kept.ts";
import { type Batch, begin, flush, link, type Row, settle } from "./postgres-batch.ts";
import type { Query } from "./postgres-connection.ts";
import { ARTICLE, readCorrections } from "./postgres-read.ts";
import { toVector } from "./postgres-terms.ts";
import type { ArticleRow, EntryRow } from "./rows.ts";
import type { Added, Parsed, PeopleSettings, Renewed } from "./store.ts";

/** Rows gathered before they are sent. */
const ROWS = 2_000;

type OldRow = Before & {
  readonly id: string;
  readonly seq: string;
  readonly first_entry: string;
  readonly end_entry: string;
};

type Putting<Outcome> = (batch: Batch, written: Written) => Promise<Outcome>;

/** A transaction, and what linking people goes by. */
export type Writing = { readonly query: Query; readonly people: PeopleSettings };

const writeAll = async <Outcome>(
  { query, people }: Writing,
  articles: readonly Parsed[],
  putting: Putting<Outcome>,
): Promise<readonly Outcome[]> => {
  const batch = await begin(query, people);
  const correct = correctWith(await readLog(batch.query));
  const outcomes: Outcome[] = [];
  for (const parsed of articles) {
    outcomes.push(await putting(batch, correct(parsed)));
    if (batch.entries.length >= ROWS) await flush(batch);
  }
  await flush(batch);
  await settle(batch);
  return outcomes;
};

export const putAll = (writing: Writing, articles: readonly Parsed[]): Promise<readonly Added[]> =>
  writeAll(writing, articles, put);

/** The same for articles that are still as they were read. */
export const renewAll = (
  writing: Writing,
  articles: readonly Parsed[],
): Promise<readonly Renewed[]> =>
  writeAll<Renewed>(writing, articles, async (batch, written) =>
    isSameArticle(await find(batch.query, written.article.id), written)
      ? put(batch, written)
      : "overtaken",
  );

/** Writes anew, from the articles, all that they are found by and counted in. */
export const reindexAll = async ({ query, people }: Writing): Promise<void> => {
  for (const table of ["entry", "person", "position", "role", "word", ...PEOPLE])
    await query(`DELETE FROM ${table}`);
  // entries are numbered from 1 again: what is not written anew, its text being lost, holds none of them
  await query("UPDATE article SET first_entry = 0, end_entry = 0");
  // that there were articles stays known: an archive without any is not new
  await query("UPDATE total SET value = 0 WHERE name <> 'writes'");
  const batch = await begin(query, people);
  const correct = correctWith(await readLog(query));
  for (const { id } of await query<{ readonly id: string }>(
    "SELECT id FROM article ORDER BY seq",
  )) {
    const [row] = await query<ArticleRow>(`${ARTICLE} WHERE a.id = $1`, [id]);
    if (row) await write(batch, correct(toParsed(row)));
    // one whose text is lost is listed until it is removed
    else batch.changes.totals.articles++;
    if (batch.entries.length >= ROWS) await flush(batch);
    if (batch.changes.people.length >= ROWS) await link(batch);
  }
  await flush(batch);
  batch.changes.totals.writes++;
  await settle(batch);
};

/** Appends to the log and writes the articles concerned anew; how many entries were new. */
export const correctAll = async (
  writing: Writing,
  corrections: readonly Correction[],
): Promise<number> => {
  const { query } = writing;
  const { fresh, articles } = newIn(await readLog(query), corrections);
  for (const json of fresh) await query("INSERT INTO correction (json) VALUES ($1)", [json]);
  const rows = await query<ArticleRow>(`${ARTICLE} WHERE a.id = ANY ($1)`, [articles]);
  await putAll(writing, rows.map(toParsed));
  return fresh.length;
};

/** What is linked, and never edited by hand. */
export const PEOPLE = ["appearance", "entity"];

export const readLog = async (query: Query): Promise<readonly Correction[]> =>
  (await readCorrections(query)).map(toEntry<Correction>);

export const removeOne = async ({ query, people }: Writing, id: string): Promise<boolean> => {
  const old = await find(query, id);
  if (!old) return false;
  const batch = await begin(query, people);
  await clear(batch, old);
  await query("DELETE FROM article WHERE seq = $1", [old.seq]);
  await query("DELETE FROM content WHERE seq = $1", [old.seq]);
  await settle(batch);
  return true;
};

export const find = async (query: Query, id: string): Promise<OldRow | undefined> => {
  const [row] = await query<OldRow>(
    // also one whose text is lost, so that it can be removed
    `SELECT a.seq, a.id, a.hash, a.provenance, a.first_entry, a.end_entry,
       coalesce(c.facts, '') AS facts, coalesce(c.parsed, '') AS parsed
     FROM article a LEFT JOIN content c USING (seq) WHERE a.id = $1`,
    [id],
  );
  return row;
};

const put = async (batch: Batch, written: Written): Promise<Added> => {
  const old = await find(batch.query, written.article.id);
  if (isSame(old, written)) return "unchanged";
  if (old) {
    // An article that comes twice in one batch has its rows still waiting.
    await flush(batch);
    await clear(batch, old);
  }
  await write(batch, written);
  batch.changes.totals.writes++;
  return old ? "changed" : "added";
};

export const write = async (batch: Batch, written: Written): Promise<void> => {
  const { changes } = batch;
  const { article, facts } = written;
  const first = batch.nextEntry;
  const entries = entriesOf(article, facts);
  batch.nextEntry += entries.length;
  const seq = await keep(batch, written, first);
  entries.forEach((entry, i) => {
    const terms = termsOf(entry);
    batch.entries.push(entryRow(first + i, seq, entry, terms));
    countEntry(changes, { entry, terms, by: 1 });
  });
  const { knowledge } = batch;
  const appearances = countPeople(changes, { article, facts }, { knowledge, by: 1 });
  facts.people.forEach((person, i) => {
    batch.people.push([seq, nameKey(person.name), JSON.stringify(person), appearances[i]]);
  });
  batch.roles.push([seq, roleLines({ article, facts })]);
  for (const one of facts.positions)
    batch.positions.push([
      seq,
      ...[one.holder, one.target, one.act].map(nameKey),
      JSON.stringify(one),
    ]);
  changes.totals.articles++;
};

/** Writes the article, whose entries begin at `first` and end at the batch's next; its number. */
const keep = async (
  { query, nextEntry }: Batch,
  { article, facts, provenance, json, parsed }: Written,
  first: number,
): Promise<string> => {
  const { id, hash, text, offset } = article;
  const [row] = await query<{ readonly seq: string }>(
    `WITH kept AS (
       INSERT INTO article (id, hash, origin, provenance, parser, first_entry, end_entry)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, origin = excluded.origin,
         provenance = excluded.provenance, parser = excluded.parser,
         first_entry = excluded.first_entry, end_entry = excluded.end_entry
       RETURNING seq)
     INSERT INTO content (seq, text, facts, parsed) SELECT seq, $8, $9, $10 FROM kept
     ON CONFLICT (seq) DO UPDATE SET text = excluded.text, facts = excluded.facts,
       parsed = excluded.parsed
     RETURNING seq`,
    [id, hash, offset, provenance, facts.parser, first, nextEntry, text, json, parsed],
  );
  return row?.seq ?? "0";
};

const entryRow = (id: number, article: string, entry: Entry, terms: Terms): Row => [
  id,
  article,
  entry.kind,
  entry.ordinal,
  entry.text,
  JSON.stringify(entry.speakers),
  toVector(terms),
];

export const clear = async ({ query, changes, knowledge }: Batch, old: OldRow): Promise<void> => {
  const before = parsedOf(old);
  if (before) countPeople(changes, before, { knowledge, by: -1 });
  const rows = await query<Omit<EntryRow, "article">>(
    "DELETE FROM entry WHERE id >= $1 AND id < $2 RETURNING kind, ordinal, text, speakers",
    [old.first_entry, old.end_entry],
  );
  for (const row of rows) countOut(changes, row);
  for (const table of ["person", "role"])
    await query(`DELETE FROM ${table} WHERE article = $1`, [old.seq]);
  await query("DELETE FROM position WHERE article = $1", [old.seq]);
  changes.totals.articles--;
  changes.totals.writes++;
};
