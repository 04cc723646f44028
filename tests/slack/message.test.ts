/** Messages and views of any answer: within Slack's limits, whole, and reading no markup of others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, type Request, requestFor, type Turn } from "../../src/conversation/index.ts";
import { type Answer, undirected } from "../../src/core/index.ts";
import {
  contextSheet,
  itemsOf,
  paged,
  present,
  type Sheet,
  whySheet,
} from "../../src/present/index.ts";
import { flattened } from "../../src/slack/blocks.ts";
import {
  answerMessage,
  answerView,
  fits,
  homeView,
  sharedMessage,
} from "../../src/slack/message.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import {
  generatedAnswer,
  generatedContext,
  generatedExplanation,
} from "../doubles/generated-answers.ts";
import { messageProblems, textsOf, viewProblems } from "./double/limits.ts";
import { buttons } from "./double/slack.ts";

const pagesOf = (sheet: Sheet, words = "cancel culture"): readonly Turn[] => {
  const request = requestFor(words);
  const beside = { request, back: request, next: request };
  return paged(sheet, (page) => fits({ sheet: page, ...beside })).map((page) => ({
    sheet: page,
    ...beside,
  }));
};
const of = (answer: Answer, view = "") => pagesOf(present(answer, view), answer.question);
const ID = "0123456789ab";
const seen = (answer: Answer, view = ""): string =>
  of(answer, view)
    .flatMap((turn) => textsOf(answerMessage(turn, "private", ID).blocks))
    .join("\n");

const expectWithin = (turn: Turn): void => {
  for (const place of ["private", "direct", "public"] as const) {
    const message = answerMessage(turn, place, ID);
    expect(messageProblems(message)).toEqual([]);
    expect(messageProblems(sharedMessage(message, "<!channel>", "who & <what>"))).toEqual([]);
  }
  expect(viewProblems(answerView(turn))).toEqual([]);
  expect(viewProblems(homeView(turn))).toEqual([]);
};

describe("within the limits", () => {
  it.each(Object.entries<Answer>(ANSWERS))("%s", (_, answer) => {
    for (const view of ["", "everyone sentences", "groups", "printings1", "closest"])
      for (const turn of of(answer, view)) expectWithin(turn);
  });

  it("any answer, whatever its text", () => {
    fc.assert(
      fc.property(
        generatedAnswer,
        fc.constantFrom("", "everyone sentences", "closest"),
        ({ answer }, view) => {
          for (const turn of of(answer, view)) expectWithin(turn);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("any context and explanation", () => {
    fc.assert(
      fc.property(generatedContext, generatedExplanation, (context, explanation) => {
        for (const sheet of [contextSheet(context), whySheet(explanation)])
          for (const turn of pagesOf(sheet)) expect(viewProblems(answerView(turn))).toEqual([]);
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
      const shown = pagesOf(whole).flatMap((turn) => itemsOf(turn.sheet));
      expect(shown).toHaveLength(items.length);
      for (const [at, item] of items.entries()) {
        const alone = { ...whole, groups: [{ items: [item] }] };
        const turn = { sheet: alone, request: requestFor(answer.question) };
        // of what no message holds, the part is shown that does
        if (fits({ ...turn, back: turn.request, next: turn.request }))
          expect(shown[at]).toEqual(item);
        else expect(shown[at]?.who).toEqual(item.who);
      }
    }),
    { numRuns: 20 },
  );
});

it("puts printed words into blocks that read no markup", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ from, answer }) => {
      for (const turn of of(answer)) {
        const { text, blocks } = answerMessage(turn, "private", ID);
        expect(text).not.toMatch(/[<>]/);
        expect(JSON.stringify(blocks)).not.toContain('"emoji":true');
        for (const words of quotations(blocks).flatMap(textsOf))
          if (!ADDED.has(words)) expect(undirected(from.text)).toContain(words);
      }
    }),
    { numRuns: 100 },
  );
});
/** Our own marks and cuts, each an element of its own. */
const ADDED = new Set(["“", "”", " … “", " […] ", " … "]);
const quotations = (part: unknown): readonly unknown[] => {
  if (Array.isArray(part)) return part.flatMap(quotations);
  if (typeof part !== "object" || part === null) return [];
  return "type" in part && part.type === "rich_text_quote"
    ? [part]
    : Object.values(part).flatMap(quotations);
};

it("looks alike, in escaped markup, for a server that draws no rich text", () => {
  fc.assert(
    fc.property(generatedAnswer, ({ answer }) => {
      for (const turn of of(answer)) {
        const message = answerMessage(turn, "private", ID);
        const blocks = message.blocks.flatMap(flattened);
        const problems = messageProblems({ ...message, blocks });
        expect(problems.filter((each) => !TOO_MANY.test(each))).toEqual([]);
        expect(JSON.stringify(blocks)).not.toMatch(/"rich_text|"table"/);
      }
    }),
    { numRuns: 40 },
  );
  const [turn] = of(ANSWERS.exact);
  const text = turn && textsOf(answerMessage(turn, "public").blocks.flatMap(flattened)).join("\n");
  expect(text).toContain(">“Governor Cuomo must resign.”\n*Jerry Nadler*");
});
/** Of blocks or of what contains the text: no concern of a server that draws no rich text. */
const TOO_MANY = /^blocks has \d+ elements|^msg_blocks_too_long|characters$/;

describe("what is seen", () => {
  it("marks in bold the words that match", () => {
    const [turn] = of(ANSWERS.statements);
    expect(JSON.stringify(turn && answerMessage(turn, "public").blocks)).toContain(
      '{"type":"text","text":"cancel culture","style":{"bold":true}}',
    );
  });

  it("strikes out what is not in print and marks what the print has", () => {
    const [turn] = of(ANSWERS.altered);
    const blocks = JSON.stringify(turn && answerMessage(turn, "public").blocks);
    expect(blocks).toContain('{"type":"text","text":"must","style":{"strike":true}}');
    expect(blocks).toContain('{"type":"text","text":"should","style":{"bold":true}}');
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
  });

  it("shows a board of 60 holders on its pages, ten rows each", () => {
    const [holder] = ANSWERS.positions.people;
    if (!holder) throw new Error("no holder");
    const people = Array.from({ length: 60 }, (_, at) => ({ ...holder, holder: `Holder ${at}.` }));
    const answer = { ...ANSWERS.positions, people };
    expect(of(answer)).toHaveLength(6);
    for (const { holder: name } of people) expect(seen(answer)).toContain(name);
  });

  it("asks which of two people, each with a button that asks for them", () => {
    const [turn] = of(ANSWERS.which);
    const all = buttons(turn && answerMessage(turn, "private", ID).blocks);
    const found = all.filter(({ label }) => label === "Choose");
    expect(found.map(({ label, value }) => [label, decode(value.slice(1))?.words])).toEqual([
      ["Choose", "Sean Patrick Maloney"],
      ["Choose", "Carolyn Maloney"],
    ]);
  });

  it("offers to share first, once, and only what the asker alone sees", () => {
    const [turn] = of(ANSWERS.exact);
    const labels = (share?: string) =>
      buttons(turn && answerMessage(turn, "private", share).blocks).map(({ label }) => label);
    expect(labels(ID).filter((label) => label === "Share")).toEqual(["Share"]);
    expect(labels(ID)[0]).toBe("Share");
    expect(labels()).not.toContain("Share");
  });

  it("can be asked about whatever it takes to carry the question", () => {
    const long = requestFor("x".repeat(1500));
    const request: Request = { ...long, page: 12 };
    const turn = { sheet: present(ANSWERS.statements), request };
    expect(messageProblems(answerMessage(turn, "private", ID))).toEqual([]);
    const carried = buttons(answerMessage(turn, "private", ID).blocks);
    expect(carried.map(({ label }) => label)).toContain("In context");
  });

  it("links an article by a web address alone", () => {
    const [turn] = of(ANSWERS.exact);
    expect(JSON.stringify(turn && answerMessage(turn, "public").blocks)).toContain(
      "<https://example.com/cuomo?a=1&amp;b=2|",
    );
  });

  it("puts no marks around a paraphrase, not even where it explains the speaker", () => {
    const quoted = (kind: "direct" | "indirect") => {
      const [turn] = pagesOf(whySheet({ ...EXPLANATION, kind }));
      return textsOf(quotations(turn && answerView(turn).blocks)[0]).join("");
    };
    expect(quoted("direct")).toMatch(/^“.+”$/);
    expect(quoted("indirect")).not.toMatch(/[“”]/);
  });

  it("shows the context, its neighbours outside the bar", () => {
    const [turn] = pagesOf(contextSheet(CONTEXT));
    const { blocks = [] } = turn ? answerView(turn) : {};
    expect(textsOf(blocks).join("\n")).toContain(CONTEXT.before?.text);
    expect(quotations(blocks).flatMap(textsOf).join("")).not.toContain(CONTEXT.before?.text);
  });
});
