import { expect, it } from "vitest";
import type { Answer } from "../../src/app/index.ts";
import { renderAnswer } from "../../src/slack/render.ts";
import { firstRequest } from "../../src/slack/request.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { textsOf } from "./double/limits.ts";

it("says of each line what it is on where one holder stands on several matters", () => {
  const [first] = ANSWERS.positions.people;
  if (!first) throw new Error("no holder");
  const people = [first, { ...first, target: "the merger", act: "support" }];
  const answer = { ...ANSWERS.positions, holder: first.holder, people, groups: [] };
  const { blocks } = renderAnswer(answer, { request: firstRequest("ask", "x", "private") });
  const text = textsOf(blocks).join("\n");
  for (const part of ["where they stand", "For or against the merger?"])
    expect(text).toContain(part);
});

it("says why below one holder's line, and not on a board of many", () => {
  const people = ANSWERS.positions.people.map((each) => ({ ...each, because: "It is demanded." }));
  const textOf = (answer: Answer): string =>
    textsOf(renderAnswer(answer, { request: firstRequest("ask", "x", "private") }).blocks).join(
      "\n",
    );
  const one = { ...ANSWERS.holder, people: people.slice(-1) };
  expect(textOf(one)).toContain("Why: It is demanded.");
  expect(textOf({ ...ANSWERS.positions, people })).not.toContain("Why:");
});
