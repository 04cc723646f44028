/** Whoever is described behind the noun: *a friend close to Doe said*; every quotation and report whole. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("who speaks, and is close to somebody", () => {
  eachWhole(quotationsIn, [
    [
      'Lexi Marsh left on Sunday. A source close to the actress told The Daily Planet: "She went white."',
      "nobody (A source close to the actress, told): She went white.",
    ],
    [
      'Omar Haddad quit in May. A friend close to the winger told Radio Nine: "He had no choice."',
      "nobody (A friend close to the winger, told): He had no choice.",
    ],
    [
      'Pia Holm was sacked. A person close to her said: "She was tired."',
      "nobody (A person close to her, said): She was tired.",
    ],
    [
      'An aide loyal to Ann Lee told Orrin FM: "We dug it."',
      "nobody (An aide loyal to Ann Lee, told): We dug it.",
    ],
    ['Ann Lee, close to tears, said: "I am done."', "Ann Lee (Ann Lee, said): I am done."],
    [
      'Gwen Aldous, the police chief, walked out. "I have answered enough," the police chief said.',
      "Gwen Aldous (the police chief, said): I have answered enough,",
    ],
  ]);

  eachWhole(reportsIn, [
    [
      "Officials familiar with the talks said the deal was dead.",
      "nobody (Officials familiar with the talks, said): the deal was dead",
    ],
    [
      "People close to Mr Ault say he will run again.",
      "nobody (People close to Mr Ault, say): he will run again",
    ],
    [
      "The minister responsible for the dam, Ann Lee, said it would hold.",
      "Ann Lee (The minister responsible for the dam, said): it would hold",
    ],
    [
      "Neighbours angry with the council say the well is dry.",
      "nobody (Neighbours angry with the council, say): the well is dry",
    ],
    [
      "Tom Ray is kind to Ann Lee, who said the well was dry.",
      "Ann Lee (who, said): the well was dry",
    ],
  ]);
});

describe("a noun that looks like a verb of speech", () => {
  eachWhole(quotationsIn, [
    [
      'Someone familiar with the senator\'s thinking said, "He will run again."',
      "nobody (Someone, –): He will run again.",
    ],
    ['Ann Lee shook her head, adding, "It is dry."', "Ann Lee (Ann Lee, adding): It is dry."],
  ]);

  eachWhole(reportsIn, [
    [
      "Under questions by Niamh Kehoe, defending, Colm Rafter said that the well was dry.",
      "Colm Rafter (Colm Rafter, said): that the well was dry",
    ],
    [
      "Tom Ray, prosecuting, told the jury that the well was dry.",
      "Tom Ray (Tom Ray, told): that the well was dry",
    ],
    [
      "Her warning that the well was dry went unheard.",
      "nobody (Her warning, warning): the well was dry",
    ],
  ]);
});
