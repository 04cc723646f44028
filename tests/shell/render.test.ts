import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/core/index.ts";
import { contextSheet, whySheet } from "../../src/present/index.ts";
import { paint } from "../../src/shell/paint.ts";
import { renderAnswer, renderSheet } from "../../src/shell/render.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";

const canvas = { colour: false, width: Number.POSITIVE_INFINITY };
const shown = (answer: Answer, colour = false): string =>
  paint(renderAnswer(answer), { ...canvas, colour });

describe("renderAnswer", () => {
  it("marks the match where there is colour", () => {
    expect(shown(ANSWERS.statements, true)).toContain("\u001b[1;33mcancel culture\u001b[0m");
  });

  it("puts no marks round a paraphrase", () => {
    const [, , paraphrase] = ANSWERS.statements.statements;
    const text = shown({ ...ANSWERS.statements, statements: [paraphrase] });
    expect(text).toContain("in the reporter’s words");
    expect(text).not.toContain(`“${paraphrase.printings[0]?.words[0]?.text}”`);
  });

  it("shows a partial quote inside its sentence", () => {
    const [, partial] = ANSWERS.statements.statements;
    const text = shown({ ...ANSWERS.statements, statements: [partial] });
    expect(text).toContain(`│ ${partial.printings[0]?.sentence.text}`);
  });

  it("says without colour what of a wording is not printed", () => {
    expect(shown(ANSWERS.altered)).toContain(
      "≠ Not in these words\n   The print says should, you asked about [-must-].",
    );
  });

  it("says of each sentence what it is on where one holder stands on several matters", () => {
    const [first] = ANSWERS.positions.people;
    if (!first) throw new Error("no holder");
    const people = [first, { ...first, target: "the merger", act: "support" }];
    const text = shown({ ...ANSWERS.positions, holder: first.holder, people, groups: [] });
    for (const part of [`Where ${first.holder} stands`, "For or against the merger?"])
      expect(text).toContain(part);
  });

  it("gathers those whose position stands in one sentence", () => {
    const people = ANSWERS.positions.people
      .slice(0, 1)
      .flatMap((one) => [one, { ...one, holder: "Ann Lee" }]);
    expect(shown({ ...ANSWERS.positions, people, groups: [] })).toContain(
      "Jerry Nadler, Democrat; Ann Lee, Democrat · for, stated\n",
    );
  });

  it("takes any answer at any width", () => {
    fc.assert(
      fc.property(generatedAnswer, fc.integer({ min: 1, max: 200 }), ({ answer }, width) => {
        expect(paint(renderAnswer(answer), { colour: true, width })).toMatch(/\n$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe("what the prompt shows beside answers", () => {
  it("shows the paragraph and its neighbours", () => {
    const text = paint(renderSheet(contextSheet(CONTEXT)), canvas);
    for (const citation of [CONTEXT.before, CONTEXT.paragraph, CONTEXT.after])
      expect(text).toContain(citation?.text);
  });

  it("explains the speaker", () => {
    const text = paint(renderSheet(whySheet(EXPLANATION)), canvas);
    expect(text.replace(/\s+/g, " ")).toContain(
      "Speaker corrected by ann on 2026-11-23 (before: Kirsten Gillibrand): heard the tape",
    );
    for (const part of [EXPLANATION.because, "added", "He", "Certainty: high"])
      expect(text).toContain(part);
  });
});
