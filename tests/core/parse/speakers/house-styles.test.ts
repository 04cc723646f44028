/** Who said it in the styles of other papers: single marks, units with a stop, unions and institutes. */
import { describe, expect, it } from "vitest";
import { readParser } from "../../../../src/lab/read-parser.ts";
import { eachLastSpeaker, firstSpeaker, indirectIn } from "../said.ts";

const parse = readParser();

describe("single marks", () => {
  eachLastSpeaker([
    [
      "Jo Lee shook her head. ‘Is the well dry, or is it not?’ said Patrick Roe. ‘It is dry.’",
      "Patrick Roe",
    ],
    [
      "‘The well is dry,’ said Ann Lee. ‘We dig,’ said Jo Roe. ‘My wife told me: “You dig too deep.” She was right,’ Tom Ray told the inquiry.",
      "Tom Ray",
    ],
  ]);
});

describe("units that end in a stop", () => {
  it.each([
    ["Ann Lee said the pair had made £1.2m. One buyer left.", "the pair had made £1.2m"],
    [
      "Police confirmed they were called at 9.40pm. Detective Jo Roe arrived.",
      "they were called at 9.40pm",
    ],
  ])("%s", (text, words) => {
    expect(indirectIn(text).some((found) => found.endsWith(words))).toBe(true);
  });

  it("do not end a sentence before a small letter", () => {
    expect(indirectIn("Ann Lee said it cost 3m. in all and was paid.")).toEqual([
      "Ann Lee: it cost 3m. in all and was paid",
    ]);
  });
});

describe("bodies that belong to their members", () => {
  eachLastSpeaker([
    [
      "“The well is dry and we will dig again,” the Hill Farmers’ Union said.",
      "Hill Farmers’ Union",
    ],
    [
      "“The well is dry and we will dig again,” the Women’s Institute of Ravenna said.",
      "Women’s Institute of Ravenna",
    ],
    ["“The well is dry and we will dig again,” the Farmers’ leader Ann Lee said.", "Ann Lee"],
  ]);
});

describe("forms without a doubt", () => {
  eachLastSpeaker([
    [
      "“The well is dry and we will dig again,” Ann Lee said. “Then dig faster than you did,” Tom Ray said.",
      "Tom Ray",
    ],
    ["“We dig,” Ann Lee said. “Must we dig again tomorrow?” asked Tom Ray.", "Tom Ray"],
    [
      "Ann Lee stood up. “Must we dig again?” Tom Ray asked: “The well is dry, all of it.”",
      "Tom Ray",
    ],
  ]);
});

describe("headlines that take their words from below", () => {
  it("name the speaker", () => {
    const text =
      "'Dry to the last stone': town in uproar over its well\n\nThe mayor resigned on Monday.\n\n\"The well is dry to the last stone,\" Ann Lee said.";
    expect(firstSpeaker(text)).toBe("Ann Lee");
  });

  it("name nobody where nothing below holds them", () => {
    const text =
      "'Dry to the last stone': town in uproar\n\nThe mayor resigned on Monday.\n\n\"The well is deep,\" Ann Lee said.";
    expect(firstSpeaker(text)).not.toBe("Ann Lee");
  });
});

describe("names and labels in marks", () => {
  eachLastSpeaker([
    ["Ann Lee wrote a book titled “Wells of the North” in 1990.", "none"],
    ["A banner behind the well read “Dig for your town”.", "none"],
    ["The thief wore a jacket with a badge reading “Apex Wells”.", "none"],
    ["The sign was gone. “Dig for your town, all of you,” Ann Lee read aloud.", "Ann Lee"],
    ["Ann Lee called the well “dry”.", "Ann Lee"],
  ]);

  it("are told from words by the capitals around all of them", () => {
    const said = (text: string) => parse({ text: `The gate was shut.\n\n${text}` }).attributions;
    expect(
      said("The band played “The Great Salt Road” and then “The Wide Hall Below” for the town."),
    ).toEqual([]);
    expect(
      said("Town Wants More Wells: “Dig The Salt Wells Deep” And “Shut The Old Hall Down”"),
    ).toHaveLength(2);
  });
});
