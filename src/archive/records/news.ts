/** Articles that followers have not been told of, and the alerts made of them. */
import { fromJson } from "../kept.ts";
import { type Heard, insertHeard, type Place } from "./follows.ts";
import { holds } from "./leases.ts";
import type { Change, Sql } from "./sql.ts";

export type News = { readonly number: number; readonly article: string };

/** Who is named for a statement that is shown or to be shown, who was at first, and that it is none any more. */
export type Shown = {
  /** The words as printings are compared. */
  readonly line: string;
  readonly speakers: readonly string[];
  readonly was?: readonly string[];
  readonly gone?: true;
};

export type Alert = Place & {
  readonly id: string;
  readonly article: string;
  /** Place among the utterances of the article. */
  readonly ordinal: number;
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
  /** Ids of alerts that are none any more; what was posted of them stays. */
  readonly dropped: readonly string[];
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
    (
      await read<Row>("SELECT * FROM alert WHERE article = $1 ORDER BY at, article, ordinal, id", [
        article,
      ])
    ).map(toAlert),
  tell: ({ news, alerts, heard, changed, dropped }, { name, holder }) =>
    write([
      ...alerts.map((alert) => insertAlert(alert, { name, holder })),
      ...changed.flatMap(changeAlert),
      ...dropped.map((id) => ({
        sql: "DELETE FROM alert WHERE id = $1 AND bulletin = ''",
        values: [id],
      })),
      ...heard.map((one) => insertHeard(one, one.person, one)),
      {
        sql: `DELETE FROM news WHERE number = $1 AND ${holds("$2", "$3")}`,
        values: [news.number, name, holder],
      },
    ]),
});

const insertAlert = (
  { id, platform, place, article, ordinal, person, shown, at }: Alert,
  { name, holder }: { readonly name: string; readonly holder: string },
): Change => ({
  sql: `INSERT INTO alert (id, platform, place, article, ordinal, person, shown, bulletin, at)
    SELECT $1, $2, $3, $4, CAST($5 AS integer), $6, $7, '', CAST($8 AS double precision)
    WHERE ${holds("$9", "$10")}
    ON CONFLICT DO NOTHING`,
  values: [id, platform, place, article, ordinal, person, JSON.stringify(shown), at, name, holder],
});

const changeAlert = ({ id, shown, bulletin }: Told["changed"][number]): readonly Change[] => [
  { sql: "UPDATE alert SET shown = $1 WHERE id = $2", values: [JSON.stringify(shown), id] },
  {
    sql: "UPDATE bulletin SET state = 'changed' WHERE id = $1 AND state = 'sent'",
    values: [bulletin],
  },
];
