import { describe, expect, it } from "vitest";
import { likelihoodOf } from "../../../../src/core/answer/evidence/model.ts";

/** Log-odds of a probability. */
const odds = (p: number): number => Math.log(p / (1 - p));

describe("the likelihood that one of several answers", () => {
  it.each<[readonly number[], number]>([
    [[0.7], 0.7],
    [[0.5, 0.5], 0.75],
    [[0.5, 0.4, 0.1], 0.73],
  ])("is that not all of them fail: %j", (each, together) => {
    expect(likelihoodOf(each.map(odds))).toBeCloseTo(odds(together), 6);
  });

  it("stays a number where nothing is likely, or all is certain", () => {
    expect(likelihoodOf([])).toBe(Number.NEGATIVE_INFINITY);
    expect(likelihoodOf([40, 40])).toBeGreaterThan(30);
  });
});
