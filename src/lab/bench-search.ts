/**
 * `bench search [--sizes 1000,100000] [--engines sqlite,scan]`: look-ups with one right answer each, as a table; with
 * `--shape news`, whole answers on articles as a newsroom has them.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { benchNews } from "./bench-news.ts";
import { postgresPrograms, startPostgres } from "./postgres-server.ts";
import { KINDS, searchData } from "./search-data.ts";
import { type Built, ENGINES } from "./search-engines.ts";
import type { Found, Trial } from "./search-trial.ts";

const SIZES = "1000,100000,1000000";

/** What an archive of each size has to keep to: milliseconds, shares, seconds, megabytes. */
const BARS: Readonly<Record<number, string>> = {
  1000: "p95 ≤ 8 ms; at 1 ≥ .99 exact, .99 typo, .98 shuffled; ≤ 220 MB",
  100000: "p95 ≤ 12 ms; at 1 ≥ .99 exact, .965 typo, .95 shuffled; built ≤ 6 s; ≤ 300 MB",
  1000000: "p95 ≤ 50 ms; at 1 ≥ .99 exact, .93 typo, .89 shuffled; built ≤ 60 s; ≤ 600 MB",
};

export const benchSearch = async (options: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...options],
    strict: false,
    options: { sizes: { type: "string" }, engines: { type: "string" }, shape: { type: "string" } },
  });
  if (values["shape"] === "news") {
    const { sizes: given, engines } = values;
    return benchNews({
      ...(given === undefined ? {} : { sizes: String(given).split(",").map(Number) }),
      ...(engines === undefined ? {} : { engines: String(engines).split(",") }),
    });
  }
  const sizes = String(values["sizes"] ?? SIZES)
    .split(",")
    .map(Number);
  const names = String(values["engines"] ?? Object.keys(ENGINES).join()).split(",");
  print(HEAD);
  for (const size of sizes) await benchSize(size, names);
};

const benchSize = async (size: number, names: readonly string[]): Promise<void> => {
  const folder = searchData(size);
  const first = new Map<string, readonly number[]>();
  for (const name of names) {
    const engine = ENGINES[name];
    if (!engine) throw new Error(`bench search: no engine is called ${name}; there are ${KNOWN}`);
    const outcome = size > engine.most ? "too slow to wait for" : await measure(name, folder);
    const shown = typeof outcome === "string" ? outcome : cells(outcome);
    print(`| ${thousands(size)} | ${engine.name} | ${shown} |`);
    if (typeof outcome !== "string") first.set(name, firstAnswers(outcome.found));
  }
  print(`| ${thousands(size)} | *bar of the archive* | ${BARS[size] ?? "none set"} |`);
  printAgreement(size, first);
};

const KNOWN = Object.keys(ENGINES).join(", ");

const HEAD = [
  "Each kind: p50 / p95 (p95 of processor time) in ms · right answer first / among five (absent: share answered)",
  "",
  `| quotations | engine | ${KINDS.join(" | ")} | built | opened | memory | disk |`,
  `|--:|---|${KINDS.map(() => "---|").join("")}--:|--:|--:|--:|`,
].join("\n");

type Measured = { readonly built?: Built; readonly found: Found };

/** Fills what `name` keeps in a place of its own, asks it all look-ups, and throws it away. */
const measure = async (name: string, folder: string): Promise<Measured | string> => {
  if (name !== "postgres") {
    const place = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
    try {
      return trials(name, folder, join(place, "archive.sqlite"));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
  const programs = postgresPrograms();
  if (programs === undefined) return "no server in /usr/lib/postgresql";
  const server = await startPostgres(programs);
  try {
    return trials(name, folder, server.url);
  } finally {
    await server.end();
  }
};

const trials = (engine: string, folder: string, target: string): Measured => {
  const trial = { engine, folder, target };
  const kept = ENGINES[engine]?.build !== undefined;
  const built = kept ? { built: run<Built>({ ...trial, step: "build" }) } : {};
  return { ...built, found: run<Found>({ ...trial, step: "find" }) };
};

const cells = ({ built, found }: Measured): string =>
  [
    ...KINDS.map((kind) => kindCell(found, kind)),
    built ? `${built.seconds.toFixed(1)} (${built.busy.toFixed(1)}) s` : "–",
    `${found.opened.toFixed(1)} s`,
    `${found.memory.toFixed(0)} MB`,
    built ? `${(built.bytes / 1_000_000).toFixed(0)} MB` : "–",
  ].join(" | ");

const firstAnswers = ({ kinds }: Found): readonly number[] =>
  KINDS.flatMap((kind) => kinds[kind].first);

/** How often two engines that keep the archive answer with the same quotation first. */
const printAgreement = (size: number, first: ReadonlyMap<string, readonly number[]>): void => {
  const [one, other] = [first.get("sqlite"), first.get("postgres")];
  if (!(one && other)) return;
  const same = one.filter((id, i) => id === other[i]).length;
  print(
    `| ${thousands(size)} | *same first answer, SQLite and PostgreSQL* | ${same} of ${one.length} |`,
  );
};

const kindCell = ({ kinds }: Found, kind: (typeof KINDS)[number]): string => {
  const { p50, p95, busy95, at1, at5, answered } = kinds[kind];
  const shares = kind === "absent" ? share(answered) : `${share(at1)} / ${share(at5)}`;
  return `${p50.toFixed(1)} / ${p95.toFixed(1)} (${busy95.toFixed(1)}) · ${shares}`;
};

const run = <Result>(trial: Trial): Result => {
  // beside this file, which runs compiled or as it is
  const script = join(import.meta.dirname, `search-trial${extname(import.meta.filename)}`);
  const output = execFileSync(
    process.execPath,
    [...process.execArgv, script, JSON.stringify(trial)],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 64_000_000,
    },
  );
  return JSON.parse(output);
};

const share = (value: number): string => value.toFixed(3).replace("0.", ".");
const thousands = (count: number): string => count.toLocaleString("en-US");
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
