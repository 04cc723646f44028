import { describe, expect, it } from "vitest";
import {
  applyCorrections,
  type Change,
  type Correction,
  type Facts,
} from "../../../src/core/index.ts";
import { parsed, position } from "../../archive/doubles.ts";

const { article, facts } = parsed("budget", [
  { words: "We will balance the budget", speaker: "Jane Roe" },
  { words: "It’s a moral document", speaker: "José Núñez" },
  { words: "No comment", speaker: "Jane Roe" },
  { words: "No comment", speaker: "José Núñez" },
]);

const says = (
  words: string,
  change: Change,
  rest: Partial<Pick<Correction, "article" | "occurrence">> = {},
): Correction => ({
  article: "budget",
  words,
  by: "ann",
  at: "2026-11-23",
  why: "heard the tape",
  ...change,
  ...rest,
});
const nunez: Change = { act: "speakers", speakers: ["José Núñez"] };
const hide: Change = { act: "hide" };
const undo: Change = { act: "undo" };
const apply = (log: readonly Correction[], from: Facts = facts) =>
  applyCorrections(article, from, log);
const states = (log: readonly Correction[]) => apply(log).outcomes.map(({ state }) => state);
const said = (log: readonly Correction[]) =>
  apply(log).facts.attributions.map(
    ({ content, speakers }) =>
      `${speakers.join()}: ${content.map(({ start, end }) => article.text.slice(start, end)).join(" … ")}`,
  );

describe("corrections", () => {
  it("leave facts alone where there are none, or none of this article", () => {
    expect(apply([]).facts).toBe(facts);
    const other = says("No comment", hide, { article: "elsewhere" });
    expect(apply([other]).outcomes).toEqual([]);
    expect(apply([other]).facts).toBe(facts);
  });

  it("of other articles are not weighed against each other", () => {
    const other = (change: Change): Correction => ({
      ...says("", change, { article: "elsewhere" }),
      get words(): string {
        throw new Error("these words are another article's");
      },
    });
    expect(apply([other(nunez), other(nunez), other(undo)]).facts).toBe(facts);
  });

  it("leave facts alone where a join was taken back at its other end", () => {
    const join: Change = { act: "join", with: { article: "elsewhere", words: "The other half" } };
    const log = [
      says("No comment", join, { occurrence: 1 }),
      says("Another", hide, { article: "elsewhere" }),
      says("The other half", undo, { article: "elsewhere" }),
    ];
    expect(apply(log).facts).toBe(facts);
    expect(states(log)).toEqual(["undone"]);
  });

  it("set the speaker, and say who was named before", () => {
    const [first] = apply([says("balance the budget", nunez)]).facts.attributions;
    expect(first).toMatchObject({
      speakers: ["José Núñez"],
      confidence: 1,
      amended: [
        { what: "speakers", was: ["Jane Roe"], by: "ann", at: "2026-11-23", why: "heard the tape" },
      ],
    });
  });

  it.each([
    ["an alias of one person", ["Núñez"], ["José Núñez"]],
    ["another case", ["josé nuñez"], ["José Núñez"]],
    ["somebody the article does not name", ["Ann Lee"], ["Ann Lee"]],
    ["two people", ["Jane Roe", "José Núñez"], ["Jane Roe", "José Núñez"]],
    ["nobody", [], []],
  ])("name %s", (_, speakers, named) => {
    const after = apply([says("We will balance the budget", { act: "speakers", speakers })]).facts;
    expect(after.attributions[0]?.speakers).toEqual(named);
    for (const name of named) expect(after.people.map((person) => person.name)).toContain(name);
  });

  it("hide a statement", () => {
    expect(said([says("moral document", hide)])).toHaveLength(3);
    expect(said([says("moral document", hide)]).join()).not.toContain("moral");
  });

  it("move the positions that the words show, and no others", () => {
    const [first, second] = facts.attributions;
    const positions = [
      position("Jane Roe", "John Doe", { evidence: first?.content ?? [] }),
      position("Jane Roe", "Max Moe", { evidence: second?.content ?? [] }),
    ];
    const holders = (log: readonly Correction[]) =>
      apply(log, { ...facts, positions }).facts.positions.map(
        ({ holder, target }) => `${holder}, ${target}`,
      );
    expect(holders([says("balance the budget", nunez)])).toEqual([
      "José Núñez, John Doe",
      "Jane Roe, Max Moe",
    ]);
    const [moved] = apply([says("balance the budget", nunez)], { ...facts, positions }).facts
      .positions;
    expect(moved?.corrected).toBe(true);
    expect(holders([says("balance the budget", hide)])).toEqual(["Jane Roe, Max Moe"]);
  });

  const toDocument: Change = {
    act: "join",
    with: { article: "budget", words: "a moral document" },
  };
  const joined = [says("balance the budget", nunez), says("balance the budget", toDocument)];

  it("join neighbours into one quotation of two parts", () => {
    expect(said(joined)[0]).toBe("José Núñez: We will balance the budget … It’s a moral document");
  });

  it("put no words into another’s mouth by a join, and none into their own", () => {
    const apart = [says("balance the budget", toDocument)];
    expect(apply(apart).facts).toBe(facts);
    expect(states(apart)).toEqual(["void"]);
    const nobody: Change = { act: "speakers", speakers: [] };
    expect(states([says("a moral document", nobody), ...apart])).toEqual(["in effect", "void"]);
    const itself: Change = { act: "join", with: { article: "budget", words: "We will balance" } };
    expect(states([says("the budget", itself)])).toEqual(["void"]);
    expect(apply([says("the budget", itself)]).facts).toBe(facts);
    expect(states([...apart, says("balance the budget", nunez)])).toEqual([
      "in effect",
      "in effect",
    ]);
  });

  it("of one half go for all that it was joined with here", () => {
    const roe: Change = { act: "speakers", speakers: ["Jane Roe"] };
    expect(said([...joined, says("a moral document", roe)])[0]).toBe(
      "Jane Roe: We will balance the budget … It’s a moral document",
    );
    expect(said([...joined, says("balance the budget", hide)])).toEqual([
      "Jane Roe: No comment",
      "José Núñez: No comment",
    ]);
    const other: Change = { act: "join", with: { article: "other", words: "Elsewhere" } };
    const both = apply([...joined, says("balance the budget", other)]);
    expect(both.facts.attributions[0]?.joined).toHaveLength(2);
  });

  it("join a quotation of another article by a name that both get", () => {
    const other = parsed("other", [{ words: "We balance the budget", speaker: "Jane Roe" }]);
    const join = says("We will balance the budget", {
      act: "join",
      with: { article: "other", words: "We balance the budget" },
    });
    const there = applyCorrections(other.article, other.facts, [join]).facts.attributions[0];
    expect(there?.joined).toEqual(apply([join]).facts.attributions[0]?.joined);
    expect(there?.joined).toHaveLength(1);
    const back = says("We will balance the budget", undo);
    expect(applyCorrections(other.article, other.facts, [join, back]).facts).toEqual(other.facts);
  });

  it("are taken back by another entry, and hold again by a third", () => {
    const entry = says("We will balance the budget", nunez);
    const back = says("balance the budget", undo);
    expect(apply([entry, back]).facts).toEqual(facts);
    expect(states([entry, back])).toEqual(["undone", "in effect"]);
    expect(states([entry, back, { ...entry, at: "2026-11-24" }])).toEqual([
      "undone",
      "in effect",
      "in effect",
    ]);
  });

  it("give way to later ones of the same kind", () => {
    const log = [
      says("balance the budget", nunez),
      says("balance the budget", { act: "speakers", speakers: [] }),
    ];
    expect(states(log)).toEqual(["replaced", "in effect"]);
    expect(apply(log).facts.attributions[0]?.amended).toHaveLength(1);
  });

  it("are lost where the words stand in no quotation, and unclear where in several", () => {
    expect(states([says("never printed", hide)])).toEqual(["lost"]);
    expect(states([says("No comment", hide)])).toEqual(["unclear"]);
    expect(states([says("No comment", hide, { occurrence: 2 })])).toEqual(["in effect"]);
    expect(states([says("No comment", hide, { occurrence: 3 })])).toEqual(["lost"]);
    expect(said([says("No comment", hide, { occurrence: 2 })]).slice(2)).toEqual([
      "Jane Roe: No comment",
    ]);
  });

  it.each([
    ["lost", "never printed", {}],
    ["unclear", "No comment", {}],
    ["a join whose other end is lost", "No comment", { occurrence: 1 }],
  ] as const)("can be taken back, and again, where they are %s", (_, words, at) => {
    const join: Change = { act: "join", with: { article: "budget", words: "not there" } };
    const entry = says(words, "occurrence" in at ? join : hide, at);
    const back = says(words, undo, at);
    expect(states([entry, back])).toEqual(["undone", "in effect"]);
    expect(states([entry, back, { ...back, at: "2026-11-24" }])).toEqual([
      "undone",
      "in effect",
      "in effect",
    ]);
    expect(apply([entry, back]).facts).toBe(facts);
  });

  it("hold however the words are typed and wherever they have moved", () => {
    expect(states([says("it's a MORAL document", hide)])).toEqual(["in effect"]);
    const moved = parsed("budget", [
      { words: "A new beginning", speaker: "Max Moe" },
      { words: "It’s a moral document", speaker: "Jane Roe" },
    ]);
    const after = applyCorrections(moved.article, moved.facts, [says("a moral document", nunez)]);
    expect(after.facts.attributions.map(({ speakers }) => speakers)).toEqual([
      ["Max Moe"],
      ["José Núñez"],
    ]);
  });
});
