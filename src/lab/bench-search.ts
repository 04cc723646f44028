/** `bench search [--sizes 1000,100000] [--engines sqlite,scan]`: look-ups with one right answer each, as a table. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { KINDS, searchData } from "./search-data.ts";
import { ENGINES } from "./search-engines.ts";
import type { Built, Found, Trial } from "./search-trial.ts";

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
    options: { sizes: { type: "string" }, engines: { type: "string" } },
  });
  const sizes = String(values["sizes"] ?? SIZES)
    .split(",")
    .map(Number);
  const names = String(values["engines"] ?? Object.keys(ENGINES).join()).split(",");
  print(HEAD);
  for (const size of sizes) {
    const folder = searchData(size);
    for (const name of names) print(row(name, size, folder));
    print(`| ${thousands(size)} | *bar of the archive* | ${BARS[size] ?? ""} |`);
  }
};

const HEAD = [
  "Each kind: p50 / p95 in ms · right answer first / among five (absent: share answered)",
  "",
  `| quotations | engine | ${KINDS.join(" | ")} | built | opened | memory | disk |`,
  `|--:|---|${KINDS.map(() => "---|").join("")}--:|--:|--:|--:|`,
].join("\n");

/** Builds what `name` keeps in a folder of its own, asks it all look-ups, and throws it away. */
const row = (name: string, size: number, folder: string): string => {
  const engine = ENGINES[name];
  if (!engine)
    throw new Error(
      `bench search: no engine is called ${name}; there are ${Object.keys(ENGINES).join(", ")}`,
    );
  if (size > engine.most) return `| ${thousands(size)} | ${engine.name} | too slow to wait for |`;
  const place = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  try {
    const target = join(place, "archive.sqlite");
    const trial = { engine: name, folder, target };
    const built = engine.build ? run<Built>({ ...trial, step: "build" }).seconds : undefined;
    const found = run<Found>({ ...trial, step: "find" });
    const disk = engine.disk?.(target);
    return cells([
      thousands(size),
      engine.name,
      ...KINDS.map((kind) => kindCell(found, kind)),
      built === undefined ? "–" : `${built.toFixed(1)} s`,
      `${found.opened.toFixed(1)} s`,
      `${found.memory.toFixed(0)} MB`,
      disk === undefined ? "–" : `${(disk / 1_000_000).toFixed(0)} MB`,
    ]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const kindCell = ({ kinds }: Found, kind: (typeof KINDS)[number]): string => {
  const { p50, p95, at1, at5, answered } = kinds[kind];
  const shares = kind === "absent" ? share(answered) : `${share(at1)} / ${share(at5)}`;
  return `${p50.toFixed(1)} / ${p95.toFixed(1)} · ${shares}`;
};

const run = <Result>(trial: Trial): Result => {
  const script = join(import.meta.dirname, "search-trial.ts");
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
const cells = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
