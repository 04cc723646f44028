/** Questions with the answers they must get, on the seeds and on articles of other subjects. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Product, Whosaid } from "../../../src/app/index.ts";
import { evidenceOf, peopleOf } from "../../../src/core/index.ts";
import type { Row } from "./asked-rows.ts";
import { ARTICLES, openFolder, SEEDS } from "./open-archive.ts";
import { OTHER_QUESTIONS } from "./other-questions.ts";
import { faultOf } from "./score.ts";
import { SEED_QUESTIONS } from "./seed-questions.ts";

type Fault = { readonly question: string; readonly fault: string };

/** Shares of questions that must be answered right; what is missed is printed by the test that falls short. */
const BARS = { seeds: 0.92, others: 0.85 };

const faults = async (
  whosaid: Whosaid,
  rows: readonly Row[],
  folder: string,
): Promise<readonly Fault[]> => {
  const found: Fault[] = [];
  for (const [question, expected] of rows) {
    const fault = faultOf(await whosaid.ask(question), expected, folder);
    if (fault !== undefined) found.push({ question, fault });
  }
  return found;
};

describe.each([
  { name: "the seeds", folder: SEEDS, rows: SEED_QUESTIONS, bar: BARS.seeds },
  { name: "articles of other subjects", folder: ARTICLES, rows: OTHER_QUESTIONS, bar: BARS.others },
])("questions on $name", ({ folder, rows, bar }) => {
  let product: Product;
  let missed: readonly Fault[];

  beforeAll(async () => {
    product = await openFolder(folder);
    missed = await faults(await product.whosaid(), rows, folder);
  });
  afterAll(() => product.close());

  it("are many", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rows.map(([question]) => question)).size).toBe(rows.length);
  });

  it("name words that the articles print", () => {
    const wanted = rows.flatMap(([, expected]) =>
      expected === "notFound" ? [] : [expected.shows ?? []].flat(),
    );
    const texts = folderTexts(folder);
    expect(wanted.filter((words) => !texts.includes(words))).toEqual([]);
  });

  it("are answered right in nearly all cases", () => {
    const right = 1 - missed.length / rows.length;
    expect(right, JSON.stringify(missed, undefined, 1)).toBeGreaterThanOrEqual(bar);
  });
});

const folderTexts = (folder: string): string =>
  [...new Set([...SEED_FILES, ...ARTICLE_FILES])]
    .map((name) => join(folder, name))
    .flatMap((file) => readIfThere(file) ?? [])
    .join("\n");

const SEED_FILES = [
  "000_9a2bdc7412ce5077.txt",
  "001_64f9c3669d5f0945.txt",
  "002_de8cc7e558f6fd00.txt",
];
const ARTICLE_FILES = [
  "sports-cup.txt",
  "court-bridge.txt",
  "business-merger.txt",
  "business-merger-second.txt",
  "science-comet.txt",
  "local-stadium.txt",
  "foreign-talks.txt",
];

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

type Gold = {
  readonly query: string;
  readonly kind: string;
  readonly speakers: readonly string[];
  readonly optional?: readonly string[];
  readonly source: string;
  readonly evidence: string;
  readonly also?: readonly { readonly source: string; readonly evidence: string }[];
  readonly unanswerable: boolean;
};

describe("the gold questions", () => {
  const gold: readonly Gold[] = JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", "gold", "queries.json"), "utf8"),
  );
  let product: Product;
  let answers: readonly Answer[];

  beforeAll(async () => {
    product = await openFolder(SEEDS);
    const whosaid = await product.whosaid();
    const found: Answer[] = [];
    for (const { query } of gold) found.push(await whosaid.ask(query));
    answers = found;
  });
  afterAll(() => product.close());

  it("that have no answer get none", () => {
    const answered = gold.filter((one, i) => one.unanswerable && !isRefused(answers[i]));
    expect(answered.map(({ query }) => query)).toEqual([]);
  });

  it("are right in 55 of 57 or more", () => {
    const wrong = gold.filter((one, i) => {
      const answer = answers[i];
      return !answer || !isRight(one, answer);
    });
    expect(gold).toHaveLength(57);
    expect(
      gold.length - wrong.length,
      wrong.map(({ query }) => query).join("; "),
    ).toBeGreaterThanOrEqual(55);
  });
});

/** Kinds whose people do not count, as the scoring of the questions has it. */
const FACTS = new Set(["number", "date", "fact", "event", "provenance", "conflict"]);

const isRefused = (answer: Answer | undefined): boolean =>
  answer?.kind === "notFound" || answer?.kind === "closest";

const isRight = (gold: Gold, answer: Answer): boolean => {
  if (gold.unanswerable) return isRefused(answer);
  return !isRefused(answer) && showsGold(gold, answer) && namesGold(gold, answer);
};

const showsGold = (gold: Gold, answer: Answer): boolean => {
  const places = [gold, ...(gold.also ?? [])]
    .filter(({ source }) => source !== "")
    .map(({ source, evidence }) => {
      const start = readFileSync(join(SEEDS, source), "utf8").indexOf(evidence);
      return { source, start, end: start + evidence.length };
    });
  return evidenceOf(answer)
    .slice(0, 3)
    .some((shown) =>
      places.some(
        ({ source, start, end }) =>
          shown.article === source && shown.start < end && start < shown.end,
      ),
    );
};

const namesGold = ({ kind, speakers, optional = [] }: Gold, answer: Answer): boolean => {
  if (speakers.length === 0 || FACTS.has(kind)) return true;
  const people = peopleOf(answer);
  const common = speakers.filter((name) => people.includes(name)).length;
  if (speakers.length >= 5) return (2 * common) / (people.length + speakers.length) >= 0.9;
  const extra = people.filter((name) => !speakers.includes(name) && !optional.includes(name));
  return common === speakers.length && extra.length === 0;
};
