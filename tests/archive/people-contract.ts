/** Who is who across articles, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Parsed, Store } from "../../src/archive/index.ts";
import type { PeopleCorrection } from "../../src/core/index.ts";
import { parsed, personNamed } from "./doubles.ts";

const full = parsed("full", [{ words: "We will keep the boat", speaker: "Edmund Farrow" }]);
const bare = parsed("bare", [{ words: "The boat is late", speaker: "Farrow" }]);
const short = parsed("short", [{ words: "The boat is sold", speaker: "Ed Farrow" }]);
const other = parsed("other", [{ words: "The bus is late", speaker: "Grace Farrow" }]);

const told = { by: "ann", at: "2026-11-30", why: "they told me" };

export const peopleContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as an archive of people`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    /** Articles and entities in the order found. */
    const saidBy = async (speaker: string): Promise<readonly string[]> =>
      (await store.candidates({ kind: "quotation", speaker, limit: 9 })).map(
        ({ article }) => article,
      );
    const known = async (): Promise<readonly string[]> =>
      (await store.entities({ limit: 9 }))
        .map(({ name, quotations }) => `${name} ${quotations}`)
        .toSorted();

    it("knows what an article prints as what somebody is, titles and all", async () => {
      const text = "Governor Ada Boone of Exham and Bo Lee, a diver, met. Ada Boone left.";
      const at = (words: string) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
      });
      const people = [
        { ...personNamed("Ada Boone"), mentions: [at("Ada Boone")] },
        {
          ...personNamed("Bo Lee"),
          mentions: [at("Bo Lee")],
          roles: [{ text: "diver", span: at("diver") }],
        },
      ];
      const met = { ...full, article: { ...full.article, id: "met", text } };
      await store.add([{ ...met, facts: { ...full.facts, people } }, bare]);
      const roles = ["Governor", "Governor of Exham", "diver"];
      expect(await store.roles(["met", "nowhere"])).toEqual(new Map([["met", roles]]));
      expect(await store.check()).toEqual([]);
      await store.reindex();
      expect((await store.roles(["met"])).get("met")).toEqual(roles);
      await store.remove("met");
      expect(await store.roles(["met"])).toEqual(new Map());
    });

    it("gives a surname alone to its only bearer, and says why", async () => {
      await store.add([full, bare]);
      expect(await saidBy("Edmund Farrow")).toEqual(["full", "bare"]);
      expect((await store.articles(["bare"]))[0]?.links).toEqual([
        { name: "farrow", entity: "Edmund Farrow", why: "only bearer" },
      ]);
      expect(await known()).toEqual(["Edmund Farrow 2"]);
      expect(await store.summary()).toMatchObject({ speakers: 1 });
      const [entry] = await store.people({ word: "edmund", limit: 9, once: true });
      expect(entry).toMatchObject({
        entity: "Edmund Farrow",
        tally: { quotations: 2, articles: 2 },
      });
    });

    it("links the same whatever comes first, and parts again what is removed", async () => {
      const all: readonly Parsed[] = [full, bare, other];
      await store.add(all);
      const first = await known();
      for (const { article } of all) await store.remove(article.id);
      expect(await known()).toEqual([]);
      for (const one of all.toReversed()) await store.add([one]);
      expect(await known()).toEqual(first);
      expect(first).toEqual(["Edmund Farrow 1", "Farrow 1", "Grace Farrow 1"]);
      await store.remove("other");
      expect(await known()).toEqual(["Edmund Farrow 2"]);
      expect(await store.check()).toEqual([]);
    });

    it("shows nobody the words of a namesake", async () => {
      await store.add([full, bare, other]);
      expect(await saidBy("Farrow")).toEqual(["bare"]);
      expect(await saidBy("Grace Farrow")).toEqual(["other"]);
    });

    it("keeps what an operator says of who is who, also when an article comes again", async () => {
      await store.add([full, short]);
      const join: PeopleCorrection = {
        act: "join",
        names: ["Edmund Farrow", "Ed Farrow"],
        ...told,
      };
      expect(await store.correctPeople([join, join])).toBe(1);
      expect(await saidBy("Edmund Farrow")).toEqual(["full", "short"]);
      await store.remove("short");
      await store.add([short]);
      expect(await saidBy("Edmund Farrow")).toEqual(["full", "short"]);
      expect(await store.peopleCorrections()).toEqual([join]);
      await store.correctPeople([{ ...join, act: "part" }]);
      expect(await saidBy("Edmund Farrow")).toEqual(["full"]);
      expect(await store.check()).toEqual([]);
    });

    it("makes another person of a name in some articles", async () => {
      const again = parsed("again", [{ words: "The pier is gone", speaker: "Edmund Farrow" }]);
      await store.add([full, again]);
      const split = {
        act: "split" as const,
        name: "Edmund Farrow",
        articles: ["again"],
        as: "Edmund Farrow (baker)",
        ...told,
      };
      expect(await store.correctPeople([split])).toBe(1);
      expect(await saidBy("Edmund Farrow")).toEqual(["full"]);
      expect(await saidBy("Edmund Farrow (baker)")).toEqual(["again"]);
      expect(await store.check()).toEqual([]);
    });

    it("finds positions by whoever holds them, however they are named", async () => {
      const { facts } = bare;
      const position = {
        holder: "Farrow",
        group: false,
        target: "the board",
        act: "resign",
        stance: "for" as const,
        strength: "stated" as const,
        evidence: [],
        rule: "call-on",
      };
      await store.add([full, { ...bare, facts: { ...facts, positions: [position] } }]);
      expect(await store.positions({ holder: "Edmund Farrow" })).toEqual([
        { ...position, holder: "Edmund Farrow", article: "bare" },
      ]);
    });
  });
};
