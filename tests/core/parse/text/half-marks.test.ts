/** A closing mark that nothing opens: the words are whose the cue behind it says, from their sentence on; no further where that is unsure. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();
const BEFORE =
  "The harbour of Skarvik will lose its light in May, the council voted on Monday.\n\n“The vote is the vote,” said the mayor, Odd Brekke.\n\n“It was close.”";
const AFTER = "“The lens is sold,” said Tor Vik.";

/** Who is held to have said what of `paragraph`: kind, speaker or mention, words. */
const saidIn = (paragraph: string, around: readonly string[] = [BEFORE, AFTER]) => {
  const [before = "", after = ""] = around;
  const text = `${before}\n\n${paragraph}\n\n${after}`;
  const from = before.length + 2;
  return parse({ text })
    .attributions.filter(
      ({ content: [first] }) =>
        (first?.start ?? 0) >= from && (first?.start ?? 0) < from + paragraph.length,
    )
    .map(({ kind, speakers, content }) => [
      kind,
      speakers.join(" + "),
      content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    ]);
};

describe("a closing mark alone", () => {
  it.each([
    [
      "No lamp burns for ever,” said Petra Lund, who kept it for thirty years.",
      [["direct", "Petra Lund", "No lamp burns for ever,"]],
    ],
    [
      'Ships will find the rocks," Petra Lund told the council on Monday.',
      [["direct", "Petra Lund", "Ships will find the rocks,"]],
    ],
    [
      "Will you guide the pilots?” asked Petra Lund. “Nobody did.”",
      [["direct", "Petra Lund", "Will you guide the pilots? … Nobody did."]],
    ],
    [
      "We put it right in a week. Others would have left it,” Petra Lund said.",
      [["direct", "Petra Lund", "Others would have left it,"]],
    ],
    [
      "Nobody asked me,” said Petra Lund, the keeper.",
      [["direct", "Petra Lund", "Nobody asked me,"]],
    ],
    [
      "Mr. Vik sold the lens on a Sunday,” said Petra Lund, the keeper.",
      [["direct", "Petra Lund", "Mr. Vik sold the lens on a Sunday,"]],
    ],
  ])("%s", (paragraph, expected) => {
    expect(saidIn(paragraph)).toEqual(expected);
  });

  it("in single marks, where a paper sets those", () => {
    const paper = [
      "'The vote is the vote,' said the mayor, Odd Brekke.",
      "'The lens is sold,' said Tor Vik.",
    ];
    expect(saidIn("No lamp burns for ever,' said Petra Lund.", paper)).toEqual([
      ["direct", "Petra Lund", "No lamp burns for ever,"],
    ]);
  });

  it.each([
    [
      "a single mark in a paper of double ones",
      "Then the pilots put it to them: Who keeps the light?' asked Petra Lund.",
    ],
    [
      "a sentence that reports: the mark may have stood anywhere in it",
      "Petra Lund said that the light was past mending,” the mayor added.",
    ],
    ["no verb of saying behind it", "The light is out,” and nobody knows why."],
    [
      "a sentence between it and the verb",
      "The light is out.” The lens is gone. Petra Lund said so.",
    ],
    ["no clause that ends at it", 'The lamp of 6" burns, said Petra Lund.'],
  ])("gives nobody words in marks: %s", (_, paragraph) => {
    expect(saidIn(paragraph).filter(([kind]) => kind !== "indirect")).toEqual([]);
  });

  it("goes on with words that were left open, as before", () => {
    expect(saidIn("“The light is out.\n\nThe lens is gone,” said Petra Lund.")).toContainEqual([
      "direct",
      "Petra Lund",
      "The lens is gone,",
    ]);
  });
});
