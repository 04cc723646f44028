/** The tables of an SQLite archive, and the steps that bring an older file up to date. */
import { INTAKE_TABLES } from "./records/feeds.ts";
import { INSTALLATION_TABLE } from "./records/installations.ts";
import { SQLITE_RECORDS } from "./records/schema.ts";

/** Words are stored as core wrote them: separated by spaces, whatever else they hold. */
const TOKENS = `tokenize = "ascii tokenchars '@=_.'"`;

/**
 * `entry` holds a row for each quotation and sentence; the four full-text tables hold its words (with places, for
 * phrases) and keys (without), and nothing else. Counts are kept beside them so that no question has to count.
 */
const FIRST = `
  CREATE TABLE article (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
    origin INTEGER NOT NULL, provenance TEXT NOT NULL,
    first_entry INTEGER NOT NULL, end_entry INTEGER NOT NULL);
  CREATE TABLE content (seq INTEGER PRIMARY KEY, text TEXT NOT NULL, facts TEXT NOT NULL);
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind TEXT NOT NULL, ordinal INTEGER NOT NULL,
    text TEXT NOT NULL, speakers TEXT NOT NULL);
  CREATE VIRTUAL TABLE quotation_words USING fts5(w, content = '', contentless_delete = 1, ${TOKENS});
  CREATE VIRTUAL TABLE sentence_words USING fts5(w, content = '', contentless_delete = 1, ${TOKENS});
  CREATE VIRTUAL TABLE quotation_keys
    USING fts5(w, content = '', contentless_delete = 1, detail = none, ${TOKENS});
  CREATE VIRTUAL TABLE sentence_keys
    USING fts5(w, content = '', contentless_delete = 1, detail = none, ${TOKENS});
  CREATE TABLE word (
    kind TEXT NOT NULL, word TEXT NOT NULL, entries INTEGER NOT NULL,
    PRIMARY KEY (kind, word)) WITHOUT ROWID;
  CREATE TABLE speaker (name TEXT PRIMARY KEY, quotations INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX speaker_quotations ON speaker (quotations);
  CREATE TABLE person (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL);
  CREATE INDEX person_article ON person (article);
  CREATE INDEX person_name ON person (name);
  CREATE TABLE person_word (
    word TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (word, person)) WITHOUT ROWID;
  CREATE TABLE position (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, holder TEXT NOT NULL, target TEXT NOT NULL,
    act TEXT NOT NULL, json TEXT NOT NULL);
  CREATE INDEX position_article ON position (article);
  CREATE INDEX position_holder ON position (holder);
  CREATE INDEX position_target ON position (target, act);
  CREATE TABLE total (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`;

/**
 * The log of corrections, which the file itself keeps from being changed, and what the parser found where they changed
 * it. Beside each article the version of its parser.
 */
const SECOND = `
  ALTER TABLE article ADD COLUMN parser TEXT NOT NULL DEFAULT '';
  UPDATE article SET parser =
    (SELECT json_extract(facts, '$.parser') FROM content c WHERE c.seq = article.seq);
  CREATE INDEX article_parser ON article (parser);
  CREATE INDEX article_hash ON article (hash);
  ALTER TABLE content ADD COLUMN parsed TEXT NOT NULL DEFAULT '';
  CREATE TABLE correction (id INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
  CREATE TRIGGER correction_stays BEFORE DELETE ON correction
    BEGIN SELECT raise(ABORT, 'corrections are only added to'); END;
  CREATE TRIGGER correction_is_final BEFORE UPDATE ON correction
    BEGIN SELECT raise(ABORT, 'corrections are only added to'); END;
`;

/** The words of an article's people are found by the people when it changes, however many others there are. */
const THIRD = `CREATE INDEX person_word_person ON person_word (person);`;

/**
 * People across articles: how articles name them, whose each such name is and why, who they are. Who spoke, and the words
 * by which people are found, are theirs from now on. What older files hold is linked when they are opened.
 */
const FOURTH = `
  ALTER TABLE person ADD COLUMN appearance TEXT NOT NULL DEFAULT '';
  DROP INDEX person_name;
  CREATE INDEX person_appearance ON person (appearance);
  CREATE TABLE appearance (
    id TEXT PRIMARY KEY, block TEXT NOT NULL, key TEXT NOT NULL, entity TEXT NOT NULL, why TEXT NOT NULL,
    json TEXT NOT NULL);
  CREATE INDEX appearance_block ON appearance (block);
  CREATE INDEX appearance_entity ON appearance (entity);
  CREATE INDEX appearance_key ON appearance (key);
  CREATE TABLE entity (
    id TEXT PRIMARY KEY, block TEXT NOT NULL, name TEXT NOT NULL, articles INTEGER NOT NULL,
    quotations INTEGER NOT NULL, mentions INTEGER NOT NULL, json TEXT NOT NULL);
  CREATE INDEX entity_block ON entity (block);
  CREATE INDEX entity_quotations ON entity (quotations);
  CREATE TABLE entity_word (
    word TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (word, entity)) WITHOUT ROWID;
  CREATE INDEX entity_word_entity ON entity_word (entity);
  CREATE TABLE linked_by (settings TEXT NOT NULL);
  CREATE TABLE people_change (id INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
  CREATE TRIGGER people_change_stays BEFORE DELETE ON people_change
    BEGIN SELECT raise(ABORT, 'corrections are only added to'); END;
  CREATE TRIGGER people_change_is_final BEFORE UPDATE ON people_change
    BEGIN SELECT raise(ABORT, 'corrections are only added to'); END;
  DROP TABLE person_word;
  DROP TABLE speaker;
`;

/** What articles print as what somebody is. Those written before have no row, and are opened for it. */
const ROLES = "CREATE TABLE role (article INTEGER PRIMARY KEY, lines TEXT NOT NULL);";

/** Step n takes a file of version n to version n + 1. Steps that were released are never edited. */
export const MIGRATIONS: readonly string[] = [
  FIRST,
  SECOND,
  THIRD,
  FOURTH,
  SQLITE_RECORDS,
  INTAKE_TABLES,
  INSTALLATION_TABLE,
  ROLES,
];

/** Tells an archive from any other SQLite file: "WHO?" */
export const APPLICATION_ID = 0x57484f3f;
