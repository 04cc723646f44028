/** Whatever the text: no error, spans in bounds and in order, content word for word, work in step with length. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts, Span } from "../../../src/core/index.ts";
import { readParser } from "../../../src/lab/read-parser.ts";

const parse = readParser();
const WHITE_SPACE = /\s+/g;

const MARKS = [
  '"',
  "“",
  "”",
  "'",
  "‘",
  "’",
  "''",
  "``",
  "«",
  "»",
  "„",
  "\n",
  "\n\n",
  " — ",
  ": ",
  ", ",
];
const WORDS = [
  "Ann Lee",
  "Lee",
  "she",
  "he",
  "they",
  "it",
  "published",
  "a letter",
  "the statement",
  "said",
  "told",
  "according to",
  "Mr.",
  "the mayor",
  "the",
  "that",
  "wells",
  "are",
  "dry",
  "A.",
  "Gov.",
  "O’Neil",
  "İstanbul",
  "\u0000",
  "\u2028",
  "\ud800",
  "\udc00",
  "😀",
  "e\u0301",
  "a".repeat(250),
  "6'2\"",
  "U.S.",
  "(D-N.Y.)",
  "@ann",
  "—",
  "…",
  "\t",
  "\u00a0",
];
const pieces = fc
  .array(fc.constantFrom(...MARKS, ...WORDS), { maxLength: 60 })
  .map((parts) => parts.join(" "));
/** What stands for something named before, and for whom: looking back must come to an end. */
const REFERENCES = [
  "it",
  "which",
  "who",
  "he",
  "she",
  "they",
  "it sent",
  "it said",
  "she issued",
  "a letter",
  "the letter",
  "the statement",
  "a statement by",
  "his words",
  "her mother",
  "a neighbour",
  "the company",
  "the council",
  "the mayor",
  "Ann Lee",
  "Harbour Board",
  "said",
  "sent",
  "wrote",
  ",",
  ". It",
  ". The letter",
  ". “We dig,”",
  "\n\nANN LEE: I dig.",
  "\n\nRAY: You do?",
  "\n\nQ: Do you dig?",
  "\n\nA: I do.",
];
const references = fc
  .array(fc.constantFrom(...REFERENCES), { maxLength: 40 })
  .map((parts) => `${parts.join(" ")}.`);
const glued = fc
  .array(fc.constantFrom(...MARKS, ...WORDS), { maxLength: 40 })
  .map((parts) => parts.join(""));
const anything = fc.oneof(
  pieces,
  references,
  glued,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

const spansOf = ({
  attributions,
  people,
  positions,
  paragraphs,
  sentences,
}: Facts): readonly Span[] => [
  ...paragraphs,
  ...sentences,
  ...attributions.flatMap(({ content, clause, cue, mention, antecedent }) =>
    [...content, clause, cue, mention, antecedent].flatMap((span) => span ?? []),
  ),
  ...people.flatMap(({ mentions, roles }) => [...mentions, ...roles.map(({ span }) => span)]),
  ...positions.flatMap(({ evidence }) => evidence),
];

const NEWS = ["seeds", "tests/articles"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

describe("the parser, whatever the text", () => {
  it("reads news that is printed as one paragraph", () => {
    for (const text of NEWS) {
      const whole = text.replaceAll(WHITE_SPACE, " ");
      for (const { end } of spansOf(parse({ text: whole })))
        expect(end).toBeLessThanOrEqual(whole.length);
    }
  });

  it("throws no error, and keeps every span in bounds and filled", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { start, end } of spansOf(parse({ text }))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives attributions in the order of the text, their own spans one after another", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { attributions } = parse({ text });
        const starts = attributions.map(({ content }) => content[0]?.start ?? -1);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const { content } of attributions)
          content.slice(1).forEach(({ start }, i) => {
            expect(start).toBeGreaterThanOrEqual(content[i]?.end ?? 0);
          });
      }),
      { numRuns: 200 },
    );
  });

  it("names only speakers that the text prints, and says the same twice", () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const facts = parse({ text });
        for (const name of facts.attributions.flatMap(({ speakers }) => speakers))
          expect(text).toContain(name);
        expect(parse({ text })).toEqual(facts);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps confidence between 0 and 1, and names nobody below its threshold", () => {
    const careful = readParser(0.9);
    fc.assert(
      fc.property(pieces, (text) => {
        for (const { confidence, speakers } of careful({ text }).attributions) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (confidence < 0.9) expect(speakers).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("finds the words between marks exactly as printed", () => {
    const words = fc
      .array(fc.constantFrom("wells", "dry", "stone", "dig", "on", "we", "must", "the"), {
        minLength: 6,
        maxLength: 20,
      })
      .map((list) => `We ${list.join(" ")},`);
    const marks = fc.constantFrom(["“", "”"], ['"', '"'], ["''", "''"], ["«", "»"]);
    fc.assert(
      fc.property(words, marks, (content, [open, close]) => {
        const text = `The council met.\n\n${open}${content}${close} Ann Lee said.\n`;
        const [first] = parse({ text }).attributions;
        const [span] = first?.content ?? [];
        expect(span && text.slice(span.start, span.end)).toBe(content);
        expect(first?.speakers).toEqual(["Ann Lee"]);
      }),
      { numRuns: 60 },
    );
  });

  it("finds ten times as much in a text ten times as long", () => {
    const paragraph =
      "“The well is dry and we will dig again,” Ann Lee told the council on Monday.";
    const found = (times: number) =>
      parse({ text: Array.from({ length: times }, () => paragraph).join("\n\n") }).attributions
        .length;
    expect(found(50)).toBe(10 * found(5));
  });

  it("finds ten times as much also where one paragraph holds it and reports nothing", () => {
    const titles = "The band played “The Great Salt Road” and “The Wide Hall Below” for the town. ";
    const cries = "A cry rose over the wide square: “We want the well back, all of it!” ";
    const found = (times: number) =>
      parse({ text: (titles + cries).repeat(times) }).attributions.map(({ kind }) => kind);
    expect(new Set(found(50))).toEqual(new Set(found(5)));
    expect(found(50)).toHaveLength(10 * found(5).length);
  });
});
