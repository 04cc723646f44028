import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/shell/arguments.ts";

const base = { command: "ask", operands: [], json: false, help: false, page: 1, watch: false };

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
    [[], { ...base, command: "" }],
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
  ])("names what is wrong with %j in one line", (argv, option) => {
    const read = readArguments(argv);
    const wrong = "wrong" in read ? read.wrong : "";
    expect(wrong).toContain(option);
    expect(wrong).not.toContain("\n");
  });
});
