/** The words of an archive as it grows, whatever engine keeps it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/archive/index.ts";
import { createSearch } from "../../src/core/index.ts";
import { parsed } from "./doubles.ts";

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

export const vocabularyContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a vocabulary that grows`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("tells what words were added since, and that all is to be read anew after any other change", async () => {
      await store.add([budget]);
      const { mark } = (await store.growth?.("quotation")) ?? {};
      await store.add([bridge]);
      const grown = await store.growth?.("quotation", mark);
      expect(grown?.counts?.get("bridge")).toBe(2);
      expect(grown?.counts?.get("taxes")).toBe(1);
      expect(grown?.counts?.get("@roe")).toBe(1);
      expect(grown?.counts?.has("moral")).toBe(false);
      expect((await store.growth?.("quotation", grown?.mark))?.counts).toEqual(new Map());
      await store.remove("budget");
      expect(await store.growth?.("quotation", grown?.mark)).not.toHaveProperty("counts");
      await store.add([budget]);
      expect(await store.growth?.("quotation", mark)).not.toHaveProperty("counts");
    });

    it("knows the words of what was added and removed once the search is told of it", async () => {
      const search = createSearch(store);
      const known = async (): Promise<readonly unknown[]> => {
        search.refresh();
        const fresh = await createSearch(store).vocabulary("quotation");
        const { entries, words, names } = await search.vocabulary("quotation");
        const read = (its: typeof fresh) => [
          ...[
            its.entries,
            its.words.count("bridge"),
            its.words.count("taxes"),
            its.names.count("roe"),
          ],
          ...[
            its.words.near("brigde", 4),
            its.words.completions("b", 9),
            its.names.completions("p", 9),
          ],
        ];
        expect(read({ entries, words, names })).toEqual(read(fresh));
        return read(fresh).slice(0, 4);
      };
      expect(await known()).toEqual([0, 0, 0, 0]);
      await store.add([budget]);
      expect(await known()).toEqual([2, 0, 1, 1]);
      await store.add([bridge]);
      expect(await known()).toEqual([4, 2, 2, 2]);
      await store.remove("budget");
      expect(await known()).toEqual([2, 2, 1, 1]);
      await store.add([budget]);
      expect(await known()).toEqual([4, 2, 2, 2]);
    });
  });
};
