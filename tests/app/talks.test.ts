import { expect, it } from "vitest";
import { createTalks } from "../../src/app/index.ts";

it("remembers the last question of each conversation, and forgets the one that rested longest", () => {
  const talks = createTalks(2);
  talks.asked("a", "who backs the plan");
  talks.asked("b", "cancel culture");
  talks.asked("a", "who opposes the plan");
  talks.asked("c", "Maloney");
  expect(["a", "b", "c"].map((talk) => talks.before(talk))).toEqual([
    "who opposes the plan",
    undefined,
    "Maloney",
  ]);
});
