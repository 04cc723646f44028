/** What a newsroom does with an archive, beside its articles. */
import { type Bulletins, createBulletins } from "./bulletins.ts";
import { createFollows, type Follows } from "./follows.ts";
import { createLeases, type Leases } from "./leases.ts";
import { createNews, type NewsFeed } from "./news.ts";
import { createQuestions, type Questions } from "./questions.ts";
import { createReports, type Reports } from "./reports.ts";
import type { Sql } from "./sql.ts";
import { createWalk, type Walk } from "./walk.ts";

export type Records = {
  readonly questions: Questions;
  readonly reports: Reports;
  readonly follows: Follows;
  readonly news: NewsFeed;
  readonly bulletins: Bulletins;
  readonly leases: Leases;
  readonly walk: Walk;
};

export const createRecords = (sql: Sql): Records => ({
  questions: createQuestions(sql),
  reports: createReports(sql),
  follows: createFollows(sql),
  news: createNews(sql),
  bulletins: createBulletins(sql),
  leases: createLeases(sql),
  walk: createWalk(sql),
});
