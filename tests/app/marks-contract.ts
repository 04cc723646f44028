/** What every face says of words in marks that nobody is known to have said, or that an operator hid. */
import { expect, it } from "vitest";
import { marksLabel } from "../../src/app/index.ts";
import type { Answer } from "../../src/core/index.ts";
import { ANSWERS } from "../doubles/answers.ts";

export const tellsOfMarks = (shown: (answer: Answer) => string): void => {
  const [first] = ANSWERS.words.passages;
  it.each(["unnamed", "hidden"] as const)("says of words in marks that they are %s", (marks) => {
    for (const speakers of [[], ["Ann Lee"]]) {
      const passages = first
        ? [{ ...first, marks, ...(speakers.length > 0 ? { speakers } : {}) }]
        : [];
      const text = shown({ ...ANSWERS.words, passages });
      expect(text).toContain(marksLabel(marks));
      expect(text).not.toContain("reporter’s");
    }
  });
};
