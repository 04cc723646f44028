/** A parser for tests of what stands around it: every “…” is a quotation of nobody. */
import type { Article, Facts, Span } from "../../src/core/index.ts";

const QUOTED = /“([^”]+)”/g;
const LINE = /[^\n]+/g;

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((found) => ({
    start: found.index + found[0].indexOf(found[1] ?? found[0]),
    end: found.index + found[0].indexOf(found[1] ?? found[0]) + (found[1] ?? found[0]).length,
  }));

/** Throws on a text that holds UNPARSABLE. */
export const fakeParse = ({ text }: Article): Facts => {
  if (text.includes("UNPARSABLE")) throw new Error("no rule for this");
  const lines = spansOf(text, LINE);
  return {
    parser: "fake-1",
    paragraphs: lines,
    sentences: lines,
    attributions: spansOf(text, QUOTED).map((span) => ({
      kind: "direct",
      content: [span],
      speakers: [],
      rule: "fake",
      confidence: 1,
    })),
    people: [],
    positions: [],
  };
};
