import { expect, it } from "vitest";
import { isOfSeveral } from "../../../src/core/answer/language/roles.ts";

it.each(["Sens.", "Reps.", "Senators", "Governors", "judges", "Ministers"])(
  "a title of several is nobody's role: %s",
  (role) => {
    expect(isOfSeveral(role)).toBe(true);
  },
);

it.each([
  "Sen.",
  "Princess",
  "Mrs.",
  "Ms.",
  "Miss",
  "Boss",
  "House Speaker",
  "leader of the Senators",
  "actress",
  "",
])("one is: %s", (role) => {
  expect(isOfSeveral(role)).toBe(false);
});
