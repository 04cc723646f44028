/** Every rule by its own examples and counter-examples. */
import { describe, expect, it } from "vitest";
import {
  intentsOf,
  PATTERNS,
  PROPOSITIONS,
} from "../../../../src/core/answer/question/patterns.ts";
import { plainText } from "../../../../src/core/answer/question/question.ts";
import { readProposition } from "../../../../src/core/answer/stances/proposition.ts";

const { rules, lists } = PATTERNS;
const fits = (id: string, question: string): boolean =>
  intentsOf(plainText(question)).some(({ rule }) => rule === id);

describe("intent rules", () => {
  it("have ids of their own", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it("name lists that there are, each of use", () => {
    const patterns = [...Object.values(PATTERNS).flat(), ...Object.values(lists)];
    const named = [...JSON.stringify(patterns).matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name);
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(lists).toSorted());
  });

  it.each(rules.flatMap(({ id, examples }) => examples.map((one) => [id, one] as const)))(
    "%s reads “%s”",
    (id, example) => {
      expect(fits(id, example)).toBe(true);
    },
  );

  it.each(
    rules.flatMap(({ id, counterexamples }) => counterexamples.map((one) => [id, one] as const)),
  )("%s leaves “%s”", (id, counter) => {
    expect(fits(id, counter)).toBe(false);
  });
});

describe("propositions", () => {
  it.each(PROPOSITIONS.map(({ id, example, pattern }) => [id, example, pattern] as const))(
    "%s reads “%s”",
    (_, example, pattern) => {
      expect(pattern.test(plainText(example))).toBe(true);
      expect(readProposition(plainText(example)).target).toBeDefined();
    },
  );

  it.each(
    PROPOSITIONS.map(({ id, counterexample, pattern }) => [id, counterexample, pattern] as const),
  )("%s leaves “%s”", (_, counter, pattern) => {
    expect(pattern.test(plainText(counter))).toBe(false);
  });
});
