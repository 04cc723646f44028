import { describe, expect, it } from "vitest";
import { learnClassifier, learnRanker, scoreOf } from "../../src/lab/linear.ts";

const OPTIONS = { ridge: 0.001, steps: 200, rate: 0.1 };
const vector = (...values: readonly number[]) => Float64Array.from(values);

describe("a linear ranker", () => {
  // what is right holds more of the first value than its rivals; the second is noise
  const groups = Array.from({ length: 40 }, (_, i) => ({
    vectors: [vector(i % 5, i % 3), vector((i % 5) + 1, i % 2), vector((i % 5) - 1, i % 7)],
    right: [false, true, false],
  }));

  it("puts the right one first by what sets it apart from its rivals", () => {
    const ranker = learnRanker(groups, OPTIONS);
    const scores = [vector(9, 0), vector(8, 6), vector(10, 3)].map((one) => scoreOf(ranker, one));
    expect(scores.indexOf(Math.max(...scores))).toBe(2);
  });

  it("learns nothing from a group without a right one", () => {
    const none = { vectors: [vector(100, 0), vector(-100, 0)], right: [false, false] };
    expect(learnRanker([...groups, none], OPTIONS)).toEqual(learnRanker(groups, OPTIONS));
  });
});

describe("a linear classifier", () => {
  it("gives log-odds: above 0 where most of such examples are right", () => {
    const examples = Array.from({ length: 100 }, (_, i) => ({
      vector: vector(i, 1),
      right: i >= 50,
    }));
    const classifier = learnClassifier(examples, OPTIONS);
    expect(scoreOf(classifier, vector(90, 1))).toBeGreaterThan(1);
    expect(scoreOf(classifier, vector(10, 1))).toBeLessThan(-1);
  });
});
