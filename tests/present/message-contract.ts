/** What every face has to keep of any sheet: its limits, every item whole on exactly one page, and what a reader has to see. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestFor, type Turn } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import {
  contextSheet,
  itemsOf,
  paged,
  present,
  type Sheet,
  whySheet,
} from "../../src/present/index.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import {
  generatedAnswer,
  generatedContext,
  generatedExplanation,
} from "../doubles/generated-answers.ts";

export type Face = {
  readonly name: string;
  readonly fits: (turn: Turn) => boolean;
  /** Of everything that it makes of a turn, what its platform would refuse. */
  readonly problems: (turn: Turn) => readonly string[];
  /** All that is read, without markup. */
  readonly text: (turn: Turn) => string;
  /** What stands in each quote bar. */
  readonly bars: (turn: Turn) => readonly string[];
  /** What bears the sign of a match, and of what is not in print. */
  readonly matches: (turn: Turn) => readonly string[];
  readonly gone: (turn: Turn) => readonly string[];
};

export const turnsOf = (
  { fits }: Pick<Face, "fits">,
  sheet: Sheet,
  words = "cancel culture",
): readonly Turn[] => {
  const request = requestFor(words);
  const beside = { request, back: request, next: request };
  return paged(sheet, (page) => fits({ sheet: page, ...beside })).map((page) => ({
    sheet: page,
    ...beside,
  }));
};

export const messageContract = (face: Face): void => {
  const of = (answer: Answer, view = "") => turnsOf(face, present(answer, view), answer.question);
  const seen = (answer: Answer, view = "") => of(answer, view).map(face.text).join("\n");
  const expectWithin = (turn: Turn): void => expect(face.problems(turn)).toEqual([]);
  const why = (kind: "direct" | "indirect") =>
    turnsOf(face, whySheet({ ...EXPLANATION, kind })).flatMap(face.bars)[0];

  describe(`${face.name}, within its limits`, () => {
    it.each(Object.entries<Answer>(ANSWERS))("%s", (_, answer) => {
      for (const view of ["", "everyone sentences", "groups", "printings1", "closest"])
        of(answer, view).forEach(expectWithin);
    });

    it("any answer, whatever its text", () => {
      fc.assert(
        fc.property(
          generatedAnswer,
          fc.constantFrom("", "everyone sentences", "closest"),
          ({ answer }, view) => of(answer, view).forEach(expectWithin),
        ),
        { numRuns: 60 },
      );
    });

    it("any context and explanation", () => {
      fc.assert(
        fc.property(generatedContext, generatedExplanation, (context, explanation) => {
          for (const sheet of [contextSheet(context, "1.0.abcd.a"), whySheet(explanation)])
            turnsOf(face, sheet).forEach(expectWithin);
        }),
        { numRuns: 60 },
      );
    });
  });

  it(`${face.name} shows every item whole on exactly one page`, () => {
    fc.assert(
      fc.property(generatedAnswer, fc.integer({ min: 1, max: 40 }), ({ answer }, times) => {
        const sheet = present(answer);
        const [group] = sheet.groups;
        const items = Array.from({ length: times }, () => group?.items ?? [])
          .flat()
          .slice(0, 200);
        const whole = { ...sheet, groups: [{ items }] };
        const shown = turnsOf(face, whole, answer.question).flatMap((turn) => itemsOf(turn.sheet));
        expect(shown).toHaveLength(items.length);
        for (const [at, item] of items.entries()) {
          const request = requestFor(answer.question);
          const alone = { sheet: { ...whole, groups: [{ items: [item] }] }, request };
          // of what no message holds, the part is shown that does
          if (face.fits({ ...alone, back: request, next: request }))
            expect(shown[at]).toEqual(item);
          else expect(shown[at]?.who).toEqual(item.who);
        }
      }),
      { numRuns: 20 },
    );
  });

  describe(`what is seen in ${face.name}`, () => {
    it("marks the words that match, what the print has, and what is not in print", () => {
      expect(of(ANSWERS.statements).flatMap(face.matches)).toContain("cancel culture");
      const altered = of(ANSWERS.altered);
      expect(altered.flatMap(face.matches)).toContain("should");
      expect(altered.flatMap(face.gone)).toEqual(["must"]);
    });

    it("shows a board of 60 holders on its pages, ten rows each", () => {
      const [holder] = ANSWERS.positions.people;
      if (!holder) throw new Error("no holder");
      const names = Array.from({ length: 60 }, (_, at) => `Holder ${at}.`);
      const people = names.map((name) => ({ ...holder, holder: name }));
      const pages = of({ ...ANSWERS.positions, people });
      expect(pages.map(({ sheet }) => itemsOf(sheet).length)).toEqual([10, 10, 10, 10, 10, 10]);
      for (const [at, name] of names.entries()) {
        const on = pages.map((page) => face.text(page).includes(name));
        expect(on.flatMap((found, page) => (found ? page : []))).toEqual([Math.floor(at / 10)]);
      }
    });

    it.each([
      ["Jerry Nadler", "for, stated"],
      ["Kathleen Rice", "for, stated earlier"],
      ["Andrea Stewart-Cousins", "for, reported by somebody else"],
      ["Bill de Blasio", "for, implied only"],
      ["Hakeem Jeffries", "stopped short"],
      ["Joe Biden", "declined to say"],
      ["Kamala Harris", "reported silent"],
    ])("never makes the position of %s stronger than %s", (holder, label) => {
      const rows = of(ANSWERS.positions).flatMap(({ sheet }) => itemsOf(sheet));
      expect(rows.find(({ who: [who] }) => who?.name === holder)?.label).toBe(label);
      expect(seen(ANSWERS.positions)).toContain(holder);
      expect(seen(ANSWERS.positions).toLowerCase()).toContain(label);
    });

    it("puts no marks around a paraphrase, not even where it explains the speaker", () => {
      expect(why("direct")).toMatch(/^“.+”$/);
      expect(why("indirect")).not.toMatch(/[“”]/);
    });

    it("shows the context, its neighbours outside what was said", () => {
      const turns = turnsOf(face, contextSheet(CONTEXT));
      const { text = "" } = CONTEXT.before ?? {};
      expect(turns.map(face.text).join("\n")).toContain(text);
      expect(turns.flatMap(face.bars)[0]).not.toContain(text);
    });
  });
};
