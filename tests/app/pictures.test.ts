import { describe, expect, it } from "vitest";
import type { Answer, Picture, Statement } from "../../src/app/index.ts";
import { quoteCard, timelineOf } from "../../src/app/pictures/index.ts";
import { utteredIn } from "../../src/core/index.ts";
import { parsed } from "../archive/doubles.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { readPng } from "../doubles/png.ts";

const PAPER = { light: "#fbf8f2", dark: "#171614" };
const KNOWN = {
  outlet: "The Paper",
  published: "2024-05-01",
  title: "Budget vote",
  url: "https://www.example.org/politics/budget-vote",
};

const statementOf = (
  words: string,
  {
    kind = "direct",
    ...known
  }: { readonly kind?: "direct" | "mixed" | "indirect"; readonly published?: string } = {},
): Statement => {
  const { article, facts } = parsed("budget", [{ words, speaker: "Jane Roe" }]);
  const [uttered] = utteredIn({
    article: { ...article, ...KNOWN, ...known },
    facts: { ...facts, attributions: facts.attributions.map((one) => ({ ...one, kind })) },
  });
  if (!uttered) throw new Error("no statement");
  return uttered.statement;
};

/** Nothing is drawn near the edges, where it would be cut, and something inside. */
const expectWhole = ({ png }: Picture, paper: string): void => {
  const { width, height, at } = readPng(png);
  const EDGE = 30;
  const drawn: string[] = [];
  for (let y = 0; y < height; y += 2)
    for (
      let x = 0;
      x < width;
      x += x < EDGE || x >= width - EDGE || y < EDGE || y >= height - EDGE ? 1 : EDGE
    )
      if (at(x, y) !== paper && (x < EDGE || x >= width - EDGE || y < EDGE || y >= height - EDGE))
        drawn.push(`${x},${y}`);
  expect(drawn).toEqual([]);
};

describe("a quote card", () => {
  it("is as wide as a preview, and tells its words to whoever does not see it", async () => {
    const picture = await quoteCard(statementOf("We will balance the budget by May"));
    expect(picture.alt).toBe(
      "“We will balance the budget by May” – Jane Roe (quote). The Paper · 2024-05-01, Budget vote, example.org/politics/budget-vote",
    );
    const { width, height, at } = readPng(picture.png);
    expect([width, height]).toEqual([1_600, 840]);
    expect(at(0, 0)).toBe(PAPER.light);
  });

  it("is dark where that is asked", async () => {
    const { png } = await quoteCard(statementOf("We will balance the budget by May"), "dark");
    expect(readPng(png).at(0, 0)).toBe(PAPER.dark);
  });

  it.each([
    [
      "mixed",
      /^“a moral document” – Jane Roe \(partial quote, in the sentence: “a moral document”\)/,
    ],
    ["indirect", /^a moral document – Jane Roe \(paraphrase, in the sentence: /],
  ] as const)("says what a %s one is", async (kind, told) => {
    expect((await quoteCard(statementOf("a moral document", { kind }))).alt).toMatch(told);
  });

  it.each([
    ["a few words", 1],
    ["a sentence", 12],
    ["a long answer", 80],
    ["a speech", 120],
  ])("cuts nothing of %s, however high it becomes", async (_, times) => {
    const words = Array.from({ length: times }, (__, i) => `part ${i} stays whole`).join(", ");
    for (const kind of ["direct", "indirect"] as const) {
      const picture = await quoteCard(statementOf(words, { kind }));
      expectWhole(picture, PAPER.light);
      expect(picture.alt).toContain(words);
    }
  });

  it("cuts no word that has no blank to break at", async () => {
    for (const kind of ["direct", "mixed"] as const)
      expectWhole(await quoteCard(statementOf("x".repeat(300), { kind })), PAPER.light);
  });

  it.each([
    ["José Núñez, Łódź and Đắk Lắk"],
    ["Ελλάδα, Київ"],
    ["a <b>tag</b> & an {entity} &amp;"],
    ["ﬁnally, under\u00adground — “yes” … no"],
  ])("draws %j", async (words) => {
    expect((await quoteCard(statementOf(words))).alt).toContain("Jane Roe");
  });

  it("refuses what is too long to be read in a picture", async () => {
    await expect(quoteCard(statementOf("a long speech ".repeat(500)))).rejects.toThrow(
      "picture: of more than 6000 letters; export has all of the words",
    );
  });

  it("refuses letters that it cannot draw, in one line", async () => {
    await expect(quoteCard(statementOf("He wrote 日本 there"))).rejects.toThrow(
      /^picture: its fonts have no letter for “.*日.*”$/,
    );
  });
});

describe("a timeline", () => {
  const person = (statements: readonly Statement[]): Answer => ({
    ...ANSWERS.person,
    person: { ...ANSWERS.person.person, name: "Jane Roe" },
    statements,
  });

  it("lists dated statements of all pages by day, and counts the others", async () => {
    const undated = { ...statementOf("Undated words") };
    const [printing] = undated.printings;
    const { published: _, ...source } = printing?.source ?? { article: "", line: 1 };
    const picture = await timelineOf([
      person([statementOf("Second", { published: "2024-05-01" })]),
      person([
        statementOf("First", { published: "2023-01-02T10:00:00Z" }),
        { ...undated, printings: printing ? [{ ...printing, source }] : [] },
      ]),
    ]);
    expect(picture?.alt).toBe(
      [
        "Jane Roe: 2 dated entries, 2023-01-02 to 2024-05-01; 1 without a printed day left out.",
        "2023-01-02 – “First” – quote · The Paper · Budget vote",
        "2024-05-01 – “Second” – quote · The Paper · Budget vote",
      ].join("\n"),
    );
    if (picture) expectWhole(picture, PAPER.light);
  });

  it("of a board tells who stood where", async () => {
    const dated = ANSWERS.positions.people.map((line, i) => ({
      ...line,
      evidence: line.evidence.map((one) => ({
        ...one,
        source: { ...one.source, published: `2024-05-0${i + 1}` },
      })),
    }));
    const board: Answer = { ...ANSWERS.positions, people: dated, groups: [] };
    const picture = await timelineOf([board], "dark");
    for (const { holder } of dated) expect(picture?.alt).toContain(` – ${holder} – `);
    if (picture) expectWhole(picture, PAPER.dark);
  });

  it("is none where no article prints a day, or nothing is listed", async () => {
    expect(await timelineOf([ANSWERS.help])).toBeUndefined();
    expect(await timelineOf([])).toBeUndefined();
  });
});
