import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/core/index.ts";
import { flattened } from "../../src/slack/blocks.ts";
import { renderAnswer } from "../../src/slack/render.ts";
import { answerView, contextView, explanationView } from "../../src/slack/render-modal.ts";
import { firstRequest, fromValue, type Request } from "../../src/slack/request.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import {
  generatedAnswer,
  generatedContext,
  generatedExplanation,
} from "../doubles/generated-answers.ts";
import { messageProblems, textsOf, viewProblems } from "./double/limits.ts";

const request = (answer: Answer, more: Partial<Request> = {}): Request => ({
  ...firstRequest("ask", answer.question, "private"),
  ...more,
});
const render = (answer: Answer, more: Partial<Request> = {}) =>
  renderAnswer(answer, { request: request(answer, more) });

const values = (part: unknown): readonly string[] =>
  Array.isArray(part)
    ? part.flatMap(values)
    : typeof part === "object" && part !== null
      ? Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
          key === "value" && typeof value === "string" ? [value] : values(value),
        )
      : [];

const seen = (answer: Answer) => textsOf(render(answer).blocks).join("\n");

describe("within the limits", () => {
  it.each(Object.entries(ANSWERS))("%s", (_, answer) => {
    for (const place of ["private", "direct", "public", "modal"] as const)
      expect(messageProblems(render(answer, { place }))).toEqual([]);
    const view = answerView(answer, { request: request(answer, { place: "modal" }) });
    expect(viewProblems(view)).toEqual([]);
    const shared = renderAnswer(answer, { request: request(answer), sharedBy: "ann" });
    expect(messageProblems(shared)).toEqual([]);
  });

  it("any answer, whatever its text", () => {
    fc.assert(
      fc.property(generatedAnswer, fc.nat(5), ({ answer }, skip) => {
        const message = render(answer, { skip });
        expect(messageProblems(message)).toEqual([]);
        const view = answerView(answer, { request: request(answer, { skip, place: "modal" }) });
        expect(viewProblems(view)).toEqual([]);
        const shared = renderAnswer(answer, { request: request(answer), sharedBy: "<!channel>" });
        expect(messageProblems(shared)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("any context and explanation", () => {
    fc.assert(
      fc.property(generatedContext, generatedExplanation, (context, explanation) => {
        expect(viewProblems(contextView(context))).toEqual([]);
        expect(viewProblems(explanationView(explanation))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("a long wording that differs at every word, and a quotation marked at every word", () => {
    const wording = Array.from({ length: 400 }, (_, at) => ({
      text: "word ",
      as: at % 2 > 0 ? ("changed" as const) : ("same" as const),
    }));
    const { blocks } = render({ ...ANSWERS.altered, wording });
    expect(messageProblems(render({ ...ANSWERS.altered, wording }))).toEqual([]);
    expect(textsOf(blocks)).toContain(" […] ");
    const [joint] = ANSWERS.joint.statements;
    const [first] = joint?.printings ?? [];
    const { start, end } = first?.sentence.span ?? { start: 0, end: 0 };
    const marked = Array.from({ length: (end - start) / 2 }, (_, at) => ({
      start: start + 2 * at,
      end: start + 2 * at + 1,
    }));
    const printings = joint?.printings.map((each) => ({ ...each, marked })) ?? [];
    const statements = ANSWERS.joint.statements.map((each) => ({ ...each, printings }));
    expect(messageProblems(render({ ...ANSWERS.joint, statements }))).toEqual([]);
  });

  it("leaves nothing out: turning the pages shows every item once", () => {
    const many = Array.from({ length: 40 }, () => ANSWERS.joint.statements[0]);
    const answer: Answer = { ...ANSWERS.joint, statements: many, notes: [] };
    let shown = 0;
    let turns = 0;
    for (let next: Request | undefined = request(answer); next; turns++) {
      const message = renderAnswer(answer, { request: next });
      expect(messageProblems(message)).toEqual([]);
      shown += message.blocks.filter(({ type }) => type === "rich_text").length - 1;
      const before: number = next.skip;
      next = values(message.blocks)
        .flatMap((value) => fromValue(value) ?? [])
        .find(({ skip }) => skip > before);
    }
    expect(shown).toBe(40);
    expect(turns).toBeGreaterThan(2);
  });
});

describe("nothing pings, nothing breaks out", () => {
  it("puts text into blocks that read no markup, and escapes the rest", () => {
    fc.assert(
      fc.property(generatedAnswer, ({ answer }) => {
        const { text, blocks } = render(answer);
        expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
        expect(JSON.stringify(blocks)).not.toContain('"emoji":true');
        expect(text).not.toMatch(/[<>]/);
        expect(text).not.toMatch(/&(?!amp;|lt;|gt;|am?p?…|lt?…|gt?…|…)/);
        expect(text).not.toMatch(/:[a-z0-9_+'-]+:/i);
      }),
      { numRuns: 150 },
    );
  });
});

describe("for a server that shows no rich text", () => {
  it("says the same in plain text, within the limits", () => {
    fc.assert(
      fc.property(generatedAnswer, ({ answer }) => {
        const message = render(answer);
        const blocks = message.blocks.flatMap(flattened);
        const problems = messageProblems({ ...message, blocks });
        expect(problems.filter((each) => !TOO_MANY.test(each))).toEqual([]);
        expect(JSON.stringify(blocks)).not.toContain('"rich_text');
      }),
      { numRuns: 50 },
    );
    const plain = textsOf(render(ANSWERS.exact).blocks.flatMap(flattened)).join("\n");
    expect(plain).toContain("▏“Governor Cuomo must resign.”");
  });
});

describe("verbatim", () => {
  it("quotes nothing that the article does not print", () => {
    fc.assert(
      fc.property(generatedAnswer, ({ from, answer }) => {
        fc.pre(answer.kind !== "check");
        const quoted = quotations(render(answer).blocks).flatMap(textsOf);
        for (const words of quoted) if (!ADDED.has(words)) expect(from.text).toContain(words);
      }),
      { numRuns: 150 },
    );
  });
});

/** Of blocks or of what contains the text: no concern of a server that shows no rich text. */
const TOO_MANY = /^blocks has \d+ elements|^msg_blocks_too_long/;

/** Our own marks and cuts, each an element of its own. */
const ADDED = new Set(["“", "”", " … “", " […] "]);

const quotations = (blocks: unknown) =>
  elements(blocks).filter(({ type }) => type === "rich_text_quote");

const elements = (part: unknown): readonly { readonly type?: unknown }[] => {
  if (Array.isArray(part)) return part.flatMap(elements);
  if (typeof part !== "object" || part === null) return [];
  return [part, ...Object.values(part).flatMap(elements)];
};

describe("what is seen", () => {
  it("restates the question, names the speaker and role, labels the words and their place", () => {
    const text = seen(ANSWERS.statements);
    expect(text).toContain("You asked: “cancel culture”");
    expect(text).toContain("Andrew Cuomo · New York Gov.".replace(" · ", "\n · \n"));
    expect(text).toContain("quote · “said, before evoking” · WETM");
    expect(text).toContain("3 articles, 1 origin (AP)");
    expect(text).toContain("partial quote · “condemned”");
    expect(text).toContain("nearly these words");
    expect(text).toContain("corrected by an operator");
    expect(text).toContain("paraphrase · “insisted”");
    expect(text).toContain("Looked up “cancel” for “cancle”.");
  });

  it("marks the words that match in bold inside the quotation", () => {
    expect(JSON.stringify(render(ANSWERS.statements).blocks)).toContain(
      '{"type":"text","text":"cancel culture","style":{"bold":true}}',
    );
  });

  it("keeps the printed name beside the resolved ones", () => {
    expect(seen(ANSWERS.joint)).toContain("(printed as “the Democratic senators”)");
    expect(seen(ANSWERS.joint)).toContain("Speaker not named (“the statement”)");
  });

  it("shows of a partial quote its sentence", () => {
    expect(seen(ANSWERS.partial)).toContain("A defiant Cuomo earlier in the day insisted");
  });

  it("strikes out what is not printed and puts in brackets what was left out", () => {
    const blocks = JSON.stringify(render(ANSWERS.altered, { kind: "check" }).blocks);
    expect(blocks).toContain('{"type":"text","text":"must","style":{"strike":true}}');
    expect(blocks).toContain('{"type":"text","text":"[should]","style":{"bold":true}}');
    expect(blocks).toContain("the print says “should”, this wording “must”");
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
    const at = textsOf(render(ANSWERS.positions).blocks);
    expect(at.slice(at.indexOf(holder), at.indexOf(holder) + 5)).toContain(label);
  });

  it("shows a sentence once for all whose positions it shows", () => {
    const { people } = ANSWERS.positions;
    const [first] = people.flatMap(({ evidence }) => evidence);
    const together = people.map((each) => ({ ...each, evidence: first ? [first] : [] }));
    const { blocks } = render({ ...ANSWERS.positions, people: together, groups: [] });
    expect(quotations(blocks)).toHaveLength(1);
    for (const { holder } of people) expect(textsOf(blocks)).toContain(holder);
  });

  it("says on a later page what it continues, under which heading", () => {
    const { blocks } = render(ANSWERS.positions, { skip: 1 });
    expect(textsOf(blocks).join("\n")).toMatch(/continued\n(?:By name|Groups, as printed)/);
  });

  it("strikes out and brackets words, not the spaces around them", () => {
    const wording = [
      { text: "must ", as: "changed" as const },
      { text: "should ", as: "missing" as const },
    ];
    const blocks = JSON.stringify(render({ ...ANSWERS.altered, wording }).blocks);
    expect(blocks).toContain('{"type":"text","text":"must","style":{"strike":true}}');
    expect(blocks).toContain('{"type":"text","text":"[should]","style":{"bold":true}}');
  });

  it("says what was searched where nothing is found, and what else to ask", () => {
    const text = seen(ANSWERS.notFound);
    expect(text).toContain("is quoted in these articles, but nothing of theirs was found on that.");
    expect(text).toContain("Searched 4 articles, 24 statements, 10 speakers.");
    expect(text).toContain("“taxes” 0");
    expect(text).toContain("Nearest, but no answer");
    expect(text).toContain("Did you mean:");
  });

  it("asks which of two people, each with a button that asks for them", () => {
    const { blocks } = render(ANSWERS.which);
    expect(values(blocks).flatMap((value) => fromValue(value)?.words ?? [])).toEqual([
      "Sean Patrick Maloney",
      "Carolyn Maloney",
    ]);
  });

  it("offers to share only what the asker alone sees", () => {
    const labels = (more: Partial<Request>) => textsOf(render(ANSWERS.statements, more).blocks);
    expect(labels({ place: "private" })).toContain("Share");
    for (const place of ["direct", "public", "modal"] as const)
      expect(labels({ place })).not.toContain("Share");
  });

  it("opens an article only by a web link", () => {
    expect(JSON.stringify(render(ANSWERS.exact).blocks)).toContain(
      '"url":"https://example.com/cuomo?a=1&b=2"',
    );
  });

  it("names the command as the workspace calls it", () => {
    const { blocks } = renderAnswer(ANSWERS.help, {
      request: request(ANSWERS.help),
      command: "/quotes",
    });
    expect(textsOf(blocks).join()).toContain("/quotes and a phrase");
  });

  it("puts no marks around a paraphrase, not even where it explains the speaker", () => {
    const quoted = (kind: "direct" | "indirect") =>
      textsOf(quotations(explanationView({ ...EXPLANATION, kind }).blocks)).join("");
    expect(quoted("direct")).toMatch(/^“.+”$/);
    expect(quoted("indirect")).not.toMatch(/[“”]/);
  });

  it("explains the speaker and shows the context", () => {
    const why = textsOf(explanationView(EXPLANATION).blocks).join("");
    expect(why).toContain(
      "Speaker corrected by ann on 2026-11-23 (before: Kirsten Gillibrand): heard the tape",
    );
    expect(why).toContain("Reporting words: added");
    expect(why).toContain("rule pronoun-cue-colon · confidence 0.93");
    const around = textsOf(contextView(CONTEXT).blocks).join("");
    expect(around).toContain(CONTEXT.before?.text);
    expect(around).toContain(CONTEXT.after?.text);
  });
});
