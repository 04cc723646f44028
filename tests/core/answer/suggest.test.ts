import { beforeAll, describe, expect, it } from "vitest";
import { openSqlite } from "../../../src/archive/index.ts";
import { type Answerer, createAnswerer, createSearch } from "../../../src/core/index.ts";
import { parsed } from "../../archive/doubles.ts";
import { readModel } from "./open-archive.ts";

const evidence = await readModel();

/** More than an answer reads of one name, so that whoever is everywhere could hide the others. */
const MANY = 450;
const OTHERS = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => `Abb${letter} Berg`);

let answerer: Answerer;
beforeAll(async () => {
  const store = openSqlite(":memory:");
  const said = (speaker: string) => [{ words: "It will rain", speaker }];
  await store.add([
    ...Array.from({ length: MANY }, (_, n) => parsed(`everywhere-${n}`, said("Ann Lee"))),
    ...OTHERS.map((name) => parsed(name, said(name))),
    parsed("namesake", [...said("Bruce Lee"), ...said("Ana María Lindh")]),
  ]);
  const aliases = [{ name: "Ana María Lindh", aliases: ["AML"] }];
  answerer = createAnswerer({ archive: store, search: createSearch(store), aliases, evidence });
});

const names = async (typed: string, limit = 25): Promise<readonly string[]> =>
  (await answerer.suggest(typed, limit)).map(({ name }) => name);

describe("suggest", () => {
  it.each([
    ["a beginning", "ann", ["Ann Lee"]],
    ["a beginning in another case", "BRU", ["Bruce Lee"]],
    ["a surname, whoever else has it", "lee", ["Ann Lee", "Bruce Lee"]],
    ["without accents", "ana mar", ["Ana María Lindh"]],
    ["the surname half typed", "bruce l", ["Bruce Lee"]],
    ["an operator's alias", "AML", ["Ana María Lindh"]],
    ["a slip of spelling", "lindj", ["Ana María Lindh"]],
    ["nobody", "zorro", []],
  ])("%s: %s", async (_, typed, expected) => {
    expect(await names(typed)).toEqual(expected);
  });

  it("offers the most quoted first, no more than asked for, before anything is typed", async () => {
    expect(await names("")).toHaveLength(25);
    expect((await names(""))[0]).toBe("Ann Lee");
    expect(await names("a", 2)).toEqual(["Ann Lee", "Abba Berg"]);
  });

  it("counts all there is of somebody, not only what an answer reads", async () => {
    expect(await answerer.suggest("ann lee", 1)).toMatchObject([
      { statements: MANY, articles: MANY },
    ]);
  });
});

describe("whoever is chosen", () => {
  it.each(["Bruce Lee", "Ana María Lindh", "Abbz Berg"])("is found as %s", async (name) => {
    const answer = await answerer.ask(`who is ${name}`);
    expect(answer).toMatchObject({ kind: "person", person: { name } });
  });
});
