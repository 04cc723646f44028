/** More questions as they are typed in a hurry. Each row: the article's folder, then what must come. */
import type { Expected } from "./expected.ts";

export const MORE_IMPATIENT: Readonly<Record<string, readonly Expected[]>> = {
  "earnings-chips": [
    ["when will talks start", "passages", [], "next week"],
    ["who said out of road", "passages", [], "Out of Road"],
  ],
  "wire-merger": [
    ["how much is nordhavn paying for castell", "passages", undefined, "$3.1 billion"],
    ["how much is castell paying for nordhavn", "notFound"],
  ],
  "wire-strike": [
    // Left open is an answer, too.
    ["is tate sending the national guard", "passages", ["Wendell Tate"], "not decided whether"],
    ["is tate sending the navy", "notFound"],
    // Who they are stands before the name: *A federal mediator, Joseph …,*
    ["what did the mediator say", "statements", ["Joseph P. Kowalczyk Jr."]],
    ["what did the arbiter say", "notFound"],
    ["did the company accept arbitration", "notFound"],
    [">and the union?", "notFound"],
    ["who called the pickets thugs", "statements", ["Lyle Farnham"], "thugs"],
    ["who called the governor a thug", "notFound"],
    // A known word is not read as another that looks like it.
    ["who demanded an apology from the union", "notFound"],
  ],
  "nigeria-fuel": [["who warned harder", "notFound"]],
  "court-fraud": [
    // Words that say nothing are nobody's.
    ["did prowse admit it", "notFound"],
    ["did prowse deny it", "passages", ["Nigel Prowse"], "denied 12 counts"],
  ],
  "politico-budget": [
    ["which senator said my advice is popcorn", "statements", ["Ty Okafor"]],
    ["which minister said my advice is popcorn", "notFound"],
  ],
  "quarry-council": [
    ["which councilman said he was torn", "statements", ["Ray Ocasio"]],
    // *shot back Nancy Brill*: no office of hers.
    ["what did the back say", "notFound"],
  ],
  "bbc-school": [
    ["how old is the school", "closest", [], "142 years"],
    ["how old is the council", "notFound"],
    ["who called it a stitch up", "statements", ["Tom Askew"], "stitch-up"],
    ["who called it a bargain", "notFound"],
    ["when does the school close", "passages", [], "close in July"],
    ["when did the governors vote", "passages", [], "on Tuesday night"],
    ["when did the pupils vote", "notFound"],
  ],
  "science-squid": [["how big is the squid", "notFound"]],
  "times-hospital": [
    ["why did the governor resign", "notFound"],
    ["does travis lyle support medicaid expansion", "passages", ["Travis Lyle"], "opposed"],
    ["does travis lyle support abortion", "notFound"],
  ],
  "tabloid-mansion": [
    // *The reality favourite, 29,* speaks of whom the sentence before names.
    ["how old is kai brannigan", "notFound"],
    ["what did the neighbour say", "statements", ["Gordon Tillotson"]],
    // Who tells in their own words what they did, did it.
    ["who threw a brick", "notFound"],
  ],
};
