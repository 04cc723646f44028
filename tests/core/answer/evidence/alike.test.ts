import { describe, expect, it } from "vitest";
import { openDoc } from "../../../../src/core/answer/articles/document.ts";
import { areAlike } from "../../../../src/core/answer/evidence/alike.ts";
import { rowOf } from "../../../../src/core/answer/evidence/row.ts";
import type { Facts } from "../../../../src/core/index.ts";

const rowFor = (text: string) => {
  const facts: Facts = {
    sentences: [{ start: 0, end: text.length }],
    paragraphs: [{ start: 0, end: text.length }],
    attributions: [],
    people: [],
    positions: [],
    parser: "1",
  };
  const row = rowOf(openDoc({ id: text, file: text, hash: "", text, offset: 0 }, facts), 0);
  if (!row) throw new RangeError("no sentence");
  return row;
};

const SENTENCE = "The ferry Tern ran aground off Corran on Monday with 40 people on board.";

describe("one sentence in two papers", () => {
  it.each([
    ["a day left out", "The ferry Tern ran aground off Corran with 40 people on board."],
    ["a word changed", "The ferry Tern ran ashore off Corran on Monday with 40 people on board."],
    ["as it is", SENTENCE],
  ])("is one: %s", (_, other) => {
    expect(areAlike(rowFor(SENTENCE), rowFor(other))).toBe(true);
    expect(areAlike(rowFor(other), rowFor(SENTENCE))).toBe(true);
  });

  it.each([
    ["another number", "The ferry Tern ran aground off Corran on Monday with 60 people on board."],
    ["another name", "The ferry Heron ran aground off Corran on Monday with 40 people on board."],
    ["denied", "The ferry Tern never ran aground off Corran on Monday with 40 people on board."],
    ["much more", `${SENTENCE.slice(0, -1)}, and the harbour was closed to all traffic all day.`],
  ])("is another: %s", (_, other) => {
    expect(areAlike(rowFor(SENTENCE), rowFor(other))).toBe(false);
  });

  it("is not known of a few words", () => {
    expect(areAlike(rowFor("The ferry ran aground."), rowFor("The ferry ran aground."))).toBe(
      false,
    );
  });
});
