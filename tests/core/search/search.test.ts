import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/archive/index.ts";
import { createSearch, type Hit, toArticle } from "../../../src/core/index.ts";
import { parsed } from "../../archive/doubles.ts";

const QUOTES = [
  { words: "We will balance the budget without raising taxes", speaker: "Jane Roe" },
  { words: "The budget is a moral document, and it’s ours", speaker: "José Núñez" },
  { words: "Raising the bridge was never part of the budget", speaker: "Jane Roe" },
  { words: "Nobody has asked the fishermen about the harbor", speaker: "Ann Fisher" },
  { words: "I did not do what they say I did", speaker: "John Q. Public" },
  { words: "Every delegate in the delegation has resigned", speaker: "Ann Fisher" },
];

const store = openSqlite(":memory:");
await store.add([parsed("one", QUOTES.slice(0, 3)), parsed("two", QUOTES.slice(3))]);
const search = createSearch(store);

const find = (words: string) => search.find({ words, kind: "quotation", limit: 5 });
const shown = (hit: Hit | undefined) =>
  hit?.answers
    ? `${hit.match}: ${hit.marked.map(({ start, end }) => hit.entry.text.slice(start, end)).join("|")}`
    : undefined;

describe("search", () => {
  it.each([
    ["a phrase", "balance the budget", "exact: balance the budget"],
    ["a phrase with its marks and case", "“It’s OURS”", "exact: it’s ours"],
    ["a phrase of stop words", "I did not do", "exact: I did not do"],
    ["a slip", "morla document", "near: moral document"],
    ["two letters that changed places", "never prat of", "near: never part of"],
    ["two slips", "fishermn harbr", "near: fishermen|harbor"],
    ["another order and form", "taxes raise budgets", "near: budget|raising|taxes"],
    ["a word broken off", "deleg resi", "near: delegate|resigned"],
    ["a speaker and a word", "nunez budget", "near: budget"],
    ["a speaker with a slip and a word", "nunes budget", "near: budget"],
    [
      "somebody's wording",
      "as she put it, nobody ever asked all the fishermen about their harbor",
      "related: Nobody|asked|fishermen|harbor",
    ],
    ["words that nobody said", "sourdough starter hydration", undefined],
    ["one word of three", "sourdough harbor hydration", undefined],
    ["a small word like one that stands there", "that", undefined],
  ])("finds %s", async (_, words, expected) => {
    const [hit] = await find(words);
    expect(shown(hit)).toBe(expected);
  });

  it("prefers words of the speaker asked for to words about them", async () => {
    const [hit] = await find("fisher delegation");
    expect(hit?.entry.speakers).toEqual(["Ann Fisher"]);
  });

  it("says what it read a slip as", async () => {
    const [hit] = await find("balence the budget");
    expect(hit?.corrections).toEqual([{ asked: "balence", used: "balance" }]);
    const [exact] = await find("balance the budget");
    expect(exact?.corrections).toEqual([]);
  });

  it("keeps to the speaker and the articles asked for", async () => {
    const scope = { words: "budget", kind: "quotation", limit: 5 } as const;
    const said = await search.find({ ...scope, speaker: "josé núñez" });
    expect(said.map(({ entry }) => entry.ordinal)).toEqual([1]);
    expect(await search.find({ ...scope, articles: ["two"] })).toEqual([]);
  });

  it.each(["", "   ", "—", "?!"])("finds nothing for %j", async (words) => {
    expect(await find(words)).toEqual([]);
  });

  it("finds every phrase first, word for word", async () => {
    const phrase = fc
      .tuple(fc.nat(QUOTES.length - 1), fc.nat(20), fc.integer({ min: 2, max: 5 }))
      .map(([quote, from, length]) => {
        const words = QUOTES[quote]?.words.split(" ") ?? [];
        const start = Math.min(from, words.length - 2);
        return { quote, words: words.slice(start, start + length).join(" ") };
      });
    await fc.assert(
      fc.asyncProperty(phrase, async ({ words }) => {
        const [hit] = await find(words);
        expect(hit?.match).toBe("exact");
        expect(hit?.score).toBe(1);
        expect(hit?.answers).toBe(true);
      }),
    );
  });

  it("never throws, whatever is typed, and says the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (words) => {
        expect(await find(words)).toEqual(await find(words));
      }),
    );
  });

  it("reads a question of any length", async () => {
    const long = `${"sourdough hydration ".repeat(2_000)}budget`;
    expect((await find(long)).some(({ answers }) => answers)).toBe(false);
    const quote = QUOTES.map(({ words }) => words).join(" ");
    const hits = await find(quote.repeat(20));
    expect(hits.length).toBeGreaterThan(0);
  });

  it("marks places inside the text, in order, with scores that fall", async () => {
    const word = fc.constantFrom(
      "budget",
      "raise",
      "the",
      "fisher",
      "delegtion",
      "i",
      "did",
      "nunez",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        let last = 1;
        for (const { entry, marked, score } of await find(words.join(" "))) {
          expect(score).toBeLessThanOrEqual(last);
          expect(score).toBeGreaterThanOrEqual(0);
          last = score;
          let end = 0;
          for (const mark of marked) {
            expect(mark.start).toBeGreaterThanOrEqual(end);
            expect(mark.end).toBeGreaterThan(mark.start);
            end = mark.end;
          }
          expect(end).toBeLessThanOrEqual(entry.text.length);
        }
      }),
    );
  });

  it("sees new words after a refresh, and finds them before", async () => {
    const growing = openSqlite(":memory:");
    await growing.add([parsed("one", QUOTES.slice(0, 2))]);
    const its = createSearch(growing);
    const first = async (words: string) =>
      (await its.find({ words, kind: "quotation", limit: 1 }))[0]?.entry.text;
    expect(await first("lighthouse keeper")).toBeUndefined();
    await growing.add([parsed("two", [{ words: "The lighthouse keeper retired" }])]);
    expect(await first("lighthouse keeper")).toBe("The lighthouse keeper retired");
    its.refresh();
    expect(await first("lighthuose keeper")).toBe("The lighthouse keeper retired");
  });
});

describe("marks", () => {
  it("move to the article, parted where the quotation is", () => {
    // The article: “No,” she said, “never.” The entry: No, never.
    const content = [
      { start: 1, end: 4 },
      { start: 16, end: 22 },
    ];
    expect(toArticle([{ start: 0, end: 9 }], content)).toEqual([
      { start: 1, end: 4 },
      { start: 16, end: 21 },
    ]);
    expect(toArticle([{ start: 4, end: 9 }], content)).toEqual([{ start: 16, end: 21 }]);
    expect(toArticle([], content)).toEqual([]);
  });
});
