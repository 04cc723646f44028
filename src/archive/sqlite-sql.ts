/** Runs statements of both engines on an SQLite file. */
import type { Database, Statement } from "better-sqlite3";
import type { Change, Sql, Value } from "./records/sql.ts";

type Telling = <Result>(work: () => Result) => Promise<Result>;

export const sqliteSql = (db: Database, told: Telling): Sql => {
  const prepared = new Map<string, Statement<[object]>>();
  const prepare = (sql: string): Statement<[object]> => {
    const statement = prepared.get(sql) ?? db.prepare<[object]>(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const all = db.transaction((changes: readonly Change[]) => {
    for (const { sql, values = [] } of changes) prepare(sql).run(numbered(values));
  });
  return {
    read: <Row extends object>(sql: string, values: readonly Value[] = []) =>
      told(() => prepare(sql).all(numbered(values)) as Row[]),
    write: (changes) => told(() => all.immediate(changes)),
  };
};

/** SQLite takes `$1` for the name of a parameter. */
const numbered = (values: readonly Value[]): object =>
  Object.fromEntries(values.map((value, i) => [i + 1, value]));
