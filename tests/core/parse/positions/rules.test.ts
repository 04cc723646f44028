import { describe, expect, it } from "vitest";
import { POSITION_RULES } from "../../../../src/core/parse/index.ts";
import { positionsOf } from "./parser.ts";

const rulesIn = (text: string) => positionsOf(text).map(({ rule }) => rule);

describe("rules of positions", () => {
  it("have unique ids in kebab case", () => {
    const ids = POSITION_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it.each(POSITION_RULES)("$id finds its example", ({ id, example }) => {
    expect(rulesIn(example)).toContain(id);
  });

  it.each(POSITION_RULES)("$id finds nothing in its counterexample", ({ id, counterexample }) => {
    expect(rulesIn(counterexample)).not.toContain(id);
  });
});
