/** Names that stand behind an office, letters, a label or a word of the net. */
import { describe, expect, it } from "vitest";
import { eachLastSpeaker, indirectIn } from "../said.ts";

describe("the name that ends an office", () => {
  it.each([
    "The Commissioner for Parks, Rivers and Public Squares, Ann Lee, said that the well was dry.",
    "The Chief Executive Officer, Ravenna Farms, Orrin State, Ann Lee, said the well was dry.",
    "On her part, the Executive Secretary, Well Alliance (WA), formerly Well Growers (WG), Ann Lee, said the well was dry.",
  ])("%s", (text) => {
    expect(indirectIn(text).map((one) => one.replace("that ", ""))).toEqual([
      "Ann Lee: the well was dry",
    ]);
  });
});

describe("the name between dashes or brackets, behind what describes them", () => {
  eachLastSpeaker([
    ["A former candidate -- Ann Lee, who lost in 2008 -- said the mayor “has no plan.”", "Ann Lee"],
    ["The old treasurer – Ann Lee, who left in May – said the board “made no plan.”", "Ann Lee"],
    ["One critic — Ann Lee of the Harbour League — called the plan “a gift.”", "Ann Lee"],
    ["The committee's chairman -- Rep. Ann Lee -- said “we will not vote.”", "Ann Lee"],
    ["Another teacher - Ann Lee, 64 - said: “We have had no heating.”", "Ann Lee"],
    ["“We will fight this,” said one resident (Ann Lee, who lives in Derry).", "Ann Lee"],
    ["“We dig on Monday.” – Ann Lee, mayor of Derry", "Ann Lee"],
    // no name, a name that is somebody else's, and a dash that is not closed
    ["A spokesman — who would not be named — said “the board will meet.”", "nobody"],
    ["His lawyer -- Ann Lee's brother -- said “we will appeal.”", "nobody"],
    ["The mayor (pictured with Ann Lee) said “we will rebuild.”", "nobody"],
    ["“Nobody asked us,” said a baker – and Ann Lee agreed.", "nobody"],
    ["“Nobody asked us,” said a baker – Ann Lee had left.", "nobody"],
  ]);
});

describe("letters in brackets", () => {
  eachLastSpeaker([
    ["Northern Wells Orrin (NWO) hired Ann Lee. “It will open,” NWO said.", "Northern Wells Orrin"],
    [
      "She went to the Northern Court of Arbitration for Wells (CAW). “It is dry,” said a CAW statement.",
      "Northern Court of Arbitration for Wells",
    ],
    ["Ann Lee met the Well Board (WB). “It is dry,” the WB said.", "Well Board"],
    // letters that are none of its words'
    ["Ann Lee (TBX) left. “It is dry,” Ann Lee said.", "Ann Lee"],
  ]);
});

describe("a label, a screen name, an agent", () => {
  eachLastSpeaker([
    ["Lee: “They dug by night.” Ray says mine is shut\n\nTom Ray met Ann Lee.", "Ann Lee"],
    ["One reader, username oldwell7 said: “We should pay for it.”", "oldwell7"],
    ["Username dry bucket explained: “We should pay for it.”", "dry bucket"],
    ["Tom Ray’s plan was branded “a hole in search of money” by Ann Lee.", "Ann Lee"],
    ["Tom Ray, who sold the well, was called “the worst digger in town” by the judge.", "nobody"],
    ["A developer named Ann Lee bought it. “We dig,” the developer said.", "Ann Lee"],
    ["The buyer, a developer named Ann Lee, came.\n\n“We dig,” she said.", "Ann Lee"],
    ["Tom Ray runs the club. “We will win,” said the Ravenna full-back.", "nobody"],
  ]);
});

describe("descriptions that fit nobody named", () => {
  eachLastSpeaker([
    ["President Roe met Ann Lee. “It is dry,” the Orrinian president said.", "nobody"],
    ["The Government needs a plan. “It is old,” the party said.", "nobody"],
    ["Horton Wells Co. was sold. “It is dry,” the Ravenna news agency said.", "nobody"],
    ["Horton Wells Co. was sold. “I have one task left,” the veteran game maker said.", "nobody"],
    ["Tom Ray met Bob Roe. Both dug. “It is dry,” the Labour politician said.", "nobody"],
  ]);
});

describe("documents", () => {
  eachLastSpeaker([
    [
      "The well is “dry as dust,” according to a report earlier this week from the Well Board.",
      "Well Board",
    ],
    [
      "Ann Lee left. A milder review in the Ravenna Times called it “dull and long.”",
      "Ravenna Times",
    ],
    ["Ann Lee left. The Home Office paperwork states: “It is dry and deep.”", "Home Office"],
  ]);
});

describe("an initial printed apart", () => {
  it("is part of the name", () => {
    expect(indirectIn("R onan Lee said the well was dry.\n\nMr Lee said it was deep.")).toEqual([
      "R onan Lee: the well was dry",
      "R onan Lee: it was deep",
    ]);
    expect(indirectIn("A council said the well was dry.")).toEqual(["A council: the well was dry"]);
  });
});
