/** Who is who in an SQLite archive: rows of the blocks concerned in, changed rows out. */
import type { Database } from "better-sqlite3";
import type { Coming, Knowledge } from "../core/index.ts";
import { type AppearanceRow, type EntityRow, moved, relink, wordsOfEntity } from "./linking.ts";

export const createLinker = (db: Database) => {
  const write = changedRows(db);
  const inBlocks = "block IN (SELECT value FROM json_each(?))";
  const appearances = db.prepare<[string], AppearanceRow>(
    `SELECT * FROM appearance WHERE ${inBlocks}`,
  );
  const entities = db.prepare<[string], EntityRow>(`SELECT * FROM entity WHERE ${inBlocks}`);
  return (
    coming: readonly Coming[],
    knowledge: Knowledge,
    blocks: readonly string[] = [],
  ): void => {
    const all = JSON.stringify([...new Set([...blocks, ...coming.map(({ one }) => one.block)])]);
    const kept = { appearances: appearances.all(all), entities: entities.all(all) };
    write(relink(kept, coming, knowledge));
  };
};

/** Puts those of a folded name where `knowledge` has them; the blocks that this concerns. */
export const moveNames = (
  db: Database,
  keys: readonly string[],
  knowledge: Knowledge,
): readonly string[] => {
  const find = db.prepare<[string], AppearanceRow>("SELECT * FROM appearance WHERE key = ?");
  const move = db.prepare("UPDATE appearance SET block = ? WHERE id = ?");
  const blocks = new Set<string>();
  for (const row of keys.flatMap((key) => find.all(key))) {
    const { block } = moved(row, knowledge);
    blocks.add(row.block).add(block);
    move.run(block, row.id);
  }
  return [...blocks];
};

const changedRows = (db: Database) => {
  const putAppearance = db.prepare(
    `INSERT INTO appearance (id, block, key, entity, why, json) VALUES (@id, @block, @key, @entity, @why, @json)
     ON CONFLICT (id) DO UPDATE SET entity = excluded.entity, why = excluded.why, json = excluded.json`,
  );
  const putEntity = db.prepare(
    `INSERT INTO entity (id, block, name, articles, quotations, mentions, json)
     VALUES (@id, @block, @name, @articles, @quotations, @mentions, @json)
     ON CONFLICT (id) DO UPDATE SET block = excluded.block, name = excluded.name, articles = excluded.articles,
       quotations = excluded.quotations, mentions = excluded.mentions, json = excluded.json`,
  );
  const dropAppearance = db.prepare("DELETE FROM appearance WHERE id = ?");
  const dropEntity = db.prepare("DELETE FROM entity WHERE id = ?");
  const dropWords = db.prepare("DELETE FROM entity_word WHERE entity = ?");
  const putWord = db.prepare("INSERT INTO entity_word VALUES (?, ?)");
  return ({ put, gone }: ReturnType<typeof relink>): void => {
    for (const id of gone.appearances) dropAppearance.run(id);
    for (const id of gone.entities) {
      dropEntity.run(id);
      dropWords.run(id);
    }
    for (const row of put.appearances) putAppearance.run(row);
    for (const row of put.entities) putEntity.run(row);
    for (const row of put.named) {
      dropWords.run(row.id);
      for (const word of wordsOfEntity(row)) putWord.run(word, row.id);
    }
  };
};
