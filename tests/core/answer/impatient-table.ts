/** Asks the rows of a table, each of the archive of one article. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Product, Whosaid } from "../../../src/app/index.ts";
import { type Expected, missesOf } from "./expected.ts";
import { openFolder, SEEDS } from "./open-archive.ts";

const ARTICLES = join(import.meta.dirname, "..", "..", "articles");

export const askTable = (table: Readonly<Record<string, readonly Expected[]>>): void => {
  describe.each(Object.entries(table))("%s, asked in a hurry", (name, rows) => {
    const folder = name === "seeds" ? SEEDS : join(ARTICLES, name);
    let product: Product;
    let whosaid: Whosaid;
    beforeAll(async () => {
      product = await openFolder(folder);
      whosaid = await product.whosaid();
    });
    afterAll(() => product.close());

    it.each(rows.map((row, at) => ({ row, at, typed: row[0] })))("$typed", async ({ row, at }) => {
      const before = row[0].startsWith(">") ? rows[at - 1]?.[0].replace(FOLLOWING, "") : undefined;
      const answer = await whosaid.ask(
        row[0].replace(FOLLOWING, ""),
        before === undefined ? {} : { after: before },
      );
      expect(missesOf(answer, row, folder)).toEqual([]);
    });
  });
};

// matches the beginning of: > and Roe?
const FOLLOWING = /^>\s*/;
