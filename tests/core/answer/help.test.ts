/** Help offers only what the archive at hand answers. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MORE_ARTICLES } from "./expected.ts";
import { ARTICLES, openFolder, SEEDS } from "./open-archive.ts";
import { PEOPLE_ARTICLES } from "./people-questions.ts";

const NOTHING_QUOTED = join(import.meta.dirname, "..", "..", "articles", "no-quotations");

describe("help", () => {
  it.each([
    { name: "the built-in articles", folder: SEEDS, most: 4 },
    { name: "articles on people", folder: PEOPLE_ARTICLES, most: 4 },
    { name: "articles on other subjects", folder: MORE_ARTICLES, most: 4 },
    { name: "more articles", folder: ARTICLES, most: 4 },
    { name: "an article without quotations", folder: NOTHING_QUOTED, most: 0 },
  ])("has examples that $name answer", async ({ folder, most }) => {
    const product = await openFolder(folder);
    const whosaid = await product.whosaid();
    const help = await whosaid.ask("help");
    const examples = help.kind === "help" ? help.examples : [];
    const kinds = await Promise.all(examples.map(async (one) => (await whosaid.ask(one)).kind));
    await product.close();
    expect(examples.length).toBeGreaterThanOrEqual(most);
    expect(kinds.filter((kind) => kind === "notFound" || kind === "help")).toEqual([]);
  });
});
