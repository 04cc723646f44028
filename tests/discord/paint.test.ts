/** Messages of any answer: within Discord's limits, whole, and reading no markup of others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestFor, type Turn } from "../../src/conversation/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { askable, askedLine, fits, paint } from "../../src/discord/paint.ts";
import {
  contextSheet,
  itemsOf,
  paged,
  present,
  type Sheet,
  whySheet,
} from "../../src/present/index.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { checkMessage } from "../doubles/discord/limits-check.ts";
import {
  generatedAnswer,
  generatedContext,
  generatedExplanation,
} from "../doubles/generated-answers.ts";
import { partsOf } from "./bot.ts";
import { foreignMarkup, readMarkup } from "./markup-reader.ts";
import { asSent, missingDocument, readJudge } from "./openapi.ts";

const OWNER = "1033044521375764530";
const FLAGS = 32_768;

const pagesOf = (sheet: Sheet, words = "cancel culture"): readonly Turn[] => {
  const request = requestFor(words);
  const beside = { request, back: request, next: request };
  return paged(sheet, (page) => fits({ sheet: page, ...beside })).map((page) => ({
    sheet: page,
    ...beside,
  }));
};
const of = (answer: Answer, view = "") => pagesOf(present(answer, view), answer.question);
const bodyOf = (turn: Turn) =>
  asSent({ components: paint(turn, { owner: OWNER, share: true }), flags: FLAGS });
const textsOf = (turn: Turn): readonly string[] =>
  partsOf(bodyOf(turn)["components"]).flatMap(({ content }) =>
    typeof content === "string" ? content : [],
  );
const readable = (turn: Turn): string =>
  textsOf(turn)
    .map((text) => readMarkup(text.replaceAll(/\*\*|~~|^(?:> |-# |## )/gm, "")).text)
    .join("\n");

const problemsOf = (turn: Turn): readonly string[] => {
  const [container] = paint(turn, { owner: OWNER, share: true });
  const line = askedLine("<@1> **ann**".repeat(9), turn.request.words);
  const shared = { ...container, components: [...container.components, line] };
  return [bodyOf(turn), asSent({ components: [shared], flags: FLAGS })].flatMap(checkMessage);
};

const judge = missingDocument === undefined ? readJudge() : () => [];

describe("within the limits", () => {
  it.each(Object.entries<Answer>(ANSWERS))("%s", (_, answer) => {
    for (const view of ["", "everyone sentences", "groups", "printings1", "closest"])
      for (const turn of of(answer, view)) {
        expect(problemsOf(turn)).toEqual([]);
        expect(judge("POST", "/channels/1/messages", bodyOf(turn))).toEqual([]);
      }
  });

  it("any answer, whatever its text and question", () => {
    fc.assert(
      fc.property(
        generatedAnswer,
        fc.constantFrom("", "everyone sentences", "closest"),
        ({ answer }, view) => {
          for (const turn of of(answer, view)) expect(problemsOf(turn)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
    for (const turn of pagesOf(present(ANSWERS.positions), askable("*".repeat(1800))))
      expect(problemsOf(turn)).toEqual([]);
  });

  it("any context and explanation", () => {
    fc.assert(
      fc.property(generatedContext, generatedExplanation, (context, explanation) => {
        for (const sheet of [contextSheet(context), whySheet(explanation)])
          for (const turn of pagesOf(sheet)) expect(problemsOf(turn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

it("shows every item whole on exactly one page", () => {
  fc.assert(
    fc.property(generatedAnswer, fc.integer({ min: 1, max: 40 }), ({ answer }, times) => {
      const sheet = present(answer);
      const [group] = sheet.groups;
      const items = Array.from({ length: times }, () => group?.items ?? [])
        .flat()
        .slice(0, 200);
      const whole = { ...sheet, groups: [{ items }] };
      const shown = pagesOf(whole, answer.question).flatMap((turn) => itemsOf(turn.sheet));
      expect(shown).toHaveLength(items.length);
      for (const [at, item] of items.entries()) {
        const request = requestFor(answer.question);
        const alone = { sheet: { ...whole, groups: [{ items: [item] }] }, request };
        // of what no message holds, the part is shown that does
        if (fits({ ...alone, back: request, next: request })) expect(shown[at]).toEqual(item);
        else expect(shown[at]?.who).toEqual(item.who);
      }
    }),
    { numRuns: 20 },
  );
});

it("reads no markup but our own", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ answer }) => {
      for (const turn of of(answer)) expect(textsOf(turn).flatMap(foreignMarkup)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

describe("what is seen", () => {
  const first = (answer: Answer, view = ""): Turn => {
    const [turn] = of(answer, view);
    if (!turn) throw new Error("no page");
    return turn;
  };

  it("is the verdict with its sign and colour, the words with matches marked, who, and where", () => {
    const [exact] = paint(first(ANSWERS.exact), { owner: OWNER, share: true });
    expect(exact.accent_color).toBe(0x2f_b3_7c);
    expect(textsOf(first(ANSWERS.exact))).toEqual([
      "## ✅ Printed in exactly these words",
      "> “Governor Cuomo must resign.”\n**Jerry Nadler**\n-# [Headline USA · 2021\\-03\\-12 · Democrats call on Cuomo to resign](https://example.com/cuomo?a=1&b=2)".replaceAll(
        "\\-",
        "-",
      ),
    ]);
    expect(textsOf(first(ANSWERS.statements)).join()).toContain(
      "bowing to **cancel culture** and the truth.”",
    );
  });

  it("strikes out what is not in print and marks what the print has", () => {
    const text = textsOf(first(ANSWERS.altered)).join("\n");
    expect(text).toContain("The print says **should**, you asked about ~~must~~.");
    expect(text).toContain("“Governor Cuomo **should** resign.”");
  });

  it("shows a board of 60 holders on its pages, ten each", () => {
    const [holder] = ANSWERS.positions.people;
    if (!holder) throw new Error("no holder");
    const people = Array.from({ length: 60 }, (_, at) => ({ ...holder, holder: `Holder ${at}.` }));
    const pages = of({ ...ANSWERS.positions, people });
    expect(pages).toHaveLength(6);
    const text = pages.map(readable).join("\n");
    for (const { holder: name } of people) expect(text).toContain(name);
  });

  it("restates a question that no button can carry", () => {
    const long = "did somebody ever say that ".repeat(6);
    const [turn] = pagesOf(present(ANSWERS.statements), long);
    expect(turn && readable(turn)).toContain(`You asked “${long.trim()}”`);
  });

  it("says the context's neighbours small, outside the bar", () => {
    const [turn] = pagesOf(contextSheet(CONTEXT));
    const lines = turn ? textsOf(turn).join("\n").split("\n") : [];
    expect(lines.filter((line) => line.startsWith("-# ")).length).toBeGreaterThanOrEqual(3);
    expect(lines.filter((line) => line.startsWith("> "))).toHaveLength(1);
  });

  it("puts no marks around a paraphrase, not even where it explains the speaker", () => {
    const quoted = (kind: "direct" | "indirect") => {
      const [turn] = pagesOf(whySheet({ ...EXPLANATION, kind }));
      return turn ? textsOf(turn).join("\n") : "";
    };
    expect(quoted("direct")).toContain("> “People");
    expect(quoted("indirect")).toContain("> People");
  });
});
