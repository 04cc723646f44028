/** What is changed in an SQLite archive, a transaction each. */
import type { Database } from "better-sqlite3";
import {
  articlesSplit,
  type Correction,
  type Knowledge,
  namesIn,
  type PeopleCorrection,
} from "../core/index.ts";
import { type Changes, noChanges } from "./changes.ts";
import { correctWith, freshIn, newIn, type Written } from "./corrected.ts";
import { toEntry, toParsed } from "./kept.ts";
import { knowledgeOf, settingsOf } from "./linking.ts";
import { moveNames } from "./sqlite-link.ts";
import type { createReader } from "./sqlite-read.ts";
import { createWriter, type Writer } from "./sqlite-write.ts";
import type { Parsed, PeopleSettings } from "./store.ts";

/** What every change is made with. */
type Tools = {
  readonly db: Database;
  readonly rows: ReturnType<typeof createReader>;
  readonly people: PeopleSettings;
  readonly writer: Writer;
  readonly log: Log<Correction>;
  readonly peopleLog: Log<PeopleCorrection>;
  /** Reads who is who by the log as it is now. */
  readonly learn: () => Knowledge;
};

export const createChanges = (db: Database, rows: Tools["rows"], people: PeopleSettings) => {
  const log = createLog<Correction>(db, "correction");
  const peopleLog = createLog<PeopleCorrection>(db, "people_change");
  let knowledge = knowledgeOf(people, []);
  const learn = () => {
    knowledge = knowledgeOf(people, peopleLog.read());
    return knowledge;
  };
  const writer = createWriter(db, () => knowledge);
  const tools: Tools = { db, rows, people, writer, log, peopleLog, learn };
  const changing = <Asked, Result>(work: Change<Asked, Result>) =>
    db.transaction((asked: Asked) => {
      const changes = noChanges();
      learn();
      const result = work(tools, asked, changes);
      writer.settle(changes);
      return result;
    });
  const linkedBy = db.prepare<[], string>("SELECT settings FROM linked_by").pluck();
  return {
    log,
    peopleLog,
    isLinked: () => linkedBy.get() === settingsOf(people),
    add: changing(add),
    renew: changing(renew),
    remove: changing((_, id: string, changes) => writer.remove(id, changes)),
    reindex: changing(reindex),
    relink: changing(relink),
    correct: changing(correct),
    correctPeople: changing(correctPeople),
  };
};

type Change<Asked, Result> = (tools: Tools, asked: Asked, changes: Changes) => Result;

const corrected = ({ log }: Tools, articles: Iterable<Parsed>): readonly Written[] =>
  Array.from(articles, correctWith(log.read()));

const add = (tools: Tools, articles: Iterable<Parsed>, changes: Changes) =>
  corrected(tools, articles).map((written) => tools.writer.put(written, changes));

const renew = (tools: Tools, articles: Iterable<Parsed>, changes: Changes) =>
  corrected(tools, articles).map((written) => tools.writer.renew(written, changes));

/** Every article as it is kept, one after the other; nothing where its text is lost. */
function* everyArticle({ rows, log, writer }: Tools, changes: Changes) {
  const again = correctWith(log.read());
  for (const { id } of rows.sources()) {
    if (changes.people.length > MANY) writer.people.link(changes);
    const [row] = rows.articles([id]);
    yield row && again(toParsed(row));
  }
}

/** People of articles put in that are linked at a time. */
const MANY = 4_000;

const reindex = (tools: Tools, _: undefined, changes: Changes): void => {
  tools.writer.forget(changes);
  for (const written of everyArticle(tools, changes))
    if (written) tools.writer.index(written, changes);
    // one whose text is lost is listed until it is removed
    else changes.totals.articles++;
};

/** Links everybody anew, by the settings of now. */
const relink = (tools: Tools, _: undefined, changes: Changes): void => {
  const { db, people, writer } = tools;
  writer.people.forget();
  for (const written of everyArticle(tools, changes))
    if (written) writer.people.relink(written, changes);
  db.exec("DELETE FROM linked_by");
  db.prepare("INSERT INTO linked_by VALUES (?)").run(settingsOf(people));
  changes.totals.writes++;
};

const correct = (
  { log, rows, writer }: Tools,
  corrections: readonly Correction[],
  changes: Changes,
): number => {
  const { fresh, articles } = newIn(log.read(), corrections);
  for (const entry of fresh) log.append(entry);
  const again = correctWith(log.read());
  for (const row of rows.articles(articles)) writer.put(again(toParsed(row)), changes);
  return fresh.length;
};

const correctPeople = (
  tools: Tools,
  corrections: readonly PeopleCorrection[],
  changes: Changes,
): number => {
  const { db, peopleLog, rows, writer, learn } = tools;
  const fresh = freshIn(peopleLog.read(), corrections);
  const split = corrected(tools, rows.articles(fresh.flatMap(articlesSplit)).map(toParsed));
  // they go as who they were, and come as who they are
  for (const written of split) writer.clear(written.article.id, changes);
  for (const entry of fresh) peopleLog.append(JSON.stringify(entry));
  const knowledge = learn();
  for (const written of split) writer.index(written, changes);
  changes.blocks.push(...moveNames(db, fresh.flatMap(namesIn), knowledge));
  changes.totals.writes++;
  return fresh.length;
};

type Log<Entry> = {
  readonly read: () => readonly Entry[];
  readonly append: (json: string) => void;
};

const createLog = <Entry>(db: Database, table: "correction" | "people_change"): Log<Entry> => {
  const read = db.prepare<[], string>(`SELECT json FROM ${table} ORDER BY id`).pluck();
  const insert = db.prepare(`INSERT INTO ${table} (json) VALUES (?)`);
  return {
    read: () => read.all().map(toEntry<Entry>),
    append: (json) => {
      insert.run(json);
    },
  };
};
