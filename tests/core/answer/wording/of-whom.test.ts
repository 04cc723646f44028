import { describe, expect, it } from "vitest";
import { type Texts, toldOf } from "../told.ts";

const QUARRY: Texts = {
  quarry: `Mayor Ida Lund met quarry owners Per Holt and Ove Strand on Monday.

“They have never paid for the road. Holt is a neighbour of mine, nobody paid for anything,” Lund told the council.

“It was an heroic effort by the brigade,” said fire chief Kai Dahl.

Engineer Mia Berg said of Dahl: “He saved the whole street.”

“What we saw was a heroic effort,” said nurse Eva Moen.

Strand said Berg “made up the figures” in her report.
`,
};

const ROAD =
  "Ida Lund, quote in quarry: They have never paid for the road. Holt is a neighbour of mine, nobody paid for anything,";
const STREET = "Mia Berg, quote in quarry: He saved the whole street.";
const FIGURES = "Ove Strand, partial quote in quarry: made up the figures";
const DAHL = "Kai Dahl, quote in quarry: It was an heroic effort by the brigade,";
const MOEN = "Eva Moen, quote in quarry: What we saw was a heroic effort,";
const EXACT = "Printed in exactly these words.";
const SAME = "The same words; a and an are one word.";
const ALTERED = "Not in these words; the nearest that is printed.";
const OTHER = "Printed, but said by somebody else.";

describe("words said of somebody", () => {
  it.each<[string, ...string[]]>([
    ["did lund say holt and strand have never paid for the road", ALTERED, ROAD],
    ["did berg say dahl saved the whole street", ALTERED, STREET],
    ["did strand say berg made up the figures", ALTERED, FIGURES],
    ["did berg say the brigade saved the whole street", ALTERED, STREET],
    [
      "did lund say strand paid for the road",
      `${ALTERED} Careful: the print says “never”, which this wording leaves out; that turns the meaning.`,
      ROAD,
    ],
    [
      "did moen say holt has never paid for the road",
      "Probably: Nearly these words are printed, but said by somebody else.",
      ROAD,
    ],
  ])("are held against what is printed of a pronoun: %s", async (question, ...lines) => {
    expect(await toldOf(QUARRY, question)).toEqual(lines);
  });

  it("are nobody's who is only spoken of", async () => {
    const [title] = await toldOf(QUARRY, "did dahl say the whole street was saved");
    expect(title).toMatch(/^Not found/);
  });
});

describe("a or an", () => {
  it.each<[string, ...string[]]>([
    ["did dahl say it was an heroic effort", EXACT, DAHL, MOEN],
    ["did dahl say it was a heroic effort", SAME, DAHL, MOEN],
    ["did moen say it was an heroic effort", SAME, MOEN, DAHL],
    ["did holt say it was a heroic effort", OTHER, MOEN, DAHL],
    ["“an heroic effort”", EXACT, DAHL, MOEN],
  ])("is one word in two forms: %s", async (question, ...lines) => {
    expect(await toldOf(QUARRY, question)).toEqual(lines);
  });
});
