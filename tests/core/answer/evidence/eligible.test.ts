import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

/** What is asked of one stands beside the like of another. */
const QUARRY: Texts = {
  quarry: `The old quarry above Tarn closed in May after a wall gave way.

Councillor Nell Brook praised the quarry plan as a gift to the valley.

Councillor Tom Reyes condemned the quarry plan on Tuesday.

Farmer Ada Holt asked that the meadow be spared, and two of the diggers urged the same.

Mayor Ruth Vane has not said what she will do about the meadow.

The walker who fell was named as Peter Lyle, 58. A 31-year-old nurse who found a dog in the quarry is unhurt.
`,
};

describe("what may be called the answer", () => {
  it.each<[string, string]>([
    ["who condemned the quarry plan", "condemned the quarry plan on Tuesday"],
    ["who wants the meadow spared", "asked that the meadow be spared"],
  ])("tells what is asked, done by whoever is shown: %s", async (question, words) => {
    const told = await toldOf(QUARRY, question);
    expect(told[0]).not.toMatch(/^(?:Closest|Not found)/);
    expect(told.join("\n")).toContain(words);
  });

  it.each<[string, string]>([
    ["who condemned the quarry plan", "Brook"],
    ["who praised the quarry plan", "Reyes"],
    ["does vane want the meadow spared", "Holt"],
    ["did vane ask that the meadow be spared", "Holt"],
    ["how old was the walker who fell", "31-year-old"],
  ])("is nothing that somebody else did or is: %s", async (question, words) => {
    const told = await toldOf(QUARRY, question);
    if (!/^(?:Closest|Not found)/.test(told[0] ?? "")) expect(told.join("\n")).not.toContain(words);
  });
});
