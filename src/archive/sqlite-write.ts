/** Writing to an SQLite archive. Every function here runs inside the caller's transaction. */
import type { Database } from "better-sqlite3";
import { type Entry, entriesOf, type Knowledge, type Terms, termsOf } from "../core/index.ts";
import { type Changes, changed, countEntry, countOut, fallen } from "./changes.ts";
import { type Before, isSame, isSameArticle, type Written } from "./corrected.ts";
import { parsedOf } from "./kept.ts";
import type { EntryRow } from "./rows.ts";
import { createPeopleWriter } from "./sqlite-people.ts";
import type { Added, Renewed } from "./store.ts";

export type Writer = {
  /** Adds or replaces an article, counting what changes into `changes`. */
  put(written: Written, changes: Changes): Added;
  /** The same for an article that is still as it was read. */
  renew(written: Written, changes: Changes): Renewed;
  remove(id: string, changes: Changes): boolean;
  /** Takes out what an article is found by, which `index` writes anew. */
  clear(id: string, changes: Changes): boolean;
  /** Forgets all that articles are found by and counted in, */
  forget(changes: Changes): void;
  /** and writes it anew for one that is kept. */
  index(written: Written, changes: Changes): boolean;
  readonly people: ReturnType<typeof createPeopleWriter>;
  /** Writes the counts. */
  settle(changes: Changes): void;
};

type OldRow = Before & {
  readonly id: string;
  readonly seq: number;
  readonly first_entry: number;
  readonly end_entry: number;
};

/** Whether it was, and something was done to it. */
const ifThere = (old: OldRow | undefined, act: (old: OldRow) => void): boolean => {
  if (old) act(old);
  return old !== undefined;
};

/** `knowing`: by what is known of who is who at the time. */
export const createWriter = (db: Database, knowing: () => Knowledge): Writer => {
  const articles = articleStatements(db);
  const index = entryWriter(db);
  const people = createPeopleWriter(db, knowing);
  const count = counter(db);

  const clear = (row: OldRow, changes: Changes): void => {
    index.remove(row.first_entry, row.end_entry, changes);
    people.remove(row.seq, parsedOf(row), changes);
    changes.totals.articles--;
    changes.totals.writes++;
  };

  const write = (seq: number, written: Written, changes: Changes): void => {
    const { article, facts, provenance, json, parsed } = written;
    const first = index.next();
    articles.content.run(seq, article.text, json, parsed);
    const entries = entriesOf(article, facts);
    entries.forEach((entry, i) => {
      index.add(first + i, seq, entry, changes);
    });
    const { hash, offset } = article;
    const end = first + entries.length;
    articles.update.run(hash, offset, provenance, facts.parser, first, end, seq);
    people.add(seq, written, changes);
    changes.totals.articles++;
  };

  const put = (written: Written, changes: Changes): Added => {
    const { id, hash, offset } = written.article;
    const { provenance } = written;
    const old = articles.find.get(id);
    if (isSame(old, written)) return "unchanged";
    if (old) clear(old, changes);
    const seq =
      old?.seq ?? Number(articles.insert.run(id, hash, offset, provenance).lastInsertRowid);
    write(seq, written, changes);
    changes.totals.writes++;
    return old ? "changed" : "added";
  };

  const kept = (id: string, act: (old: OldRow) => void) => ifThere(articles.find.get(id), act);
  const remove = (old: OldRow, changes: Changes): void => {
    clear(old, changes);
    articles.remove.run(old.seq);
    articles.removeContent.run(old.seq);
  };

  return {
    put,
    renew: (written, changes) =>
      isSameArticle(articles.find.get(written.article.id), written)
        ? put(written, changes)
        : "overtaken",
    remove: (id, changes) => kept(id, (old) => remove(old, changes)),
    clear: (id, changes) => kept(id, (old) => clear(old, changes)),
    forget: (changes) => {
      for (const step of FORGET) db.exec(step);
      people.forget();
      changes.totals.writes++;
    },
    index: (its, changes) => kept(its.article.id, ({ seq }) => write(seq, its, changes)),
    people,
    settle: (changes) => {
      people.link(changes);
      count(changes);
    },
  };
};

/** That there were articles stays known: an archive without any is not new. */
const FORGET: readonly string[] = [
  ...["quotation_words", "quotation_keys", "sentence_words", "sentence_keys"].map(
    (table) => `INSERT INTO ${table} (${table}) VALUES ('delete-all')`,
  ),
  ...["entry", "person", "position", "role", "word"].map((table) => `DELETE FROM ${table}`),
  // entries are numbered from 1 again: what is not written anew, its text being lost, holds none of them
  "UPDATE article SET first_entry = 0, end_entry = 0",
  "UPDATE total SET value = 0 WHERE name <> 'writes'",
];

const articleStatements = (db: Database) => ({
  find: db.prepare<[string], OldRow>(
    // also one whose text is lost, so that it can be removed
    `SELECT a.*, coalesce(c.facts, '') AS facts, coalesce(c.parsed, '') AS parsed
     FROM article a LEFT JOIN content c USING (seq) WHERE a.id = ?`,
  ),
  insert: db.prepare(
    "INSERT INTO article (id, hash, origin, provenance, first_entry, end_entry) VALUES (?, ?, ?, ?, 0, 0)",
  ),
  update: db.prepare(
    `UPDATE article SET hash = ?, origin = ?, provenance = ?, parser = ?, first_entry = ?, end_entry = ?
     WHERE seq = ?`,
  ),
  content: db.prepare(
    "INSERT OR REPLACE INTO content (seq, text, facts, parsed) VALUES (?, ?, ?, ?)",
  ),
  remove: db.prepare("DELETE FROM article WHERE seq = ?"),
  removeContent: db.prepare("DELETE FROM content WHERE seq = ?"),
});

type IndexedRow = Omit<EntryRow, "article"> & { readonly id: number };

const entryWriter = (db: Database) => {
  const insert = db.prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)");
  const last = db.prepare("SELECT max(id) FROM entry").pluck();
  const read = db.prepare<[number, number], IndexedRow>(
    "SELECT id, kind, ordinal, text, speakers FROM entry WHERE id >= ? AND id < ?",
  );
  const drop = db.prepare("DELETE FROM entry WHERE id >= ? AND id < ?");
  const index = { quotation: indexWriter(db, "quotation"), sentence: indexWriter(db, "sentence") };
  const next = (): number => Number(last.get() ?? 0) + 1;
  return {
    /** The id that the next entry gets: entries of one article stand in a row. */
    next,
    add(id: number, article: number, entry: Entry, changes: Changes): void {
      const terms = termsOf(entry);
      const { kind, ordinal, text, speakers } = entry;
      insert.run(id, article, kind, ordinal, text, JSON.stringify(speakers));
      index[kind].add(id, terms);
      countEntry(changes, { entry, terms, by: 1 });
    },
    remove(first: number, end: number, changes: Changes): void {
      for (const row of read.all(first, end)) {
        countOut(changes, row);
        index[row.kind].remove(row.id);
      }
      drop.run(first, end);
    },
  };
};

/** The full-text tables of one kind. A range of rows would be looked for among all of them, a row is found at once. */
const indexWriter = (db: Database, kind: Entry["kind"]) => {
  const words = db.prepare(`INSERT INTO ${kind}_words (rowid, w) VALUES (?, ?)`);
  const keys = db.prepare(`INSERT INTO ${kind}_keys (rowid, w) VALUES (?, ?)`);
  const removals = ["words", "keys"].map((part) =>
    db.prepare(`DELETE FROM ${kind}_${part} WHERE rowid = ?`),
  );
  return {
    add(id: number, terms: Terms): void {
      words.run(id, terms.words.join(" "));
      keys.run(id, terms.keys.join(" "));
    },
    remove(id: number): void {
      for (const removal of removals) removal.run(id);
    },
  };
};

const counter = (db: Database) => {
  const word = db.prepare(
    "INSERT INTO word VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET entries = entries + excluded.entries",
  );
  const total = db.prepare(
    "INSERT INTO total VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value",
  );
  const unusedWord = db.prepare("DELETE FROM word WHERE kind = ? AND word = ? AND entries <= 0");
  const words = (kind: Entry["kind"], counts: ReadonlyMap<string, number>): void => {
    for (const [its, by] of counts) word.run(kind, its, by);
    for (const its of fallen(counts)) unusedWord.run(kind, its);
  };
  return ({ quotation, sentence, totals }: Changes): void => {
    words("quotation", quotation);
    words("sentence", sentence);
    for (const [name, by] of changed(totals)) total.run(name, by);
  };
};
