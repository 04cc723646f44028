/** Reports that say nothing, and tags that leave no doubt. */
import { describe, expect, it } from "vitest";
import { EMPTY_REPORTS } from "../../../../src/core/parse/stages.ts";
import { indirectIn } from "../said.ts";

describe("clauses that report nothing", () => {
  it.each(EMPTY_REPORTS)("$id strikes out its example", ({ example }) => {
    expect(indirectIn(example)).toEqual([]);
  });

  it.each(EMPTY_REPORTS)("$id leaves its counterexample", ({ counterexample }) => {
    expect(indirectIn(counterexample)).not.toEqual([]);
  });

  it.each([
    "Ann Lee declined to comment.",
    "Ann Lee refused to be drawn and declined to give details.",
    "Ann Lee spoke on Monday.",
    "The well is said to be dry.",
    "Anyone who saw the well is asked to call 101.",
    "Asked about her plans, Ann Lee smiled.",
    "Ann Lee did not immediately respond to a request for comment.",
  ])("%s", (text) => {
    expect(indirectIn(text)).toEqual([]);
  });
});

describe("tags that leave no doubt", () => {
  it.each([
    [
      "The well is not old, notes Abdul al-Rashidi, a digger.",
      "Abdul al-Rashidi: The well is not old",
    ],
    ["The well would be saved, Jo Lee promised.", "Jo Lee: The well would be saved"],
    [
      "Mary Roe was told by the judge, Ann Lee, on Monday that the well was dry.",
      "Ann Lee: the well was dry",
    ],
  ])("%s", (text, expected) => {
    expect(indirectIn(text)).toContain(expected);
  });
});
