import { describe, expect, it } from "vitest";
import { cite, type Span } from "../../src/core/index.ts";
import { citedText } from "../../src/discord/markup.ts";
import { article } from "../doubles/articles.ts";

const shown = (text: string, ...marked: readonly (readonly [number, number])[]): string =>
  citedText(cite(article("a", text), { start: 0, end: text.length }), {
    marked: marked.map(([start, end]): Span => ({ start, end })),
    marks: false,
    max: 500,
  });

describe("emphasis", () => {
  it.each([
    ["one mark", shown("no new taxes", [3, 6]), "no **new** taxes"],
    ["two marks with a space between", shown("new taxes", [0, 3], [4, 9]), "**new taxes**"],
    ["two that touch are one", shown("taxes", [0, 2], [2, 5]), "**taxes**"],
    ["… also over what nobody sees", shown("tax\u200bes", [0, 3], [4, 6]), "**taxes**"],
    ["… also in the middle of a character", shown("a😀b", [0, 1], [2, 4]), "**a😀b**"],
    ["ends before a character that it cuts", shown("a😀b", [0, 2]), "**a**😀b"],
    ["goes line by line", shown("no\n new", [0, 7]), "**no**\n **new**"],
  ])("%s", (_, markup, expected) => {
    expect(markup).toBe(expected);
  });
});
