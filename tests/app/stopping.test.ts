import { describe, expect, it } from "vitest";
import { addTo } from "../../src/app/add.ts";
import { unlessStopped } from "../../src/app/stopping.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { collected } from "../doubles/collected.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

const never = new Promise<never>(() => {});

describe("a stop", () => {
  it("ends an add whose archive is silent", async () => {
    const stop = new AbortController();
    const store = openSqlite(":memory:");
    const silent = {
      ...store,
      add: () => {
        stop.abort();
        return never;
      },
    };
    const folder = folderOf({ "a.txt": "Nobody came." });
    const adding = {
      store: silent,
      parse: fakeParse,
      version: "fake-1",
      reading: READING,
      stop: stop.signal,
    };
    await expect(collected(addTo(adding, [folder]))).rejects.toThrow(
      /^interrupted while the archive gave no answer; [^\n]+$/,
    );
    await store.close();
  });

  it("lets what is under way come to its end", async () => {
    const stop = new AbortController();
    const late = new Promise<string>((resolve) => {
      stop.signal.addEventListener("abort", () => setImmediate(resolve, "kept"));
    });
    const waiting = unlessStopped(late, stop.signal, 60_000);
    stop.abort();
    expect(await waiting).toBe("kept");
  });

  it("before it begins counts too", async () => {
    await expect(unlessStopped(never, AbortSignal.abort(), 1)).rejects.toThrow(/^interrupted/);
  });
});
