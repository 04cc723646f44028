/** Who follows whom, and where. */
import type { Sql } from "./sql.ts";

/** Where something is posted: the platform's bot writes `place` and alone reads it. */
export type Place = { readonly platform: string; readonly place: string };

export type Follow = Place & {
  readonly id: string;
  /** The folded name of the entity, and the name. */
  readonly person: string;
  readonly name: string;
  /** Empty: whatever they say. */
  readonly subject: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** An utterance that a place knows: its words as they are compared, and a digest of them. */
export type Heard = { readonly seal: string; readonly line: string };

export type Follows = {
  /** With all that was said before: it is no news. */
  put(follow: Follow, heard: readonly Heard[]): Promise<void>;
  /** What is known of somebody whom nobody there follows any more is forgotten. */
  end(ids: readonly string[]): Promise<void>;
  of(place: Place): Promise<readonly Follow[]>;
  all(): Promise<readonly Follow[]>;
  heard(place: Place, person: string): Promise<readonly Heard[]>;
  /** Leaves nothing of a place that is gone. */
  forget(place: Place): Promise<void>;
};

type Row = Omit<Follow, "by"> & { readonly by_whom: string };

const toFollow = ({ by_whom: by, ...follow }: Row): Follow => ({ ...follow, by });

export const insertHeard = (
  { platform, place }: Place,
  person: string,
  { seal, line }: Heard,
): { readonly sql: string; readonly values: readonly string[] } => ({
  sql: "INSERT INTO heard VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
  values: [platform, place, person, seal, line],
});

const PLACED = ["heard", "alert", "bulletin", "follow"];

export const createFollows = ({ read, write }: Sql): Follows => ({
  put: (follow, heard) => {
    const { id, platform, place, person, name, subject, by, at } = follow;
    return write([
      {
        sql: "INSERT INTO follow VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        values: [id, platform, place, person, name, subject, by, at],
      },
      ...heard.map((one) => insertHeard(follow, person, one)),
    ]);
  },
  end: (ids) =>
    write([
      ...ids.map((id) => ({ sql: "DELETE FROM follow WHERE id = $1", values: [id] })),
      {
        sql: `DELETE FROM heard WHERE NOT EXISTS (SELECT 1 FROM follow f
          WHERE f.platform = heard.platform AND f.place = heard.place AND f.person = heard.person)`,
      },
      { sql: "DELETE FROM news WHERE NOT EXISTS (SELECT 1 FROM follow)" },
    ]),
  of: async ({ platform, place }) =>
    (
      await read<Row>(
        "SELECT * FROM follow WHERE platform = $1 AND place = $2 ORDER BY name, subject, id",
        [platform, place],
      )
    ).map(toFollow),
  all: async () => (await read<Row>("SELECT * FROM follow ORDER BY at, id")).map(toFollow),
  heard: ({ platform, place }, person) =>
    read<Heard>(
      "SELECT seal, line FROM heard WHERE platform = $1 AND place = $2 AND person = $3 ORDER BY seal",
      [platform, place, person],
    ),
  forget: ({ platform, place }) =>
    write([
      ...PLACED.map((table) => ({
        sql: `DELETE FROM ${table} WHERE platform = $1 AND place = $2`,
        values: [platform, place],
      })),
      { sql: "DELETE FROM news WHERE NOT EXISTS (SELECT 1 FROM follow)" },
    ]),
});
