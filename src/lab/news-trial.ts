/** One archive of news, filled or asked in a process of its own. */
import { statSync } from "node:fs";
import MiniSearch from "minisearch";
import { openPostgres, openSqlite, type Store } from "../archive/index.ts";
import { percentile } from "./figures.ts";
import { newsBatches, QUOTATIONS_AN_ARTICLE } from "./news-archive.ts";
import { NEWS_KINDS, type NewsKind, type NewsQuestion, newsQuestions } from "./news-questions.ts";
import { openQuietly } from "./quiet-product.ts";
import { readLookups, readQuotations } from "./search-data.ts";

/** What the bench asks for, as the one argument, in JSON. */
export type NewsTrial = {
  readonly step: "build" | "ask" | "scan" | "minisearch";
  readonly folder: string;
  readonly size: number;
  readonly target: string;
};

export type NewsTimes = {
  readonly p50: number;
  readonly p95: number;
  /** As `p95`, of the processor's time. */
  readonly busy95: number;
  /** Share whose right quotation came first; absent where none is known. */
  readonly right?: number;
};

export type NewsResult = {
  /** Seconds until the first answer. */
  readonly first: number;
  /** Megabytes after all questions. */
  readonly memory: number;
  readonly kinds: Readonly<Partial<Record<NewsKind, NewsTimes>>>;
};
export type NewsBuilt = { readonly seconds: number; readonly bytes: number };

type Ask = (question: string) => Promise<number | undefined>;

const BATCH = 500;
const WARM_UP = 10;

const openStore = async (target: string): Promise<Store> =>
  target.startsWith("postgres")
    ? openPostgres(target, { log: { info: () => undefined, warn: () => undefined } })
    : openSqlite(target);

const build = async ({ folder, size, target }: NewsTrial): Promise<NewsBuilt> => {
  const store = await openStore(target);
  let ms = 0;
  for await (const batch of newsBatches(folder, size, BATCH)) {
    const start = performance.now();
    await store.add(batch);
    ms += performance.now() - start;
  }
  await store.close();
  return {
    seconds: ms / 1000,
    bytes: target.startsWith("postgres") ? 0 : statSync(target).size,
  };
};

const asking = async ({ target }: NewsTrial): Promise<Ask> => {
  const whosaid = await (await openQuietly({ archive: target })).whosaid();
  return async (question) => {
    const answer = await whosaid.ask(question);
    const near = answer.kind === "closest" ? answer.nearest : [];
    const statements =
      answer.kind === "statements" || answer.kind === "check"
        ? answer.statements
        : near.flatMap((one) => (one.kind === "statement" ? [one.statement] : []));
    const printing = statements[0]?.printings[0];
    return printing && idOf(printing.source.article, printing.ref);
  };
};

/** A reference begins with the attribution's place: see `parseRef`. */
const idOf = (article: string, ref: string): number =>
  Number.parseInt(article, 10) * QUOTATIONS_AN_ARTICLE + Number.parseInt(ref, 10);

const scanning = async ({ folder }: NewsTrial): Promise<Ask> => {
  const texts: string[] = [];
  for await (const { quote } of readQuotations(folder)) texts.push(quote.toLowerCase());
  return async (question) => {
    const found = texts.findIndex((text) => text.includes(question));
    return found < 0 ? undefined : found;
  };
};

const minisearching = async ({ folder }: NewsTrial): Promise<Ask> => {
  const index = new MiniSearch({ fields: ["quote"] });
  for await (const quotation of readQuotations(folder)) index.add(quotation);
  return async (question) => {
    const [best] = index.search(question, { fuzzy: 0.2, prefix: true });
    return best && Number(best.id);
  };
};

const OPEN = { ask: asking, scan: scanning, minisearch: minisearching } as const;

const ask = async (
  trial: NewsTrial,
  open: (trial: NewsTrial) => Promise<Ask>,
): Promise<NewsResult> => {
  const lookups = readLookups(trial.folder);
  const wanted = new Set(lookups.exact.map(({ id }) => id));
  const quotes = new Map<number, string>();
  for await (const { id, quote } of readQuotations(trial.folder))
    if (wanted.has(id)) quotes.set(id, quote);
  const questions = newsQuestions(lookups, quotes, trial.size);
  const start = performance.now();
  const answer = await open(trial);
  await answer(questions.phrase[0]?.q ?? "");
  const first = (performance.now() - start) / 1000;
  for (const kind of NEWS_KINDS)
    for (const { q } of questions[kind].slice(-WARM_UP)) await answer(q);
  const kinds: (readonly [NewsKind, NewsTimes])[] = [];
  for (const kind of NEWS_KINDS) kinds.push([kind, await time(answer, questions[kind])]);
  return {
    first,
    memory: process.memoryUsage.rss() / 1_000_000,
    kinds: Object.fromEntries(kinds),
  };
};

const time = async (answer: Ask, questions: readonly NewsQuestion[]): Promise<NewsTimes> => {
  const [ms, busy]: [number[], number[]] = [[], []];
  let right = 0;
  for (const { q, id } of questions) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const found = await answer(q);
    ms.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
    if (id !== undefined && found === id) right++;
  }
  const known = questions.filter(({ id }) => id !== undefined && id >= 0).length;
  return {
    p50: percentile(ms, 50),
    p95: percentile(ms, 95),
    busy95: percentile(busy, 95),
    ...(known > 0 ? { right: right / known } : {}),
  };
};

const trial: NewsTrial = JSON.parse(process.argv[2] ?? "{}");
const result = trial.step === "build" ? await build(trial) : await ask(trial, OPEN[trial.step]);
process.stdout.write(`${JSON.stringify(result)}\n`);
// A store that waits for its server would keep the process.
process.exit();
