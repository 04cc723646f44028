/** The suite's own articles. After a change of the parser: `npm run golden`, read the differences, `-- --write`. */
import { describe, expect, it } from "vitest";
import {
  compareGolden,
  countGolden,
  readGoldenArticles,
} from "../../../src/lab/golden-articles.ts";
import { readParser } from "../../../src/lab/read-parser.ts";

const parse = readParser();
const articles = readGoldenArticles();

describe("golden articles", () => {
  it("are 25 or more, each with a phenomenon to show", () => {
    expect(articles.length).toBeGreaterThanOrEqual(25);
    expect(articles.filter(({ golden }) => golden.covers === "")).toEqual([]);
  });

  it.each(articles)("$name quotes its article word for word", ({ text, golden }) => {
    const items = [...golden.expected, ...golden.knownMisses, ...golden.knownExtras];
    expect(items.map(({ content }) => text.slice(content.start, content.end))).toEqual(
      items.map(({ content }) => content.text),
    );
  });

  it.each(articles)("$name is read as recorded", (article) => {
    expect(compareGolden(parse, article)).toEqual(article.golden);
  });

  it("are right in nearly all that stands in marks", () => {
    const { quoted, indirect } = countGolden(articles.map(({ golden }) => golden));
    expect(quoted.right / quoted.all).toBeGreaterThan(0.7);
    expect(indirect.right / indirect.all).toBeGreaterThan(0.6);
  });
});
