import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const NAMED =
  "Harbour master Odile Crane toured the quay on Tuesday.\n\n“The quay will not last the winter,” Crane said.\n";

describe("words that an article gives to somebody unnamed", () => {
  it.each<[string, string, string]>([
    ["Fishermen said the quay will not last the winter.", "Fishermen", "several people"],
    ["Critics say the quay will not last the winter.", "Critics", "critics"],
    [
      "Some councillors said that the quay will not last the winter.",
      "Some councillors",
      "some of a body",
    ],
    ["A diver said the quay will not last the winter.", "A diver", "somebody else, it may be"],
  ])("are no printing of a named person’s: %s", async (other) => {
    const lines = await toldOf(
      { crane: NAMED, other: `The port is old.\n\n${other}\n` },
      "what did crane say",
    );
    expect(lines).toEqual([
      "Odile Crane: 1 statement",
      "Odile Crane, quote in crane: The quay will not last the winter,",
    ]);
  });

  it("stay theirs where the words are asked for", async () => {
    const texts: Texts = {
      crane: NAMED,
      other: "The port is old.\n\nFishermen said the quay will not last the winter.\n",
    };
    const lines = await toldOf(texts, "who said the quay will not last the winter");
    expect(lines).toContain("Odile Crane, quote in crane: The quay will not last the winter,");
    expect(lines).toContain(
      "Speaker not named (“Fishermen”), paraphrase in other: the quay will not last the winter",
    );
  });

  it.each<[string, string, string]>([
    [
      "who said the quay will not last the winter",
      "It “will not last the winter,” Crane said.",
      "Odile Crane, partial quote in crane: will not last the winter,",
    ],
    [
      "who said that the quay will not last the winter",
      "The old one “will not last the winter,” Crane warned.",
      "Odile Crane, partial quote in crane: will not last the winter,",
    ],
    [
      "who said the quay will not last the winter",
      "Crane called it dear. “Not the winter,” Crane said.",
      "Speaker not named (“Residents”), paraphrase in other: the quay will not last the winter",
    ],
    [
      "who said the quay will not last the winter",
      "A diver said it “will not last the winter.”",
      "Speaker not named (“Residents”), paraphrase in other: the quay will not last the winter",
    ],
  ])("go after who is quoted with a part of them: %s %s", async (question, quoted, first) => {
    const lines = await toldOf(
      {
        crane: `Harbour master Odile Crane toured the quay on Tuesday.\n\n${quoted}\n`,
        other: "The port is old.\n\nResidents said the quay will not last the winter.\n",
      },
      question,
    );
    expect(lines[1]).toBe(first);
    expect(lines).toContain(
      "Speaker not named (“Residents”), paraphrase in other: the quay will not last the winter",
    );
  });

  it.each<[string, string]>([
    [
      "The port is old.\n\nOdile Crane, the harbour master, said the quay will not last the winter.\n",
      "Odile Crane, paraphrase in other: the quay will not last the winter",
    ],
    [
      "The port is old.\n\n“The quay will not last the winter,” a port official said.\n",
      "Odile Crane, quote in other: The quay will not last the winter,",
    ],
  ])("but a second printing of hers is hers: %s", async (other, line) => {
    const lines = await toldOf({ crane: NAMED, other }, "the quay will not last the winter");
    expect(lines).toEqual([
      expect.stringMatching(/^1 statement/),
      "Odile Crane, quote in crane: The quay will not last the winter,",
      line,
    ]);
  });
});
