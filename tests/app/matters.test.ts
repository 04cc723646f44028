import { expect, it } from "vitest";
import { proposition } from "../../src/app/index.ts";

it("asks of somebody whether they should act, of a thing who is for it", () => {
  expect(proposition({ target: "the mayor", act: "resign" })).toBe("Should the mayor resign?");
  expect(proposition({ target: "the merger", act: "support" })).toBe("For or against the merger?");
});
