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
    ["who is cuomo's dad", "passages", [], "Mario Cuomo"],
    ["who is cuomo's mum", "notFound"],
    [
      "which republicans want him out",
      "positions",
      ["Nicole Malliotakis", "Elise Stefanik", "Claudia Tenney", "Lee Zeldin"],
    ],
    ["who doesnt want him arrested", "notFound"],
    ["who said the governor should step aside", "check", ["Sean Patrick Maloney"]],
    ["who believes the governor", "notFound"],
    ["did cuomo admit it", "notFound"],
    ["who accused cuomo", "notFound"],
    ["what does the article say about nursing homes", "closest", [], "nursing home"],
    ["what does the article say about bridges", "notFound"],
    ["who called his critics reckless", "passages", ["Andrew Cuomo"], "reckless"],
    ["who called the women reckless", "notFound"],
  ],
  "times-museum": [
    ["where was the vase made", "passages", [], "in Murano"],
    ["where was the vase sold", "notFound"],
    // Who was called so did not call.
    ["who called her reckless", "notFound"],
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
    ["who promised a refund", "notFound"],
  ],
  "feature-brothers": [
    ["who thinks the market is full", "passages", ["Ned Foss"]],
    ["how many people work there", "notFound"],
  ],
  "mine-talks": [
    // Of Chinese workers a number beside *workers* alone tells nothing, of workers it does.
    ["how many workers died", "passages", undefined, "13 workers"],
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
    [
      "who has full confidence in cartmel",
      "passages",
      [],
      "the Prime Minister had full confidence in Ms Cartmel",
    ],
    ["who missed two weddings", "notFound"],
  ],
  "wire-quake": [
    ["which doctor accused aid groups", "notFound"],
    ["how many people died", "passages", undefined, "more than 300 people"],
    ["how many people died in the quake", "passages", undefined, "more than 300 people"],
  ],
};
