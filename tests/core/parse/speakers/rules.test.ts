import { describe, expect, it } from "vitest";
import { RULES } from "../../../../src/core/index.ts";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();
const rulesIn = (text: string): readonly string[] =>
  parse({ text }).attributions.map(({ rule }) => rule);

describe("rules", () => {
  it("have an id of their own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it.each(RULES)("$id decides its example", ({ id, example }) => {
    expect(rulesIn(example)).toContain(id);
  });

  it.each(RULES)("$id does not decide its counterexample", ({ id, counterexample }) => {
    expect(rulesIn(counterexample)).not.toContain(id);
  });
});
