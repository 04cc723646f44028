/** *The 61-year-old*, *the mother of two*, *the singer*: whoever was told of, unless their age, sex or work is another. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("a description by age or children", () => {
  eachLastSpeaker([
    [
      "Her neighbour, Tom Ray, lost a shed. The 45-year-old builder told us: “It is glass.”",
      "Tom Ray",
    ],
    ["Chair Tom Ray was unkind. The 63-year-old former minister said: “It was hard.”", "Tom Ray"],
    [
      "Tom Ray opened a shop in 1990. “We had nothing,” the 70-year-old father of two said.",
      "Tom Ray",
    ],
    [
      "Ann Lee, 52, won. Her coach Tom Ray, 61, wept. “I knew it,” the 61-year-old said.",
      "Tom Ray",
    ],
    [
      "Ann Lee, 52, won. Her coach Tom Ray, 61, wept. “I knew it,” the 52-year-old runner said.",
      "Ann Lee",
    ],
    ["Ann Lee won. 61-year-old Tom Ray wept. “I knew it,” the 61-year-old said.", "Tom Ray"],
    ["Tom Ray met Ann Lee. “He was rude,” the 29-year-old actress said.", "Ann Lee"],
    ["Ann Lee lost her job in May. The mother-of-three said: “We eat at my sister's.”", "Ann Lee"],
    ["Ann Lee lost her job in May. The mother of three said: “We eat at my sister's.”", "Ann Lee"],
    ["Tom Ray lost his job in May. “We eat at my sister's,” said the dad of two.", "Tom Ray"],
    // of another sex, of another age, of other work, or introduced as somebody unnamed
    ["Ann Lee lost her job in May. The father of three said: “We eat at my sister's.”", "nobody"],
    ["Ann Lee, 40, lost her job. “We eat at my sister's,” the 41-year-old said.", "nobody"],
    [
      "Pianist Ann Lee played. “She was better than tea,” said the 60-year-old nurse on duty.",
      "nobody",
    ],
    [
      "A 34-year-old driver was held. Ann Lee saw him. “I did nothing,” the 34-year-old driver said.",
      "nobody",
    ],
    ["Tom Ray met Ann Lee. “He was rude,” the mother of the boy said.", "nobody"],
  ]);
});

describe("a word for what somebody is known as", () => {
  eachLastSpeaker([
    [
      "Neighbour Ann Lee, 79, saw them. “Nobody deserves it more,” the grandmother added.",
      "Ann Lee",
    ],
    ["Tom Ray cancelled his tour on Friday. “I lost my voice,” the singer said.", "Tom Ray"],
    ["Ann Lee broke the record. The runner said: “I felt strong.”", "Ann Lee"],
    // of another sex; introduced as somebody unnamed; in the words themselves
    ["Tom Ray cancelled his tour. “I lost my voice,” the actress said.", "nobody"],
    ["Tom Ray met a singer from Derry. “I lost my voice,” the singer said.", "nobody"],
  ]);
});
