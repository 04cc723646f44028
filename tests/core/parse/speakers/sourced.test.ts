/** What stands behind the words says of whose they are: a source, a hearing, *was her answer*; every quotation and report whole. */
import { describe } from "vitest";
import { eachLastSpeaker, eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("a source behind the words", () => {
  eachWhole(quotationsIn, [
    [
      "Ann Lee is “a pillar of the town,” according to a friend.",
      "nobody (a friend, according to): a pillar of the town, = Ann Lee is “a pillar of the town,”",
    ],
    [
      "The plan is “a waste,” according to the mayor, Ann Lee.",
      "Ann Lee (the mayor, according to): a waste, = The plan is “a waste,”",
    ],
    [
      "Ann Lee had been “out of her depth”, a report found.",
      "nobody (a report, found): out of her depth = Ann Lee had been “out of her depth”",
    ],
    // whoever speaks before it speaks
    [
      "“We dig tomorrow,” Ann Lee said, according to a friend.",
      "Ann Lee (Ann Lee, said): We dig tomorrow,",
    ],
  ]);
  eachLastSpeaker([["Tom Ray told police he was “very drunk,” the court heard.", "Tom Ray"]]);
});

describe("what somebody is accused of", () => {
  eachLastSpeaker([
    ["Tom Ray was accused of being “asleep at the wheel” on Monday.", "none"],
    ["Tom Ray was accused of being “asleep at the wheel” by Ann Lee.", "Ann Lee"],
    ["Tom Ray, accused of being “asleep at the wheel”, said he had been ill.", "none"],
    ["Ann Lee accused Tom Ray of being “asleep at the wheel.”", "Ann Lee"],
    ["Tom Ray was praised for his “tireless work” on Monday, Ann Lee said.", "Ann Lee"],
    ["Tom Ray, who is accused of theft, was “very calm,” said Ann Lee.", "Ann Lee"],
    ["Tom Ray was accused of theft and said he had been “asleep at home.”", "Tom Ray"],
    ["Tom Ray was accused of theft. “I did nothing,” he said.", "Tom Ray"],
  ]);
});

describe("what a court or a committee heard", () => {
  eachWhole(quotationsIn, [
    [
      "Ann Lee remains “a threat to the public”, the judge was told.",
      "nobody (–, –): a threat to the public = Ann Lee remains “a threat to the public”",
    ],
    [
      "“It was like a bomb going off,” the inquest was told on Monday.",
      "nobody (–, –): It was like a bomb going off,",
    ],
    // so few words of nobody are a manner of speaking
    ["Tom Ray seemed “calm, almost bored” when police came, a jury has been told."],
    ["A widow accused of poisoning her husband was “calm” when police came, a court heard."],
    [
      "A farmer accused of theft said he was “very sorry.”",
      "nobody (A farmer, said): very sorry. = he was “very sorry.”",
    ],
  ]);
});

describe("words that are called somebody's behind them", () => {
  eachWhole(quotationsIn, [
    [
      "“Criminal,” was Stuart Haigh’s one-word verdict on the match.",
      "Stuart Haigh (Stuart Haigh’s one-word verdict, –): Criminal,",
    ],
    ["“Not a chance” was Ann Lee’s reply.", "Ann Lee (Ann Lee’s reply, –): Not a chance"],
    [
      "“No comment” was the mayor’s response. Ann Lee, the mayor, left.",
      "Ann Lee (the mayor’s response, –): No comment",
    ],
    // what a book is called
    ["“Dry Wells” was Ann Lee’s first novel."],
  ]);
});

describe("according to somebody of whom more is told", () => {
  eachWhole(reportsIn, [
    [
      "According to Lark’s mother, Sophie Lark, who drove them to the meeting, the teens had made the signs.",
      "Sophie Lark (Lark’s mother, According to): the teens had made the signs",
    ],
    [
      "According to Ann Lee, 41, the well was dry.",
      "Ann Lee (Ann Lee, According to): the well was dry",
    ],
    [
      "According to Ann Lee, a farmer who lives nearby, the well was dry.",
      "Ann Lee (Ann Lee, According to): the well was dry",
    ],
    // the clause's own subject
    [
      "According to Ann Lee, Tom Ray left early.",
      "Ann Lee (Ann Lee, According to): Tom Ray left early",
    ],
    [
      "According to Ann Lee, the well, which is old, was dry.",
      "Ann Lee (Ann Lee, According to): the well, which is old, was dry",
    ],
  ]);
});

describe("whom a verb behind an apposition tells to do something", () => {
  eachWhole(reportsIn, [
    [
      "The judge, Mrs Justice Orr, warned jurors not to discuss the case.",
      "Orr (The judge, warned): not to discuss the case",
    ],
    [
      "The mayor, Ann Lee, warned residents not to drink the water.",
      "Ann Lee (The mayor, warned): not to drink the water",
    ],
    [
      "Ministers were told to expect strikes, warned Tom Ray.",
      "Tom Ray (Tom Ray, warned): Ministers were told to expect strikes",
    ],
  ]);
});
