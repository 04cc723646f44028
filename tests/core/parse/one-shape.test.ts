/** What is read most is of few shapes to the runtime: an object that was spread may have one of its own, and reading it is slow. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { sceneOf } from "./syntax/clauses.ts";

type SameShape = (one: object, other: object) => boolean;

/** How many of `things` have a shape that none before them has. */
const shapesOf = (things: readonly object[], same: SameShape): number => {
  const found: object[] = [];
  for (const thing of things) if (!found.some((other) => same(thing, other))) found.push(thing);
  return found.length;
};

const TEXT = [
  "Ann Lee, the mayor of Orrin, said on Monday that the town's new bridge would open in May.",
  "“We dug the well ourselves,” she told the council's clerks, who had asked for a report.",
  "Tom Ray's lawyer said his client denied it. According to him, the senators' statement was wrong.",
].join("\n\n");
const MOST = 4;

describe("the things of a scene", () => {
  let same: SameShape;
  beforeAll(() => {
    setFlagsFromString("--allow-natives-syntax");
    same = runInNewContext("(one, other) => %HaveSameMap(one, other)");
    // compiled at its first call, and the flag must still stand then
    same({}, {});
    setFlagsFromString("--no-allow-natives-syntax");
  });

  it.each(["tokens", "phrases", "relations", "cues", "clauses", "names"] as const)(
    "have few shapes: %s",
    (what) => {
      // twice: the first time through, the runtime is still learning which fields hold what
      sceneOf(TEXT);
      const things = sceneOf(`${TEXT}\n\n`.repeat(6))[what];
      expect(things.length).toBeGreaterThan(MOST);
      expect(shapesOf(things, same)).toBeLessThanOrEqual(MOST);
    },
  );
});
