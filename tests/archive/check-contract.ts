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
      ["roles", "UPDATE role SET lines = 'mayor'", "its roles"],
      ["facts", "UPDATE content SET facts = replace(facts, 'Núñez', 'Nunez')", "its statements"],
      ["a person", "UPDATE person SET json = replace(json, 'person', 'parson')", "its people"],
      ["a name", "UPDATE person SET name = 'jose' WHERE name LIKE 'jose%'", "its people"],
      ["a position", "UPDATE position SET act = 'stay'", "its positions"],
    ])("tells %s that are not the article's", async (_, sql, told) => {
      await damage(sql);
      expect(await store.check()).toContainEqual(
        `budget: the index of ${told} is not what the article says; verify --mend makes it anew`,
      );
      const found = () => store.candidates({ kind: "quotation", phrases: [["moral"]], limit: 9 });
      await store.reindex();
      expect(await store.check()).toEqual([]);
      expect(await found()).toMatchObject([{ article: "budget", speakers: ["Jane Roe"] }]);
    });

    it("says what helps where a question meets a damaged row", async () => {
      await damage("UPDATE entry SET speakers = 'zzz'");
      const question = { kind: "quotation", phrases: [["moral"]], limit: 9 } as const;
      await expect(store.candidates(question)).rejects.toThrow(
        "budget: what is kept of it is damaged; verify --mend makes it anew",
      );
    });

    it("writes anew what finds the articles as it was, and tells that it was written to", async () => {
      await store.correct([
        { article: "bridge", words: "open", act: "hide", by: "ann", at: "2026-11-23", why: "x" },
      ]);
      const read = async () => [
        await store.articles(["budget", "bridge"]),
        await store.vocabulary("quotation"),
        await store.people({ limit: 9 }),
        await store.positions({}),
        { ...(await store.summary()), edition: "" },
      ];
      const { edition } = await store.summary();
      const before = await read();
      await damage("DELETE FROM entry");
      await store.reindex();
      expect(await read()).toEqual(before);
      expect((await store.summary()).edition).not.toBe(edition);
      await store.remove("budget");
      await store.remove("bridge");
      await store.reindex();
      expect(await store.isNew()).toBe(false);
    });

    it.each([
      ["facts", "UPDATE content SET facts = replace(facts, '{', '[')"],
      ["speakers", "UPDATE entry SET speakers = 'zzz'"],
      ["a text that is gone", "DELETE FROM content"],
    ])("takes out and in again an article with damaged %s", async (_, sql) => {
      await damage(sql);
      for (const id of ["budget", "bridge"]) expect(await store.remove(id)).toBe(true);
      await store.add([budget, bridge]);
      await store.reindex();
      expect(await store.check()).toEqual([]);
      expect(await store.articles(["budget", "bridge"])).toEqual([budget, bridge]);
    });

    it("takes out an article whose text is gone, after mending, and nothing of the others", async () => {
      await damage("DELETE FROM content WHERE seq = (SELECT seq FROM article WHERE id = 'budget')");
      await store.reindex();
      expect(await store.check()).toEqual([]);
      expect(await store.remove("budget")).toBe(true);
      expect(await store.check()).toEqual([]);
      expect((await store.summary()).articles).toBe(1);
    });

    it.each([
      [
        "UPDATE word SET entries = 9 WHERE kind = 'quotation' AND word = 'budget'",
        "words of quotations: 1 counted otherwise than they stand; verify --mend makes it anew",
      ],
      [
        "DELETE FROM word WHERE word = 'mayor'",
        "words of sentences: 1 counted otherwise than they stand; verify --mend makes it anew",
      ],
      [
        "UPDATE entity SET quotations = 9",
        "speakers: 2 counted otherwise than they stand; verify --mend makes it anew",
      ],
      [
        "DELETE FROM appearance WHERE key = 'jane roe'",
        "people: 1 counted otherwise than they stand; verify --mend makes it anew",
      ],
      [
        "UPDATE total SET value = 9 WHERE name = 'quotations'",
        "quotations: 9 counted, 3 there; verify --mend makes it anew",
      ],
    ])("tells sums that do not add up: %s", async (sql, told) => {
      await damage(sql);
      expect(await store.check()).toContain(told);
      await store.reindex();
      expect(await store.check()).toEqual([]);
    });

    it("reads the parts of facts in whatever order they were written", async () => {
      const [before] = await store.articles(["bridge"]);
      const { parser, people, ...others } = before?.facts ?? budget.facts;
      const other = JSON.stringify({ people, ...others, parser });
      await damage(`UPDATE content SET facts = '${other.replaceAll("'", "''")}'
        WHERE seq = (SELECT seq FROM article WHERE id = 'bridge')`);
      expect(await store.articles(["bridge"])).toEqual([before]);
    });

    it("names the article whose row cannot be read", async () => {
      await damage("UPDATE content SET facts = replace(facts, '{', '[')");
      const told =
        "bridge: what is kept of it is damaged; remove it and add it again, or restore a backup";
      await expect(store.articles(["bridge"])).rejects.toThrow(told);
      await expect(store.reindex()).rejects.toThrow("what is kept of it is damaged");
      expect(await store.check()).toEqual([told.replace("bridge", "budget"), told]);
    });
  });
};
