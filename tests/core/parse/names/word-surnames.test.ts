/** Surnames that are words, and words that are none. */
import { describe, expect, it } from "vitest";
import { lastSpeaker } from "../said.ts";

describe("surnames that are words of every text", () => {
  it.each([
    ["Theresa May left. “The well is dry and we will dig,” Mrs May said.", "Theresa May"],
    ["Theresa May left. “The well is dry and we will dig,” May said.", "Theresa May"],
    ["“The well is dry and we will dig,” Ms. So said.", "So"],
    ["Ann Lee left in May. “The well is dry and we will dig,” Lee said on May 12.", "Ann Lee"],
    ["“The well is dry and we will dig,” Ann Lee said Friday.", "Ann Lee"],
  ])("%s → %s", (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected);
  });
});
