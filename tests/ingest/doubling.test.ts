/** A page of twice the length costs at most a little more than twice the work, whatever it repeats. */
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/ingest/page.ts";
import { growthOf, MOST_GROWTH } from "../doubles/doubling.ts";
import { PAGE_SHAPES } from "../doubles/shapes/page-shapes.ts";
import { shaped, shapeName } from "../doubles/shapes/shape.ts";

const SIZES = { first: 4_000, last: 64_000 };

describe("the doubled page", () => {
  it("comes in 20 shapes and more", () => {
    expect(new Set(PAGE_SHAPES.map(shapeName)).size).toBeGreaterThan(20);
  });

  it.each(PAGE_SHAPES.map((shape) => [shapeName(shape), shape] as const))(
    "of %s costs no more than in step",
    async (_, shape) => {
      const work = (length: number) => readPage({ bytes: Buffer.from(shaped(shape, length)) });
      expect(await growthOf(work, SIZES)).toBeLessThan(MOST_GROWTH);
    },
  );
});
