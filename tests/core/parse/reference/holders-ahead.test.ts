/** Descriptions: offices before their holder is named, players by what they play, mentions with their place. */
import { describe } from "vitest";
import { eachWhole, quotationsIn, reportsIn } from "../said.ts";

describe("an office before its holder is named", () => {
  eachWhole(reportsIn, [
    [
      "The mayor of Orrin has said the pool will close.\n\nSwimmers wept.\n\n“It leaks,” Mayor Odile Brandt told them.",
      "Odile Brandt (The mayor of Orrin, said): the pool will close",
    ],
    [
      "The prime minister insisted the bridge was safe.\n\nEngineers were not so sure.\n\nPrime Minister Sol Mbeki will cross it on Monday.",
      "Sol Mbeki (The prime minister, insisted): the bridge was safe",
    ],
    [
      "The Norrland president called the vote a farce.\n\nNorrland's president, Jon Reyes, lost it.",
      "[act] Jon Reyes (The Norrland president, called): the vote a farce",
    ],
    [
      "The coroner said the death was an accident.\n\nIda Falk, the coroner for Orrin, sat for two days.",
      "Ida Falk (The coroner, said): the death was an accident",
    ],
    [
      "The Norrland president called the vote a farce.\n\nKarvian President Jon Reyes lost it.",
      "[act] nobody (The Norrland president, called): the vote a farce",
    ],
    [
      "The lawyer said the death was an accident.\n\nLawyers Ida Falk and Tom Reyes sat for two days. Lawyer Ida Falk wept. Lawyer Tom Reyes did not.",
      "nobody (The lawyer, said): the death was an accident",
    ],
    [
      "A coroner said the death was an accident.\n\nCoroner Ida Falk sat for two days.",
      "nobody (A coroner, said): the death was an accident",
    ],
    [
      "The vice president said the vote was fair.\n\nPresident Jon Reyes lost it.",
      "nobody (The vice president, said): the vote was fair",
    ],
    [
      "His lawyer said the death was an accident.\n\nIda Falk, a lawyer for the county, sat for two days.",
      "nobody (His lawyer, said): the death was an accident",
    ],
    [
      "The lawyer for the widow said the rope was old.\n\nLawyer Ida Falk, for the county, disagreed.",
      "nobody (The lawyer for the widow, said): the rope was old",
    ],
  ]);
});

describe("where somebody is belongs to the mention, when they spoke does not", () => {
  eachWhole(reportsIn, [
    [
      "The judge in the case said the rope was old.",
      "nobody (The judge in the case, said): the rope was old",
    ],
    [
      "Fishermen at the northern quay say the nets are torn.",
      "nobody (Fishermen at the northern quay, say): the nets are torn",
    ],
    [
      "Officials in Orrin warned that the dam was full.",
      "nobody (Officials in Orrin, warned): that the dam was full",
    ],
    ["Officials in 2015 said the dam was full.", "nobody (Officials, said): the dam was full"],
    [
      "Officials in a statement said the dam was full.",
      "nobody (Officials, said): the dam was full",
    ],
  ]);
});

describe("what somebody plays is nobody who never plays", () => {
  eachWhole(quotationsIn, [
    [
      'Captain Sol Mbeki scored twice. "The legs felt fine," said the Orrin winger.',
      "Sol Mbeki (the Orrin winger, said): The legs felt fine,",
    ],
    [
      'Coach Ida Falk praised Tom Reyes, who bowled all day. "It swung late," said the seamer.',
      "nobody (the seamer, said): It swung late,",
    ],
    [
      'Despite the rain, skipper Jon Reyes believes the pitch is fine. "We like mud," said the Harwick full-back.',
      "Jon Reyes (the Harwick full-back, said): We like mud,",
    ],
    [
      'Una Creel won the 400m. "I saw the line," the hurdler said.',
      "Una Creel (the hurdler, said): I saw the line,",
    ],
    [
      'Coach Ida Falk picked a winger for Sunday. "I am ready," said the winger.',
      "nobody (the winger, said): I am ready,",
    ],
    [
      'Striker Ned Quill and winger Tom Reyes scored. "It was a fine cross," said the striker.',
      "Ned Quill (the striker, said): It was a fine cross,",
    ],
    [
      'Manager Ida Falk watched. "She shouts," said a defender.',
      "nobody (a defender, said): She shouts,",
    ],
    [
      'Odd Berg scored from the halfway line. "I hit it sweetly," the midfielder said.',
      "Odd Berg (the midfielder, said): I hit it sweetly,",
    ],
    [
      'Igor Salim keeps a shop. "I saw stars," said the batsman.',
      "nobody (the batsman, said): I saw stars,",
    ],
    [
      'Coach Ida Falk watched from the stand. "He was late," said the defender.',
      "nobody (the defender, said): He was late,",
    ],
  ]);
});
