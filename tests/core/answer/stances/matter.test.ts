import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const VALLEY: Texts = {
  valley: `The valley votes in June.

Deputy Ola Brandt backs a new night bus for the valley.

Deputy Finn Moor supports the reservoir plan of the water board.
`,
};

describe("who stands where on something", () => {
  it.each<[string, string]>([
    ["who backs the night bus", "Ola Brandt"],
    ["who backs the new night bus", "Ola Brandt"],
    ["who supports the reservoir plan", "Finn Moor"],
  ])("is told of those on it: %s", async (question, name) => {
    expect((await toldOf(VALLEY, question)).join("\n")).toContain(name);
  });

  it.each([
    "who supports a new swimming pool",
    "who wants a new tram depot for bikes",
    "who supports the housing bill",
  ])("is told of nobody who only shares a common word with it: %s", async (question) => {
    const [title] = await toldOf(VALLEY, question);
    expect(title).toMatch(/^(?:Closest|Not found)/);
  });
});
