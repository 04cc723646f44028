/** The whole of what was reported, and nothing behind it: clauses that a tag parts, nouns of saying, relative clauses. */
import { describe } from "vitest";
import { eachWhole, reportsIn } from "../said.ts";

describe("a clause that a tag parts is whole", () => {
  eachWhole(reportsIn, [
    [
      "Before the second frost, gardener Odile Brandt told the panel, not one of the pears had been picked.",
      "Odile Brandt (gardener Odile Brandt, told): Before the second frost … not one of the pears had been picked",
    ],
    [
      "In the first year of the lease, baker Rufus Oyelaran said, the ovens broke nine times.",
      "Rufus Oyelaran (baker Rufus Oyelaran, said): In the first year of the lease … the ovens broke nine times",
    ],
    [
      "Half of the pickers, foreman Igor Salim wrote, had never been paid for the harvest.",
      "Igor Salim (foreman Igor Salim, wrote): Half of the pickers … had never been paid for the harvest",
    ],
    [
      "The boats, harbour master Lena Dahl said on Friday, will be moved before the storm.",
      "Lena Dahl (harbour master Lena Dahl, said): The boats … will be moved before the storm",
    ],
    [
      "The lanterns cannot be lit, curator Ama Boateng said, because the oil has frozen.",
      "Ama Boateng (curator Ama Boateng, said): The lanterns cannot be lit … because the oil has frozen",
    ],
  ]);
});

describe("what stands behind a tag and hangs on nothing before it is no part", () => {
  eachWhole(reportsIn, [
    [
      "The mill closed, Odile Brandt said, and the bakers went home.",
      "Odile Brandt (Odile Brandt, said): The mill closed",
    ],
    [
      "The mill closed in May, said Odile Brandt, a baker who knows the town.",
      "Odile Brandt (Odile Brandt, said): The mill closed in May",
    ],
    [
      "On Monday, Odile Brandt said the pears had been picked.",
      "Odile Brandt (Odile Brandt, said): the pears had been picked",
    ],
  ]);
});

describe("before a tag whose subject follows it, asides and conditions are part of the sentence", () => {
  eachWhole(reportsIn, [
    [
      "The kiln cracks the clay, which is why the pots leak, said potter Ines Vogt.",
      "Ines Vogt (potter Ines Vogt, said): The kiln cracks the clay, which is why the pots leak",
    ],
    [
      "Storms wear the rope, so it must be changed each year, says the manual.",
      "nobody (the manual, says): Storms wear the rope, so it must be changed each year",
    ],
    [
      "Rufus Oyelaran hid the ledger under the floor, said the cleaner, who found it.",
      "nobody (the cleaner, said): Rufus Oyelaran hid the ledger under the floor",
    ],
    [
      "The horses, all of them, went lame in a week, said a farrier, who asked for no name.",
      "nobody (a farrier, said): The horses, all of them, went lame in a week",
    ],
    [
      "If the dam holds, the town is safe, said engineer Odd Berg.",
      "Odd Berg (engineer Odd Berg, said): If the dam holds, the town is safe",
    ],
    [
      "Igor Salim, who found the ledger, said the cleaner had moved it.",
      "Igor Salim (Igor Salim, said): the cleaner had moved it",
    ],
    [
      "Rufus Oyelaran, a keeper, who lives alone, said the lamp had failed.",
      "Rufus Oyelaran (Rufus Oyelaran, said): the lamp had failed",
    ],
  ]);
});

describe("where and when it was said stands before *that*", () => {
  eachWhole(reportsIn, [
    [
      "Miller Jon Reyes insisted after the flood that the wheel had never stopped.",
      "Jon Reyes (Miller Jon Reyes, insisted): that the wheel had never stopped",
    ],
    [
      "Coroner Ida Falk ruled before the recess that nobody was to blame.",
      "Ida Falk (Coroner Ida Falk, ruled): that nobody was to blame",
    ],
    [
      "Captain Sol Mbeki told reporters outside the chapel that the ship would sail.",
      "Sol Mbeki (Captain Sol Mbeki, told): that the ship would sail",
    ],
    [
      "Farmer Ned Quill promised under oath that he would return the sheep.",
      "Ned Quill (Farmer Ned Quill, promised): that he would return the sheep",
    ],
    ["Miller Jon Reyes spoke after the flood that took his wheel."],
    ["Miller Jon Reyes warned after dinner of a flood that took his wheel."],
  ]);
});

describe("nouns of saying report what *that* leads in, and whose they are stands beside them", () => {
  eachWhole(reportsIn, [
    [
      "A promise by mayor Odile Brandt that the pool would reopen was kept in May.",
      "Odile Brandt (mayor Odile Brandt, promise): the pool would reopen",
    ],
    [
      "An admission from keeper Rufus Oyelaran that the lamp had failed came too late.",
      "Rufus Oyelaran (keeper Rufus Oyelaran, admission): the lamp had failed",
    ],
    [
      "Trader Igor Salim's allegation that the scales were rigged has divided the market.",
      "Igor Salim (Trader Igor Salim's allegation, allegation): the scales were rigged",
    ],
    [
      "Lena Dahl told the board twice. Her warning that the pier would sink was ignored.",
      "Lena Dahl (Her warning, warning): the pier would sink",
    ],
    [
      "The council heard a claim by diver Odd Berg that the wreck had been robbed.",
      "Odd Berg (diver Odd Berg, claim): the wreck had been robbed",
    ],
    [
      "After her claim that the scales were rigged, the market closed.",
      "nobody (her claim, claim): the scales were rigged",
    ],
    ["A promise by noon that nobody kept was forgotten."],
    ["The boat's warning light that nobody mended went out."],
  ]);
});

describe("the verb of the sentence ends what is reported inside its subject", () => {
  eachWhole(reportsIn, [
    [
      "The nurses who say they were never paid have hired a lawyer.",
      "nobody (who, say): they were never paid",
    ],
    ["Anyone who says the bread is stale is lying.", "nobody (who, says): the bread is stale"],
    [
      "A diver who told the inquiry the rope was frayed has left the island.",
      "nobody (who, told): the rope was frayed",
    ],
    [
      "A trader who warned that prices would double was laughed at.",
      "nobody (who, warned): that prices would double",
    ],
    [
      "Lena Dahl, who said the rope was frayed when it was bought, has left.",
      "Lena Dahl (who, said): the rope was frayed when it was bought",
    ],
  ]);
});

describe("what the speaker did next, and a tale told, are no words of theirs", () => {
  eachWhole(reportsIn, [
    [
      "Odile Brandt said the pool had closed, and then walked home by the canal.",
      "Odile Brandt (Odile Brandt, said): the pool had closed",
    ],
    [
      "Captain Sol Mbeki insisted the ship was sound, and then resigned.",
      "Sol Mbeki (Captain Sol Mbeki, insisted): the ship was sound",
    ],
    [
      "Rufus Oyelaran warned that the lamp would fail, and then lit it.",
      "Rufus Oyelaran (Rufus Oyelaran, warned): that the lamp would fail",
    ],
    [
      "Ines Vogt said clay had fallen and then risen in price.",
      "Ines Vogt (Ines Vogt, said): clay had fallen and then risen in price",
    ],
    ["Odile Brandt told Radio Orrin a joke about ovens and then left for the mill."],
    ["Lena Dahl told the children a story about a pier."],
    ["Odd Berg told the court a lie."],
    [
      "Odd Berg told the court a story was missing from the file.",
      "Odd Berg (Odd Berg, told): a story was missing from the file",
    ],
    ["Odd Berg told the court the rope was old.", "Odd Berg (Odd Berg, told): the rope was old"],
  ]);
});
