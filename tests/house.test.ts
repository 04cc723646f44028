/** Rules of the house that no linter knows. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const MAX_LINES = 300;

const under = (folder: string, ending: string): string[] =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
        .map((name) => join(folder, name))
    : [];

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const code = [...under("src", ".ts"), ...under("tests", ".ts")];
/** What must not know the seeds: code, and the word lists that parsing runs on. */
const blind = [...under("src", ".ts"), ...under("config/lexicon", ".json")];

// Distinctive surnames and places of the seeds; common words that happen to be surnames are left to the sentence test.
const SEED_NAMES =
  /\b(?:Gillibrand|Schumer|Cuomo|Nadler|Bowman|Psaki|Maddow|Jeffries|Maloney|Espaillat|Velazquez|Malliotakis|Stefanik|Zeldin|Tenney|Ocasio-Cortez|Stewart-Cousins|de Blasio|Kavanaugh|Mondaire|Nydia|Letitia|Franken|Horseheads)\b/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** So many words in a row are taken from a seed, not from the language. */
const RUN = 6;

const runs = (text: string): string[] => {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, i) => words.slice(i, i + RUN).join(" "));
};

describe("the house", () => {
  it("has no file over 300 lines", () => {
    const long = code
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  it("names nobody of the seeds in code or lexicon", () => {
    expect(blind.length).toBeGreaterThan(5);
    const found = blind.flatMap((file) =>
      [...read(file).matchAll(SEED_NAMES)].map(([name]) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it("holds no sentence of the seeds in code or lexicon", () => {
    const seeds = under("seeds", ".txt");
    expect(seeds).toHaveLength(3);
    const printed = new Set(seeds.flatMap((file) => runs(read(file))));
    const found = blind.flatMap((file) =>
      runs(read(file)).flatMap((run) => (printed.has(run) ? [`${file}: ${run}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("reads the environment in src/app alone", () => {
    const readers = under("src", ".ts").filter(
      (file) => !file.startsWith("src/app/") && read(file).includes("process.env"),
    );
    expect(readers).toEqual([]);
  });

  it("names no path of a developer's machine", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" })
      .split("\n")
      .filter((file) => file !== "" && existsSync(join(ROOT, file)));
    const home = ["/work", "/tmp/wt", "/home/"].map(
      (path) => `${path}${path.endsWith("/") ? "" : "/"}`,
    );
    const own = "tests/house.test.ts";
    const named = tracked.filter(
      (file) => file !== own && home.some((path) => read(file).includes(path)),
    );
    expect(named).toEqual([]);
  });
});
