/** Words set apart by layout have the speaker that the layout gives them, and none is invented. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser();
const OPENING = "The harbour of Skarvik will lose its light in May, the council voted on Monday.";

const unmarkedIn = (text: string) =>
  parse({ text })
    .attributions.filter(({ unmarked }) => unmarked)
    .map(({ speakers, content, kind }) => [
      kind,
      speakers.join(),
      content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    ]);

describe("words set apart by layout", () => {
  it.each([
    [
      "below a colon",
      "In a letter, the keeper Petra Lund wrote:\n\nI have kept this light for thirty years. I will not watch it go out.\n\nThe council did not answer.",
      [
        [
          "direct",
          "Petra Lund",
          "I have kept this light for thirty years. I will not watch it go out.",
        ],
      ],
    ],
    [
      "behind marks, in two paragraphs",
      "Judge Orla Wiik put it this way in her ruling:\n\n> A council may close a pier.\n\n> It may not close the sea.\n\nThe council’s lawyer said he would appeal.",
      [["direct", "Orla Wiik", "A council may close a pier. … It may not close the sea."]],
    ],
    [
      "signed below",
      "The mayor answered within the hour.\n\n> The light costs more than the school. We will keep the school.\n\n> — Odd Brekke (@mayorbrekke) May 26, 2022\n\nFew were pleased.",
      [["direct", "Odd Brekke", "The light costs more than the school. We will keep the school."]],
    ],
    [
      "signed below, outside the marks",
      "Her letter was read out on Monday.\n\n> A council may close a pier.\n\n> It may not close the sea.\n\n— Petra Lund, in a letter to the council\n\nNobody answered it.",
      [["direct", "Petra Lund", "A council may close a pier. … It may not close the sea."]],
    ],
    [
      "led into, whoever signs below: that may be the article’s writer",
      "In a letter, the keeper Petra Lund wrote:\n\n> I have kept this light for thirty years.\n\n— Tor Vik",
      [["direct", "Petra Lund", "I have kept this light for thirty years."]],
    ],
    [
      "in mail that is answered",
      "On Mon, May 1, 2023 at 9:14 AM Tor Vik <vik@example.org> wrote:\n\nThe lens is cracked. I have said so in writing.",
      [["direct", "Tor Vik", "The lens is cracked. I have said so in writing."]],
    ],
    [
      "behind marks that go on over wrapped lines",
      "Petra Lund told the council on Monday, after a vote that\nlasted for nine hours:\n\n> I have kept this light for thirty years, and I will not\n> watch it go out.\n",
      [
        [
          "direct",
          "Petra Lund",
          "I have kept this light for thirty years, and I will not\n> watch it go out.",
        ],
      ],
    ],
    [
      "pulled out, with a name and a role below",
      "We rebuilt the light twice and the council sent us a bill.\n\nPetra Lund, keeper\n\nThe next vote is in May.",
      [["direct", "Petra Lund", "We rebuilt the light twice and the council sent us a bill."]],
    ],
    [
      "pulled out without a stop",
      "The vote is in May.\n\nThe obsession of ministers with new lamps has given the rocks a licence to sink us\n\nPetra Lund, chief keeper\n\nIt may be lost.",
      [
        [
          "direct",
          "Petra Lund",
          "The obsession of ministers with new lamps has given the rocks a licence to sink us",
        ],
      ],
    ],
    [
      "in a letter to the editor",
      "SIR – The light has been out for two years and no one will say why.\n\nCapt. Odd Brekke\n\nSkarvik",
      [["direct", "Odd Brekke", "The light has been out for two years and no one will say why."]],
    ],
    [
      "in an open letter",
      "Dear neighbours,\n\nThe light goes out on Monday.\n\nWe are sorry.\n\nYours sincerely,\n\nPetra Lund\n\nThe letter was sent in May.",
      [["direct", "Petra Lund", "The light goes out on Monday. … We are sorry."]],
    ],
    [
      "posted, with a dash and a handle below",
      "Sorry folks, the light is out until May.\n\n— Petra Lund (@petralight), 3 March 2024",
      [["direct", "Petra Lund", "Sorry folks, the light is out until May."]],
    ],
  ])("%s are a quotation without marks", (_, text, expected) => {
    expect(unmarkedIn(`${OPENING}\n\n${text}`)).toEqual(expected);
  });

  it.each([
    [
      "marked words that nobody is given",
      `${OPENING}\n\n> The sea takes what it is owed.\n\nSo it is carved above the door.`,
    ],
    [
      "a list below a colon",
      `${OPENING}\n\nPetra Lund named three ships:\n\nthe Havørn\n\nthe Brand`,
    ],
    [
      "a colon that reports nothing",
      `${OPENING}\n\nThe plan has one fault:\n\nThe rocks stay where they are.`,
    ],
    [
      "marked words above a line that a dash begins, but no name alone",
      `${OPENING}\n\n> The sea takes what it is owed.\n\n— Petra Lund keeps the light that stands above it.`,
    ],
    [
      "a sentence above a name behind a dash, which may be its writer’s",
      `${OPENING}\n\nThe rocks stay where they are.\n\n— Tor Vik`,
    ],
    [
      "a paragraph above a caption",
      `${OPENING}\n\nThe light has been out since May and nobody has been told why.\n\nPetra Lund, keeper\n\nIt will vote again.`,
    ],
    ["a paragraph above who wrote it", `${OPENING}\n\nThe vote was six to four.\n\n— Petra Lund`],
    [
      "a headline above who wrote it",
      `We will lose our light\n\nPetra Lund, harbour correspondent\n\n${OPENING}`,
    ],
    ["a greeting that nobody signs", `${OPENING}\n\nDear Sir,\n\nThe light is out.`],
    ["what has marks of its own", `${OPENING}\n\nPetra Lund said:\n\n“I will not go.”`],
  ])("%s are not", (_, text) => {
    expect(unmarkedIn(text)).toEqual([]);
  });

  it("tell when it was said, which is no statement", () => {
    const text = `${OPENING}\n\nOn Tue, 2 May 2023, Petra Lund wrote:\n\nWe will keep the light.`;
    const said = parse({ text }).attributions.filter(({ speakers }) =>
      speakers.includes("Petra Lund"),
    );
    expect(said.map(({ content: [span] }) => text.slice(span?.start, span?.end))).toEqual([
      "We will keep the light.",
    ]);
  });
});
