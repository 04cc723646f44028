/** Words reported without marks. */
import { describe, expect, it } from "vitest";
import { indirectIn } from "../said.ts";

// that the well was dry: whether *that* belongs to the words is a matter of taste
const LEAD = ": that ";
const bare = (text: string): string =>
  indirectIn(text)
    .map((line) => line.replace(LEAD, ": "))
    .join(" | ");

describe("reported without marks", () => {
  it.each([
    ["Ann Lee said the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee said that the well was dry.", "Ann Lee: the well was dry"],
    ["The well was dry, Ann Lee said.", "Ann Lee: The well was dry"],
    ["The well was dry, according to Ann Lee.", "Ann Lee: The well was dry"],
    ["Ann Lee claims the board owes her a well.", "Ann Lee: the board owes her a well"],
    ["Ann Lee notes that the well is dry.", "Ann Lee: the well is dry"],
    ["Tom Ray reports the well was dug by hand.", "Tom Ray: the well was dug by hand"],
    [
      "The well will fall by a third, according to welder Xo Tan, who digs there.",
      "Xo Tan: The well will fall by a third",
    ],
    [
      "The well is open, according to Ann Lee, a farmer who read the gauge aloud.",
      "Ann Lee: The well is open",
    ],
    ["According to Ann Lee, the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee insisted that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee warned that the well would run dry.", "Ann Lee: the well would run dry"],
    ["Ann Lee urged the board to dig again.", "Ann Lee: the board to dig again"],
    ["Ann Lee called on the board to dig again.", "Ann Lee: the board to dig again"],
    ["Ann Lee believes that the well is dry.", "Ann Lee: the well is dry"],
    ["Ann Lee denied that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee acknowledged that the well was dry.", "Ann Lee: the well was dry"],
    ["Officials said the well was dry.", "Officials: the well was dry"],
    ["The Harbour Board said the well was dry.", "Harbour Board: the well was dry"],
    ["Police said the well was dry.", "Police: the well was dry"],
    ["Ann Lee argued that the town should move.", "Ann Lee: the town should move"],
    ["Ann Lee predicted that the town would move.", "Ann Lee: the town would move"],
    ["Ann Lee added that the town would move.", "Ann Lee: the town would move"],
    ["Ann Lee announced that the town would move.", "Ann Lee: the town would move"],
    ["Ann Lee suggested that the town should move.", "Ann Lee: the town should move"],
    ["Ann Lee claimed that the town had moved.", "Ann Lee: the town had moved"],
    ["Ann Lee hopes the town will move.", "Ann Lee: the town will move"],
    ["The mayor, Ann Lee, said the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee, the mayor, said the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee, who runs the mill, said the well was dry.", "Ann Lee: the well was dry"],
  ])("%s → %s", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});

describe("whom, where and when it was said is no part of the words", () => {
  it.each([
    ["Ann Lee told the board that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee told the board on Monday the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee warned residents that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee told him he was wrong.", "Ann Lee: he was wrong"],
    ["Ann Lee said on Monday the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee said Monday that the town would move.", "Ann Lee: the town would move"],
    ["Ann Lee said in a letter to the board that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee wrote on Twitter that the well was dry.", "Ann Lee: the well was dry"],
    ["Ann Lee told the board to dig again.", "Ann Lee: the board to dig again"],
  ])("%s → %s", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});

describe("passives and questions", () => {
  it.each([
    [
      "Villagers were told by officials of the ministry in 2015 that no homes would be flooded.",
      "officials of the ministry: no homes would be flooded",
    ],
    ["Ann Lee was told by Judge Jo Doe that she must go.", "Jo Doe: she must go"],
    ["Downing Street said the well was dry.", "Downing Street: the well was dry"],
  ])("%s → %s", (text, expected) => {
    expect(bare(text)).toBe(expected);
  });

  it.each([
    "The plan was condemned by Ann Lee.",
    "Asked whether the well was dry, Ann Lee walked away.",
    "When asked about the well, Ann Lee walked away.",
  ])("%s reports nothing", (text) => {
    expect(bare(text)).toBe("");
  });
});

describe("somebody behind another", () => {
  it.each([
    ["A spokesman for the board said the well was dry.", "A spokesman for the board"],
    ["A lawyer for Jo Doe said the well was dry.", "A lawyer for Jo Doe"],
    ["Critics of Jo Doe say the well was dry.", "Critics of Jo Doe"],
    ["The lawyer representing Jo Doe said the well was dry.", "The lawyer representing Jo Doe"],
    ["The mother of Jo Doe said the well was dry.", "The mother of Jo Doe"],
    ["A report by Jo Doe said the well was dry.", "Jo Doe"],
  ])("%s → %s", (text, who) => {
    expect(bare(text)).toBe(`${who}: the well was dry`);
  });
});

describe("told, not reported", () => {
  it.each([
    "The well is dry.",
    "Ann Lee walked to the well on Monday.",
    "Ann Lee bought a farm in Ohio.",
    "The river rose in May and fell in June.",
    "Tom Ray was born in Leeds in 1961.",
    "The bridge has three arches and a gate.",
    "Snow fell on the hills for a week.",
  ])("%s → nothing", (text) => {
    expect(indirectIn(text)).toEqual([]);
  });
});
