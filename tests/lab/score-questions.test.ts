import { describe, expect, it } from "vitest";
import {
  type Answer,
  cite,
  type Passage,
  type Source,
  type Statement,
} from "../../src/core/index.ts";
import type { OpenQuestion } from "../../src/lab/own-questions.ts";
import { markOf, tableOf } from "../../src/lab/score-questions.ts";

const FILE = "01-fair.txt";
const source: Source = { article: FILE, file: FILE, line: 1 };
const article = { id: FILE, hash: "", text: "-".repeat(500), offset: 0 };
const at = (start: number, end: number) => cite(article, { start, end });
const passage = (start: number): Passage => ({
  citation: at(start, start + 20),
  marked: [],
  source,
});
const statement = (start: number, ...names: readonly string[]): Statement => ({
  speakers: names.map((name) => ({ name })),
  printings: [
    {
      ref: `r${start}`,
      source,
      kind: "direct",
      words: [at(start, start + 10)],
      sentence: at(start, start + 20),
      marked: [],
      differs: [],
    },
  ],
  origins: [FILE],
  match: "exact",
});
const base = { question: "q", notes: [], page: 1, pages: 1 };
const searched = { articles: 3, statements: 9, speakers: 4 };
const passages = (...starts: readonly number[]): Answer => ({
  ...base,
  kind: "passages",
  about: "fact",
  people: [],
  passages: starts.map(passage),
});
const statements = (...all: readonly Statement[]): Answer => ({
  ...base,
  kind: "statements",
  statements: all,
  total: all.length,
});
const closest = (...starts: readonly number[]): Answer => ({
  ...base,
  kind: "closest",
  nearest: starts.map((start) => ({ kind: "passage", passage: passage(start) })),
  searched,
});

const asked: OpenQuestion = {
  bundle: "01",
  q: "who was it on about the marquee",
  kind: "said",
  file: FILE,
  evidence: [{ file: FILE, start: 100, end: 120 }],
  speakers: ["Ottilie O’Dea Jr"],
  answer: "Ottilie O’Dea.",
};
const nearMiss: OpenQuestion = { ...asked, kind: "none", file: null, evidence: [], speakers: [] };

describe("the mark of an answer", () => {
  it.each<[string, Answer]>([
    ["right", statements(statement(100, "Mrs. Ottilie O'Dea"))],
    ["right", statements(statement(0, "Cy Pell"), statement(40), statement(105, "O’Dea"))],
    ["right", statements(statement(100, "Cy Pell", "Ottilie O’Dea"))],
    ["right", passages(100)],
    ["unnamed", statements(statement(100))],
    ["near", closest(0, 200, 119)],
    ["refused", closest(0, 200, 300, 100)],
    ["refused", closest(120)],
    ["wrong", statements(statement(100, "Cy Pell"))],
    ["wrong", statements(statement(80, "Ottilie O’Dea"))],
    ["wrong", passages(0, 20, 40, 100)],
  ])("is %s", (mark, answer) => {
    expect(markOf(asked, answer)).toBe(mark);
  });

  it("asks for no name where the question expects none", () => {
    const fact: OpenQuestion = { ...asked, kind: "fact", speakers: [] };
    expect(markOf(fact, statements(statement(100)))).toBe("right");
    expect(markOf(fact, statements(statement(100, "Cy Pell")))).toBe("right");
  });

  it("is right for a near-miss where nothing is called the answer", () => {
    expect(markOf(nearMiss, closest(100))).toBe("right");
    expect(markOf(nearMiss, passages(100))).toBe("wrong");
  });

  it("knows a file by its name", () => {
    const other = { ...asked, evidence: [{ file: "02-fair.txt", start: 100, end: 120 }] };
    expect(markOf(other, passages(100))).toBe("wrong");
  });
});

it("the table has the marks of each kind, and the figures of the bars", () => {
  const marked = [
    { question: asked, answer: statements(statement(100, "O’Dea")) },
    { question: asked, answer: closest(100) },
    { question: asked, answer: { ...passages(0), certainty: "probable" as const } },
    { question: nearMiss, answer: passages(100) },
  ].map((one) => ({ ...one, mark: markOf(one.question, one.answer) }));
  expect(tableOf("own", marked)).toEqual([
    "  own                 right  unnamed     near  refused    wrong       of",
    "    said                  1        0        1        0        1        3",
    "    none                  0        0        0        0        1        1",
    "    all                   1        0        1        0        2        4",
    "    right 0.250 · shown 0.667 · wrong 0.500 · near-misses answered 1 of 1 · sure 0.333, wrong 0.000, near-misses 1",
  ]);
});
