/** An article of twice the length costs at most a little more than twice the work, whatever it repeats. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../src/lab/read-parser.ts";
import { growthOf, MOST_GROWTH } from "../../doubles/doubling.ts";
import { ARTICLE_SHAPES } from "../../doubles/shapes/article-shapes.ts";
import { type Shape, shaped, shapeName } from "../../doubles/shapes/shape.ts";

const parse = readParser();
const SIZES = { first: 1_000, last: 32_000 };

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
    // a search that finds nothing: as fast the first time as the last, since nothing of it is compiled meanwhile
    const square = (length: number) => {
      const text = "a".repeat(length);
      for (let i = 0; i < length; i++) if (text.includes("b")) throw new Error("no b is in it");
    };
    const constant = () => square(8_000);
    expect(await growthOf(square, SIZES)).toBeGreaterThan(MOST_GROWTH);
    expect(await growthOf(constant, SIZES)).toBeLessThan(MOST_GROWTH);
  });
});
