import { execFileSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { watchTo } from "../../src/app/watch.ts";
import { openSqlite } from "../../src/archive/index.ts";
import { fakeParse } from "../doubles/fake-parser.ts";
import { folderOf } from "../doubles/folder-of.ts";
import { READING } from "../doubles/reading-options.ts";

/** What is told of a watched folder, a line each: what became of an article, or what is complained of. */
const watching = (folder: string) => {
  const stop = new AbortController();
  const store = openSqlite(":memory:");
  const changes = watchTo(
    { store, parse: fakeParse, version: "fake-1", reading: READING, stop: stop.signal },
    folder,
  );
  onTestFinished(async () => {
    stop.abort();
    await changes.return(undefined);
    await store.close();
  });
  return async (): Promise<readonly string[]> => {
    const { value, done } = await changes.next();
    if (done) return ["end"];
    if ("watching" in value) return ["watching"];
    if ("gone" in value) return [`${value.gone} gone`];
    if ("failure" in value) return [value.failure];
    return value.added.map(({ id, outcome }) => `${id} ${outcome}`);
  };
};

describe("a folder that is watched", () => {
  it("is called so once it is, and not where it cannot be", async () => {
    const folder = folderOf({ "a.txt": "“One.”" });
    const next = watching(folder);
    expect([await next(), await next()]).toEqual([["watching"], ["a added"]]);
    await expect(watching(join(folder, "a.txt"))()).rejects.toThrow("is no folder");
    await expect(watching("no/such")()).rejects.toThrow("no/such: is no folder");
  });

  it("keeps a text that is copied before its file gets another", async () => {
    const folder = folderOf({ "latest.txt": "“First.”" });
    const at = (name: string): string => join(folder, name);
    const next = watching(folder);
    expect([await next(), await next()]).toEqual([["watching"], ["latest added"]]);
    copyFileSync(at("latest.txt"), at("previous.txt"));
    expect(await next()).toEqual(["previous duplicate"]);
    writeFileSync(at("latest.txt"), "“Second.”");
    expect(await next()).toEqual(["latest changed", "previous added"]);
  });

  it("complains of a file once, and again when it changes itself", async () => {
    const folder = folderOf({ "a.txt": "“One.”", "b.txt": "" });
    const next = watching(folder);
    const empty = [expect.stringContaining("is empty")];
    expect([await next(), await next(), await next()]).toEqual([["watching"], ["a added"], empty]);
    const sources = { articles: { "a.txt": { outlet: "The Post" } } };
    writeFileSync(join(folder, "sources.json"), JSON.stringify(sources));
    expect(await next()).toEqual(["a changed"]);
    writeFileSync(join(folder, "b.txt"), " ");
    expect(await next()).toEqual(empty);
  });

  it("goes on past a pipe", async () => {
    const folder = folderOf({ "a.txt": "“One.”" });
    const next = watching(folder);
    expect([await next(), await next()]).toEqual([["watching"], ["a added"]]);
    execFileSync("mkfifo", [join(folder, "x.txt")]);
    expect(await next()).toEqual(["is no file; only files are read"]);
    writeFileSync(join(folder, "y.txt"), "“Two.”");
    expect(await next()).toEqual(["y added"]);
  });
});
