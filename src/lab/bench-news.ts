/** `bench search --shape news`: whole answers of every kind on articles as a newsroom has them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { NEWS_KINDS } from "./news-questions.ts";
import type { NewsBuilt, NewsResult, NewsTrial } from "./news-trial.ts";
import { postgresPrograms, startPostgres } from "./postgres-server.ts";
import { searchData } from "./search-data.ts";

/** Without a size: those that are built in a minute. A million and ten million by request. */
const SIZES: readonly number[] = [1000, 100_000];
const ENGINES = ["answers", "postgres", "scan", "minisearch"] as const;
type Engine = (typeof ENGINES)[number];
/** Questions that minisearch is waited for. */
const MINISEARCH_MOST = 100_000;

type Chosen = { readonly sizes?: readonly number[]; readonly engines?: readonly string[] };

export const benchNews = async ({ sizes = SIZES, engines = ENGINES }: Chosen): Promise<void> => {
  print(HEAD);
  for (const size of sizes)
    for (const engine of ENGINES.filter((one) => engines.includes(one))) {
      const outcome = await measure(engine, size);
      print(`| ${size.toLocaleString("en-US")} | ${engine} | ${outcome} |`);
    }
  print(
    "| *bars* | answers | phrase, typo: p95 20 at 100,000, 30 at 1,000,000; the rest 30 and 45 |",
  );
};

const HEAD = [
  "Each kind: p50 / p95 (p95 of processor time) in ms · right quotation first",
  "",
  `| quotations | engine | ${NEWS_KINDS.join(" | ")} | built | first answer | memory | disk |`,
  `|--:|---|${NEWS_KINDS.map(() => "---|").join("")}--:|--:|--:|--:|`,
].join("\n");

const measure = async (engine: Engine, size: number): Promise<string> => {
  const folder = searchData(size);
  const trial = { folder, size, target: "" };
  if (engine === "minisearch" && size > MINISEARCH_MOST) return "too slow to wait for";
  if (engine === "scan" || engine === "minisearch")
    return cells(run<NewsResult>({ ...trial, step: engine }));
  const place = await placeFor(engine);
  if (place === undefined) return "no server in /usr/lib/postgresql";
  try {
    const built = run<NewsBuilt>({ ...trial, target: place.target, step: "build" });
    return cells(run<NewsResult>({ ...trial, target: place.target, step: "ask" }), built);
  } finally {
    await place.end();
  }
};

type Place = { readonly target: string; readonly end: () => Promise<void> };

const placeFor = async (engine: Engine): Promise<Place | undefined> => {
  if (engine !== "postgres") {
    const folder = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
    const end = async () => rmSync(folder, { recursive: true, force: true });
    return { target: join(folder, "archive.sqlite"), end };
  }
  const programs = postgresPrograms();
  if (programs === undefined) return undefined;
  const server = await startPostgres(programs);
  return { target: server.url, end: () => server.end() };
};

const cells = ({ kinds, first, memory }: NewsResult, built?: NewsBuilt): string =>
  [
    ...NEWS_KINDS.map((kind) => cell(kinds[kind])),
    built ? `${built.seconds.toFixed(1)} s` : "–",
    `${first.toFixed(2)} s`,
    `${memory.toFixed(0)} MB`,
    built && built.bytes > 0 ? `${(built.bytes / 1_000_000).toFixed(0)} MB` : "–",
  ].join(" | ");

const cell = (times: NewsResult["kinds"][keyof NewsResult["kinds"]]): string => {
  if (!times) return "–";
  const { p50, p95, busy95, right } = times;
  const share = right === undefined ? "" : ` · ${right.toFixed(2).replace("0.", ".")}`;
  return `${p50.toFixed(1)} / ${p95.toFixed(1)} (${busy95.toFixed(1)})${share}`;
};

const run = <Result>(trial: NewsTrial): Result => {
  // beside this file, which runs compiled or as it is
  const script = join(import.meta.dirname, `news-trial${extname(import.meta.filename)}`);
  const output = execFileSync(
    process.execPath,
    [...process.execArgv, script, JSON.stringify(trial)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 64_000_000 },
  );
  return JSON.parse(output);
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
