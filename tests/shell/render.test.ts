import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindLabel, positionLabel, speakerLine } from "../../src/app/index.ts";
import type { Answer, Statement } from "../../src/core/index.ts";
import { paint } from "../../src/shell/paint.ts";
import { renderAnswer, renderContext, renderExplanation } from "../../src/shell/render.ts";
import { tellsOfMarks } from "../app/marks-contract.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";

const shown = (answer: Answer, colour = false): string =>
  paint(renderAnswer(answer), { colour, width: Number.POSITIVE_INFINITY });

const statementsOf = (answer: Answer): readonly Statement[] =>
  "statements" in answer ? answer.statements : [];

const expectStatement = (text: string, statement: Statement): void => {
  expect(text).toContain(speakerLine(statement));
  for (const { kind, source } of statement.printings) {
    expect(text).toContain(kindLabel({ kind }));
    expect(text).toContain(`line ${source.line}`);
  }
  const [first] = statement.printings;
  if (first?.kind === "indirect") expect(text).toContain(first.sentence.text);
  else for (const words of first?.words ?? []) expect(text).toContain(`“${words.text}”`);
};

describe("renderAnswer", () => {
  it.each(Object.entries<Answer>(ANSWERS))(
    "shows %s with speakers, words, labels and places",
    (_, answer) => {
      const text = shown(answer);
      for (const statement of statementsOf(answer)) expectStatement(text, statement);
      for (const position of answer.kind === "positions" ? answer.people : []) {
        expect(text).toContain(position.holder);
        expect(text).toContain(positionLabel(position));
      }
    },
  );

  it("marks the match where there is colour", () => {
    expect(shown(ANSWERS.statements, true)).toContain("\u001b[1;33mcancel culture\u001b[0m");
  });

  it("puts no marks round a paraphrase", () => {
    const [, , paraphrase] = ANSWERS.statements.statements;
    const text = shown({ ...ANSWERS.statements, statements: [paraphrase] });
    expect(text).toContain("paraphrase");
    expect(text).not.toContain(`“${paraphrase.printings[0]?.words[0]?.text}”`);
  });

  it("shows a partial quote inside its sentence", () => {
    const [, partial] = ANSWERS.statements.statements;
    const text = shown({ ...ANSWERS.statements, statements: [partial] });
    expect(text).toContain("partial quote");
    expect(text).toContain(partial.printings[0]?.sentence.text);
  });

  it("says without colour what of a wording is not printed", () => {
    expect(shown(ANSWERS.altered)).toContain("[-must-]{+should+}");
    expect(shown(ANSWERS.altered)).toContain("the print says “should”, this wording “must”");
  });

  it("says of each line what it is on where one holder stands on several matters", () => {
    const [first] = ANSWERS.positions.people;
    if (!first) throw new Error("no holder");
    const people = [first, { ...first, target: "the merger", act: "support" }];
    const text = shown({ ...ANSWERS.positions, holder: first.holder, people, groups: [] });
    for (const part of ["where they stand", "For or against the merger?"])
      expect(text).toContain(part);
  });

  it("gathers those whose position stands in one sentence", () => {
    const people = ANSWERS.positions.people
      .slice(0, 1)
      .flatMap((one) => [one, { ...one, holder: "Ann Lee" }]);
    expect(shown({ ...ANSWERS.positions, people, groups: [] })).toContain(
      "for, stated: Jerry Nadler (Democrat); Ann Lee (Democrat)\n",
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
  const canvas = { colour: false, width: Number.POSITIVE_INFINITY };

  it("shows the paragraph and its neighbours", () => {
    const text = paint(renderContext(CONTEXT), canvas);
    for (const citation of [CONTEXT.before, CONTEXT.paragraph, CONTEXT.after])
      expect(text).toContain(citation?.text);
  });

  it("explains the speaker", () => {
    const text = paint(renderExplanation(EXPLANATION), canvas);
    expect(text.replace(/\s+/g, " ")).toContain(
      "Speaker corrected by ann on 2026-11-23 (before: Kirsten Gillibrand): heard the tape",
    );
    for (const part of [EXPLANATION.because, EXPLANATION.rule, "“added”", "“He”", "0.93"])
      expect(text).toContain(part);
  });
});

tellsOfMarks(shown);
