/** The built-in articles as test data, and `said`, which cites words of them by searching. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Source } from "../../src/core/index.ts";
import { type Article, type Citation, cite, lineAt, type Span } from "../../src/core/index.ts";

const SECOND = "ORIGINAL ARTICLE:";

export const article = (
  id: string,
  text: string,
  known: Omit<Partial<Article>, "id" | "text" | "hash"> = {},
): Article => ({
  offset: 0,
  ...known,
  id,
  text,
  hash: createHash("sha256").update(text).digest("hex"),
});

const read = (file: string): string =>
  readFileSync(new URL(`../../seeds/${file}`, import.meta.url), "utf8");

const [update = "", original = ""] = read("001_64f9c3669d5f0945.txt").split(SECOND);

export const WETM: Article = article("000_9a2bdc7412ce5077", read("000_9a2bdc7412ce5077.txt"), {
  file: "000_9a2bdc7412ce5077.txt",
  outlet: "WETM",
  origin: "AP",
  dateline: "HORSEHEADS, N.Y. (WETM/AP)",
});

export const UPDATE: Article = article("001_64f9c3669d5f0945", update, {
  file: "001_64f9c3669d5f0945.txt",
  origin: "AP",
});

/** A title, a date and a link are made up: no seed prints any, and faces have to show them. */
export const HEADLINE: Article = article("001_64f9c3669d5f0945#2", `${SECOND}${original}`, {
  file: "001_64f9c3669d5f0945.txt",
  outlet: "Headline USA",
  byline: "Casey Harper",
  title: "Democrats call on Cuomo to resign",
  published: "2021-03-12T15:00:00Z",
  url: "https://example.com/cuomo?a=1&b=2",
  offset: update.length,
});

export const ARCHIVED: Article = article("002_de8cc7e558f6fd00", read("002_de8cc7e558f6fd00.txt"), {
  file: "002_de8cc7e558f6fd00.txt",
  origin: "AP",
});

/** Where `words` stand in `text`; throws where they do not, so that a fixture cannot misquote. */
export const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`the article does not print: ${words}`);
  return { start, end: start + words.length };
};

export const said = (from: Article, words: string): Citation =>
  cite(from, spanOf(from.text, words));

/** The paragraph that holds `words`. */
export const paragraphOf = (from: Article, words: string): Citation => {
  const { start, end } = spanOf(from.text, words);
  const close = from.text.indexOf("\n", end);
  return cite(from, {
    start: from.text.lastIndexOf("\n", start) + 1,
    end: close < 0 ? from.text.length : close,
  });
};

export const sourceAt = (from: Article, at: number): Source => {
  const { id, text, hash, offset, ...known } = from;
  return { ...known, article: id, line: lineAt(text, at) };
};
