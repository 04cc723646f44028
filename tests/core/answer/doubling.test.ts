/** A question, or the articles asked, of twice the length cost at most a little more than twice the work. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../../src/app/index.ts";
import { growthOf, MOST_GROWTH } from "../../doubles/doubling.ts";
import { ARTICLE_SHAPES } from "../../doubles/shapes/article-shapes.ts";
import { QUESTION_SHAPES } from "../../doubles/shapes/question-shapes.ts";
import { type Shape, shaped, shapeName } from "../../doubles/shapes/shape.ts";
import { openFolder, SEEDS } from "./open-archive.ts";

/** Of a question so long four times of it are read whole; of a pasted text only the beginning is. */
const READ = { first: 240, last: 240 };
const PASTED = { first: 20_000, last: 20_000 };
const LENGTH = 200;

const QUESTIONS = [
  "who said the well is dry",
  "what did Ann Lee say about the well",
  "who is Ann Lee",
  "which board said so",
  "did the mayor call for a ban",
  "who wants him to resign",
  "how many lawmakers are there",
  "when did the council meet",
  "where is the well",
  "what did the department of transportation say",
  "is it true that Lee said we dig",
  "harbour",
];

const opened: Product[] = [];
const folders: string[] = [];
const whosaidOf = async (folder: string): Promise<Whosaid> => {
  const product = await openFolder(folder);
  opened.push(product);
  return product.whosaid();
};

/** An archive of all hostile articles. */
const hostileArchive = (length: number): Promise<Whosaid> => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-doubling-"));
  folders.push(folder);
  for (const [i, shape] of ARTICLE_SHAPES.entries())
    writeFileSync(join(folder, `a${i}.txt`), `Ann Lee spoke.\n\n${shaped(shape, length)}`);
  return whosaidOf(folder);
};

let seeds: Whosaid;
beforeAll(async () => {
  seeds = await whosaidOf(SEEDS);
});

/** Each made when it is first asked: a longer one only where a doubling seems to cost too much. */
const archives = new Map<number, Promise<Whosaid>>();
const archiveOf = (length: number): Promise<Whosaid> => {
  const made = archives.get(length) ?? hostileArchive(length);
  archives.set(length, made);
  return made;
};
afterAll(async () => {
  for (const product of opened) await product.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const growthIn = (shape: Shape, sizes: typeof READ): Promise<number> =>
  growthOf(async (length) => {
    const typed = shaped(shape, length);
    await seeds.ask(typed);
    if (length >= PASTED.first) return;
    await seeds.check(typed);
    await seeds.suggest(typed, 5);
  }, sizes);

describe("the doubled question", () => {
  it("comes in 60 shapes and more", () => {
    expect(new Set(QUESTION_SHAPES.map(shapeName)).size).toBeGreaterThan(60);
  });

  it.each(QUESTION_SHAPES.map((shape) => [shapeName(shape), shape] as const))(
    "of %s costs no more than in step",
    async (_, shape) => {
      expect(await growthIn(shape, READ)).toBeLessThan(MOST_GROWTH);
      expect(await growthIn(shape, PASTED)).toBeLessThan(MOST_GROWTH);
    },
  );
});

describe("articles of doubled length", () => {
  it.each(QUESTIONS)("answer “%s” in step", async (question) => {
    const ask = async (length: number) => (await archiveOf(length)).ask(question);
    // made apart from what is measured
    for (const length of [LENGTH, 4 * LENGTH]) await archiveOf(length);
    expect(await growthOf(ask, { first: LENGTH, last: LENGTH })).toBeLessThan(MOST_GROWTH);
  });
});
