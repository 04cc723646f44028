/** Texts on their way to the threads: how many at a time, and what becomes of them where a thread is ended. */
import { describe, expect, it } from "vitest";
import { type Bundle, createBundles, type Outcome } from "../../src/app/bundles.ts";
import type { Facts } from "../../src/app/index.ts";

const factsOf = (text: string): Outcome => ({ facts: { parser: text } as Facts });

/** `run` as threads would have it: each in its turn, `work` of each bundle. */
const bundlesOf = (
  threads: number,
  work: (texts: readonly string[], bundle: Bundle) => readonly Outcome[],
) => {
  const bundles: (readonly string[])[] = [];
  const parse = createBundles(threads, async (next) => {
    await new Promise((resolve) => setImmediate(resolve));
    const bundle = next();
    if (!bundle) return [];
    bundles.push(bundle.texts);
    return work(bundle.texts, bundle);
  });
  return { parse, bundles };
};

describe("texts that wait for a thread", () => {
  it("go in bundles, no thread getting what another could do", async () => {
    const { parse, bundles } = bundlesOf(2, (texts) => texts.map(factsOf));
    const texts = Array.from({ length: 100 }, (_, i) => `${i}`);
    const facts = await Promise.all(texts.map((text) => parse(text)));
    expect(facts.map(({ parser }) => parser)).toEqual(texts);
    expect(bundles.map(({ length }) => length)).toEqual([32, 32, 18, 9, 5, 2, 1, 1]);
  });

  it("are lost alone where one ends its thread; the others go again", async () => {
    const { parse } = bundlesOf(1, (texts, { begun }) =>
      texts.map((text, at) => {
        begun(at);
        if (text === "bad") throw new Error("ended");
        return factsOf(text);
      }),
    );
    const settled = await Promise.allSettled(
      ["a", "bad", "b", "bad", "c"].map((text) => parse(text)),
    );
    expect(settled.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
  });

  it("are not mixed with those that something else stops, and all end where it does", async () => {
    const stop = new AbortController();
    const { parse, bundles } = bundlesOf(1, (texts, { stop: its }) => {
      if (its?.aborted) throw new Error("stopped");
      return texts.map(factsOf);
    });
    const mine = ["a", "b"].map((text) => parse(text, stop.signal));
    const other = parse("c");
    stop.abort();
    expect((await Promise.allSettled(mine)).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
    ]);
    expect((await other).parser).toBe("c");
    expect(bundles).toEqual([["a", "b"], ["c"]]);
  });

  it("fail with what their thread says", async () => {
    const { parse } = bundlesOf(1, () => [{ failure: "no rule for this" }]);
    await expect(parse("a")).rejects.toThrow("no rule for this");
  });
});
