/** Somebody's words that somebody else shows, recalls or answers: *a video of Doe saying*; every quotation and report whole. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("the words of whom a verb in -ing follows", () => {
  eachWhole(quotationsIn, [
    [
      "Tom Ray posted a video of Ann Lee saying the well was “dry to the last stone.”",
      "Ann Lee (Ann Lee, saying): dry to the last stone. = the well was “dry to the last stone.”",
    ],
    [
      "Tom Ray reminds me of Abel Lincoln saying that “you can fool some of the people all of the time.”",
      "Abel Lincoln (Abel Lincoln, saying): you can fool some of the people all of the time. = that “you can fool some of the people all of the time.”",
    ],
    [
      "Tom Ray played a recording of Mr. Lee saying, “We dug it twice.”",
      "Lee (Mr. Lee, saying): We dug it twice.",
    ],
    [
      "Tom Ray reacted to Ann Lee calling the plan “a waste of good water.”",
      "Ann Lee (Ann Lee, calling): a waste of good water. = the plan “a waste of good water.”",
    ],
    [
      "Tom Ray objected to Ann Lee describing the plan as “a waste.”",
      "Ann Lee (Ann Lee, describing): a waste. = the plan as “a waste.”",
    ],
    // who writes to her says it, and who said it before
    [
      "Tom Ray sent a letter to Ann Lee saying the well was “dry to the last stone.”",
      "Tom Ray (Tom Ray, –): dry to the last stone. = Tom Ray sent a letter to Ann Lee saying the well was “dry to the last stone.”",
    ],
    [
      "Tom Ray spoke of Ann Lee before saying it was “a waste of good water.”",
      "Tom Ray (Tom Ray, spoke): a waste of good water. = of Ann Lee before saying it was “a waste of good water.”",
    ],
    [
      "Tom Ray wrote to Ann Lee, saying it was “a waste of good water.”",
      "Tom Ray (Tom Ray, saying): a waste of good water. = it was “a waste of good water.”",
    ],
  ]);

  eachWhole(reportsIn, [
    [
      "Tom Ray shared a clip of Ann Lee telling the board that the well was dry.",
      "Ann Lee (Ann Lee, telling): that the well was dry",
    ],
    [
      "The poll had 47 percent of Norwegians saying that the well was dry.",
      "nobody (The poll, saying): that the well was dry",
    ],
  ]);
});

describe("a pronoun behind words that a colon leads in", () => {
  eachWhole(quotationsIn, [
    [
      "Two speeches came from Shonda Reed and Rhea Hale.\n\nIn hers, Reed declared the need for drive: “Change the world, and change it again,” she said.",
      "Shonda Reed (she, said): Change the world, and change it again,",
    ],
    [
      "“It is dry,” said Ann Lee. Ruth Vane was there.\n\nVane laughed at that: “We dug it twice,” she said.",
      "Ann Lee (Ann Lee, said): It is dry,",
      "Ruth Vane (she, said): We dug it twice,",
    ],
    [
      "“It is dry,” Paul Axford tweeted, after Brian Keller praised the plan.\n\nKeller fired back: “As a neighbour,” he wrote, “we know you hope so. You play a farmer on TV!”",
      "Paul Axford (Paul Axford, tweeted): It is dry,",
      "Brian Keller (he, wrote): As a neighbour, … we know you hope so. You play a farmer on TV!",
    ],
    // who is asked about somebody is not that somebody
    [
      "Ann Lee spoke first. Asked about the plan that Ruth Vane backs, she replied: “I do not know.”",
      "Ann Lee (she, replied): I do not know.",
    ],
  ]);
});

describe("whoever is asked about somebody goes on", () => {
  eachWhole(quotationsIn, [
    [
      "Asked whether he feared that Donald Trent, the nominee, could win, Ban demurred.\n\nHe said he hoped so. “It is late,” he said. Ban Kimun left.",
      "Ban Kimun (he, said): It is late,",
    ],
    [
      "Pressed on what Ann Lee had done, Ruth Vane shrugged.\n\nShe left. “It is dry,” she said.",
      "Ruth Vane (she, said): It is dry,",
    ],
    [
      "Asked what she would do, Ann Lee shrugged.\n\nShe left. “It is dry,” she said.",
      "Ann Lee (she, said): It is dry,",
    ],
  ]);
});
