/** Every frame of the lexicon finds its example whole, with each of its verbs, and nothing in its counterexample. */
import { describe, expect, it } from "vitest";
import { POSITION_RULES } from "../../../../src/core/parse/index.ts";
import { formsOf } from "../../../../src/core/parse/syntax/verb-forms.ts";
import { readLexicon } from "../../../../src/lab/lexicon.ts";
import { positionsOf, standLine } from "./parser.ts";

const { frames } = readLexicon().frames;

/** *call for* → *called for*; *keep mum* → *kept mum*. */
const pastOf = (phrase: string): string => {
  const [verb = "", ...particles] = phrase.split(" ");
  const forms = formsOf(verb);
  const irregular = forms.slice(4).find(([, form]) => form === "past")?.[0];
  const past = PASTS.get(verb) ?? irregular ?? forms.find(([, form]) => form === "past")?.[0];
  return [past, ...particles].join(" ");
};

const PASTS: ReadonlyMap<string, string> = new Map([
  ["be", "was"],
  ["refer", "referred"],
]);

const withVerb = (example: string, phrase: string): string =>
  example.replace("~", pastOf(phrase)).replace("*", phrase);

const lines = (text: string) =>
  positionsOf(text).map((found) => `${found.rule}: ${standLine(found)}`);

describe("frames", () => {
  it("have unique ids in kebab case, and each names a rule", () => {
    const ids = frames.map(({ id }) => id);
    const rules = new Set<string>(POSITION_RULES.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    for (const { rule } of frames) expect(rules).toContain(rule);
  });

  it.each(
    frames.flatMap(({ id, verbs, example, rule, stance, strength = "stated" }) =>
      verbs.map((verb) => ({ id, text: withVerb(example, verb), rule, stance, strength })),
    ),
  )("$id: $text", ({ text, rule, stance, strength }) => {
    const known = strength === "silent" ? "silent" : strength;
    const found = positionsOf(text).filter((one) => one.strength === known);
    expect(found.map((one) => [one.rule, one.stance])).toContainEqual([rule, stance]);
  });

  it.each(frames)("$id finds nothing in: $counterexample", ({ rule, counterexample }) => {
    expect(positionsOf(counterexample).map((found) => found.rule)).not.toContain(rule);
  });
});

describe("rules beside the frames", () => {
  it.each([
    [
      "Ann Lee’s calls for Tom Ray to resign grew louder.",
      "own-call: Ann Lee > for/stated > Tom Ray: resign",
    ],
    ["“Tom Ray must resign,” Ann Lee said.", "says-must: Ann Lee > for/stated > Tom Ray: resign"],
    [
      "The merger is opposed by Ann Lee.",
      "backed-by: Ann Lee > against/stated > The merger: support",
    ],
    [
      "Tom Ray insisted he would not quit.",
      "refuses-to-act: Tom Ray > against/stated > Tom Ray: resign",
    ],
    [
      "Ann Lee opposes the calls for a ban.",
      "rejects-calls: Ann Lee > against/stated > a ban: support",
    ],
    [
      "Ann Lee has not called on Tom Ray to resign.",
      "has-not-asked: Ann Lee > withheld/stated > Tom Ray: resign",
    ],
    [
      "Ann Lee declined to endorse Tom Ray.",
      "declines-to-ask: Ann Lee > withheld/declined > Tom Ray: support",
    ],
    [
      "Ann Lee declined to say whether Tom Ray should resign.",
      "declines-to-say: Ann Lee > withheld/declined > Tom Ray: resign",
    ],
    [
      "Absent from the calls for Tom Ray to resign was Ann Lee.",
      "absent-from-calls: Ann Lee > withheld/silent > Tom Ray: resign",
    ],
  ])("%s", (text, line) => {
    expect(lines(text)).toEqual([line]);
  });

  it.each([
    "Ann Lee spoke amid calls for Tom Ray to resign.",
    "“Tom Ray might resign,” Ann Lee said.",
    "The merger is opposed by a hair's breadth.",
    "Tom Ray insisted he would not be surprised.",
    "Tom Ray returned calls on Monday.",
    "Ann Lee has called on Tom Ray.",
    "Ann Lee was asked to endorse Tom Ray.",
    "Ann Lee declined to say whether it rained.",
    "Ann Lee has remained in the room.",
    "Absent from the room was Ann Lee.",
  ])("finds nobody's stand in: %s", (text) => {
    expect(lines(text)).toEqual([]);
  });
});
