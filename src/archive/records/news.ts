/** Articles that followers have not been told of, and the alerts made of them. */
import { fromJson } from "../kept.ts";
import { type Heard, insertHeard, type Place } from "./follows.ts";
import { holds } from "./leases.ts";
import type { Change, Sql } from "./sql.ts";

export type News = { readonly number: number; readonly article: string };

/** What is shown, or to be shown, of a statement; empty speakers and no words: it is gone. */
export type Shown = { readonly speakers: readonly string[]; readonly gone?: true };

export type Alert = Place & {
  readonly id: string;
  readonly article: string;
  /** See `Heard.seal`. */
  readonly seal: string;
  /** Whose it was when it was found. */
  readonly person: string;
  readonly shown: Shown;
  /** Empty: yet to be posted. */
  readonly bulletin: string;
  readonly at: number;
};

/** What one article brings: alerts, and utterances that their places know from now on. */
export type Told = {
  readonly news: News;
  readonly alerts: readonly Alert[];
  readonly heard: readonly (Place & Heard & { readonly person: string })[];
  /** Alerts of which something else is to be shown now. */
  readonly changed: readonly Pick<Alert, "id" | "shown" | "bulletin">[];
};

export type NewsFeed = {
  /** The oldest first. */
  next(limit: number): Promise<readonly News[]>;
  alertsOf(article: string): Promise<readonly Alert[]>;
  /** Keeps all of it and takes the article off the list, while `holder` has the lease; else nothing. */
  tell(told: Told, lease: { readonly name: string; readonly holder: string }): Promise<void>;
};

type Row = Omit<Alert, "shown"> & { readonly shown: string };

export const toAlert = (row: Row): Alert => ({ ...row, shown: fromJson(row.article, row.shown) });

export const createNews = ({ read, write }: Sql): NewsFeed => ({
  next: (limit) =>
    read<News>(
      "SELECT CAST(number AS double precision) AS number, article FROM news ORDER BY news.number LIMIT $1",
      [limit],
    ),
  alertsOf: async (article) =>
    (await read<Row>("SELECT * FROM alert WHERE article = $1 ORDER BY at, id", [article])).map(
      toAlert,
    ),
  tell: ({ news, alerts, heard, changed }, { name, holder }) =>
    write([
      ...alerts.map((alert) => insertAlert(alert, { name, holder })),
      ...changed.flatMap(changeAlert),
      ...heard.map((one) => insertHeard(one, one.person, one)),
      {
        sql: `DELETE FROM news WHERE number = $1 AND ${holds("$2", "$3")}`,
        values: [news.number, name, holder],
      },
    ]),
});

const insertAlert = (
  { id, platform, place, article, seal, person, shown, at }: Alert,
  { name, holder }: { readonly name: string; readonly holder: string },
): Change => ({
  sql: `INSERT INTO alert (id, platform, place, article, seal, person, shown, bulletin, at)
    SELECT $1, $2, $3, $4, $5, $6, $7, '', CAST($8 AS double precision) WHERE ${holds("$9", "$10")}
    ON CONFLICT DO NOTHING`,
  values: [id, platform, place, article, seal, person, JSON.stringify(shown), at, name, holder],
});

const changeAlert = ({ id, shown, bulletin }: Told["changed"][number]): readonly Change[] => [
  { sql: "UPDATE alert SET shown = $1 WHERE id = $2", values: [JSON.stringify(shown), id] },
  {
    sql: "UPDATE bulletin SET state = 'changed' WHERE id = $1 AND state = 'sent'",
    values: [bulletin],
  },
];
