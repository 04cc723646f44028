/** Where a chat app is installed, each with what its platform gave for it: tokens, so that nobody else may read the archive. */
import type { Sql } from "./sql.ts";

export type Installed = {
  /** Of a workspace, a server or an organisation, as its platform names it. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly json: string;
};

export type Installations = {
  /** The last of one place counts. */
  put(installed: Installed): Promise<void>;
  get(id: string): Promise<Installed | undefined>;
  /** One that was put in after `until` stays: news of its end may come late. */
  remove(id: string, until: number): Promise<void>;
  /** Ids, in their order. */
  ids(): Promise<readonly string[]>;
};

/** One text for both engines. */
export const INSTALLATION_TABLE = `
  CREATE TABLE installation (id text PRIMARY KEY, at double precision NOT NULL, json text NOT NULL);
`;

export const createInstallations = ({ read, write }: Sql): Installations => ({
  put: ({ id, at, json }) =>
    write([
      {
        sql: `INSERT INTO installation VALUES ($1, $2, $3)
                ON CONFLICT (id) DO UPDATE SET at = excluded.at, json = excluded.json`,
        values: [id, at, json],
      },
    ]),
  get: async (id) => {
    const [row] = await read<Installed>("SELECT id, at, json FROM installation WHERE id = $1", [
      id,
    ]);
    return row;
  },
  remove: (id, until) =>
    write([{ sql: "DELETE FROM installation WHERE id = $1 AND at <= $2", values: [id, until] }]),
  ids: async () =>
    (await read<Pick<Installed, "id">>("SELECT id FROM installation ORDER BY id")).map(
      ({ id }) => id,
    ),
});
