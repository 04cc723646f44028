/** The tables of a PostgreSQL archive, in a schema of their own, and the steps that bring older ones up to date. */
import { sessionTables } from "./postgres-sessions.ts";
import { INTAKE_TABLES } from "./records/feeds.ts";
import { INSTALLATION_TABLE } from "./records/installations.ts";
import { POSTGRES_RECORDS } from "./records/schema.ts";

export const SCHEMA = "whosaid";

/**
 * `entry.terms` holds an entry's words with their places, for phrases, and its keys without, each key behind `KEY` so
 * that the two are never mixed up. No trigram index: spelling is core's, from the vocabulary in `word`.
 */
const FIRST = `
  CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
  CREATE TABLE format (version integer NOT NULL);
  INSERT INTO format VALUES (0);
  CREATE TABLE article (
    seq bigserial PRIMARY KEY, id text NOT NULL UNIQUE, hash text NOT NULL,
    origin integer NOT NULL, provenance text NOT NULL,
    first_entry bigint NOT NULL DEFAULT 0, end_entry bigint NOT NULL DEFAULT 0);
  CREATE TABLE content (seq bigint PRIMARY KEY, text text NOT NULL, facts text NOT NULL);
  CREATE TABLE entry (
    id bigint PRIMARY KEY, article bigint NOT NULL, kind text NOT NULL, ordinal integer NOT NULL,
    text text NOT NULL, speakers text NOT NULL, terms tsvector NOT NULL);
  CREATE INDEX entry_quotation ON entry USING gin (terms)
    WHERE kind = 'quotation';
  CREATE INDEX entry_sentence ON entry USING gin (terms)
    WHERE kind = 'sentence';
  CREATE INDEX entry_article ON entry (article);
  CREATE TABLE word (
    kind text NOT NULL, word text COLLATE "C" NOT NULL, entries integer NOT NULL,
    PRIMARY KEY (kind, word));
  CREATE TABLE speaker (name text COLLATE "C" PRIMARY KEY, quotations integer NOT NULL);
  CREATE INDEX speaker_quotations ON speaker (quotations);
  CREATE TABLE person (
    id bigserial PRIMARY KEY, article bigint NOT NULL, name text COLLATE "C" NOT NULL,
    words text[] NOT NULL, json text NOT NULL);
  CREATE INDEX person_article ON person (article);
  CREATE INDEX person_name ON person (name);
  CREATE INDEX person_words ON person USING gin (words);
  CREATE TABLE position (
    id bigserial PRIMARY KEY, article bigint NOT NULL, holder text NOT NULL, target text NOT NULL,
    act text NOT NULL, json text NOT NULL);
  CREATE INDEX position_article ON position (article);
  CREATE INDEX position_holder ON position (holder);
  CREATE INDEX position_target ON position (target, act);
  CREATE TABLE total (name text PRIMARY KEY, value integer NOT NULL);
`;

/**
 * The log of corrections, which the server itself keeps from being changed, and what the parser found where they changed
 * it. Beside each article the version of its parser.
 */
const SECOND = `
  ALTER TABLE ${SCHEMA}.article ADD COLUMN parser text NOT NULL DEFAULT '';
  UPDATE ${SCHEMA}.article a SET parser = c.facts::json ->> 'parser'
    FROM ${SCHEMA}.content c WHERE c.seq = a.seq;
  CREATE INDEX article_parser ON ${SCHEMA}.article (parser);
  CREATE INDEX article_hash ON ${SCHEMA}.article (hash);
  ALTER TABLE ${SCHEMA}.content ADD COLUMN parsed text NOT NULL DEFAULT '';
  CREATE TABLE ${SCHEMA}.correction (id bigserial PRIMARY KEY, json text NOT NULL);
  CREATE FUNCTION ${SCHEMA}.corrections_stay() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'corrections are only added to'; END $$;
  CREATE TRIGGER corrections_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ${SCHEMA}.correction
    FOR EACH STATEMENT EXECUTE FUNCTION ${SCHEMA}.corrections_stay();
`;

/**
 * People across articles: how articles name them, whose each such name is and why, who they are. Who spoke, and the words
 * by which people are found, are theirs from now on. What older archives hold is linked when they are opened.
 */
const THIRD = `
  ALTER TABLE ${SCHEMA}.person ADD COLUMN appearance text COLLATE "C" NOT NULL DEFAULT '';
  DROP INDEX ${SCHEMA}.person_words, ${SCHEMA}.person_name;
  ALTER TABLE ${SCHEMA}.person DROP COLUMN words;
  CREATE INDEX person_appearance ON ${SCHEMA}.person (appearance, id);
  CREATE TABLE ${SCHEMA}.appearance (
    id text COLLATE "C" PRIMARY KEY, block text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
    entity text COLLATE "C" NOT NULL, why text NOT NULL, json text NOT NULL);
  CREATE INDEX appearance_block ON ${SCHEMA}.appearance (block);
  CREATE INDEX appearance_entity ON ${SCHEMA}.appearance (entity);
  CREATE INDEX appearance_key ON ${SCHEMA}.appearance (key);
  CREATE TABLE ${SCHEMA}.entity (
    id text COLLATE "C" PRIMARY KEY, block text COLLATE "C" NOT NULL, name text NOT NULL,
    articles integer NOT NULL, quotations integer NOT NULL, mentions integer NOT NULL,
    words text[] NOT NULL, json text NOT NULL);
  CREATE INDEX entity_block ON ${SCHEMA}.entity (block);
  CREATE INDEX entity_quotations ON ${SCHEMA}.entity (quotations);
  CREATE INDEX entity_words ON ${SCHEMA}.entity USING gin (words);
  CREATE TABLE ${SCHEMA}.linked_by (settings text NOT NULL);
  CREATE TABLE ${SCHEMA}.people_change (id bigserial PRIMARY KEY, json text NOT NULL);
  CREATE TRIGGER people_changes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ${SCHEMA}.people_change
    FOR EACH STATEMENT EXECUTE FUNCTION ${SCHEMA}.corrections_stay();
  DROP TABLE ${SCHEMA}.speaker;
`;

/** What articles print as what somebody is. Those written before have no row, and are opened for it. */
const ROLES = `CREATE TABLE ${SCHEMA}.role (article bigint PRIMARY KEY, lines text NOT NULL);`;

/** Step n takes version n to version n + 1. Steps that were released are never edited. */
export const MIGRATIONS: readonly string[] = [
  FIRST,
  SECOND,
  THIRD,
  POSTGRES_RECORDS,
  INTAKE_TABLES,
  INSTALLATION_TABLE,
  ROLES,
  sessionTables(SCHEMA),
];

/** Taken by whoever writes, for the length of a transaction: "WHO?" */
export const WRITER_LOCK = 0x57484f3f;
