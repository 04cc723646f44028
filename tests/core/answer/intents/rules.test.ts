/** Every rule by its own examples and counter-examples. */
import { describe, expect, it } from "vitest";
import { INTENT_RULES } from "../../../../src/core/answer/dispatch.ts";
import { compileIntents, matchIntents } from "../../../../src/core/answer/intents/intents.ts";
import { plainText } from "../../../../src/core/answer/question/question.ts";
import { PROPOSITIONS, readProposition } from "../../../../src/core/answer/stances/proposition.ts";

const compiled = compileIntents(INTENT_RULES);
const fits = (id: string, question: string): boolean =>
  matchIntents(plainText(question), compiled).some(({ rule }) => rule === id);

const KEBAB = /^[a-z]+(?:-[a-z]+)*$/;

describe("intent rules", () => {
  it("have ids of their own, in kebab-case, with examples and counter-examples", () => {
    const ids = INTENT_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !KEBAB.test(id))).toEqual([]);
    expect(INTENT_RULES.filter(({ examples }) => examples.length === 0)).toEqual([]);
    expect(INTENT_RULES.filter(({ counters }) => counters.length === 0)).toEqual([]);
  });

  it.each(INTENT_RULES.flatMap(({ id, examples }) => examples.map((one) => [id, one] as const)))(
    "%s reads “%s”",
    (id, example) => {
      expect(fits(id, example)).toBe(true);
    },
  );

  it.each(INTENT_RULES.flatMap(({ id, counters }) => counters.map((one) => [id, one] as const)))(
    "%s leaves “%s”",
    (id, counter) => {
      expect(fits(id, counter)).toBe(false);
    },
  );
});

describe("propositions", () => {
  it.each(PROPOSITIONS.map(({ id, example, pattern }) => [id, example, pattern] as const))(
    "%s reads “%s”",
    (_, example, pattern) => {
      expect(pattern.test(plainText(example))).toBe(true);
      expect(readProposition(plainText(example)).target).toBeDefined();
    },
  );

  it.each(PROPOSITIONS.map(({ id, counter, pattern }) => [id, counter, pattern] as const))(
    "%s leaves “%s”",
    (_, counter, pattern) => {
      expect(pattern.test(plainText(counter))).toBe(false);
    },
  );
});
