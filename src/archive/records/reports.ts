/** What people say is wrong with a statement, and what became of it. */
import { fromJson } from "../kept.ts";
import type { Sql } from "./sql.ts";

export type Problem = "wrong-person" | "not-said" | "cut-off" | "other";

export type Report = {
  readonly id: string;
  readonly article: string;
  /** As an anchor of a correction has them. */
  readonly words: string;
  readonly occurrence?: number;
  /** Who was named when it was reported. */
  readonly speakers: readonly string[];
  readonly problem: Problem;
  /** Who it is, where the reporter says so. */
  readonly who?: string;
  readonly note?: string;
  readonly platform: string;
  /** Where and by whom, as the platform's bot writes it: it alone reads it. */
  readonly reporter: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type Decision = {
  readonly taken: boolean;
  readonly by: string;
  readonly why?: string;
  readonly at: number;
};
export type DecidedReport = Report & { readonly decision: Decision };

export type Reports = {
  put(report: Report): Promise<void>;
  /** The oldest first. */
  open(): Promise<readonly Report[]>;
  /** An open one. */
  find(id: string): Promise<Report | undefined>;
  /** False where it is not open (any more). */
  decide(id: string, decision: Decision): Promise<boolean>;
  /** Decided ones of which the reporter has not been told. */
  untold(platform: string): Promise<readonly DecidedReport[]>;
  told(id: string): Promise<void>;
};

type Row = { readonly id: string; readonly json: string; readonly decision: string };

const toReport = ({ id, json }: Row): Report => fromJson(id, json);

export const createReports = ({ read, write }: Sql): Reports => ({
  put: (report) =>
    write([
      {
        sql: "INSERT INTO report VALUES ($1, 'open', $2, 0, $3, $4, '') ON CONFLICT DO NOTHING",
        values: [report.id, report.platform, report.at, JSON.stringify(report)],
      },
    ]),
  open: async () =>
    (await read<Row>("SELECT * FROM report WHERE state = 'open' ORDER BY at, id")).map(toReport),
  find: async (id) => {
    const [row] = await read<Row>("SELECT * FROM report WHERE state = 'open' AND id = $1", [id]);
    return row && toReport(row);
  },
  decide: async (id, decision) => {
    const json = JSON.stringify(decision);
    // one that was decided so before the answer was lost is found again by what was decided
    const rows = await read<Row>(
      `UPDATE report SET state = 'decided', decision = $1
       WHERE id = $2 AND (state = 'open' OR decision = $1) RETURNING id`,
      [json, id],
    );
    return rows.length > 0;
  },
  untold: async (platform) =>
    (
      await read<Row>(
        "SELECT * FROM report WHERE state = 'decided' AND platform = $1 AND told = 0 ORDER BY at, id",
        [platform],
      )
    ).map((row) => ({ ...toReport(row), decision: fromJson(row.id, row.decision) })),
  told: (id) => write([{ sql: "UPDATE report SET told = 1 WHERE id = $1", values: [id] }]),
});
