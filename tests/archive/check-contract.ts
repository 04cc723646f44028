/** What every archive finds wrong with itself, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/archive/index.ts";
import { parsed, position } from "./doubles.ts";

const plain = parsed("budget", [
  { words: "The budget is a moral document", speaker: "Jane Roe" },
  { words: "Taxes will not rise", speaker: "José Núñez" },
]);
const budget = { ...plain, facts: { ...plain.facts, positions: [position("Jane Roe", "Núñez")] } };
const bridge = parsed("bridge", [{ words: "The bridge will open", speaker: "Jane Roe" }], {
  plain: ["The mayor did not comment."],
});

export type Damaged = {
  readonly store: Store;
  /** Changes what is kept, past the archive. */
  readonly damage: (sql: string) => Promise<void>;
};

/** `open` gives an empty archive. */
export const checkContract = (name: string, open: () => Promise<Damaged>): void => {
  describe(`${name} held against itself`, () => {
    let store: Store;
    let damage: Damaged["damage"];
    beforeEach(async () => {
      ({ store, damage } = await open());
      await store.add([budget, bridge]);
    });
    afterEach(async () => {
      await store.close();
    });

    it("is right, also after changes, corrections and removals", async () => {
      expect(await store.check()).toEqual([]);
      await store.add([parsed("budget", [{ words: "No comment", speaker: "Jane Roe" }])]);
      const by = { by: "ann", at: "2026-11-23", why: "heard it" };
      await store.correct([{ article: "budget", words: "No comment", act: "hide", ...by }]);
      expect(await store.check()).toEqual([]);
      await store.remove("bridge");
      expect(await store.check()).toEqual([]);
      await store.remove("budget");
      expect(await store.check()).toEqual([]);
    });

    it.each([
      ["words", "UPDATE entry SET text = replace(text, 'moral', 'morel')", "its statements"],
      ["speakers", "UPDATE entry SET speakers = '[]' WHERE ordinal = 1", "its statements"],
      ["a statement", "DELETE FROM entry WHERE kind = 'quotation'", "its statements"],
      ["facts", "UPDATE content SET facts = replace(facts, 'Núñez', 'Nunez')", "its statements"],
      ["a person", "UPDATE person SET json = replace(json, 'person', 'parson')", "its people"],
      ["a name", "UPDATE person SET name = 'jose' WHERE name LIKE 'jose%'", "its people"],
      ["a position", "UPDATE position SET act = 'stay'", "its positions"],
    ])("tells %s that are not the article's", async (_, sql, told) => {
      await damage(sql);
      expect(await store.check()).toContainEqual(
        `budget: the index of ${told} is not what the article says; restore a backup`,
      );
    });

    it.each([
      [
        "UPDATE word SET entries = 9 WHERE kind = 'quotation' AND word = 'budget'",
        "words of quotations: 1 counted otherwise than they stand",
      ],
      [
        "DELETE FROM word WHERE word = 'mayor'",
        "words of sentences: 1 counted otherwise than they stand",
      ],
      ["UPDATE speaker SET quotations = 9", "speakers: 2 counted otherwise than they stand"],
      ["UPDATE total SET value = 9 WHERE name = 'quotations'", "quotations: 9 counted, 3 there"],
    ])("tells sums that do not add up: %s", async (sql, told) => {
      await damage(sql);
      expect(await store.check()).toContain(told);
    });

    it("names the article whose row cannot be read", async () => {
      await damage("UPDATE content SET facts = replace(facts, '{', '[')");
      await expect(store.articles(["bridge"])).rejects.toThrow(
        /^bridge: what is kept is damaged; restore a backup$/,
      );
    });
  });
};
