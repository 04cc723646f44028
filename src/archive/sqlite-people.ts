/** The people of articles in an SQLite archive. Every function here runs inside the caller's transaction. */
import type { Database } from "better-sqlite3";
import { type Knowledge, nameKey } from "../core/index.ts";
import { type Changes, countPeople, roleLines } from "./changes.ts";
import { createLinker } from "./sqlite-link.ts";
import type { Parsed } from "./store.ts";

/** Writes an article's people and positions, and who they are. */
export const createPeopleWriter = (db: Database, knowing: () => Knowledge) => {
  const person = db.prepare(
    "INSERT INTO person (article, name, json, appearance) VALUES (?, ?, ?, ?)",
  );
  const ids = db
    .prepare<[string], number>(
      "SELECT p.id FROM article a JOIN person p ON p.article = a.seq WHERE a.id = ? ORDER BY p.id",
    )
    .pluck();
  const move = db.prepare("UPDATE person SET appearance = ? WHERE id = ?");
  const position = db.prepare(
    "INSERT INTO position (article, holder, target, act, json) VALUES (?, ?, ?, ?, ?)",
  );
  const roles = db.prepare("INSERT INTO role (article, lines) VALUES (?, ?)");
  const removals = [
    "DELETE FROM person WHERE article = ?",
    "DELETE FROM role WHERE article = ?",
    "DELETE FROM position WHERE article = ?",
  ].map((sql) => db.prepare(sql));
  const linked = createLinker(db);
  const count = (changes: Changes, parsed: Parsed, by: 1 | -1): readonly string[] =>
    countPeople(changes, parsed, { knowledge: knowing(), by });
  return {
    add(article: number, parsed: Parsed, changes: Changes): void {
      const { people, positions } = parsed.facts;
      const appearances = count(changes, parsed, 1);
      people.forEach((one, i) => {
        person.run(article, nameKey(one.name), JSON.stringify(one), appearances[i]);
      });
      roles.run(article, roleLines(parsed));
      for (const one of positions) {
        const keys = [one.holder, one.target, one.act].map(nameKey);
        position.run(article, ...keys, JSON.stringify(one));
      }
    },
    /** `parsed`: what is written of the article, where that can be read. */
    remove(article: number, parsed: Parsed | undefined, changes: Changes): void {
      if (parsed) count(changes, parsed, -1);
      for (const removal of removals) removal.run(article);
    },
    /** Gives those of an article the appearances that they have now. */
    relink(parsed: Parsed, changes: Changes): void {
      const appearances = count(changes, parsed, 1);
      ids.all(parsed.article.id).forEach((id, i) => {
        move.run(appearances[i], id);
      });
    },
    /** Links those who came and went so far. */
    link({ people, blocks }: Changes): void {
      linked(people.splice(0), knowing(), blocks.splice(0));
    },
    forget(): void {
      for (const table of ["appearance", "entity", "entity_word"]) db.exec(`DELETE FROM ${table}`);
    },
  };
};
