/** Messages that tell places of alerts. */
import type { Place } from "./follows.ts";
import { type Alert, toAlert } from "./news.ts";
import type { Sql } from "./sql.ts";

/** `sending`: whether it was posted is not known. `refused`: it was not. `changed`: what it shows is no longer so. */
type BulletinState = "sending" | "refused" | "sent" | "changed";

export type Bulletin = Place & {
  readonly id: string;
  readonly state: BulletinState;
  /** What the platform's bot edits it by; empty until it was posted. */
  readonly handle: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Bulletins = {
  /** Places with something to be told, where no bulletin was made at `since` or later. */
  due(platform: string, since: number): Promise<readonly Place[]>;
  /** Makes one of all that a place is to be told. */
  make(bulletin: Pick<Bulletin, "id" | "at"> & Place): Promise<void>;
  in(platform: string, state: BulletinState): Promise<readonly Bulletin[]>;
  alerts(id: string): Promise<readonly Alert[]>;
  sent(id: string, handle: string): Promise<void>;
  /** From one state into another, if it is still in the first. */
  move(id: string, from: BulletinState, to: BulletinState): Promise<void>;
  /** Takes one that is to show nothing away. */
  drop(id: string): Promise<void>;
};

type AlertRow = Parameters<typeof toAlert>[0];

export const createBulletins = ({ read, write }: Sql): Bulletins => ({
  due: (platform, since) =>
    read<Place>(
      `SELECT DISTINCT platform, place FROM alert a WHERE platform = $1 AND bulletin = ''
         AND NOT EXISTS (SELECT 1 FROM bulletin b
           WHERE b.platform = a.platform AND b.place = a.place AND b.at >= $2)
       ORDER BY place`,
      [platform, since],
    ),
  make: ({ id, platform, place, at }) =>
    write([
      {
        sql: "INSERT INTO bulletin VALUES ($1, $2, $3, 'sending', '', $4) ON CONFLICT DO NOTHING",
        values: [id, platform, place, at],
      },
      {
        sql: "UPDATE alert SET bulletin = $1 WHERE platform = $2 AND place = $3 AND bulletin = ''",
        values: [id, platform, place],
      },
    ]),
  in: (platform, state) =>
    read<Bulletin>("SELECT * FROM bulletin WHERE platform = $1 AND state = $2 ORDER BY at, id", [
      platform,
      state,
    ]),
  alerts: async (id) =>
    (
      await read<AlertRow>(
        "SELECT * FROM alert WHERE bulletin = $1 ORDER BY at, article, ordinal, id",
        [id],
      )
    ).map(toAlert),
  sent: (id, handle) =>
    write([
      {
        sql: "UPDATE bulletin SET state = 'sent', handle = $1 WHERE id = $2",
        values: [handle, id],
      },
    ]),
  move: (id, from, to) =>
    write([
      {
        sql: "UPDATE bulletin SET state = $1 WHERE id = $2 AND state = $3",
        values: [to, id, from],
      },
    ]),
  drop: (id) =>
    write([
      { sql: "DELETE FROM alert WHERE bulletin = $1", values: [id] },
      { sql: "DELETE FROM bulletin WHERE id = $1", values: [id] },
    ]),
});
