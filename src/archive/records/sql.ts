/** Statements in the SQL that both engines understand, with parameters `$1`, `$2` … */

export type Value = string | number;

/** One statement. Each may run twice, as a server may be lost before it has answered. */
export type Change = { readonly sql: string; readonly values?: readonly Value[] };

export type Sql = {
  read<Row extends object>(sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** All of them in one transaction, or none. */
  write(changes: readonly Change[]): Promise<void>;
};
