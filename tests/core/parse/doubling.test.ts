/** An article of twice the length costs at most a little more than twice the work, whatever it repeats. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../src/lab/read-parser.ts";
import { growthOf, MOST_GROWTH } from "../../doubles/doubling.ts";
import { ARTICLE_SHAPES } from "../../doubles/shapes/article-shapes.ts";
import { type Shape, shaped, shapeName } from "../../doubles/shapes/shape.ts";

const parse = readParser();
const SIZES = { first: 2_000, last: 32_000 };

const growthIn = (shape: Shape): Promise<number> =>
  growthOf((length) => parse({ text: shaped(shape, length) }), SIZES);

describe("the doubled article", () => {
  it("comes in 200 shapes and more", () => {
    expect(new Set(ARTICLE_SHAPES.map(shapeName)).size).toBeGreaterThan(200);
  });

  it.each(ARTICLE_SHAPES.map((shape) => [shapeName(shape), shape] as const))(
    "of %s costs no more than in step",
    async (_, shape) => {
      expect(await growthIn(shape)).toBeLessThan(MOST_GROWTH);
    },
  );

  it("would be noticed: work that grows with the square, and work of one great constant", async () => {
    let sum = 0;
    const square = (length: number) => {
      for (let i = 0; i < length; i++) for (let j = 0; j < length; j++) sum = (sum + 1) | 0;
    };
    const constant = () => square(2_000);
    // once compiled, it costs the same each time
    for (let time = 0; time < 5; time++) square(1_000);
    expect(await growthOf(square, SIZES)).toBeGreaterThan(MOST_GROWTH);
    expect(await growthOf(constant, SIZES)).toBeLessThan(MOST_GROWTH);
    expect(sum).not.toBe(0);
  });
});
