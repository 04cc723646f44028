/** *Who else?* and *others than Doe*: nobody's words who is left out, and all that the rest say. */
import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "./told.ts";

const TEXTS: Texts = {
  fares: `“Cheaper fares are the first thing I will bring in,” said Mayor Olga Trent. “The fare could drop by half and nobody would notice,” said conductor Ivo Lund.

Trent was asked about the night trams, too. “They will go on running,” she said.

Harbour master Piet Aalto refused to talk about fares.
`,
  kennel: `“No dog has bitten anybody in the kennel,” said keeper Rosa Blum.

“The dogs in the kennel bark all night,” said neighbour Emil Sand.
`,
};

describe("others than somebody", () => {
  it.each([
    "what did others than Trent say about fares",
    "what did anyone besides Olga Trent say about fares",
    "who besides Trent spoke about fares",
    "who else but trent talked about fares",
    "who except Trent commented on fares",
  ])("is answered by what they say: %s", async (question) => {
    expect(await toldOf(TEXTS, question)).toEqual([
      "Probably: About fares: 1 statement",
      "Ivo Lund, quote in fares: The fare could drop by half and nobody would notice,",
    ]);
  });

  it("is answered by her words where another is left out", async () => {
    expect(await toldOf(TEXTS, "what did others than Lund say about fares")).toEqual([
      "Probably: About fares: 1 statement",
      "Olga Trent, quote in fares: Cheaper fares are the first thing I will bring in,",
    ]);
  });

  it("is no question of what all say", async () => {
    expect(await toldOf(TEXTS, "what did people say about the kennel")).toEqual([
      "2 statements",
      "Rosa Blum, quote in kennel: No dog has bitten anybody in the kennel,",
      "Emil Sand, quote in kennel: The dogs in the kennel bark all night,",
    ]);
  });

  it("never shows the words of who is left out, though nobody else spoke of it", async () => {
    const told = await toldOf(TEXTS, "what did others than Trent say about the night trams");
    expect(told.join(" ")).not.toContain("They will go on running");
  });

  it.each([
    [
      "what did Trent say about fares",
      "who else",
      "Ivo Lund, quote in fares: The fare could drop by half and nobody would notice,",
    ],
    [
      "what did blum say about the kennel",
      "and did anyone else",
      "Emil Sand, quote in kennel: The dogs in the kennel bark all night,",
    ],
  ])("is who else is asked for after somebody: %s, %s", async (before, question, words) => {
    const told = await toldOf(TEXTS, before, question);
    expect(told.filter((line) => line.includes(", quote in "))).toEqual([words]);
  });
});
