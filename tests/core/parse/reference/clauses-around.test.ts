/** Whom a pronoun or a description means, told by the clauses around it; every quotation whole. */
import { describe } from "vitest";
import { eachWhole, quotationsIn } from "../said.ts";

const OLIVER = "“The river is like therapy,” Samantha Oliver said.";
const said = "Samantha Oliver (Samantha Oliver, said): The river is like therapy,";

describe("nobody whom its own clause names behind", () => {
  eachWhole(quotationsIn, [
    [
      "Gov. Chris Hale backed the plan.\n\nIan Tuttle’s article attacked Hale. He calls Hale’s backing “a poor joke on the town.”",
      "Ian Tuttle (He, calls): a poor joke on the town. = Hale’s backing “a poor joke on the town.”",
    ],
    [
      "Ann Lee spoke first.\n\nRuth Vane’s letter was about Lee. She called Lee’s speech “the worst in years.”",
      "Ruth Vane (She, called): the worst in years. = Lee’s speech “the worst in years.”",
    ],
    [
      "Tom Ray spoke. Ned Ashe’s blog post was about Ray. He told Ray to “go home and stay there.”",
      "Ned Ashe (He, told): go home and stay there. = Ray to “go home and stay there.”",
    ],
    [
      "The visit of Tom Ray was debated in May; one lawmaker called Ray “the prince of noise.”",
      "nobody (one lawmaker, called): the prince of noise. = Ray “the prince of noise.”",
    ],
    [
      "Tom Ray came; a critic called Ray a “very tall nuisance.”",
      "nobody (a critic, called): very tall nuisance. = Ray a “very tall nuisance.”",
    ],
    [
      "Tom Ray came on Monday; the mayor called Ray a “very tall nuisance.”",
      "nobody (the mayor, called): very tall nuisance. = Ray a “very tall nuisance.”",
    ],
    [
      "Tom Ray came on Monday; Ann Lee called Ray a “very tall nuisance.”",
      "Ann Lee (Ann Lee, called): very tall nuisance. = Ray a “very tall nuisance.”",
    ],
    // who has that name
    ["“It is dry,” said a farmer called Tom Ray.", "Tom Ray (a farmer, said): It is dry,"],
    // before he left, Ray …: the name may stand behind
    [
      "Ned Ashe left. When he spoke, Tom Ray said it was “very dry.”",
      "Tom Ray (Tom Ray, said): very dry. = it was “very dry.”",
    ],
  ]);
});

describe("who leads the sentence goes on in its other clauses", () => {
  eachWhole(quotationsIn, [
    [
      `${OLIVER}\n\nYasmeen Wilkes was dubious when she was asked to row, but she soon learnt it. “I sold the car,” she said.`,
      said,
      "Yasmeen Wilkes (she, said): I sold the car,",
    ],
    [
      `${OLIVER}\n\nHyun Park came late because she had missed the bus, and she left early. “I sold the car,” she said.`,
      said,
      "Hyun Park (she, said): I sold the car,",
    ],
    [
      `${OLIVER}\n\nImani Okoro rowed before she could walk, so she had to laugh. “I sold the car,” she said.`,
      said,
      "Imani Okoro (she, said): I sold the car,",
    ],
    // nobody else is told of
    [
      `${OLIVER}\n\nThe boat was old, but she liked it. “I sold the car,” she said.`,
      said,
      "Samantha Oliver (she, said): I sold the car,",
    ],
  ]);
});

describe("a headline in which somebody does something to somebody", () => {
  eachWhole(quotationsIn, [
    [
      "Rep. Gwen Hart slams Novak, praises Clay as 'work horse, not show horse.'\n\nRep. Gwen Hart on Friday blasted Peter Novak while praising Helen Clay as a “work horse, not a show horse.”",
      "Gwen Hart (Rep. Gwen Hart, praises): work horse, not show horse. = Clay as 'work horse, not show horse.'",
      "Gwen Hart (Rep. Gwen Hart, blasted): work horse, not a show horse. = Peter Novak while praising Helen Clay as a “work horse, not a show horse.”",
    ],
    [
      "Ravenna officials Ann Lee and Tom Ray came. “It is dry,” Lee said.",
      "Ann Lee (Lee, said): It is dry,",
    ],
  ]);
});

describe("a surname that stands first", () => {
  eachWhole(quotationsIn, [
    [
      "The finance minister, Lou Jiwei, spoke. “It is dry,” Mr. Lou said.",
      "Lou Jiwei (Mr. Lou, said): It is dry,",
    ],
    ["Xi Dowei spoke. “It is dry,” Mr. Xi said.", "Xi Dowei (Mr. Xi, said): It is dry,"],
    [
      "Tran Duc, a farmer, spoke. “It is dry,” Ms. Tran said.",
      "Tran Duc (Ms. Tran, said): It is dry,",
    ],
    // a first name, as surnames that are known stand behind it
    ["Tom Ray spoke. “It is dry,” Mr. Tom said.", "Tom (Mr. Tom, said): It is dry,"],
    ["Lou Ray spoke. “It is dry,” Mr. Lou said.", "Lou (Mr. Lou, said): It is dry,"],
  ]);
});

describe("a people that is spoken of", () => {
  eachWhole(quotationsIn, [
    [
      "“The cuts hurt,” Tom Ray said. For African-Americans, on the other hand, “the fares matter.”",
      "Tom Ray (Tom Ray, said): The cuts hurt, … the fares matter.",
    ],
    [
      "“The cuts hurt,” Tom Ray said. For Norwegians, on the other hand, “the fares matter.”",
      "Tom Ray (Tom Ray, said): The cuts hurt, … the fares matter.",
    ],
  ]);
});
