/** `bench parse`: articles a minute on one core, and that time grows as the text does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Parser } from "../core/index.ts";
import { median } from "./figures.ts";
import { readParser } from "./read-parser.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CORPUS = join(ROOT, "..", "shared", "eval", "polnear", "train", "text");
const SEEDS = join(ROOT, "seeds");
const MINUTE = 60_000;
const WARM_UP = 60;
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 2_000_000] as const;
const ROUNDS = 3;
const WHITE_SPACE = /\s+/g;
const MEGA = 1024 * 1024;

export const benchParse = async (): Promise<void> => {
  const parse = readParser();
  benchArticles(parse);
  benchLength(parse);
};

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));

/** Time of the processor, not of the clock: other programs on the machine do not count. */
const benchArticles = (parse: Parser): void => {
  const [texts, which] = existsSync(CORPUS)
    ? [textsIn(CORPUS), "PolNeAR articles"]
    : [Array.from({ length: 100 }, () => textsIn(SEEDS)).flat(), "built-in articles"];
  for (const text of texts.slice(0, WARM_UP)) parse({ text });
  const before = process.cpuUsage();
  const began = performance.now();
  for (const text of texts) parse({ text });
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  const rate = Math.round((texts.length / wall) * MINUTE);
  const share = Math.round((user + system) / 10 / wall);
  const memory = Math.round(process.memoryUsage.rss() / MEGA);
  print(
    `parse ${which}: ${rate} a minute, ${share} % of a core, ${memory} MB (bar: 6,000 a minute, 400 MB)`,
  );
};

const benchLength = (parse: Parser): void => {
  const source = textsIn(SEEDS).join("\n\n");
  benchSizes(parse, source, "");
  benchSizes(parse, source.replaceAll(WHITE_SPACE, " "), " in one paragraph");
};

const benchSizes = (parse: Parser, source: string, layout: string): void => {
  for (const size of SIZES) {
    const text = source.repeat(Math.ceil(size / source.length)).slice(0, size);
    const times = Array.from({ length: ROUNDS }, () => {
      const began = performance.now();
      parse({ text });
      return performance.now() - began;
    });
    const ms = median(times);
    print(
      `parse ${size / 1000} KB${layout}: ${ms.toFixed(1)} ms, ${((ms / size) * 1000).toFixed(2)} ms a KB`,
    );
  }
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
