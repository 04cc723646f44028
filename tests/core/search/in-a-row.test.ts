/** Words in a row are found by their rarest, and the same rows as by all their places. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CandidateQuery, Entry } from "../../../src/core/archive.ts";
import { rowsWith } from "../../../src/core/search/in-a-row.ts";
import { createSpelling } from "../../../src/core/search/spelling.ts";
import { stem } from "../../../src/core/search/stem.ts";

/** An engine on rows of words; what it was asked is written into `asked`. */
const engineOf = (texts: readonly string[], asked: CandidateQuery[] = []) => ({
  candidates: async (query: CandidateQuery): Promise<readonly Entry[]> => {
    asked.push(query);
    const { phrases, groups = [], limit } = query;
    return texts
      .map((text, ordinal) => ({ kind: query.kind, article: "a", ordinal, text, speakers: [] }))
      .filter(({ text }) => {
        const keys = new Set(text.split(" ").map(stem));
        const isIn = (words: readonly string[]) => ` ${text} `.includes(` ${words.join(" ")} `);
        return (
          (phrases?.some(isIn) ?? true) &&
          groups.every((group) => group.some((key) => keys.has(key)))
        );
      })
      .slice(0, limit);
  },
});

const wordsOf = (texts: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return createSpelling(counts);
};

const word = fc.constantFrom("ferry", "ferries", "tide", "pier", "tolls");
const words = (least: number) => fc.array(word, { minLength: least, maxLength: 6 });

it("finds the rows that an engine finds by all places", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        words(1).map((row) => row.join(" ")),
        { maxLength: 150 },
      ),
      fc.array(words(1), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 150 }),
      async (texts, phrases, limit) => {
        const query = { kind: "quotation", phrases, limit } as const;
        const engine = engineOf(texts);
        expect(await rowsWith(engine, query, wordsOf(texts))).toEqual(
          await engine.candidates(query),
        );
      },
    ),
  );
});

const rows = (row: string, many: number): readonly string[] =>
  Array.from({ length: many }, () => row);

it("asks for no places where one of the words is rare", async () => {
  const texts = [...rows("of the pier", 50), "of the tide", "tide of the"];
  const asked: CandidateQuery[] = [];
  const query = { kind: "quotation", phrases: [["of", "the", "tide"]], limit: 9 } as const;
  const found = await rowsWith(engineOf(texts, asked), query, wordsOf(texts));
  expect(found.map(({ text }) => text)).toEqual(["of the tide"]);
  expect(asked.map(({ phrases }) => phrases)).toEqual([undefined]);
});

it("asks nothing where a word is printed nowhere", async () => {
  const asked: CandidateQuery[] = [];
  const query = { kind: "quotation", phrases: [["the", "kraken"]], limit: 9 } as const;
  const texts = ["the pier"];
  expect(await rowsWith(engineOf(texts, asked), query, wordsOf(texts))).toEqual([]);
  expect(asked).toEqual([]);
});

it("goes through the places where the words stand in too many rows", async () => {
  const texts = [...rows("tide the of", 130), "of the tide"];
  const query = { kind: "quotation", phrases: [["of", "the", "tide"]], limit: 9 } as const;
  expect(await rowsWith(engineOf(texts), query, wordsOf(texts))).toHaveLength(1);
});
