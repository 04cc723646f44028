import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product } from "../../../src/app/index.ts";
import { type Expected, MORE_ARTICLES, missesOf } from "./expected.ts";
import { OTHER_QUESTIONS } from "./more-on-others.ts";
import { SEED_QUESTIONS } from "./more-on-seeds.ts";
import { openFolder, SEEDS } from "./open-archive.ts";

const named = (table: readonly Expected[]) => table.map((row) => ({ row, question: row[0] }));

describe.each([
  { name: "the built-in articles", folder: SEEDS, table: SEED_QUESTIONS },
  { name: "articles on other subjects", folder: MORE_ARTICLES, table: OTHER_QUESTIONS },
])("questions on $name", ({ folder, table }) => {
  let product: Product;
  beforeAll(async () => {
    product = await openFolder(folder);
  });
  afterAll(() => product.close());

  it.each(named(table))("$question", async ({ row }) => {
    const answer = await (await product.whosaid()).ask(row[0]);
    expect(missesOf(answer, row, folder)).toEqual([]);
  });
});
