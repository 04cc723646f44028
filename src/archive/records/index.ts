/** What a newsroom does with an archive, beside its articles. */
import { type Bulletins, createBulletins } from "./bulletins.ts";
import { createFeeds, type Feeds } from "./feeds.ts";
import { createFollows, type Follows } from "./follows.ts";
import { createInstallations, type Installations } from "./installations.ts";
import { createIntakes, type Intakes } from "./intakes.ts";
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
  readonly feeds: Feeds;
  readonly intakes: Intakes;
  readonly installations: Installations;
};

export const createRecords = (sql: Sql): Records => ({
  questions: createQuestions(sql),
  reports: createReports(sql),
  follows: createFollows(sql),
  news: createNews(sql),
  bulletins: createBulletins(sql),
  leases: createLeases(sql),
  walk: createWalk(sql),
  feeds: createFeeds(sql),
  intakes: createIntakes(sql),
  installations: createInstallations(sql),
});
