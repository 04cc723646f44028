/** What an operator edits in `config/`, checked when it is read. */
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Correction } from "../core/index.ts";
import { readCorrections } from "./corrections-file.ts";
import { readChecked } from "./schema.ts";

const count = z.int().positive();

/** How often one person may ask, or click: so many times at once (0: no limit), then once in so many seconds. */
const cooldown = z.strictObject({ burst: z.int().nonnegative(), seconds: z.number().positive() });

// T0123ABCD; not: acme.slack.com
const TEAM = /^[TE][A-Z0-9]+$/;
// 613425648685547541; not: my-server
const SNOWFLAKE = /^\d{15,20}$/;

/** By platform, ids of people. */
const allowed = z.strictObject({ slack: z.array(z.string()), discord: z.array(z.string()) });
const NOBODY = { allowed: { slack: [], discord: [] } };

const settings = z.strictObject({
  limits: z.strictObject({
    /** Largest single article, in bytes. Parsing is linear: 1 MB takes about a second. */
    articleBytes: count,
    /** The longest that reading or parsing one article may take; it is named and left out then. */
    articleSeconds: z.number().positive(),
    /** A page fetched from the web: bytes after decompression, seconds in all, redirects followed. */
    fetchBytes: count,
    fetchSeconds: count,
    fetchRedirects: z.int().nonnegative(),
    /** Items of a feed, or of a sitemap of news, that are read: the first that it lists. */
    feedItems: count.default(100),
  }),
  parser: z.strictObject({
    /** Confidence (0 to 1) below which nobody is named as the speaker. 0 names the likeliest always. */
    threshold: z.number().min(0).max(1),
  }),
  answers: z.strictObject({
    /** Log-odds from which a sentence is called the answer, and from which probably; below, it is what comes closest. */
    sure: z.number(),
    probable: z.number(),
    /** Enough where a rule for such questions leads to the same sentence. */
    plain: z.number(),
    supported: z.number(),
    /** Enough where a rule found words of the very person asked about. */
    spoken: z.number(),
    /** Enough to be shown beside a probable answer: it may answer as well. */
    rival: z.number(),
  }),
  questions: z
    .strictObject({
      /** So many days questions that found nothing are kept; 0: none is. */
      keptDays: z.int().nonnegative(),
    })
    .default({ keptDays: 0 }),
  /** Who may add and remove articles from a chat. */
  intake: z.strictObject({ allowed }).default(NOBODY),
  /** Whose reports of a wrong statement are taken as corrections at once. */
  review: z.strictObject({ allowed }).default(NOBODY),
  slack: z.strictObject({
    cooldown,
    /** Ids of workspaces that are answered (T…); absent: every one that has installed the app. */
    teams: z.array(z.string().regex(TEAM)).optional(),
    /** By workspace, its own archive; all others share the main one. */
    archives: z.record(z.string().regex(TEAM), z.string().trim().min(1)).default({}),
    /** Whether the app has the agent view. */
    agent: z.boolean().default(false),
  }),
  discord: z.strictObject({
    cooldown,
    /** Ids of servers that are answered; absent: every one, and direct messages. */
    guilds: z.array(z.string().regex(SNOWFLAKE)).optional(),
    archives: z.record(z.string().regex(SNOWFLAKE), z.string().trim().min(1)).default({}),
  }),
});

const name = z.string().trim().min(1);

const people = z.strictObject({
  /** Other names of one person, well-known ones (AOC) as well as spellings to be joined. */
  people: z.array(z.strictObject({ name, aliases: z.array(name) })),
  /** Two people of one name: in these articles (ids) `name` is to be shown as `as`. */
  splits: z.array(z.strictObject({ name, articles: z.array(name), as: name })),
});

export type Config = {
  readonly folder: string;
  readonly settings: z.infer<typeof settings>;
  readonly people: z.infer<typeof people>;
  readonly corrections: readonly Correction[];
};

/** The project's own folder, from `src/app` and from `dist/app` alike. */
export const HOME = resolve(import.meta.dirname, "../..");

export const readConfig = async (folder: string = join(HOME, "config")): Promise<Config> => ({
  folder,
  settings: await readChecked(join(folder, "whosaid.json"), settings),
  people: await readChecked(join(folder, "people.json"), people),
  corrections: await readCorrections(join(folder, "corrections.json")),
});
