/** Who is who in a PostgreSQL archive, by an operator's word and by other settings. Every function here runs inside the caller's transaction. */
import { articlesSplit, type Knowledge, namesIn, type PeopleCorrection } from "../core/index.ts";
import { countPeople } from "./changes.ts";
import { correctWith, freshIn } from "./corrected.ts";
import { toEntry, toParsed } from "./kept.ts";
import { type AppearanceRow, moved, settingsOf } from "./linking.ts";
import { begin, flush, link, settle } from "./postgres-batch.ts";
import type { Query } from "./postgres-connection.ts";
import { ARTICLE, readPeopleLog } from "./postgres-read.ts";
import { clear, find, PEOPLE, readLog, type Writing, write } from "./postgres-write.ts";
import type { ArticleRow } from "./rows.ts";

/** People of articles put in that are linked at a time. */
const MANY = 4_000;

/** Puts into the log of who is who what is not in it, and links those concerned anew. */
export const correctPeople = async (
  writing: Writing,
  corrections: readonly PeopleCorrection[],
): Promise<number> => {
  const { query, people } = writing;
  const fresh = freshIn((await readPeopleLog(query)).map(toEntry<PeopleCorrection>), corrections);
  const ids = fresh.flatMap(articlesSplit);
  const rows = await query<ArticleRow>(`${ARTICLE} WHERE a.id = ANY ($1)`, [ids]);
  const correct = correctWith(await readLog(query));
  const before = await begin(query, people);
  for (const { id } of rows) {
    const old = await find(query, id);
    if (old) await clear(before, old);
  }
  await settle(before);
  for (const entry of fresh)
    await query("INSERT INTO people_change (json) VALUES ($1)", [JSON.stringify(entry)]);
  const after = await begin(query, people);
  for (const row of rows) await write(after, correct(toParsed(row)));
  await flush(after);
  after.changes.blocks.push(...(await moveNames(query, fresh.flatMap(namesIn), after.knowledge)));
  after.changes.totals.writes++;
  await settle(after);
  return fresh.length;
};

/** Puts those of a folded name where `knowledge` has them; the blocks that this concerns. */
const moveNames = async (
  query: Query,
  keys: readonly string[],
  knowledge: Knowledge,
): Promise<readonly string[]> => {
  const rows = await query<AppearanceRow>("SELECT * FROM appearance WHERE key = ANY ($1)", [keys]);
  const blocks = rows.map((row) => moved(row, knowledge).block);
  await query(
    `UPDATE appearance a SET block = m.block FROM unnest($1::text[], $2::text[]) AS m (id, block)
     WHERE a.id = m.id`,
    [rows.map(({ id }) => id), blocks],
  );
  return [...rows.map(({ block }) => block), ...blocks];
};

/** Links everybody anew where that was done by other settings. */
export const relinkAll = async ({ query, people }: Writing): Promise<void> => {
  const settings = settingsOf(people);
  const [linked] = await query<{ readonly settings: string }>("SELECT settings FROM linked_by");
  if (linked?.settings === settings) return;
  for (const table of PEOPLE) await query(`DELETE FROM ${table}`);
  const batch = await begin(query, people);
  const correct = correctWith(await readLog(query));
  for (const { id } of await query<{ readonly id: string }>(
    "SELECT id FROM article ORDER BY seq",
  )) {
    const [row] = await query<ArticleRow>(`${ARTICLE} WHERE a.id = $1`, [id]);
    if (!row) continue;
    const { article, facts } = correct(toParsed(row));
    const appearances = countPeople(
      batch.changes,
      { article, facts },
      { knowledge: batch.knowledge, by: 1 },
    );
    await query(
      `UPDATE person p SET appearance = n.appearance
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM person
         WHERE article = (SELECT seq FROM article WHERE id = $1)) k
       JOIN unnest($2::text[]) WITH ORDINALITY AS n (appearance, place) USING (place)
       WHERE p.id = k.id`,
      [id, appearances],
    );
    if (batch.changes.people.length > MANY) await link(batch);
  }
  batch.changes.totals.writes++;
  await settle(batch);
  await query("DELETE FROM linked_by");
  await query("INSERT INTO linked_by VALUES ($1)", [settings]);
};
