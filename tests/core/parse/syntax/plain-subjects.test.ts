/** Whose a verb is where nobody can doubt it: a sentence that opens with a name and goes on with its verb. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sceneOf } from "./clauses.ts";

const ARTICLES = join(import.meta.dirname, "../../../articles");

const plainSubjects = (text: string) => {
  const { tokens, phrases, clauses, quoteOf } = sceneOf(text);
  return phrases.flatMap(({ first, last, kind, possessive }) => {
    const next = tokens[last + 1];
    const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence;
    const plain = kind === "name" && !possessive && opens && quoteOf[first] === -1;
    if (!plain || next?.pos !== "VERB" || next.sentence !== tokens[first]?.sentence) return [];
    const clause = clauses.find(({ verb }) => verb === last + 1);
    const right = clause?.subject.some(({ head }) => head >= first && head <= last) ?? false;
    const words = (from: number, to: number) =>
      text.slice(tokens[from]?.start, tokens[to]?.end).replaceAll("\n", " ");
    return [{ right, sentence: words(first, last + 6) }];
  });
};

it("is the name, but for those that are known", () => {
  const found = readdirSync(ARTICLES).flatMap((name) =>
    plainSubjects(readFileSync(join(ARTICLES, name, "article.txt"), "utf8")),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(({ right }) => !right).map(({ sentence }) => sentence)).toEqual([]);
});
