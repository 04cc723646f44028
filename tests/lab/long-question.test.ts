import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setImmediate as nextRound } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openSqlite, type Parsed, type Store } from "../../src/archive/index.ts";
import { type CandidateQuery, createAnswerer, createSearch } from "../../src/core/index.ts";
import { makeArchive } from "../../src/lab/made-archive.ts";
import { readBatches } from "../../src/lab/search-data.ts";
import { readModel } from "../core/answer/open-archive.ts";

const evidence = await readModel();

const QUOTATIONS = 12_000;
const LENGTH = 1_880;
/** Words that one read may ask the index for, and reads that a question may make. */
const MOST_WORDS = 24;
const MOST_READS = 250;

let store: Store;
let commonest: readonly string[];

/** Each line is printed as a sentence too, so that both indices are as great. */
const withSentences = ({ article, facts }: Parsed): Parsed => ({
  article,
  facts: { ...facts, sentences: facts.paragraphs },
});

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "whosaid-long-"));
  makeArchive(resolve("seeds"), folder, QUOTATIONS);
  store = openSqlite(":memory:");
  for await (const batch of readBatches(folder, 2_500)) await store.add(batch.map(withSentences));
  rmSync(folder, { recursive: true });
  commonest = [...(await store.vocabulary("sentence"))]
    .filter(([word]) => !word.startsWith("@"))
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
});
afterAll(() => store.close());

/** As many of the commonest words as the length allows, from the `first` on. */
const longQuestion = (first: number): string => {
  let typed = "";
  for (const word of commonest.slice(first)) {
    if (typed.length + word.length > LENGTH) break;
    typed += `${word} `;
  }
  return typed.trim();
};

/** Asks, and counts what is read, and how often the event loop turned meanwhile. */
const asked = async (ask: (answerer: ReturnType<typeof createAnswerer>) => Promise<unknown>) => {
  const reads: CandidateQuery[] = [];
  const archive = {
    ...store,
    candidates: (query: CandidateQuery) => {
      reads.push(query);
      return store.candidates(query);
    },
  };
  let rounds = 0;
  let over = false;
  const turning = (async () => {
    for (; !over; rounds++) await nextRound();
  })();
  const answer = await ask(createAnswerer({ archive, search: createSearch(archive), evidence }));
  over = true;
  await turning;
  return { answer, reads, rounds };
};

describe(`a question of ${LENGTH} characters to ${QUOTATIONS} quotations`, () => {
  it.each([
    ["of the commonest words", () => longQuestion(0)],
    ["of common words", () => longQuestion(100)],
    ["of words of which each may be a slip", () => longQuestion(3_000)],
    ["of what somebody said", () => `what did she say about ${longQuestion(200)}`],
    ["of who said it", () => `who said ${longQuestion(150)}`],
  ])("%s looks up its rarest words only, says so, and lets others in", async (_, typed) => {
    const { answer, reads, rounds } = await asked((answerer) => answerer.ask(typed()));
    expect(answer).toMatchObject({
      notes: expect.arrayContaining([
        { kind: "read-beginning", characters: 1_000 },
        { kind: "rarest-words", words: MOST_WORDS },
      ]),
    });
    expect(reads.length).toBeLessThanOrEqual(MOST_READS);
    expect(Math.max(...reads.map(({ groups = [] }) => groups.length))).toBeLessThanOrEqual(
      MOST_WORDS,
    );
    expect(rounds).toBeGreaterThanOrEqual(reads.length);
  });

  it("gives others a turn while what was read is held against it, too", async () => {
    const turn = vi.spyOn(globalThis, "setImmediate");
    onTestFinished(() => {
      turn.mockRestore();
    });
    await asked((answerer) => answerer.ask(longQuestion(0)));
    expect(turn.mock.calls.length).toBeGreaterThan(1);
  });

  it("is checked against the print in no more reads", async () => {
    const { reads, rounds } = await asked((answerer) => answerer.check(longQuestion(100)));
    expect(reads.length).toBeLessThanOrEqual(MOST_READS);
    expect(rounds).toBeGreaterThanOrEqual(reads.length);
  });
});

it("a question of a few words is looked up whole", async () => {
  const { answer } = await asked((answerer) => answerer.ask(commonest.slice(300, 306).join(" ")));
  expect(answer).not.toMatchObject({
    notes: expect.arrayContaining([expect.objectContaining({ kind: "rarest-words" })]),
  });
});
