/** `bench add`: articles a minute from a folder into a file, end to end, and a second time when all of them are there. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timeIn } from "./profile.ts";
import { openQuietly } from "./quiet-product.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CORPUS = join(ROOT, "..", "shared", "eval", "polnear", "train", "text");
const SEEDS = join(ROOT, "seeds");
/** How often the seeds are written where there is no corpus. */
const COPIES = 200;
const MINUTE = 60_000;
// matches what links people across articles: …/archive/linking.js · …/archive/sqlite-link.js · …/core/people/link.js
const LINKING = /\/(?:archive\/(?:linking|sqlite-link)|core\/people\/[a-z-]+)\.[jt]s$/;

export const benchAdd = async (): Promise<void> => {
  const place = mkdtempSync(join(tmpdir(), "whosaid-bench-"));
  try {
    const folder = existsSync(CORPUS) ? CORPUS : copies(join(place, "articles"));
    const archive = join(place, "archive.sqlite");
    await timed(
      `add ${folder === CORPUS ? "PolNeAR articles" : "the seeds, often"}`,
      folder,
      archive,
    );
    await timed("add them again", folder, archive);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};

const copies = (folder: string): string => {
  mkdirSync(folder);
  for (const name of readdirSync(SEEDS).filter((each) => each.endsWith(".txt"))) {
    const text = readFileSync(join(SEEDS, name), "utf8");
    for (let i = 1; i <= COPIES; i++)
      writeFileSync(join(folder, `${i}-${name}`), `${text}\n${i}\n`);
  }
  return folder;
};

/** Everything counts: reading the word lists, opening the file, closing it. */
const timed = async (what: string, folder: string, archive: string): Promise<void> => {
  const before = process.cpuUsage();
  const began = performance.now();
  let articles = 0;
  const linking = await timeIn(LINKING, async () => {
    const product = await openQuietly({ archive });
    for await (const file of product.add([folder]))
      articles += "added" in file ? file.added.length : 0;
    await product.close();
  });
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  const rate = (ms: number): string => Math.round((articles / ms) * MINUTE).toLocaleString("en-US");
  process.stdout.write(
    `${what}: ${articles}, ${rate((user + system) / 1000)} a minute of processor time, ${rate(wall)} by the clock (bar: 3,000); linking people ${share(linking, (user + system) / 1000)} (bar: 10 %)\n`,
  );
};

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
