import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorOf, quotationsAt } from "../../../src/core/index.ts";
import { parsed } from "../../archive/doubles.ts";

describe("an anchor", () => {
  it("names each quotation of an article, and no other", () => {
    const words = fc.stringMatching(/^[a-c]{1,3}( [a-c]{1,2})?$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (all) => {
        const { article, facts } = parsed(
          "one",
          all.map((each) => ({ words: each })),
        );
        facts.attributions.forEach((attribution, ordinal) => {
          const found = quotationsAt(article, facts, anchorOf(article, attribution));
          const exact = found.filter(({ ordinals }) => ordinals.join() === String(ordinal));
          expect(exact.length).toBe(1);
          expect(found.length).toBe(1);
        });
      }),
    );
  });

  it("of a quotation in parts holds them all", () => {
    const { article, facts } = parsed("one", [{ words: "No" }, { words: "Never again" }]);
    const content = facts.attributions.flatMap((one) => one.content);
    const [first] = facts.attributions;
    if (!first) throw new Error("no quotation");
    const whole = { ...first, content };
    expect(anchorOf(article, whole)).toEqual({ article: "one", words: "No … Never again" });
    expect(quotationsAt(article, { attributions: [whole] }, anchorOf(article, whole))).toEqual([
      { occurrence: 1, span: { start: 1, end: 17 }, ordinals: [0] },
    ]);
  });

  it.each(["", " ", " … ", "…", "nowhere"])("of %j names nothing", (words) => {
    const { article, facts } = parsed("one", [{ words: "No" }]);
    expect(quotationsAt(article, facts, { words })).toEqual([]);
  });
});
