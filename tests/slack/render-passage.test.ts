import { expect, it } from "vitest";
import { marksLabel } from "../../src/app/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { renderAnswer } from "../../src/slack/render.ts";
import { firstRequest } from "../../src/slack/request.ts";
import { ANSWERS } from "../doubles/answers.ts";
import { textsOf } from "./double/limits.ts";

const seen = (answer: Answer) => {
  const request = firstRequest("ask", answer.question, "private");
  return textsOf(renderAnswer(answer, { request }).blocks).join("\n");
};

it("says of words in marks that nobody is known to have said them, or that they are hidden", () => {
  const [first] = ANSWERS.words.passages;
  for (const marks of ["unnamed", "hidden"] as const)
    for (const speakers of [[], ["Ann Lee"]]) {
      const answer: Answer = {
        ...ANSWERS.words,
        passages: first ? [{ ...first, marks, ...(speakers.length > 0 ? { speakers } : {}) }] : [],
      };
      const text = seen(answer);
      expect(text).toContain(marksLabel(marks));
      expect(text).not.toContain("reporter’s");
    }
});
