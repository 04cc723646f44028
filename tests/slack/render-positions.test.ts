import { expect, it } from "vitest";
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
