/** What every archive does, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/archive/index.ts";
import { createSearch } from "../../src/core/index.ts";
import { correctionContract } from "./correction-contract.ts";
import { parsed, personNamed, position } from "./doubles.ts";

const budget = parsed("budget", [
  { words: "We will balance the budget without raising taxes", speaker: "Jane Roe" },
  { words: "The budget is a moral document", speaker: "José Núñez" },
]);
const bridge = parsed(
  "bridge",
  [
    { words: "The bridge will open in May", speaker: "Jane Roe" },
    { words: "Taxes paid for the bridge", speaker: "John Q. Public" },
  ],
  { plain: ["The mayor did not comment on the bridge."], title: "Bridge opens" },
);

const NOTHING = { articles: 0, quotations: 0, speakers: 0, sentences: 0 };

/** Runs the contract against stores that `open` makes, each empty. */
export const archiveContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as an archive`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it("counts nothing while it is empty", async () => {
      expect(await store.summary()).toMatchObject(NOTHING);
      expect(await store.vocabulary("quotation")).toEqual(new Map());
      expect(await store.candidates({ kind: "quotation", groups: [["budget"]], limit: 5 })).toEqual(
        [],
      );
    });

    it("keeps what was added, text and facts alike", async () => {
      expect(await store.add([budget, bridge])).toEqual(["added", "added"]);
      expect(await store.articles(["bridge", "nowhere", "budget"])).toEqual([bridge, budget]);
      expect(await store.summary()).toMatchObject({
        articles: 2,
        quotations: 4,
        speakers: 3,
        sentences: 5,
      });
      expect(await store.sources()).toEqual([
        { id: "budget" },
        { id: "bridge", title: "Bridge opens" },
      ]);
    });

    it("says what adding did", async () => {
      await store.add([budget]);
      expect(await store.add([budget, bridge])).toEqual(["unchanged", "added"]);
      const article = { ...budget.article, outlet: "The Paper" };
      expect(await store.add([{ ...budget, article }])).toEqual(["changed"]);
      expect(await store.sources()).toEqual([
        { id: "budget", outlet: "The Paper" },
        { id: "bridge", title: "Bridge opens" },
      ]);
    });

    it("gives other facts to an article only as it was read", async () => {
      await store.add([budget, bridge]);
      const facts = { ...budget.facts, parser: "later" };
      const elsewhere = { ...bridge.article, outlet: "The Paper" };
      const renewed = await store.renew([
        { ...budget, facts },
        parsed("bridge", [{ words: "Another text" }]),
        { ...bridge, article: elsewhere },
        parsed("nowhere", [{ words: "No more" }]),
      ]);
      expect(renewed).toEqual(["changed", "overtaken", "overtaken", "overtaken"]);
      expect(await store.articles(["budget", "bridge", "nowhere"])).toEqual([
        { ...budget, facts },
        bridge,
      ]);
      expect((await store.summary()).articles).toBe(2);
      expect(await store.renew([{ ...budget, facts }])).toEqual(["unchanged"]);
    });

    it("forgets the old words of a changed article", async () => {
      await store.add([budget, bridge]);
      const again = parsed("budget", [{ words: "No comment", speaker: "Jane Roe" }]);
      expect(await store.add([again])).toEqual(["changed"]);
      expect(await store.candidates({ kind: "quotation", groups: [["budget"]], limit: 5 })).toEqual(
        [],
      );
      expect((await store.vocabulary("quotation")).has("moral")).toBe(false);
      expect((await store.vocabulary("quotation")).get("@roe")).toBe(2);
      expect(await store.people({ word: "núñez", limit: 5 })).toEqual([]);
      expect((await store.summary()).quotations).toBe(3);
    });

    it("is empty again once everything was removed", async () => {
      await store.add([budget, bridge]);
      expect(await store.remove("budget")).toBe(true);
      expect(await store.remove("budget")).toBe(false);
      expect(await store.articles(["budget"])).toEqual([]);
      await store.remove("bridge");
      expect(await store.summary()).toMatchObject(NOTHING);
      expect(await store.vocabulary("sentence")).toEqual(new Map());
      expect(await store.people({ limit: 5 })).toEqual([]);
    });

    it("adds all of a batch or none of it", async () => {
      const broken = function* () {
        yield budget;
        throw new Error("the second one cannot be read");
      };
      await expect(store.add(broken())).rejects.toThrow("the second one cannot be read");
      expect((await store.summary()).articles).toBe(0);
      expect(await store.add([budget])).toEqual(["added"]);
    });

    it("counts the entries of a kind that hold each word, and names apart", async () => {
      await store.add([budget, bridge]);
      const quoted = await store.vocabulary("quotation");
      expect(quoted.get("taxes")).toBe(2);
      expect(quoted.get("the")).toBe(4);
      expect(quoted.get("@roe")).toBe(2);
      expect(quoted.get("@nunez")).toBe(1);
      expect(quoted.has("mayor")).toBe(false);
      const printed = await store.vocabulary("sentence");
      expect(printed.get("mayor")).toBe(1);
      expect(printed.has("@roe")).toBe(false);
    });

    it.each([
      ["a phrase", { phrases: [["the", "budget"]] }, [0, 1]],
      [
        "either of two phrases",
        {
          phrases: [
            ["open", "in"],
            ["moral", "document"],
          ],
        },
        [1, 2],
      ],
      ["not its words in another order", { phrases: [["budget", "the"]] }, []],
      ["a key of every group", { groups: [["budget", "bridg"], ["tax"]] }, [0, 3]],
      ["a phrase and a key", { phrases: [["the", "bridge"]], groups: [["tax"]] }, [3]],
      ["a speaker, however written", { groups: [["budget"]], speaker: "JOSE NUÑEZ" }, [1]],
      ["a word of a speaker's name", { groups: [["@public"], ["bridg"]] }, [3]],
      ["no part of a name as the whole", { speaker: "Roe" }, []],
      ["everything of a speaker", { speaker: "Jane Roe" }, [0, 2]],
      ["the articles asked for", { groups: [["tax"]], articles: ["bridge"] }, [3]],
      ["everything", {}, [0, 1, 2, 3]],
      ["nothing for no phrase", { phrases: [] }, []],
      ["nothing for a group without keys", { groups: [["tax"], []] }, []],
      ["nothing that is no word", { phrases: [['"', "*"]], groups: [["(", "'"]] }, []],
    ] as const)("finds %s", async (_, query, places) => {
      await store.add([budget, bridge]);
      const all = ["budget", "bridge"].flatMap((id) => [`${id} 0`, `${id} 1`]);
      const found = await store.candidates({ kind: "quotation", limit: 9, ...query });
      expect(found.map(({ article, ordinal }) => `${article} ${ordinal}`)).toEqual(
        places.map((at) => all[at]),
      );
    });

    it("gives entries in the order added, up to the limit", async () => {
      await store.add([bridge]);
      await store.add([budget]);
      const found = await store.candidates({ kind: "quotation", groups: [["tax"]], limit: 1 });
      expect(found).toEqual([
        {
          kind: "quotation",
          article: "bridge",
          ordinal: 1,
          text: "Taxes paid for the bridge",
          speakers: ["John Q. Public"],
        },
      ]);
    });

    it("keeps quotations and sentences apart", async () => {
      await store.add([budget, bridge]);
      const found = await store.candidates({ kind: "sentence", groups: [["bridg"]], limit: 9 });
      expect(found.map(({ text }) => text)).toEqual([
        "“The bridge will open in May”",
        "“Taxes paid for the bridge”",
        "The mayor did not comment on the bridge.",
      ]);
      expect(found.every(({ speakers }) => speakers.length === 0)).toBe(true);
    });

    it("finds people by any word of a name, the most quoted first", async () => {
      const other = parsed("other", [{ words: "Hello", speaker: "Richard Roe" }]);
      await store.add([other, budget, bridge]);
      const names = async (word?: string) =>
        (await store.people({ limit: 9, ...(word === undefined ? {} : { word }) })).map(
          ({ name, article }) => `${name}, ${article}`,
        );
      expect(await names("roe")).toEqual([
        "Jane Roe, budget",
        "Jane Roe, bridge",
        "Richard Roe, other",
      ]);
      expect(await names("JOSÉ")).toEqual(["José Núñez, budget"]);
      expect(await names("nobody")).toEqual([]);
      expect((await names()).slice(0, 2)).toEqual(["Jane Roe, budget", "Jane Roe, bridge"]);
      expect((await store.people({ limit: 1 })).map(({ name }) => name)).toEqual(["Jane Roe"]);
    });

    it("finds each name once, with a tally of its bearer", async () => {
      const other = parsed("other", [{ words: "Hello", speaker: "Richard Roe" }]);
      const silent = { ...bridge.facts, people: [...bridge.facts.people, personNamed("Ed Roe")] };
      await store.add([other, budget, { ...bridge, facts: silent }]);
      const lines = async (limit: number, word?: string) =>
        (await store.people({ limit, once: true, ...(word === undefined ? {} : { word }) })).map(
          ({ name, article, tally }) => [name, article, tally?.quotations, tally?.articles],
        );
      const roes = [
        ["Jane Roe", "budget", 2, 2],
        ["Richard Roe", "other", 1, 1],
        ["Ed Roe", "bridge", 0, 1],
      ];
      expect(await lines(9, "roe")).toEqual(roes);
      expect(await lines(1, "roe")).toEqual(roes.slice(0, 1));
      expect((await lines(1))[0]).toEqual(roes[0]);
      const all = (await lines(9)).map(([name]) => name);
      expect(all).toEqual([...new Set(all)]);
      expect(all).toContain("Ed Roe");
    });

    it("finds people by an alias", async () => {
      const facts = { ...budget.facts, people: [{ ...personNamed("Jane Roe"), aliases: ["JR"] }] };
      await store.add([{ ...budget, facts }]);
      expect((await store.people({ word: "jr", limit: 5 })).map(({ name }) => name)).toEqual([
        "Jane Roe",
      ]);
    });

    it("finds positions by holder, target and act", async () => {
      const positions = [
        position("Jane Roe", "John Q. Public"),
        position("José Núñez", "John Q. Public", { act: "step aside" }),
        position("Jane Roe", "José Núñez", { stance: "withheld" }),
      ];
      await store.add([{ ...budget, facts: { ...budget.facts, positions } }]);
      const at = async (query: Parameters<Store["positions"]>[0]) =>
        (await store.positions(query)).map(({ article: _, ...its }) =>
          positions.findIndex((one) => JSON.stringify(one) === JSON.stringify(its)),
        );
      expect(await at({})).toEqual([0, 1, 2]);
      expect(await at({ holder: "jane roe" })).toEqual([0, 2]);
      expect(await at({ target: "john q public", act: "step aside" })).toEqual([1]);
      expect(await at({ holder: "nobody" })).toEqual([]);
    });

    it("heads the articles of another parser, and those with a text or an id", async () => {
      const newer = { ...bridge, facts: { ...bridge.facts, parser: "newer" } };
      await store.add([budget, newer]);
      const { id, hash } = budget.article;
      const head = { id, hash, parser: "test" };
      expect(await store.heads({ notParser: "newer" })).toEqual([head]);
      expect(await store.heads({ notParser: "other" })).toHaveLength(2);
      expect(await store.heads({ hashes: [hash, "none"] })).toEqual([head]);
      expect(await store.heads({ ids: ["bridge", "none"] })).toMatchObject([
        { id: "bridge", title: "Bridge opens", parser: "newer" },
      ]);
      await store.add([{ ...budget, facts: { ...budget.facts, parser: "newer" } }]);
      expect(await store.heads({ notParser: "newer" })).toEqual([]);
    });

    it("is new until the first article, and never again", async () => {
      await store.correct([
        { article: "budget", words: "moral", act: "hide", by: "ann", at: "2026-11-23", why: "x" },
      ]);
      expect(await store.isNew()).toBe(true);
      await store.add([budget]);
      await store.remove("budget");
      expect(await store.isNew()).toBe(false);
    });

    it("answers look-ups with a slip, another order and a speaker's name", async () => {
      await store.add([budget, bridge]);
      const search = createSearch(store);
      const first = async (words: string) => {
        const [hit] = await search.find({ words, kind: "quotation", limit: 3 });
        return hit?.answers ? `${hit.match}: ${hit.entry.text}` : undefined;
      };
      expect(await first("moral document")).toBe("exact: The budget is a moral document");
      expect(await first("morl document")).toBe("near: The budget is a moral document");
      expect(await first("raise tax budgets")).toBe(
        "near: We will balance the budget without raising taxes",
      );
      expect(await first("nunez budget")).toBe("near: The budget is a moral document");
      expect(await first("sourdough starter")).toBeUndefined();
    });
  });
  correctionContract(name, open);
};
