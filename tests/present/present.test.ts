/** Sheets of every kind of answer as data, and what holds of any. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, PositionLine, ReportLabel, Source, Statement } from "../../src/core/index.ts";
import {
  byline,
  contextSheet,
  itemsOf,
  present,
  type Sheet,
  whySheet,
  wordsOf,
} from "../../src/present/index.ts";
import { shownPieces } from "../../src/present/words.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { joint, must, onCulture, reckless, unnamed } from "../doubles/facts.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";

/** Citations as their words, the marked parts in brackets. */
const readable = (sheet: Sheet): string =>
  `${JSON.stringify(
    sheet,
    (key, value) => {
      if (key === "parts" && Array.isArray(value))
        return value.map((part) =>
          shownPieces(part)
            .map(({ text, marked }) => (marked ? `[${text}]` : text))
            .join(""),
        );
      return key === "before" || key === "after" ? value.text : value;
    },
    2,
  )}\n`;

describe("golden sheets", () => {
  it.each(Object.entries<Answer>(ANSWERS))("%s", async (name, answer) => {
    await expect(readable(present(answer))).toMatchFileSnapshot(`golden/${name}.sheet`);
  });

  it.each([
    ["sentences", present(ANSWERS.positions, "everyone sentences")],
    ["groups", present(ANSWERS.positions, "groups")],
    ["printings", present(ANSWERS.statements, "printings1")],
    ["nearest", present(ANSWERS.notFound, "closest")],
    ["standing", present(ANSWERS.person, "sentences")],
    ["context", contextSheet(CONTEXT)],
    ["why", whySheet(EXPLANATION)],
  ])("%s", async (name, sheet) => {
    await expect(readable(sheet)).toMatchFileSnapshot(`golden/${name}.sheet`);
  });
});

describe("a sheet", () => {
  const nearly = { ...ANSWERS.statements, statements: ANSWERS.statements.statements.slice(0, 1) };

  it("says who has to judge, and what is not accounted for", () => {
    const { tone, verdict, lead } = present({
      ...nearly,
      certainty: "probable",
      unaccounted: ["persuaded"],
    });
    expect([tone, verdict]).toEqual(["probably", "Probably this statement"]);
    expect(wordsOf(lead)).toBe("It does not account for persuaded.");
  });

  it.each([
    ["of somebody who is here", true, "", "Closest in print", 1],
    ["of somebody who is not", false, "", "Not found", 0],
    ["of somebody who is not, once asked for", false, "closest", "Closest in print", 1],
  ])("never says not found above words that come near: %s", (_, occurs, view, verdict, items) => {
    const { nearest, person } = ANSWERS.notFound;
    const answer = { ...ANSWERS.notFound, nearest: nearest.slice(0, 1) };
    const sheet = present({ ...answer, person: { ...person, occurs } }, view);
    expect([sheet.verdict, itemsOf(sheet).length]).toEqual([verdict, items]);
    expect(wordsOf(sheet.lead)).toBe(
      "Chuck Schumer is quoted in these articles, but not about taxes.",
    );
    expect(sheet.choices.map(({ question }) => question)).toEqual(answer.didYouMean);
  });

  it("counts as sayers only those who say it: not what is near to it, nor what somebody did or left unsaid", () => {
    const verdictOf = (...statements: readonly Statement[]) =>
      present({ ...ANSWERS.statements, statements, total: statements.length, pages: 1 }).verdict;
    const labelled = (label: ReportLabel, one: Statement = unnamed): Statement => ({
      ...one,
      printings: one.printings.map((printing) => ({ ...printing, label })),
    });
    const near: Statement = { ...reckless, match: "related" };
    expect([
      verdictOf(onCulture, near),
      verdictOf(onCulture, labelled("act"), near),
      verdictOf(onCulture, labelled("unsaid", reckless)),
      verdictOf(labelled("act"), labelled("data", reckless)),
      verdictOf(onCulture, reckless),
      verdictOf(onCulture, must),
      verdictOf(onCulture, unnamed),
      verdictOf(onCulture, joint),
      verdictOf(joint, near),
      verdictOf(unnamed),
    ]).toEqual([
      "One person said this",
      "One person said this",
      "One person said this",
      "Printed in these articles",
      "One person said this",
      "Two people said this",
      "Two people said this",
      "3 people said this",
      "Two people said this together",
      "Printed as said; the speaker is not named",
    ]);
  });

  it("says how somebody stands once for each matter, above its sentences", () => {
    const [{ evidence = [] } = {}] = ANSWERS.positions.people;
    const line = { ...ANSWERS.holder.people[0], holder: "Ann Lee", evidence } as PositionLine;
    const people: readonly PositionLine[] = [
      { ...line, stance: "for", strength: "stated" },
      { ...line, target: "The plan", act: "support", stance: "against", strength: "implied" },
      { ...line, stance: "for", strength: "stated" },
      { ...line, stance: "against", strength: "stated" },
    ];
    const { verdict, groups } = present({ ...ANSWERS.holder, holder: "Ann Lee", people });
    expect(verdict).toBe("Where Ann Lee stands");
    expect(groups.map(({ heading, items }) => [heading, items.length])).toEqual([
      ["Should Andrew Cuomo resign? For, stated", 2],
      ["For or against the plan? Against, implied only", 1],
      ["Should Andrew Cuomo resign? Against, stated", 1],
    ]);
    expect(groups.flatMap(({ items }) => items).some(({ label }) => label)).toBe(false);
  });

  it("names a place by its outlet, else by what is printed, by a file only where nothing is", () => {
    const [line] = ANSWERS.positions.people;
    const [evidence] = line?.evidence ?? [];
    if (!line || !evidence) throw new Error("no evidence");
    const placed = (known: Partial<Source>): string | undefined => {
      const { article, line: at } = evidence.source;
      const its = { ...evidence, source: { article, line: at, ...known } };
      const people = [{ ...line, evidence: [its] }];
      return itemsOf(present({ ...ANSWERS.positions, people }))[0]?.where?.outlet;
    };
    const title = "Fees at the harbour are to rise again in spring";
    expect(placed({ outlet: "The Skarvik Gazette", title })).toBe("The Skarvik Gazette");
    expect(placed({ title })).toBe("Fees at the harbour are to rise…");
    expect(placed({})).toMatch(/^“.{10,30}…/);
  });

  it("emphasises no more than half of the words", () => {
    fc.assert(
      fc.property(generatedAnswer, ({ answer }) => {
        for (const { quote } of itemsOf(present(answer))) {
          const all = (quote?.parts ?? []).flatMap(shownPieces);
          const marked = all.filter((piece) => piece.marked);
          expect(lengthOf(marked) * 2).toBeLessThanOrEqual(lengthOf(all));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("quotes nothing that the article does not print", () => {
    fc.assert(
      fc.property(generatedAnswer, ({ from, answer }) => {
        for (const { quote } of itemsOf(present(answer)))
          for (const { citation, ...part } of quote?.parts ?? []) {
            const text = shownPieces({ citation, ...part }).map((piece) => piece.text);
            expect(text.join("")).toBe(from.text.slice(citation.span.start, citation.span.end));
          }
      }),
      { numRuns: 150 },
    );
  });
});

const lengthOf = (pieces: readonly { readonly text: string }[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

it.each([
  [[{ name: "Ann Lee" }], undefined, "Ann Lee"],
  [[{ name: "Ann Lee", role: "Sen." }], "paraphrase", "Ann Lee, Sen. · paraphrase"],
  [
    [{ name: "Ann Lee" }, { name: "Bo Ek" }, { name: "Cy Oh" }],
    undefined,
    "Ann Lee, Bo Ek and Cy Oh",
  ],
  [[{ name: "Ann Lee", role: "Sen." }, { name: "Bo Ek" }], undefined, "Ann Lee, Sen.; Bo Ek"],
  [[], "Speaker not known", "Speaker not known"],
])("says who: %j, %s", (who, label, line) => {
  expect(wordsOf(byline({ who, ...(label ? { label } : {}) }))).toBe(line);
});

it.each([
  ["maloney", "Which Maloney?"],
  ["PATRICK MALONEY", "Which Patrick Maloney?"],
  ["Maloney", "Which Maloney?"],
  ["the malloney", "Which the malloney?"],
])("asks which of %j by the name as it is printed", (asked, verdict) => {
  expect(present({ ...ANSWERS.which, asked }).verdict).toBe(verdict);
});
