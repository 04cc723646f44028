import { describe, expect, it } from "vitest";
import { type Asked, readAsked } from "../../../../src/core/answer/evidence/asked.ts";
import { tagQuestion } from "../../../../src/core/answer/evidence/find.ts";
import { readModel } from "../open-archive.ts";

const { words } = await readModel();
const NAMES = new Set(["dana", "holt", "kinnard", "tarn"]);
const read = (question: string): Asked =>
  readAsked(question, { words, tag: tagQuestion, isName: (key) => NAMES.has(key) });

describe("whom a question asks about", () => {
  it.each<[string, readonly string[]]>([
    ["what did holt say about the ferry", ["holt"]],
    ["what does dana holt think of ferries", ["dana", "holt"]],
    ["kinnard's view on the bridge", ["kinnard"]],
    ["holt on ferries", ["holt"]],
    ["where does holt stand on the bridge", ["holt"]],
    ["any quotes from kinnard about the storm", ["kinnard"]],
    ["according to holt, how many boats sank", ["holt"]],
    ["who said the ferry is safe", []],
    ["how many boats sank", []],
    ["when did holt say the ferry sails", []],
    ["what was on the menu", []],
    ["what percent of tolls will kinnard spend on roads", []],
    ["how much does tarn put on buses", []],
  ])("%s", (question, speaker) => {
    expect(read(question).speaker).toEqual(speaker);
  });
});

describe("what a question asks for", () => {
  it.each<[string, keyof Asked["types"]]>([
    ["how many boats sank", "number"],
    ["how much did the ferry cost", "money"],
    ["what share of voters like ferries", "percent"],
    ["how old is holt", "age"],
    ["when did the ferry sink", "when"],
    ["where did the ferry sink", "where"],
    ["why did the ferry sink", "why"],
    ["who is holt", "whoIs"],
    ["who sank the ferry", "whoDid"],
    ["who said the ferry is safe", "whoSaid"],
    ["did holt sink the ferry", "check"],
    ["the ferry is the road", "phrase"],
    ["why won't holt sail", "negated"],
  ])("%s", (question, type) => {
    expect(read(question).types[type]).toBe(true);
  });

  it("names the kind of thing that is counted", () => {
    expect(read("how many boats did holt sink").focus?.text).toBe("boat");
    expect(read("what did holt sink").focus).toBeUndefined();
  });

  it("tells words that ask from what is asked about", () => {
    expect(read("what was holt's reaction to the storm").words).toMatchObject([
      { text: "holt", class: "name", speaker: true },
      { text: "reaction", frame: true },
      { text: "storm", class: "noun", frame: false },
    ]);
  });
});
