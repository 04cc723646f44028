import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureAt, findFiles } from "../../src/ingest/folder.ts";
import { folderOf } from "../doubles/folder-of.ts";

/** Paths within the folder, each with why it is no file. */
const found = async (folder: string) =>
  (await findFiles(folder)).map(({ path, failure }) =>
    [path.slice(folder.length + 1), ...(failure ? [failure] : [])].join(": "),
  );

const SEEN = "is a link to a folder that is read already; not followed";

describe("a folder as it is", () => {
  it("gives its files in order, and no hidden ones", async () => {
    const folder = folderOf({ "b.txt": "", "a/c.txt": "", ".git/d.txt": "", ".e.txt": "" });
    expect(await found(folder)).toEqual(["a/c.txt", "b.txt"]);
  });

  it("follows links, each folder once and by its own name", async () => {
    const folder = folderOf({ "march/a.txt": "", "b.txt": "" });
    const other = folderOf({ "c.txt": "" });
    symlinkSync(other, join(folder, "april"));
    symlinkSync(join(folder, "march"), join(folder, "again"));
    symlinkSync("..", join(folder, "march", "up"));
    symlinkSync(folder, join(other, "back"));
    symlinkSync("b.txt", join(folder, "d.txt"));
    expect(await found(folder)).toEqual([
      `again: ${SEEN}`,
      `april/back: ${SEEN}`,
      "april/c.txt",
      "b.txt",
      "d.txt",
      "march/a.txt",
      `march/up: ${SEEN}`,
    ]);
  });

  it("is read to its end where links cross in all ways", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `f${i}`);
    const folder = folderOf(Object.fromEntries(names.map((name) => [`${name}/a.txt`, ""])));
    for (const from of names)
      for (const to of names) symlinkSync(join(folder, to), join(folder, from, `to-${to}`));
    const all = await found(folder);
    expect(all.filter((line) => line.endsWith(".txt"))).toHaveLength(12);
    expect(all.filter((line) => line.endsWith(SEEN))).toHaveLength(144);
  });

  it("names links that lead nowhere or in circles, and what is no file", async () => {
    const folder = folderOf({ "a.txt": "" });
    symlinkSync("x", join(folder, "y"));
    symlinkSync("y", join(folder, "x"));
    symlinkSync("nowhere", join(folder, "gone.txt"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect(await found(folder)).toEqual([
      "a.txt",
      "gone.txt: is a link to what is not there",
      "pipe.txt: is no file; only files are read",
      "x: is a link that leads in a circle",
      "y: is a link that leads in a circle",
    ]);
  });

  it("names a file whose name is not UTF-8", async () => {
    const folder = folderOf({ "a.txt": "" });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]),
      "",
    );
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/m`), Buffer.from([0xe9])]));
    expect(await found(folder)).toEqual([
      "a.txt",
      expect.stringContaining("caf�.txt: has a name that is not UTF-8, so it cannot be opened"),
      expect.stringContaining("m�: has a name that is not UTF-8"),
    ]);
  });

  it("tells a locked folder from one that is not there", () => {
    const cause = (code: string) => Object.assign(new Error(code), { code });
    expect(failureAt("a/locked", cause("EACCES"))).toBe("cannot be read (EACCES)");
    expect(failureAt("a/b.txt", cause("ENOENT"))).toBe("is a link to what is not there");
  });
});
