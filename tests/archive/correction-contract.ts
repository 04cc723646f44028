/** What every archive does with corrections, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/archive/index.ts";
import type { Correction } from "../../src/core/index.ts";
import { parsed } from "./doubles.ts";

const budget = parsed("budget", [
  { words: "We will balance the budget without raising taxes", speaker: "Jane Roe" },
  { words: "The budget is a moral document", speaker: "José Núñez" },
]);
const bridge = parsed("bridge", [
  { words: "The bridge will open in May", speaker: "Jane Roe" },
  { words: "Taxes paid for the bridge", speaker: "John Q. Public" },
]);

const moral: Correction = {
  article: "budget",
  words: "a moral document",
  act: "speakers",
  speakers: ["Jane Roe"],
  by: "ann",
  at: "2026-11-23",
  why: "heard the tape",
};
export const correctionContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} with corrections`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });
    const spoken = async (speaker: string) =>
      (await store.candidates({ kind: "quotation", speaker, limit: 9 })).map(({ text }) => text);

    it("applies a correction to what is kept, and keeps what was parsed", async () => {
      await store.add([budget, bridge]);
      expect(await store.correct([moral])).toBe(1);
      expect(await spoken("José Núñez")).toEqual([]);
      expect(await spoken("Jane Roe")).toHaveLength(3);
      expect((await store.vocabulary("quotation")).has("@nunez")).toBe(false);
      const [stored] = await store.articles(["budget"]);
      expect(stored?.parsed).toEqual(budget.facts);
      expect(stored?.facts.attributions[1]).toMatchObject({
        speakers: ["Jane Roe"],
        amended: [{ was: ["José Núñez"], by: "ann" }],
      });
      expect(await store.summary()).toMatchObject({
        articles: 2,
        quotations: 4,
        speakers: 2,
        sentences: 4,
        corrections: 1,
      });
    });

    it("keeps a correction while the article is added again, changed, and removed and added", async () => {
      await store.correct([moral]);
      expect(await store.add([budget])).toEqual(["added"]);
      expect(await spoken("Jane Roe")).toHaveLength(2);
      expect(await store.add([budget])).toEqual(["unchanged"]);
      const moved = parsed("budget", [
        { words: "One more thing", speaker: "José Núñez" },
        { words: "The budget is a moral document", speaker: "José Núñez" },
      ]);
      expect(await store.add([moved])).toEqual(["changed"]);
      expect(await spoken("Jane Roe")).toEqual(["The budget is a moral document"]);
      await store.remove("budget");
      await store.add([moved]);
      expect(await spoken("Jane Roe")).toEqual(["The budget is a moral document"]);
    });

    it("leaves other articles as they are", async () => {
      await store.add([budget, bridge]);
      await store.correct([moral]);
      expect(await store.add([bridge])).toEqual(["unchanged"]);
      expect(await store.articles(["bridge"])).toEqual([bridge]);
    });

    it("takes a correction back by another entry, and logs both", async () => {
      await store.add([budget, bridge]);
      const undo: Correction = { ...moral, act: "undo", at: "2026-11-24", why: "the tape was cut" };
      await store.correct([moral]);
      await store.correct([undo]);
      expect(await store.articles(["budget"])).toEqual([budget]);
      expect(await store.corrections()).toEqual([moral, undo]);
      expect(await spoken("José Núñez")).toEqual(["The budget is a moral document"]);
      expect((await store.vocabulary("quotation")).get("@nunez")).toBe(1);
    });

    it("logs an entry once, however often it is given", async () => {
      const { article, ...rest } = moral;
      expect(await store.correct([moral, moral])).toBe(1);
      expect(await store.correct([{ ...rest, article }])).toBe(0);
      expect(await store.corrections()).toEqual([moral]);
    });

    it("hides a statement, and joins two of different articles", async () => {
      await store.add([budget, bridge]);
      const by = { by: "ann", at: "2026-11-23", why: "the same speech" };
      const open = { article: "bridge", words: "open in May" };
      await store.correct([
        { article: "bridge", words: "Taxes paid", act: "hide", ...by },
        { article: "budget", words: "We will balance", act: "join", with: open, ...by },
      ]);
      expect(await spoken("John Q. Public")).toEqual([]);
      const both = await store.articles(["budget", "bridge"]);
      const joined = both.map(({ facts }) => facts.attributions[0]?.joined);
      expect(joined[0]).toHaveLength(1);
      expect(joined[1]).toEqual(joined[0]);
      await store.correct([{ article: "budget", words: "We will balance", act: "undo", ...by }]);
      expect((await store.articles(["bridge"]))[0]?.facts.attributions).toEqual(
        bridge.facts.attributions.slice(0, 1),
      );
    });
  });
};
