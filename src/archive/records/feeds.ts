/** Feeds that are followed: when each is due, what its server told of it, and which of its items were read. */
import type { Sql } from "./sql.ts";

export type FeedState = {
  readonly address: string;
  /** As its server sent them; empty: it sent none. */
  readonly etag: string;
  readonly modified: string;
  /** Failures one after the other. */
  readonly failures: number;
  /** When it is to be asked again, in milliseconds since 1970. */
  readonly due: number;
};

export type Feeds = {
  state(address: string): Promise<FeedState | undefined>;
  put(state: FeedState): Promise<void>;
  /** Printings of its items that were read. */
  printings(address: string): Promise<ReadonlySet<string>>;
  /** `at`: milliseconds since 1970. */
  read(address: string, printing: string, at: number): Promise<void>;
};

/** What comes in from feeds and from chats: one text for both engines. */
export const INTAKE_TABLES = `
  CREATE TABLE feed (
    address text PRIMARY KEY, etag text NOT NULL, modified text NOT NULL, failures integer NOT NULL,
    due double precision NOT NULL);
  CREATE TABLE feed_item (
    address text NOT NULL, printing text NOT NULL, at double precision NOT NULL,
    PRIMARY KEY (address, printing));
  CREATE TABLE intake (
    id text PRIMARY KEY, at double precision NOT NULL, who text NOT NULL, act text NOT NULL,
    what text NOT NULL, articles text NOT NULL);
  CREATE INDEX intake_at ON intake (at);
`;

export const createFeeds = ({ read, write }: Sql): Feeds => ({
  state: async (address) => {
    const [row] = await read<FeedState>("SELECT * FROM feed WHERE address = $1", [address]);
    return row;
  },
  put: ({ address, etag, modified, failures, due }) =>
    write([
      {
        sql: `INSERT INTO feed VALUES ($1, $2, $3, $4, $5) ON CONFLICT (address) DO UPDATE
                SET etag = excluded.etag, modified = excluded.modified, failures = excluded.failures,
                  due = excluded.due`,
        values: [address, etag, modified, failures, due],
      },
    ]),
  printings: async (address) => {
    const rows = await read<{ readonly printing: string }>(
      "SELECT printing FROM feed_item WHERE address = $1",
      [address],
    );
    return new Set(rows.map(({ printing }) => printing));
  },
  read: (address, printing, at) =>
    write([
      {
        sql: "INSERT INTO feed_item VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        values: [address, printing, at],
      },
    ]),
});
