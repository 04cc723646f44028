/** What looks like a report beside a verb of saying and is none; and where a report begins and ends. */
import { describe } from "vitest";
import { eachWhole, reportsIn } from "../said.ts";

describe("nobody's words", () => {
  eachWhole(reportsIn, [
    ["Farms which have expressed an interest in buying the well will be told in May."],
    [
      "Ann Lee expressed concern about the old walls of the well.",
      "Ann Lee (Ann Lee, expressed): concern about the old walls of the well",
    ],
    ["The majority of reported well fires were in the old town."],
    ["Ann Lee said, showing which of the wells her friends dig."],
    [
      "Ann Lee spoke, adding that the well was dry.",
      "Ann Lee (Ann Lee, adding): that the well was dry",
    ],
  ]);
});

describe("a count of those asked is data", () => {
  eachWhole(reportsIn, [
    ["Only 45% say they have chosen a well.", "[data] nobody (45, say): they have chosen a well"],
    [
      "Some 58 percent say the well is dry.",
      "[data] nobody (Some 58 percent, say): the well is dry",
    ],
    ["The diggers say the well is dry.", "nobody (The diggers, say): the well is dry"],
  ]);
});

describe("where it begins and ends", () => {
  eachWhole(reportsIn, [
    [
      "The town council said on Friday Norrland farmers had dug a well.",
      "nobody (The town council, said): Norrland farmers had dug a well",
    ],
    ["Ann Lee said Friday was a holiday.", "Ann Lee (Ann Lee, said): Friday was a holiday"],
    [
      "Ann Lee went on, saying in a long interview with the Post about her plans that Tom Ray was not needed.",
      "Ann Lee (Ann Lee, saying): Tom Ray was not needed",
    ],
    [
      "While Ann Lee has promised to mend the walls of the well, Tom Ray is asleep.",
      "Ann Lee (Ann Lee, promised): to mend the walls of the well",
    ],
    [
      "During the storm, the town was told it would lose the well if it did not pay, said the digger, who dug it.",
      "nobody (the digger, said): the town was told it would lose the well if it did not pay",
    ],
    [
      "The mayor said the diggers were at work and Ann Lee said she expects water soon.",
      "nobody (The mayor, said): the diggers were at work",
      "Ann Lee (Ann Lee, said): she expects water soon",
    ],
    [
      "The Well Office has said the diggers will be paid and Orrin Police has said it does not expect a march.",
      "Well Office (The Well Office, said): the diggers will be paid",
      "Orrin Police (Orrin Police, said): it does not expect a march",
    ],
    [
      "The law office informed the town board that the well was not safe.",
      "nobody (The law office, informed): that the well was not safe",
    ],
  ]);
});

describe("who reads well according to somebody is somebody else", () => {
  eachWhole(reportsIn, [
    ["The cook, who reads well according to her friends, missed the second letter of the bank."],
    [
      "According to Ann Lee, the cook is asleep.",
      "Ann Lee (Ann Lee, According to): the cook is asleep",
    ],
    ["It was Ann who dug it and Ruth who, according to her sisters, complained about the rope."],
  ]);
});
