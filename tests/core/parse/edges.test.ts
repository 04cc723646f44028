/** How far rules reach, and what stops them: one text at the edge, the whole fact of it. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../src/lab/read-parser.ts";
import { quotationsIn, reportsIn } from "./said.ts";

const parse = readParser();

const positionsIn = (text: string): readonly string[] =>
  parse({ text }).positions.map(({ holder, target, act, stance, strength }) =>
    [holder, target, act, stance, strength].join(" | "),
  );

const namesIn = (text: string): readonly string[] => parse({ text }).people.map(({ name }) => name);

describe("the edges of quotations", () => {
  it.each([
    [
      "a verb six words before its colon leads in",
      "Ann Lee wrote in a long letter to members:\n\nThe well is dry and we will dig.",
      ["Ann Lee (Ann Lee, wrote): The well is dry and we will dig."],
    ],
    [
      "labels of which two in five come back make no transcript",
      "ANN LEE: I see the well.\n\nTOM RAY: It is dry.\n\nBO REY: So it is.\n\nJO DAY: We dig.\n\nANN LEE: I will.",
      [],
    ],
    [
      "as many single marks as double ones are no quotations",
      "“The well is dry,” Ann Lee said. “We dig,” she said.\n\nThe 'old', the 'dry', the 'deep' and the 'cold' well lie side by side.",
      ["Ann Lee (Ann Lee, said): The well is dry,", "Ann Lee (she, said): We dig,"],
    ],
    [
      "the clause goes on behind the marks",
      "Ann Lee called it a “blunt tool” that would hit small farms.",
      ["Ann Lee (Ann Lee, called): blunt tool = it a “blunt tool” that would hit small farms"],
    ],
    [
      "of a headline's marks the first eight alone are looked for below",
      "“One well”, “two wells”, “three wells”, “four wells”, “five wells”, “six wells”, “seven wells”, “eight wells”, “dry to the last stone”\n\nAnn Lee called it “dry to the last stone” on Monday.",
      [
        "nobody (–, –): dry to the last stone",
        "Ann Lee (Ann Lee, called): dry to the last stone = it “dry to the last stone” on Monday",
      ],
    ],
  ])("%s", (_, text, said) => {
    expect(quotationsIn(text)).toEqual(said);
  });
});

describe("the edges of reference", () => {
  it.each([
    [
      "the bearer named most, where the other acted two paragraphs before",
      "Ann Lee opened the mill. Ann Lee ran it for years.\n\nTom Lee closed it.\n\nIt rained.\n\n“We dug,” Lee said.",
      ["Ann Lee (Lee, said): We dug,"],
    ],
    [
      "the bearer who acted one paragraph before",
      "Ann Lee opened the mill. Ann Lee ran it for years.\n\nTom Lee closed it.\n\n“We dug,” Lee said.",
      ["Tom Lee (Lee, said): We dug,"],
    ],
    [
      "a body three sentences back is not meant by *it*",
      "The Well Board met on Monday. Rain fell. Snow fell. “We wait,” it said.",
      ["nobody (it, said): We wait,"],
    ],
    [
      "a body two sentences back is",
      "The Well Board met on Monday. Rain fell. “We wait,” it said.",
      ["Well Board (it, said): We wait,"],
    ],
    [
      "a statement three sentences back is meant by *the statement*",
      "Ann Lee put out a statement. Rain fell. Snow fell. “We wait for the thaw,” the statement read.",
      ["Ann Lee (the statement, read): We wait for the thaw,"],
    ],
    [
      "a statement four sentences back is not",
      "Ann Lee put out a statement. Rain fell. Snow fell. Ice broke. “We wait for the thaw,” the statement read.",
      ["nobody (the statement, read): We wait for the thaw,"],
    ],
    [
      "*they* are the two named last, where two spoke three paragraphs before",
      "“We dig,” Ann Lee and Tom Ray said.\n\nIt rained.\n\nBo Dale and Jo Marsh came by.\n\n“We wait,” they said.",
      ["Ann Lee + Tom Ray (Ann Lee, said): We dig,", "Bo Dale + Jo Marsh (they, said): We wait,"],
    ],
    [
      "a word and a letter behind *the* are nobody",
      "The Torvel B sank. “We wait,” he said.",
      ["nobody (he, said): We wait,"],
    ],
    [
      "one *he* behind a name tells no gender",
      "Torvel Quam spoke as he left. “We wait,” she said.",
      ["Torvel Quam (she, said): We wait,"],
    ],
    [
      "two men of his surname: *his brother* is neither",
      "Tom Ray dug. Bo Ray and Cal Ray watched. “We wait,” his brother said.",
      ["nobody (his brother, said): We wait,"],
    ],
    [
      "of two who are named as often, whoever acts is interviewed",
      "The mill of Ann Lee closed. Tom Ray runs a new one.\n\nQ: Is it dry?\n\nA: “It is dry.”",
      ["Tom Ray (A, –): It is dry."],
    ],
    [
      "names that no *and* joins stand for nobody together",
      "“We dig,” said the owners, Ann Lee, Tom Ray.",
      ["nobody (the owners, said): We dig,"],
    ],
    [
      "names that *and* joins do",
      "“We dig,” said the owners, Ann Lee and Tom Ray.",
      ["Ann Lee + Tom Ray (the owners, said): We dig,"],
    ],
    [
      "nobody of a line of several writers speaks",
      "The well is dry\n\nBy Ann Lee, Tom Ray, Bo Dale and Jo Marsh\n\n“We dig,” she said.",
      ["nobody (she, said): We dig,"],
    ],
    [
      "nor of a line of two",
      "The well is dry\n\nAnn Lee and Jo Marsh\n\n“We dig,” she said.",
      ["nobody (she, said): We dig,"],
    ],
    [
      "a line with a verb is none of writers",
      "The well is dry\n\nAnn Lee and Tom Ray quarrel\n\n“We dig,” she said.",
      ["Ann Lee (she, said): We dig,"],
    ],
    [
      "what is wondered aloud is said",
      "Ann Lee saw a light. “Who is that?” she wondered aloud.",
      ["Ann Lee (she, wondered): Who is that?"],
    ],
    ["what is wondered is not", "Ann Lee saw a light. “Who is that?” she wondered.", []],
  ])("%s", (_, text, said) => {
    expect(quotationsIn(text)).toEqual(said);
  });
});

describe("the edges of words", () => {
  it("a sentence may begin with an apostrophe", () => {
    const text = "It rained all day. 'Twas late when Ann Lee left.";
    expect(parse({ text }).sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "It rained all day.",
      "'Twas late when Ann Lee left.",
    ]);
  });
  it("brackets behind one word hold no nickname", () => {
    expect(namesIn("The prize went to Orrin (Dale) Oars on Monday, Ann Lee said.")).toEqual([
      "Ann Lee",
      "Orrin",
      "Dale",
      "Oars",
    ]);
  });
  it("an aside between verb and clause is no part of what is said", () => {
    expect(reportsIn("Ann Lee said, in a letter to the board, that the well was dry.")).toEqual([
      "Ann Lee (Ann Lee, said): that the well was dry",
    ]);
  });
  it("a title before a suffix is a surname", () => {
    expect(namesIn("Tom Major Jr. said the well was dry.")).toEqual(["Tom Major Jr."]);
  });
  it.each([
    [
      "It rained. NATO — the alliance — will wait, Ann Lee said.",
      "Ann Lee (Ann Lee, said): NATO — the alliance — will wait",
    ],
    [
      "NATO — The alliance will wait, Ann Lee said.",
      "Ann Lee (Ann Lee, said): The alliance will wait",
    ],
  ])("capitals and a dash are a dateline at a paragraph's head: %s", (text, report) => {
    expect(reportsIn(text)).toEqual([report]);
  });
  it.each([
    ["Ann Lee refused the council's request to close the school.", []],
    [
      "Ann Lee refused requests to close the school.",
      ["Ann Lee | Ann Lee | close the school | against | stated"],
    ],
    [
      "The Harbour Council met. Ann Lee called on the new parish council to resign.",
      ["Ann Lee | the new parish council | resign | for | stated"],
    ],
    [
      "The Harbour Council met. Ann Lee called on the council to resign.",
      ["Ann Lee | Harbour Council | resign | for | stated"],
    ],
  ])("whose request, and which council: %s", (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
  it.each(["Ann Lee said Tom Ray must go.", "“Tom Ray must go,” Ann Lee said."])(
    "to go, and no more, is an act: %s",
    (text) => {
      expect(positionsIn(text)).toEqual(["Ann Lee | Tom Ray | go | for | stated"]);
    },
  );
});
