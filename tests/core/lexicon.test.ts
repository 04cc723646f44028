/** Word lists that are part of the program are checked as they are loaded. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { listsOf, tablesOf } from "../../src/core/lexicon.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CORE = join(ROOT, "src/core");

/** Every list or table that the code takes by its name. */
const takenBy = (call: RegExp): ReadonlySet<string> =>
  new Set(
    readdirSync(CORE, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [...readFileSync(join(CORE, name), "utf8").matchAll(call)])
      .map(([, name = ""]) => name),
  );

const namesIn = (file: string): ReadonlySet<string> =>
  new Set(
    Object.keys(
      JSON.parse(readFileSync(join(ROOT, "config/lexicon", file), "utf8")) as object,
    ).filter((name) => name !== "about"),
  );

describe("lists of words", () => {
  it.each([
    ["words.json", /(?:wordSet|keys)\("(\w+)"\)/g],
    ["forms.json", /word(?:Table|Lists)\("(\w+)"\)/g],
  ])("of %s are all of use", (file, call) => {
    expect([...takenBy(call)].toSorted()).toEqual([...namesIn(file)].toSorted());
  });

  it("hold each word once", () => {
    const lists = JSON.parse(
      readFileSync(join(ROOT, "config/lexicon/words.json"), "utf8"),
    ) as Readonly<Record<string, readonly string[] | string>>;
    const twice = Object.entries(lists).flatMap(([name, words]) =>
      typeof words === "string"
        ? []
        : words.filter((word, i) => words.indexOf(word) < i).map((word) => `${name}: ${word}`),
    );
    expect(twice).toEqual([]);
  });
});

describe("a file of words", () => {
  const good = { about: "x", few: ["a", "b"] };

  it("gives its lists by name", () => {
    expect(listsOf("f", good)("few")).toEqual(new Set(["a", "b"]));
    expect(tablesOf("f", { about: "x", short: { gov: "governor" } })("short")).toEqual(
      new Map([["gov", "governor"]]),
    );
  });

  it.each([
    [{ ...good, few: ["a", 7] }, "config/lexicon/f.json: few.1: "],
    [{ ...good, few: [] }, "config/lexicon/f.json: few: "],
    [{ ...good, few: [" a"] }, "config/lexicon/f.json: few.0: "],
    [{ few: ["a"] }, "config/lexicon/f.json: about: "],
    ["text", "config/lexicon/f.json: the file: "],
  ])("that is wrong is refused in a line that says where: %j", (raw, line) => {
    expect(() => listsOf("f", raw)).toThrow(line);
  });

  it("has every list that is asked for", () => {
    expect(() => listsOf("f", good)("many")).toThrow("config/lexicon/f.json: many is missing");
    expect(() => tablesOf("f", { about: "x" })("many")).toThrow(
      "config/lexicon/f.json: many is missing",
    );
  });
});
