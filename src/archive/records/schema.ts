/** The tables of what a newsroom does with an archive: one text for both engines. Times are milliseconds since 1970. */

/**
 * `news` lists articles that were put in, changed or taken out and that followers have not been told of; only while
 * somebody follows. `heard` are the utterances that a place knows of somebody whom it follows. An alert without a bulletin
 * is yet to be posted.
 */
const TABLES = `
  CREATE TABLE question (
    id text PRIMARY KEY, likeness text NOT NULL, words text NOT NULL, outcome text NOT NULL,
    at double precision NOT NULL);
  CREATE INDEX question_at ON question (at);
  CREATE TABLE report (
    id text PRIMARY KEY, state text NOT NULL, platform text NOT NULL, told integer NOT NULL,
    at double precision NOT NULL, json text NOT NULL, decision text NOT NULL);
  CREATE INDEX report_state ON report (state, at);
  CREATE TABLE follow (
    id text PRIMARY KEY, platform text NOT NULL, place text NOT NULL, person text NOT NULL,
    name text NOT NULL, subject text NOT NULL, by_whom text NOT NULL, at double precision NOT NULL);
  CREATE INDEX follow_place ON follow (platform, place);
  CREATE TABLE heard (
    platform text NOT NULL, place text NOT NULL, person text NOT NULL, seal text NOT NULL,
    line text NOT NULL, PRIMARY KEY (platform, place, person, seal));
  CREATE TABLE alert (
    id text PRIMARY KEY, platform text NOT NULL, place text NOT NULL, article text NOT NULL,
    ordinal integer NOT NULL, person text NOT NULL, shown text NOT NULL, bulletin text NOT NULL,
    at double precision NOT NULL);
  CREATE INDEX alert_place ON alert (platform, place, bulletin);
  CREATE INDEX alert_article ON alert (article);
  CREATE INDEX alert_bulletin ON alert (bulletin);
  CREATE TABLE bulletin (
    id text PRIMARY KEY, platform text NOT NULL, place text NOT NULL, state text NOT NULL,
    handle text NOT NULL, at double precision NOT NULL);
  CREATE INDEX bulletin_place ON bulletin (platform, place, at);
  CREATE INDEX bulletin_state ON bulletin (platform, state);
  CREATE TABLE lease (name text PRIMARY KEY, holder text NOT NULL, until double precision NOT NULL);
`;

/** An article that comes again stands at the end of the list. */
const listing = (id: string): string => `
  DELETE FROM news WHERE article = ${id};
  INSERT INTO news (article) SELECT ${id} WHERE EXISTS (SELECT 1 FROM follow);`;

const sqliteTrigger = (event: string, id: string): string => `
  CREATE TRIGGER news_${event} AFTER ${event} ON article BEGIN ${listing(id)} END;`;

export const SQLITE_RECORDS = `${TABLES}
  CREATE TABLE news (number INTEGER PRIMARY KEY AUTOINCREMENT, article text NOT NULL UNIQUE);
  ${sqliteTrigger("INSERT", "new.id")}
  ${sqliteTrigger("UPDATE", "new.id")}
  ${sqliteTrigger("DELETE", "old.id")}
`;

export const POSTGRES_RECORDS = `${TABLES}
  CREATE TABLE news (number bigserial PRIMARY KEY, article text NOT NULL UNIQUE);
  CREATE FUNCTION list_news() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN ${listing("coalesce(NEW.id, OLD.id)")} RETURN NULL; END $$;
  CREATE TRIGGER news_of_articles AFTER INSERT OR UPDATE OR DELETE ON article
    FOR EACH ROW EXECUTE FUNCTION list_news();
`;
