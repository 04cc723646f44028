import { expect, it } from "vitest";
import { proposition } from "../../src/app/index.ts";

it("asks of somebody whether they should act, of a thing who is for it", () => {
  expect(proposition({ target: "the mayor", act: "resign" })).toBe("Should the mayor resign?");
  expect(proposition({ target: "the merger", act: "support" })).toBe("For or against the merger?");
});

it.each([
  ["The land use plan", "Should the land use plan be adopted?"],
  ["A second bridge", "Should a second bridge be adopted?"],
  ["Theo Lee", "Should Theo Lee be adopted?"],
  ["Anvil Hill", "Should Anvil Hill be adopted?"],
])("names %j within a sentence", (target, asked) => {
  expect(proposition({ target, act: "be adopted" })).toBe(asked);
});
