/** What people put in or took out from a chat, and who it was. */
import { fromJson } from "../kept.ts";
import type { Sql } from "./sql.ts";

export type Intake = {
  readonly id: string;
  /** As the platform names them: `slack U123`. */
  readonly who: string;
  readonly act: "add" | "remove";
  /** The link, the file's name or the article's id. */
  readonly what: string;
  /** Ids of the articles that were put in or taken out. */
  readonly articles: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Intakes = {
  note(intake: Intake): Promise<void>;
  /** The oldest first. */
  all(): Promise<readonly Intake[]>;
};

type Row = Omit<Intake, "articles"> & { readonly articles: string };

export const createIntakes = ({ read, write }: Sql): Intakes => ({
  note: ({ id, at, who, act, what, articles }) =>
    write([
      {
        sql: "INSERT INTO intake VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        values: [id, at, who, act, what, JSON.stringify(articles)],
      },
    ]),
  all: async () =>
    (await read<Row>("SELECT * FROM intake ORDER BY at, id")).map((row) => ({
      ...row,
      articles: fromJson(row.id, row.articles),
    })),
});
