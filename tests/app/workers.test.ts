import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { HOME } from "../../src/app/index.ts";
import { readParser } from "../../src/app/read-parser.ts";
import { openWorkers } from "../../src/app/workers.ts";
import { PARAGRAPHS, pageOf } from "../doubles/article-page.ts";
import { article } from "../doubles/articles.ts";

const ODD = resolve(import.meta.dirname, "../doubles/odd-worker.mjs");
/** As the program has it; `npm test` builds it first. */
const BUILT = join(HOME, "dist/app/worker.js");
const SETTINGS = { folder: join(HOME, "config"), threshold: 0.3, version: "test" };
const PATIENT = 300;

const workersOf = async (seconds: number, file: string, threads = 2) => {
  const workers = await openWorkers(seconds, { file, threads });
  onTestFinished(() => workers.close());
  return { ...workers, parse: workers.parser(SETTINGS) };
};

describe("threads", () => {
  it("are started anew for what waits when all of them were ended at once", async () => {
    const { parse } = await workersOf(1, ODD);
    const texts = ["FOREVER", "FOREVER", "one", "two", "FOREVER", "three"];
    const settled = await Promise.allSettled(texts.map((text) => parse(article("a", text))));
    const read = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(read).toMatchObject([{ text: "one" }, { text: "two" }, { text: "three" }]);
  });

  it("leave nothing waiting when they are closed", async () => {
    const { parse, close } = await workersOf(PATIENT, ODD);
    const texts = ["FOREVER", "FOREVER", "one", "two", "three"];
    const settled = Promise.allSettled(texts.map((text) => parse(article("a", text))));
    await close();
    expect((await settled).map(({ status }) => status)).toEqual(texts.map(() => "rejected"));
  });

  it("start where something waits for what never ends", async () => {
    const { parse } = await workersOf(PATIENT, ODD);
    const stop = new AbortController();
    const held = parse(article("a", "FOREVER"), stop.signal);
    expect(await parse(article("a", "one"))).toMatchObject({ text: "one" });
    stop.abort();
    await expect(held).rejects.toThrow();
  });

  it("start where much waits, however short it has waited", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { parse } = await workersOf(PATIENT, ODD);
    const stop = new AbortController();
    const held = parse(article("a", "FOREVER"), stop.signal);
    const texts = Array.from({ length: 9 }, (_, i) => `text ${i}`);
    const parsed = await Promise.all(texts.map((text) => parse(article("a", text))));
    expect(parsed).toMatchObject(texts.map((text) => ({ text })));
    stop.abort();
    await expect(held).rejects.toThrow();
  });

  it("end what takes too long, and go on with the rest", async () => {
    const { parse } = await workersOf(3, ODD);
    const texts = ["FOREVER", "one", "FOREVER", "two", "three"];
    const settled = await Promise.allSettled(texts.map((text) => parse(article("a", text))));
    const late = { reason: new Error("takes longer than 3 seconds; left out") };
    expect(settled).toMatchObject([
      late,
      { value: { text: "one" } },
      late,
      { value: { text: "two" } },
      { value: { text: "three" } },
    ]);
  });

  it("outlive one that dies or fails", async () => {
    const { parse } = await workersOf(PATIENT, ODD, 1);
    await expect(parse(article("a", "FAILS"))).rejects.toThrow("no rule for this");
    await expect(parse(article("a", "DIES"))).rejects.toThrow();
    expect(await parse(article("a", "one"))).toMatchObject({ text: "one" });
  });

  it("stop in the midst of a text or a page", async () => {
    const { parse, readPage } = await workersOf(PATIENT, ODD);
    const stop = new AbortController();
    const under = [
      parse(article("a", "FOREVER"), stop.signal),
      readPage({ bytes: new Uint8Array() }, stop.signal),
    ];
    const waiting = parse(article("a", "one"), stop.signal);
    stop.abort();
    for (const each of [...under, waiting]) await expect(each).rejects.toThrow();
    expect(await parse(article("a", "two"))).toMatchObject({ text: "two" });
  });

  it.runIf(existsSync(BUILT))("parse and read pages as one thread does", async () => {
    const { parse, readPage } = await workersOf(PATIENT, BUILT);
    const text =
      "“The well is dry,” said Mayor Nell Odum, who runs the town.\n\nShe wants a new pump.";
    const own = await readParser(SETTINGS);
    expect(await parse(article("a", text))).toEqual(own({ text }));
    expect(await readPage({ bytes: Buffer.from(pageOf("json-ld")) })).toMatchObject({
      parts: [{ text: PARAGRAPHS.join("\n\n") }],
    });
  });
});
