/** Manners of other outlets: long offices, rare verbs, labels of hosts. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("offices of several parts, and what *that* leads in", () => {
  eachWhole(reportsIn, [
    [
      "Leader of the Opposition in the civic body Farida Sheikh alleged that the ruling party had shielded the contractor.",
      "Farida Sheikh (Leader of the Opposition in the civic body Farida Sheikh, alleged): that the ruling party had shielded the contractor",
    ],
    [
      "Reacting, the Commissioner for Environment, Dr Ngozi Umeh, maintained that the exercise was in the interest of the public.",
      "Ngozi Umeh (the Commissioner for Environment, maintained): that the exercise was in the interest of the public",
    ],
    [
      "The Commissioner for Works, Dr Ngozi Umeh, maintained that the exercise was in the interest of the public.",
      "Ngozi Umeh (The Commissioner for Works, maintained): that the exercise was in the interest of the public",
    ],
    [
      "Head of the parks service in the county Odd Berg warned that trees would fall.",
      "Odd Berg (Head of the parks service in the county Odd Berg, warned): that trees would fall",
    ],
    [
      "Chair of the board of governors at the school Ines Vogt said she was sorry.",
      "Ines Vogt (Chair of the board of governors at the school Ines Vogt, said): she was sorry",
    ],
    [
      "The widow of baker Odd Berg said the oven was old.",
      "nobody (The widow of baker Odd Berg, said): the oven was old",
    ],
    ["A Labour MLA said the ward was shut.", "nobody (A Labour MLA, said): the ward was shut"],
    [
      "Deputy Máire Foody TD told the house that the ward was shut.",
      "Máire Foody (Deputy Máire Foody TD, told): that the ward was shut",
    ],
    ["Odile Brandt held that job for a year."],
    [
      "Odile Brandt attested that the seal was hers.",
      "Odile Brandt (Odile Brandt, attested): that the seal was hers",
    ],
    [
      "Rufus Oyelaran alleged that the scales were rigged.",
      "Rufus Oyelaran (Rufus Oyelaran, alleged): that the scales were rigged",
    ],
  ]);
});

describe("any verb between mark and name, what somebody tells of another, one of several", () => {
  eachWhole(quotationsIn, [
    [
      '"Every year it is the same drama," rued Savita Bhonsle, a schoolteacher.',
      "Savita Bhonsle (Savita Bhonsle, rued): Every year it is the same drama,",
    ],
    [
      '"It is a long way down," shuddered Odd Berg.',
      "Odd Berg (Odd Berg, shuddered): It is a long way down,",
    ],
    ['"Must we?" groaned Ines Vogt.', "Ines Vogt (Ines Vogt, groaned): Must we?"],
    [
      '"We dug it twice," Ann Lee said, and wandered Orrin alone.',
      "Ann Lee (Ann Lee, said): We dug it twice,",
    ],
    [
      'A Fianna Gael TD has called on the minister to explain why the ward is "painted, plumbed and paid for".',
      'nobody (A Fianna Gael TD, called): painted, plumbed and paid for = on the minister to explain why the ward is "painted, plumbed and paid for"',
    ],
  ]);
});

describe("a label with a name is somebody", () => {
  eachWhole(quotationsIn, [
    [
      "HOST LILA FENN: Welcome back to the hour.\n\nGUEST TOM REYES: Thank you.\n\nHOST LILA FENN: Is the reef dead?\n\nGUEST TOM REYES: I think it sleeps.\n\nHOST LILA FENN: We leave it there.",
      "LILA FENN (HOST LILA FENN, –): Welcome back to the hour.",
      "TOM REYES (GUEST TOM REYES, –): Thank you.",
      "LILA FENN (HOST LILA FENN, –): Is the reef dead?",
      "TOM REYES (GUEST TOM REYES, –): I think it sleeps.",
      "LILA FENN (HOST LILA FENN, –): We leave it there.",
    ],
    [
      "HOST: Welcome back to the hour.\n\nTOM REYES: Thank you.\n\nHOST: Is the reef dead?\n\nTOM REYES: I think it sleeps.\n\nHOST: We leave it there.",
      "nobody (–, –): Welcome back to the hour.",
      "TOM REYES (TOM REYES, –): Thank you.",
      "nobody (–, –): Is the reef dead?",
      "TOM REYES (TOM REYES, –): I think it sleeps.",
      "nobody (–, –): We leave it there.",
    ],
  ]);
});
