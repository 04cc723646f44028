import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/shell/arguments.ts";

const base = {
  command: "ask",
  operands: [],
  json: false,
  help: false,
  version: false,
  page: 1,
  watch: false,
  options: {},
};

describe("readArguments", () => {
  it.each([
    [["ask"], base],
    [["ask", "who", "said", "it"], { ...base, operands: ["who", "said", "it"] }],
    [["ask", "--json", "x"], { ...base, operands: ["x"], json: true }],
    [["add", "--watch", "news"], { ...base, command: "add", operands: ["news"], watch: true }],
    [["--archive", "a.sqlite", "ask"], { ...base, archive: "a.sqlite" }],
    [["ask", "--articles=news", "--page", "2"], { ...base, articles: "news", page: 2 }],
    [["ask", "--", "--json"], { ...base, operands: ["--json"] }],
    [["-h"], { ...base, command: "", help: true }],
    [["--version"], { ...base, command: "", version: true }],
    [[], { ...base, command: "" }],
    [
      ["correct", "a", "b", "--speaker", "C", "--speaker", "D", "--why", "e", "--occurrence", "2"],
      {
        ...base,
        command: "correct",
        operands: ["a", "b"],
        options: { speaker: ["C", "D"], why: "e", occurrence: 2 },
      },
    ],
  ])("reads %j", (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected);
  });

  it.each([
    [["ask", "--jsno"], "--jsno"],
    [["ask", "--archive"], "--archive"],
    [["ask", "--archive="], "--archive"],
    [["ask", "--json=yes"], "--json"],
    [["ask", "--page", "0"], "--page"],
    [["ask", "-x"], "-x"],
    [["ask", "--watch", "x"], "--watch"],
    [["add", "--watch", "a", "b"], "--watch"],
    [["ask", "x", "--hide"], "--hide: belongs to correct or review, not to ask"],
    [["correct", "a", "b", "--speaker", " "], "--speaker: a value is missing"],
    [["correct", "a", "b", "--join", "c", "--join-occurrence", "0"], "--join-occurrence"],
    [["correct", "a", "b", "--occurrence", "two"], "--occurrence"],
  ])("names what is wrong with %j in one line", (argv, option) => {
    const read = readArguments(argv);
    const wrong = "wrong" in read ? read.wrong : "";
    expect(wrong).toContain(option);
    expect(wrong).not.toContain("\n");
  });
});
