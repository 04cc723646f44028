/** Second references: surnames, titles, roles and pronouns after a first full name. */
import { describe } from "vitest";
import { eachLastSpeaker } from "../said.ts";

describe("a surname alone", () => {
  eachLastSpeaker([
    [
      "Dervla Ó Faoláin dug the well. “We will dig again tomorrow,” Ó Faoláin said.",
      "Dervla Ó Faoláin",
    ],
    [
      "The well is dry, said Hector Robles Ruiz, a farmer. “We will dig again tomorrow,” Robles said.",
      "Hector Robles Ruiz",
    ],
    [
      "Jens van der Hoeven looked into the well. Van der Hoeven conceded that it was dry. “We will dig again,” he said.",
      "Jens van der Hoeven",
    ],
    [
      "Abdul al-Rashid looked into the well. “We will dig again tomorrow,” al-Rashid said.",
      "Abdul al-Rashid",
    ],
    [
      "Ann Lee-Roe, who dug wells for 60 years, has died. Ann Mary Lee was born in Ravenna. “I dug before I read,” Ms. Lee-Roe once said.",
      "Ann Lee-Roe",
    ],
    [
      "Robles said: “We will dig again tomorrow.” Juan Soto Robles was not there.",
      "Juan Soto Robles",
    ],
  ]);
});

describe("two of one surname", () => {
  eachLastSpeaker([
    [
      "“It went deep,” said Jarrah Roe, a student. His father, Shane Roe, said he was proud.\n\n“He can dig when he is 40,” Mr Roe said.",
      "Shane Roe",
    ],
    // Jo is named in full again beside Ann, who alone is called by surname before: the bare surname stays hers.
    [
      "Warden Ann Roe closed the well. “We dig no more,” Roe said.\n\nJo Roe, her brother, was there. “She knows my mind,” Jo Roe said. “It was my well,” Jo Roe said.\n\n“I will not hear a word of that,” Roe said.",
      "Ann Roe",
    ],
    [
      "Warden Ann Roe closed the well.\n\nJo Roe, her brother, was there. “She knows my mind,” Jo Roe said.\n\n“It was my own good well,” Roe said.",
      "Jo Roe",
    ],
  ]);
});

describe("firms", () => {
  eachLastSpeaker([
    [
      "Larkspur Foods closed its plant on Monday. “The well is dry and we will dig again,” the company said.",
      "Larkspur Foods",
    ],
    [
      "Larkspur Foods closed its plant on Monday. “The well is dry and we will dig again,” it said in a statement.",
      "Larkspur Foods",
    ],
    [
      "Larkspur Wells plc is to close. “We have no water and no money left,” Larkspur said.",
      "Larkspur Wells plc",
    ],
    [
      "In a statement, Halcyon Wells said it was “deeply sorry”. “A pump failed and so did the other one,” it said.",
      "Halcyon Wells",
    ],
    [
      "Juan Soto runs Halcyon Wells, which said it would pay. “I have not seen a peso of that,” he said.",
      "Juan Soto",
    ],
  ]);
});

describe("offices and callings", () => {
  eachLastSpeaker([
    [
      "Justice Jo Lee heard lawyer Tom Ray. “Wells do not dig themselves,” the judge remarked.",
      "Jo Lee",
    ],
    [
      "The National President, Chief Jo Tamuno, was blunt. “We will dig again tomorrow,” he said.",
      "Jo Tamuno",
    ],
    [
      "Judge Ann Lee listened as Mary Roe pleaded, but the judge was unmoved. “You knew that the well was dry,” she told her.",
      "Ann Lee",
    ],
    [
      "Ann Lee dug for years. Her mother, Mary, taught her to dig. “I learned it all from a bucket,” she said.",
      "Ann Lee",
    ],
  ]);
});

describe("nicknames in marks", () => {
  eachLastSpeaker([
    ["Donal “Bunty” Heffernan dug the well. He was not paid for it.", "none"],
    ["“The well is dry,” said Donal “Bunty” Heffernan.", "Donal “Bunty” Heffernan"],
  ]);
});
