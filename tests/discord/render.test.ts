import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, kindLabel, matchLabel, searchedLine } from "../../src/app/index.ts";
import type { Viewer } from "../../src/discord/buttons.ts";
import { COMMANDS } from "../../src/discord/commands.ts";
import { render, renderContext, renderExplanation } from "../../src/discord/render.ts";
import { askable, type Draft, questionOf, type Reply, share } from "../../src/discord/reply.ts";
import { tellsOfMarks } from "../app/marks-contract.ts";
import { ANSWERS, CONTEXT, EXPLANATION } from "../doubles/answers.ts";
import { checkMessage } from "../doubles/discord/limits-check.ts";
import {
  generatedAnswer,
  generatedContext,
  generatedExplanation,
} from "../doubles/generated-answers.ts";
import { hostileText, longText } from "../doubles/hostile-text.ts";
import { foreignMarkup, readMarkup } from "./markup-reader.ts";
import { asSent, missingDocument, readJudge } from "./openapi.ts";

const viewer: Viewer = { owner: "1033044521375764530", place: "server" };
const named = Object.entries<Answer>(ANSWERS);
const bodyOf = ({ content, embeds, components }: Reply) => asSent({ content, embeds, components });
const shownBy = (reply: Reply): string =>
  [
    reply.content,
    ...reply.embeds.flatMap(({ author, title, description, footer }) => [
      author?.name,
      title,
      description,
      footer?.text,
    ]),
  ]
    .filter((text) => text !== undefined)
    .map((text) => readMarkup(text.replaceAll(/\*\*|__|~~|^> /gm, "")).text)
    .join("\n");

describe("render", () => {
  it.each(named)("keeps %s within the limits", (_, answer) => {
    expect(checkMessage(bodyOf(render(answer, viewer)))).toEqual([]);
  });

  it.each(named)("shows every printed word of %s that fits, as printed", (_, answer) => {
    const shown = shownBy(render(answer, viewer));
    for (const citation of quotationsOf(answer)) expect(shown).toContain(citation);
  });

  it.each(named.filter(([, { kind }]) => kind === "statements"))(
    "labels %s as the wording does",
    (_, answer) => {
      const shown = shownBy(render(answer, viewer));
      if (answer.kind !== "statements") return;
      for (const { printings, match, speakers } of answer.statements) {
        expect(shown).toContain(kindLabel(printings[0] ?? { kind: "direct" }));
        if (match !== "exact") expect(shown).toContain(matchLabel(match));
        for (const { name } of speakers) expect(shown).toContain(name);
      }
    },
  );

  it("marks what was asked for, and underlines what another printing has otherwise", () => {
    const [first] = render(ANSWERS.statements, viewer).embeds;
    expect(first?.description).toContain("bowing to **cancel culture** and the truth.”");
    expect(first?.description).toContain("“__People__ know the difference");
    expect(first?.author?.name).toBe("1. Andrew Cuomo — New York Gov.");
  });

  it("shows a paraphrase as its sentence prints it, without marks of a quotation", () => {
    const [statement] = ANSWERS.statements.statements;
    const [printing] = statement?.printings ?? [];
    if (!statement || !printing) throw new Error("no statement to change");
    const paraphrase = { ...statement, printings: [{ ...printing, kind: "indirect" as const }] };
    const [embed] = render({ ...ANSWERS.statements, statements: [paraphrase] }, viewer).embeds;
    const [first = ""] = readMarkup(embed?.description ?? "").text.split("\n");
    expect(embed?.description).toContain("**paraphrase**");
    expect(first).not.toMatch(/^> ?“.*”$/);
    expect(shownBy(render({ ...ANSWERS.statements, statements: [paraphrase] }, viewer))).toContain(
      printing.sentence.text,
    );
  });

  it("says nothing of a match where no words were asked for", () => {
    const from = { ...ANSWERS.statements, from: "Andrew Cuomo" };
    const related = from.statements.map((each) => ({ ...each, match: "related" as const }));
    const shown = shownBy(render({ ...from, statements: related }, viewer));
    expect(shown).not.toContain(matchLabel("related"));
  });

  it("says on which page one is, and offers the next to its owner", () => {
    const reply = render(ANSWERS.statements, viewer);
    expect(reply.embeds.at(-1)?.footer?.text).toMatch(/ · page 1 of 3$/);
    expect(labelsOf(reply)).toEqual([
      "1 In context",
      "1 Why this speaker",
      "2 In context",
      "2 Why this speaker",
      "3 In context",
      "3 Why this speaker",
      "Next",
    ]);
  });

  it("says what was searched where nothing is found", () => {
    const reply = render(ANSWERS.notFound, viewer);
    expect(shownBy(reply)).toContain(searchedLine(ANSWERS.notFound.searched));
    expect(reply.private).toBe(true);
    expect(labelsOf(reply)).toEqual(["Did you mean …", "Show everyone"]);
  });

  it("asks which one with a menu, for the asker alone in a server and for all in a message", () => {
    expect(render(ANSWERS.which, viewer).private).toBe(true);
    expect(render(ANSWERS.which, { ...viewer, place: "open" }).private).toBe(false);
    expect(labelsOf(render(ANSWERS.which, { ...viewer, place: "open" }))).toEqual(["Which one?"]);
  });

  it("strikes out what is not printed and underlines what is left out", () => {
    const { embeds, content } = render(ANSWERS.altered, viewer);
    expect(embeds[0]?.description).toContain("~~must~~ __should__");
    expect(content).toContain("the print says “should”, this wording “must”");
  });

  it("says of each line what it is on where one holder stands on several matters", () => {
    const [first] = ANSWERS.positions.people;
    if (!first) throw new Error("no holder");
    const people = [first, { ...first, target: "the merger", act: "support" }];
    const text = shownBy(
      render({ ...ANSWERS.positions, holder: first.holder, people, groups: [] }, viewer),
    );
    for (const part of ["where they stand", "For or against the merger?"])
      expect(text).toContain(part);
  });

  it("says why below one holder's line, and not on a board of many", () => {
    const people = ANSWERS.positions.people.map((each) => ({
      ...each,
      because: "It is demanded.",
    }));
    const one = { ...ANSWERS.holder, people: people.slice(-1) };
    expect(shownBy(render(one, viewer))).toContain("Why: It is demanded.");
    expect(shownBy(render({ ...ANSWERS.positions, people }, viewer))).not.toContain("Why:");
  });

  it("shows those whom one sentence names together, each way of standing apart", () => {
    const authors = render(ANSWERS.positions, viewer).embeds.map(({ author }) => author?.name);
    expect(authors).toContain("for, stated earlier (1)");
    expect(authors).toContain("groups, not all of them named (1)");
  });

  it("restates the question so that it can be read back", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, longText), (typed) => {
        const question = askable(typed);
        const answer = { ...ANSWERS.statements, question };
        expect(questionOf(render(answer, viewer).content) ?? "").toBe(question);
        expect(askable(question)).toBe(question);
      }),
    );
  });
});

describe("the room of a message", () => {
  const asking =
    (wish: number): Draft =>
    (budget) => ({
      description: "x".repeat(Math.min(wish, budget)),
    });
  const given = (...wishes: readonly number[]): readonly number[] =>
    share(wishes.map(asking), 1000).embeds.map(({ description = "" }) => description.length);

  it.each([
    ["suffices", [300, 200], [300, 200]],
    ["is shared where all want more", [900, 900], [500, 500]],
    ["goes to the long ones where the short ones leave some", [100, 2000, 50], [100, 850, 50]],
    ["is one's alone", [4000], [1000]],
  ])("%s", (_, wishes, shares) => {
    expect(given(...wishes)).toEqual(shares);
  });
});

describe("any answer", () => {
  const judged = missingDocument === undefined ? readJudge() : undefined;

  it("stays within Discord's limits, opens no markup and pings nobody", () => {
    fc.assert(
      fc.property(
        generatedAnswer,
        fc.constantFrom("server", "private", "open"),
        ({ answer }, place) => {
          const reply = render(answer, { ...viewer, place });
          expect(checkMessage(bodyOf(reply))).toEqual([]);
          expect(foreignMarkup(reply)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("so do context and explanation", () => {
    fc.assert(
      fc.property(generatedContext, generatedExplanation, (context, explanation) => {
        for (const reply of [renderContext(context), renderExplanation(explanation)]) {
          expect(checkMessage(bodyOf(reply))).toEqual([]);
          expect(foreignMarkup(reply)).toEqual([]);
        }
      }),
    );
  });

  it.skipIf(judged === undefined)(
    `passes Discord's OpenAPI document ${missingDocument ?? ""}`,
    () => {
      const judge = judged ?? (() => []);
      fc.assert(
        fc.property(generatedAnswer, ({ answer }) => {
          expect(judge("POST", "/channels/1/messages", bodyOf(render(answer, viewer)))).toEqual([]);
        }),
      );
      for (const [, answer] of named)
        expect(judge("POST", "/channels/1/messages", bodyOf(render(answer, viewer)))).toEqual([]);
      expect(judge("PUT", "/applications/1/commands", COMMANDS)).toEqual([]);
      expect(
        judge("POST", "/channels/1/messages", { embeds: [{ title: "x".repeat(257) }] }),
      ).not.toEqual([]);
    },
  );

  it("shows context and explanation of the built-in articles as printed", () => {
    expect(shownBy(renderContext(CONTEXT))).toContain(CONTEXT.paragraph.text);
    expect(shownBy(renderExplanation(EXPLANATION))).toContain(EXPLANATION.because);
    expect(shownBy(renderExplanation(EXPLANATION))).toContain("corrected by ann");
  });
});

const labelsOf = ({ components }: Reply): readonly (string | undefined)[] =>
  components.flatMap(({ components: parts }) =>
    parts.map((part) =>
      "label" in part ? part.label : "placeholder" in part ? part.placeholder : undefined,
    ),
  );

const quotationsOf = (answer: Answer): readonly string[] => {
  if (answer.kind === "statements" || answer.kind === "check")
    return answer.statements.flatMap(({ printings }) =>
      (printings[0]?.words ?? []).map(({ text }) => text),
    );
  if (answer.kind === "passages") return answer.passages.map(({ citation }) => citation.text);
  return [];
};

tellsOfMarks((answer) => shownBy(render(answer, viewer)));
