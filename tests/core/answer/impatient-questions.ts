/** Questions as they are typed in a hurry, over articles of the golden set. Each row: the article's folder, then what must come. */
import type { Expected } from "./expected.ts";

/** A follow-up begins with `>`: it is asked after the row before it. */
export const IMPATIENT: Readonly<Record<string, readonly Expected[]>> = {
  seeds: [
    // Half of the words, scattered over a long quotation, are no wording of it.
    ["did schumer say the governor is a liar", "notFound"],
    ["did nadler tweet about cuomo", "notFound"],
    ["what did aoc tweet about nursing homes", "statements", ["Alexandria Ocasio-Cortez"]],
    ["why should cuomo resign", "notFound"],
    ["why did cuomo condemn them", "notFound"],
    ["is biden an ally of cuomo", "passages", undefined, "a longtime ally"],
    ["how much did the bill cost", "passages", [], "$1.9 trillion"],
    [
      "who called on cuomo to resign before friday",
      "positions",
      ["Kathleen Rice", "Nicole Malliotakis", "Elise Stefanik", "Claudia Tenney", "Lee Zeldin"],
    ],
    ["who called on cuomo to resign on tuesday", "notFound"],
    // *Him* is whoever nearly all positions are on.
    ["did kamala call for him to resign", "positions", ["Kamala Harris"]],
    ["did schumer call for him to resign", "positions", ["Chuck Schumer"]],
    [">when was that", "passages", ["Chuck Schumer"], "on Friday"],
    ["who is investigating the allegations", "passages", ["Letitia James"]],
    [">when?", "notFound"],
    ["who said no one is above the law", "statements", ["Hakeem Jeffries"]],
    [">who else?", "notFound"],
    ["what did cuomo say", "statements", ["Andrew Cuomo"]],
    [">what else", "statements", ["Andrew Cuomo"], "reckless"],
    ["who is cuomo's dad", "passages", ["Mario Cuomo"]],
    ["who is cuomo's mum", "notFound"],
    [
      "which republicans want him out",
      "positions",
      ["Nicole Malliotakis", "Elise Stefanik", "Claudia Tenney", "Lee Zeldin"],
    ],
    ["who doesnt want him arrested", "notFound"],
    ["who said the governor should step aside", "check", ["Sean Patrick Maloney"]],
    ["who believes these women", "passages", ["Alexandria Ocasio-Cortez", "Jamaal Bowman"]],
    ["who believes the governor", "notFound"],
    ["did cuomo admit it", "notFound"],
    ["who accused cuomo", "notFound"],
    ["what does the article say about nursing homes", "passages", [], "nursing home"],
    ["what does the article say about bridges", "notFound"],
    ["what does headline usa say about kamala", "passages", ["Kamala Harris"], "Noticeably absent"],
    ["who called his critics reckless", "statements", ["Andrew Cuomo"], "reckless"],
    ["who called the women reckless", "notFound"],
  ],
  "times-museum": [
    ["where was the vase made", "passages", [], "in Murano"],
    ["where was the vase sold", "notFound"],
    // Who was called so did not call.
    ["who called her reckless", "notFound"],
    ["who called it a stunt", "statements", ["Beatrix Fenwick"]],
  ],
  "broadsheet-inquiry": [
    ["who warned marsh about the bridge", "notFound"],
    ["did marsh deny seeing the letter", "passages", ["Ottilie Marsh"], "has denied seeing"],
    ["did marsh admit seeing the letter", "notFound"],
  ],
  "police-appeal": [
    // The victim's daughter is not the victim.
    ["what did the victim say", "notFound"],
    ["what did the victims daughter say", "statements", [], "where Mum is"],
  ],
  "guardian-rivers": [
    // *Hester Okonjo of Friends of the Lambourne, who*: she.
    ["who photographed the discharge", "passages", ["Hester Okonjo"]],
    ["who said enough", "statements", ["Catrin Mostyn"], "Enough."],
    ["who wrote it", "notFound"],
    ["who promised an inquiry", "passages", ["Rupert Ashdown-Leigh"]],
    ["who promised a refund", "notFound"],
  ],
  "feature-brothers": [
    ["who thinks the market is full", "passages", ["Ned Foss"]],
    ["how many people work there", "notFound"],
  ],
  "mine-talks": [
    // Of Chinese workers a number beside *workers* alone tells nothing.
    ["how many workers died", "passages", [], "13 workers"],
    ["how many chinese workers died", "notFound"],
    ["who refused to go back in", "notFound"],
    ["who opposes closing the plant", "positions", ["Ratna Wulandari"]],
  ],
  "tabloid-lottery": [["any quotes about dogs", "statements", ["Barry Thistlewood"], "dogs"]],
  "parliament-ferries": [
    // A question put to her is not what somebody said of her.
    ["did cartmel say she would resign", "notFound"],
    // Who backs it has not demanded it; who says that another has it has it not.
    ["who backs an inquiry", "positions", ["Malcolm Reddie"]],
    ["who has full confidence in cartmel", "notFound"],
    ["who missed two weddings", "notFound"],
  ],
  "wire-quake": [
    ["which minister accused aid groups", "passages", ["Rodrigo Salcedo"]],
    ["which doctor accused aid groups", "notFound"],
    ["how many people died", "passages", undefined, "more than 300 people"],
    ["how many people died in the quake", "passages", undefined, "more than 300 people"],
  ],
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
    ["who accused the union of breaking its word", "passages", ["Lyle Farnham"]],
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
    ["how old is the school", "passages", [], "142 years"],
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
    ["how old is zara", "passages", ["Zara Quayle"], "The reality favourite, 29"],
    ["how old is kai brannigan", "notFound"],
    ["what did the neighbour say", "statements", ["Gordon Tillotson"]],
    // Who tells in their own words what they did, did it.
    ["who threw a gnome", "passages", ["Gordon Tillotson"], "I threw a gnome"],
    ["who threw a brick", "notFound"],
  ],
};
