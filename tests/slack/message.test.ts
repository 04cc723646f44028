/** Messages and views of any answer: within Slack's limits, whole, and reading no markup of others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, type Request, requestFor } from "../../src/conversation/index.ts";
import { type Answer, type Statement, undirected } from "../../src/core/index.ts";
import { present } from "../../src/present/index.ts";
import { flattened } from "../../src/slack/blocks.ts";
import {
  answerMessage,
  answerView,
  fits,
  homeView,
  sharedMessage,
} from "../../src/slack/message.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { generatedAnswer } from "../doubles/generated-answers.ts";
import { messageContract, turnsOf } from "../present/message-contract.ts";
import { messageProblems, textsOf, viewProblems } from "./double/limits.ts";
import { buttons } from "./double/slack.ts";

const ID = "0123456789ab";
type Text = { readonly text: { readonly text: string } };
type Element = Partial<Text> & { readonly options?: readonly Text[] };
const of = (answer: Answer, view = "") => turnsOf({ fits }, present(answer, view), answer.question);

/** Slack's own styles within quotations and around them. */
const styled = (part: unknown, style: "bold" | "strike"): readonly string[] => {
  if (Array.isArray(part)) return part.flatMap((each) => styled(each, style));
  if (typeof part !== "object" || part === null) return [];
  const { text, style: its } = Object(part);
  return its?.[style] === true ? [String(text)] : styled(Object.values(part), style);
};

messageContract({
  name: "Slack",
  fits,
  problems: (turn) => [
    ...(["private", "direct", "channel"] as const).flatMap((place) => {
      const message = answerMessage(turn, place, ID);
      const shared = sharedMessage(message, "<!channel>", "who & <what>");
      return [...messageProblems(message), ...messageProblems(shared)];
    }),
    ...viewProblems(answerView(turn)),
    ...viewProblems(homeView(turn)),
  ],
  text: (turn) => textsOf(answerMessage(turn, "private", ID).blocks).join("\n"),
  bars: (turn) =>
    quotations(answerMessage(turn, "private", ID).blocks).map((bar) => textsOf(bar).join("")),
  matches: (turn) => styled(quotations(answerMessage(turn, "private", ID).blocks), "bold"),
  gone: (turn) => styled(answerMessage(turn, "private", ID).blocks, "strike"),
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
  const text = turn && textsOf(answerMessage(turn, "channel").blocks.flatMap(flattened)).join("\n");
  expect(text).toContain(">“Governor Cuomo must resign.”\n*Jerry Nadler*");
});
/** Of blocks or of what contains the text: no concern of a server that draws no rich text. */
const TOO_MANY = /^blocks has \d+ elements|^msg_blocks_too_long|characters$/;

describe("what is seen", () => {
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

  it("shows Share beside what is folded where there is nothing else to do", () => {
    const nothing = { ...ANSWERS.notFound, nearest: [], didYouMean: [] };
    const turn = { sheet: present(nothing), request: requestFor("taxes") };
    const [row] = answerMessage(turn, "private", ID).blocks.slice(-1);
    expect(row).toMatchObject({
      type: "actions",
      elements: [
        { type: "button", text: { text: "Share" } },
        {
          type: "overflow",
          options: [{ text: { text: "Useful" } }, { text: { text: "Not what I asked" } }],
        },
      ],
    });
  });

  it("can be asked about whatever it takes to carry the question", () => {
    const long = requestFor("x".repeat(1500));
    const request: Request = { ...long, page: 12 };
    const turn = { sheet: present(ANSWERS.statements), request };
    expect(messageProblems(answerMessage(turn, "private", ID))).toEqual([]);
    const carried = buttons(answerMessage(turn, "private", ID).blocks);
    expect(carried.map(({ label }) => label)).toContain("In context");
  });

  it("folds what a menu can carry, and leaves only the rest in sight", () => {
    const question = `did he say ${"we will not wait for the harbour ".repeat(3)}`;
    const shown = ANSWERS.statements.statements.slice(0, 1);
    const rows = (statements: readonly Statement[]) => {
      const sheet = present({ ...ANSWERS.statements, statements, total: 1, pages: 1, notes: [] });
      const { blocks } = answerMessage({ sheet, request: requestFor(question) }, "private", ID);
      return blocks.flatMap((block) => {
        const { elements = [], accessory = [], type } = Object(block);
        return type === "actions" || type === "section" ? [elements, accessory].flat() : [];
      });
    };
    const labelsOf = ({ text, options = [] }: Element) =>
      text?.text ?? options.map((option) => option.text.text);
    expect(rows(shown).map(labelsOf)).toEqual([
      "Share",
      "In context",
      "Why this speaker",
      "All 3 printings",
      ["This is wrong", "As a picture", "Useful", "Not what I asked"],
    ]);
    const [beside] = rows([...shown, ...shown]).map(labelsOf);
    expect(beside).toEqual(["In context", "Why this speaker", "This is wrong", "As a picture"]);
  });

  it("links an article by a web address alone", () => {
    const [turn] = of(ANSWERS.exact);
    expect(JSON.stringify(turn && answerMessage(turn, "channel").blocks)).toContain(
      "<https://example.com/cuomo?a=1&amp;b=2|",
    );
  });
});
