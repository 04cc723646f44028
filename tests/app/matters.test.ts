import { expect, it } from "vitest";
import { ownMatter, positionsTitle } from "../../src/app/index.ts";
import { ANSWERS } from "../doubles/answers.ts";

it("names the matter in the title where there is one, else with each line", () => {
  const one = ANSWERS.positions;
  const [line] = one.people;
  if (!line) throw new Error("no holder");
  expect(ownMatter(one, line)).toBe(undefined);
  const other = { ...line, target: "the merger", act: "support" };
  const several = { ...one, people: [line, other], groups: [] };
  expect(ownMatter(several, other)).toBe("For or against the merger?");
  expect(ownMatter(several, { ...one })).toBe(undefined);
  expect(positionsTitle({ ...several, holder: line.holder })).toBe(
    `${line.holder}: where they stand`,
  );
});
