/** Subjects that stand apart from their verb, and phrases beside it that are none. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("a verb before a colon has whom its sentence opens with", () => {
  eachWhole(quotationsIn, [
    [
      'Odile Brandt, head of Millwatch, which inspects ovens across the county said: "The flour was damp." Mayor of Orrin, Igor Salim said: "It was a long night."',
      "Odile Brandt (Odile Brandt, –): The flour was damp.",
      "Igor Salim (Igor Salim, said): It was a long night.",
    ],
    [
      'Rufus Oyelaran, keeper of the lamp that guards the bay said: "Nobody slept."',
      "Rufus Oyelaran (Rufus Oyelaran, –): Nobody slept.",
    ],
    [
      'Coroner Ida Falk, whose court sits in Orrin said: "The rope was old." Igor Salim said: "We knew."',
      "Ida Falk (Coroner Ida Falk, –): The rope was old.",
      "Igor Salim (Igor Salim, said): We knew.",
    ],
    [
      'Lena Dahl, of the group Piers First, which counts planks said: "One in five is rotten." Odd Berg, a diver, said: "I fell through."',
      "Lena Dahl (Lena Dahl, –): One in five is rotten.",
      "Odd Berg (Odd Berg, said): I fell through.",
    ],
    [
      'Ines Vogt, who owns the kiln that burned down said: "We start again." Tom Reyes said: "I will help."',
      "Ines Vogt (Ines Vogt, –): We start again.",
      "Tom Reyes (Tom Reyes, said): I will help.",
    ],
    [
      'Ines Vogt, who owns the kiln, listened. Tom Reyes, her neighbour, said: "I will help."',
      "Tom Reyes (Tom Reyes, said): I will help.",
    ],
    [
      'In Orrin, on the quay, Lena Dahl said: "I will help."',
      "Lena Dahl (Lena Dahl, said): I will help.",
    ],
  ]);
});

describe("verbs of one subject, and whom they are aimed at", () => {
  eachWhole(quotationsIn, [
    [
      'Odile leaned across to Igor at the bar and told Igor he was "made for the stage."',
      'Odile (Odile, told): made for the stage. = Igor he was "made for the stage."',
    ],
    [
      'Judge Ida Falk turned to Rufus Oyelaran and told Oyelaran he was "a danger to every ship in the bay".',
      'Ida Falk (Judge Ida Falk, told): a danger to every ship in the bay = Oyelaran he was "a danger to every ship in the bay"',
    ],
    [
      'Ines Vogt walked up to Odd Berg after the meeting and called him "a coward with a clipboard".',
      'Ines Vogt (Ines Vogt, called): a coward with a clipboard = him "a coward with a clipboard"',
    ],
    [
      'Coach Sol Mbeki sat down with Una Creel and told her she was "quicker than the ball".',
      'Sol Mbeki (Coach Sol Mbeki, told): quicker than the ball = her she was "quicker than the ball"',
    ],
    [
      'Jon Reyes waved at Lena Dahl from the deck and shouted that she was "late as ever".',
      'Jon Reyes (Jon Reyes, shouted): late as ever = that she was "late as ever"',
    ],
    [
      'Jon Reyes waved at Lena Dahl, who shouted that he was "late as ever".',
      'Lena Dahl (who, shouted): late as ever = that he was "late as ever"',
    ],
  ]);
});

describe("whoever stands behind *by* and the marks", () => {
  eachWhole(quotationsIn, [
    [
      'Plans to move the market to the quarry, drawn up under Igor Salim and Una Creel, were branded a "dusty joke" by a member of the parish council, Ned Quill.',
      'Ned Quill (a member of the parish council, –): dusty joke = Plans to move the market to the quarry, drawn up under Igor Salim and Una Creel, were branded a "dusty joke"',
    ],
    [
      'The bridge, opened by Igor Salim in May, was described as a "rope with ambitions" by its keeper, Rufus Oyelaran.',
      'Rufus Oyelaran (its keeper, –): rope with ambitions = The bridge, opened by Igor Salim in May, was described as a "rope with ambitions"',
    ],
    [
      'The tax was called "a toll on bread" by the head of the bakers\' guild, Odile Brandt.',
      'Odile Brandt (the head of the bakers\' guild, –): a toll on bread = The tax was called "a toll on bread"',
    ],
    [
      'Ines Vogt\'s kiln was dismissed as "a hole with smoke" by potter Tom Reyes.',
      'Tom Reyes (potter Tom Reyes, –): a hole with smoke = Ines Vogt\'s kiln was dismissed as "a hole with smoke"',
    ],
    [
      'The pier was dubbed "the long plank" by fishermen.',
      'nobody (fishermen, –): the long plank = The pier was dubbed "the long plank"',
    ],
  ]);
});

describe("herself, himself", () => {
  eachWhole(quotationsIn, [
    [
      'Odile Brandt called the plan "rash", while Igor Salim himself accused the board of "sleeping at the wheel".',
      'Odile Brandt (Odile Brandt, called): rash = the plan "rash"',
      'Igor Salim (Igor Salim, accused): sleeping at the wheel = the board of "sleeping at the wheel"',
    ],
    [
      'Ida Falk herself said the court was "too cold to think in".',
      'Ida Falk (Ida Falk, said): too cold to think in = the court was "too cold to think in"',
    ],
  ]);
});

describe("a noun behind a name is no part of it, unless it makes another body", () => {
  eachWhole(quotationsIn, [
    [
      'The Harbour4All charity said: "The boats are full."',
      "Harbour4All (The Harbour4All charity, said): The boats are full.",
    ],
    [
      'The Oxbow Trust charity said: "The boats are full."',
      "Oxbow Trust (The Oxbow Trust charity, said): The boats are full.",
    ],
    [
      'The Salim campaign said: "The boats are full."',
      "Salim campaign (The Salim campaign, said): The boats are full.",
    ],
    [
      'The Lanternbearers union said: "The boats are full."',
      "Lanternbearers (The Lanternbearers union, said): The boats are full.",
    ],
    [
      'The Brandt administration said: "The boats are full."',
      "Brandt administration (The Brandt administration, said): The boats are full.",
    ],
  ]);
});

describe("a word from the middle of a name", () => {
  eachWhole(quotationsIn, [
    [
      'The Bay Orrin Crossing opened in May after years of work. A spokeswoman praised it. Orrin said: "The boats are full."',
      "Orrin (Orrin, said): The boats are full.",
    ],
    [
      'Chef Ana Ruiz Paz cooked on Sunday. Ruiz said: "The pans are full."',
      "Ana Ruiz Paz (Ruiz, said): The pans are full.",
    ],
  ]);
});

describe("one of several, and who", () => {
  eachWhole(reportsIn, [
    [
      "One of the divers, Odd Berg, said the wreck was empty.",
      "Odd Berg (One, said): the wreck was empty",
    ],
    [
      "One of the bakers, Odile Brandt, told the court the oven was hot.",
      "Odile Brandt (One, told): the oven was hot",
    ],
    [
      "One of the losing bidders, Dahlmark, said it welcomed the sale.",
      "Dahlmark (One, said): it welcomed the sale",
    ],
    ["One of the divers said the wreck was empty.", "nobody (One, said): the wreck was empty"],
    [
      "One of the potters, a woman in her sixties, said clay was dear.",
      "nobody (One, said): clay was dear",
    ],
    [
      "Rufus Oyelaran himself denied that the lamp had failed.",
      "Rufus Oyelaran (Rufus Oyelaran, denied): that the lamp had failed",
    ],
    [
      "The guild itself warned that bread would run out.",
      "nobody (The guild, warned): that bread would run out",
    ],
    [
      "The Lampkeepers charity warned that winter was near.",
      "Lampkeepers (The Lampkeepers charity, warned): that winter was near",
    ],
  ]);
});

describe("what somebody is called stands before who says the rest", () => {
  eachWhole(quotationsIn, [
    [
      'The guild hired Ito, whom baker Odile Brandt once called a "lazy genius", treasurer Ines Vogt said.',
      'Odile Brandt (baker Odile Brandt, called): lazy genius = a "lazy genius"',
    ],
    [
      'The town honoured Sol Reyes, whom Mayor Ida Falk has described as "a saint with a ladder", Odd Berg told the crowd.',
      'Ida Falk (Mayor Ida Falk, described): a saint with a ladder = as "a saint with a ladder"',
    ],
    [
      'Critics of the pier, which Lena Dahl calls "a long plank", have won, Odd Berg said.',
      'Lena Dahl (Lena Dahl, calls): a long plank = "a long plank"',
    ],
    [
      '"We dig," said Ann Lee, whom Tom Ray calls "a fool".',
      "Ann Lee (Ann Lee, said): We dig,",
      'Tom Ray (Tom Ray, calls): a fool = "a fool"',
    ],
  ]);
});
