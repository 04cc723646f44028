/** Whatever is typed: an answer comes, the same each time, and all that it cites is printed so. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Product, Whosaid } from "../../../src/app/index.ts";
import { evidenceOf } from "../../../src/core/index.ts";
import { seen } from "../../../src/core/unseen.ts";
import { openFolder, SEEDS } from "./open-archive.ts";
import { SEED_QUESTIONS } from "./seed-questions.ts";

let product: Product;
let whosaid: Whosaid;
beforeAll(async () => {
  product = await openFolder(SEEDS);
  whosaid = await product.whosaid();
});
afterAll(() => product.close());

const texts = new Map(
  readdirSync(SEEDS)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name.replace(".txt", ""), readFileSync(join(SEEDS, name), "utf8")]),
);

type Cited = { readonly article: string; readonly text: string; readonly start: number };

/** Everything in an answer that has the shape of a citation. */
const citations = (value: unknown): readonly Cited[] => {
  if (Array.isArray(value)) return value.flatMap(citations);
  if (typeof value !== "object" || value === null) return [];
  const nested = Object.values(value).flatMap(citations);
  return isCited(value)
    ? [{ article: value.article, text: value.text, start: value.span.start }, ...nested]
    : nested;
};

const isCited = (
  value: object,
): value is { article: string; text: string; span: { start: number } } =>
  "hash" in value && "span" in value && "text" in value && "article" in value;

/** An article of a file that holds several begins further down: its words are looked for. */
const isVerbatim = ({ article, text, start }: Cited): boolean => {
  const [id = ""] = article.split("#");
  const file = texts.get(id) ?? "";
  return file.slice(start, start + text.length) === text || file.includes(text);
};

const VOCABULARY = [...texts.values()].join(" ").split(/\s+/).slice(0, 600);
const STARTS = [
  "",
  "who said",
  "what did",
  "when did",
  "who is",
  "how many",
  "did",
  "which",
  "from:",
];
const anyQuestion = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.lorem({ maxCount: 8 }),
  fc
    .tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 6 }))
    .map(([start, words]) => `${start} ${words.join(" ")}`),
);

const HOSTILE = [
  "",
  " ",
  "?",
  "the of and to",
  "a".repeat(10_000),
  "resign ".repeat(2_000),
  "😀 who said 👩‍👩‍👧‍👦?",
  "مَن قال ذلك؟",
  "\u202ewho said that\u202c",
  "<script>alert(1)</script> **bold** <@U123> `code`",
  "from: in: before: after:",
  "from:nobody before:0000 after:9999",
  '"""',
  "((((((((((",
  "[Cuomo] … ... resign",
  "\u0000\ud800",
  "who ".repeat(500),
  "did did did did say say say",
];

describe("any question", () => {
  it.each(HOSTILE)("gets an answer: %j", async (question) => {
    const answer = await whosaid.ask(question);
    expect(answer.question).toBe(seen(question));
    expect(citations(answer).every(isVerbatim)).toBe(true);
  });

  it("gets an answer whose citations are all verbatim, and the same answer twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const answer = await whosaid.ask(question);
        expect(citations(answer).filter((cited) => !isVerbatim(cited))).toEqual([]);
        expect(await whosaid.ask(question)).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });

  it("shows places inside the files", async () => {
    for (const [question] of SEED_QUESTIONS)
      for (const { article, start, end } of evidenceOf(await whosaid.ask(question))) {
        const text = texts.get(article.replace(".txt", "")) ?? "";
        expect(start < end && end <= text.length).toBe(true);
      }
  });
});

const statementsOf = (answer: Answer) =>
  answer.kind === "statements" || answer.kind === "person" ? answer.statements : [];

describe("every printing", () => {
  it("has a reference that context and explanation know", async () => {
    for (const question of ["cancel culture", "what did nadler say", "joint statement"])
      for (const { printings, speakers } of statementsOf(await whosaid.ask(question)))
        for (const { ref, words } of printings) {
          expect(ref.length).toBeLessThanOrEqual(80);
          const context = await whosaid.context(ref);
          expect(context?.paragraph.text).toContain(words[0]?.text);
          const why = await whosaid.explain(ref);
          expect(why?.rule).not.toBe("");
          expect(why?.because).not.toBe("");
          expect(speakers.map(({ name }) => name)).toEqual(
            expect.arrayContaining([...(why?.speakers ?? [])]),
          );
        }
  });

  it.each(["", "x", "0.0", "0.0.nothing", "99999.0.seed", "~~"])("unknown: %j", async (ref) => {
    expect(await whosaid.context(ref)).toBeUndefined();
    expect(await whosaid.explain(ref)).toBeUndefined();
  });
});

/** Of whatever an answer lists, what tells one from the other. */
const itemsOf = (answer: Answer): readonly string[] => {
  if (answer.kind === "passages")
    return answer.passages.map(({ citation }) => `${citation.article} ${citation.span.start}`);
  return statementsOf(answer).map(({ printings: [first] }) => first?.ref ?? "");
};

const PAGED = [
  ...SEED_QUESTIONS.map(([question]) => question),
  // an exact printing stands before words that are only near
  "governor cuomo should resign",
  "called on cuomo to resign",
  "sexual harassment",
  "the allegations",
  "cuomo",
];

describe("pages", () => {
  it("hold everything once, and are pages of one answer", async () => {
    let turned = 0;
    for (const question of PAGED) {
      const first = await whosaid.ask(question);
      const items: string[] = [];
      for (let page = 1; page <= first.pages; page++) {
        const answer = await whosaid.ask(question, { page });
        const { kind, pages, certainty } = first;
        expect(answer, question).toMatchObject({ kind, page, pages });
        expect(answer.certainty, question).toBe(certainty);
        items.push(...itemsOf(answer));
      }
      expect(new Set(items).size, question).toBe(items.length);
      if (first.kind === "statements") expect(items, question).toHaveLength(first.total);
      if (first.pages > 1) turned++;
    }
    expect(turned).toBeGreaterThan(3);
  });

  it("beyond the last show the last", async () => {
    const { page, pages } = await whosaid.ask("cancel culture", { page: 99 });
    expect(page).toBe(pages);
  });
});

describe("suggestions", () => {
  it.each([
    ["schu", "Chuck Schumer"],
    ["ocas", "Alexandria Ocasio-Cortez"],
    ["gillib", "Kirsten Gillibrand"],
  ])("of %j begin with %s", async (typed, name) => {
    const [first] = await whosaid.suggest(typed, 5);
    expect(first?.name).toBe(name);
  });

  it("are no more than asked for", async () => {
    expect((await whosaid.suggest("a", 3)).length).toBeLessThanOrEqual(3);
  });
});
