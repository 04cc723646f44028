import { describe, expect, it } from "vitest";
import { RULES } from "../../../../src/core/index.ts";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();
const rulesIn = (text: string): readonly string[] =>
  parse({ text }).attributions.map(({ rule }) => rule);

describe("rules of words without marks", () => {
  const rules = RULES.filter(({ id }) => id.startsWith("indirect-"));

  it("are three", () => expect(rules).toHaveLength(3));

  it.each(rules)("$id decides its example", ({ id, example }) => {
    expect(rulesIn(example)).toEqual([id]);
  });

  it.each(rules)("$id does not decide its counterexample", ({ id, counterexample }) => {
    expect(rulesIn(counterexample)).not.toContain(id);
  });
});
