import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Change, watchFolder } from "../../src/ingest/index.ts";
import { folderOf } from "../doubles/folder-of.ts";

/** Changes one after the other, the first (the whole folder) already read. */
const watching = async (folder: string) => {
  const stop = new AbortController();
  const changes = watchFolder(folder, stop.signal);
  onTestFinished(() => stop.abort());
  const next = async (): Promise<Change | "end"> => {
    const { done, value } = await changes.next();
    return done ? "end" : value;
  };
  return { first: await next(), next, stop };
};

describe("a watched folder", () => {
  it("gives itself, then what comes, changes and goes", async () => {
    const folder = folderOf({ "a.txt": "one" });
    const { first, next, stop } = await watching(folder);
    expect(first).toEqual({ path: folder, folder });
    const path = join(folder, "march", "b.txt");
    mkdirSync(join(folder, "march"));
    writeFileSync(path, "two");
    expect(await next()).toEqual({ path, folder });
    appendFileSync(path, " and three");
    expect(await next()).toEqual({ path, folder });
    rmSync(path);
    expect(await next()).toEqual({ path, gone: "march/b" });
    stop.abort();
    expect(await next()).toBe("end");
  });

  it("passes over hidden and unfinished files, and names those of no kind that is read", async () => {
    const folder = folderOf({ "a.txt": "one", "page.html": "x", "page_files/ad.html": "x" });
    const { next } = await watching(folder);
    for (const name of [".draft.txt", "b.pdf.part", "page_files/frame.html", "c.txt~"])
      writeFileSync(join(folder, name), "new");
    writeFileSync(join(folder, "picture.png"), "new");
    const path = join(folder, "picture.png");
    expect(await next()).toEqual({ path, failure: "is of no kind that is read" });
    writeFileSync(join(folder, "c.eml"), "new");
    expect(await next()).toEqual({ path: join(folder, "c.eml"), folder });
  });

  it("gives all of a folder whose sources.json changes", async () => {
    const folder = folderOf({ "inner/a.txt": "one" });
    const { next } = await watching(folder);
    writeFileSync(join(folder, "inner", "sources.json"), '{"articles":{}}');
    expect(await next()).toEqual({ path: join(folder, "inner"), folder });
  });

  it("is named where it is none", async () => {
    const folder = folderOf({ "a.txt": "one" });
    const file = join(folder, "a.txt");
    await expect(watching(file)).rejects.toThrow(
      `${file}: is no folder; one folder can be watched`,
    );
    await expect(watching("no/such")).rejects.toThrow("no/such: is no folder");
  });

  it("ends in one line when it is taken away", async () => {
    const folder = join(folderOf({ "news/a.txt": "one" }), "news");
    const { next } = await watching(folder);
    rmSync(folder, { recursive: true });
    const outcome = async () => {
      for (;;) if ((await next()) === "end") return;
    };
    await expect(outcome()).rejects.toThrow(`${folder}: is no longer there; watching ends`);
  });
});
