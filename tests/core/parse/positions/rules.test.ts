import { describe, expect, it } from "vitest";
import { POSITION_RULES } from "../../../../src/core/parse/index.ts";
import { positionsOf, standLine } from "./parser.ts";

/** What each rule's example says, whole: `rule: holder > stance/strength > target: act`. */
const EXAMPLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["asks-to-act", ["Ann Lee > for/stated > Tom Ray: resign"]],
  ["asks-that", ["Ann Lee > for/stated > Tom Ray: apologize"]],
  ["asks-for", ["Ann Lee > for/stated > Tom Ray: resign"]],
  ["own-call", ["Ann Lee > for/stated > Tom Ray: resign"]],
  ["joins-calls", ["Ann Lee > for/stated > Tom Ray: resign"]],
  ["says-must", ["Ann Lee > for/stated > Tom Ray: resign"]],
  ["backs", ["Ann Lee > for/stated > a ban on night flights: support"]],
  ["opposes", ["Ann Lee > against/stated > the merger: support"]],
  ["backed-by", ["Ann Lee > against/stated > The merger: support"]],
  ["refuses-to-act", ["Tom Ray > against/stated > Tom Ray: resign"]],
  ["rejects-calls", ["Tom Ray > against/stated > Tom Ray: resign"]],
  ["stops-short", ["Ann Lee > withheld/stated > Tom Ray: resign"]],
  ["has-not-asked", ["Ann Lee > withheld/stated > Tom Ray: resign"]],
  ["declines-to-ask", ["Ann Lee > withheld/declined > Tom Ray: support"]],
  ["declines-to-say", ["Ann Lee > withheld/declined > Tom Ray: resign"]],
  ["silent", ["Ann Lee > withheld/silent > Tom Ray: resign"]],
  ["absent-from-calls", ["Ann Lee > withheld/silent > Tom Ray: resign"]],
]);

const rulesIn = (text: string) => positionsOf(text).map(({ rule }) => rule);

describe("rules of positions", () => {
  it("have unique ids in kebab case", () => {
    const ids = POSITION_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("each has an example whose reading is known whole", () => {
    expect([...EXAMPLES.keys()].toSorted()).toEqual(POSITION_RULES.map(({ id }) => id).toSorted());
  });

  it.each(POSITION_RULES)("$id reads its example whole", ({ id, example }) => {
    expect(
      positionsOf(example).map((position) => `${position.rule}: ${standLine(position)}`),
    ).toEqual(EXAMPLES.get(id)?.map((line) => `${id}: ${line}`));
  });

  it.each(POSITION_RULES)("$id finds nothing in its counterexample", ({ id, counterexample }) => {
    expect(rulesIn(counterexample)).not.toContain(id);
  });
});
