/** Each quotation has the subject of its own clause, and nobody named in the very words says them. */
import { describe, expect, it } from "vitest";
import { eachLastSpeaker, eachWhole, indirectIn, quotationsIn } from "../said.ts";

describe("a second speaker in the sentence", () => {
  eachLastSpeaker([
    [
      "Ann Lee called the well “a gem of our town”, while Tom Ray called it “a hole full of mud”.",
      "Tom Ray",
    ],
    ["Kay Roe recalled a talk with Tom Ray, who asked, “Is the well dry at last?”", "Tom Ray"],
    [
      "Ann Lee hailed the well as “honest”, hours after Tom Ray called it a “con trick”.",
      "Tom Ray",
    ],
    // one and the same speaker
    ["Ann Lee called the well “a gem of our town” and the pump “a friend of ours”.", "Ann Lee"],
  ]);
});

describe("reports", () => {
  it.each([
    [
      "A clerk who wrote to Tom Ray in March said that the well was dry.",
      "A clerk: that the well was dry",
    ],
    [
      "Greta Lee sold the well, said Tom Ray, who kept the keys.",
      "Tom Ray: Greta Lee sold the well",
    ],
    [
      "Half the wells were dry, an inspector told the inquiry.",
      "an inspector: Half the wells were dry",
    ],
    [
      "A clerk at the works, who asked not to be named, said the council would not pay for the pump.",
      "A clerk at the works: the council would not pay for the pump",
    ],
    ["A diver, who left the crew in May, said the dam could fail.", "A diver: the dam could fail"],
    ["Ann Lee said the well was dry. “We dug it twice.”", "Ann Lee: the well was dry"],
  ])("%s → %s", (text, expected) => {
    expect(indirectIn(text)).toContain(expected);
  });
});

describe("an aside between the second subject and its verb", () => {
  eachWhole(quotationsIn, [
    [
      "Ann Lee called the road “a farce”, while critic Leo Batt, writing in the Evening Mail, described it as “a gift”.",
      "Ann Lee (Ann Lee, called): a farce = the road “a farce”",
      "Leo Batt (critic Leo Batt, described): a gift = it as “a gift”",
    ],
    [
      "Ann Lee, writing in the Evening Mail, called the road “a farce” and described it as “a gift”.",
      "Ann Lee (Ann Lee, called): a farce … a gift = the road “a farce” and described it as “a gift”",
    ],
  ]);
});
