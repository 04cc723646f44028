/** No file of core imports itself over others, types included; no folder of the parser imports itself over other folders. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf } from "./doubles/imports.ts";

const CORE = resolve(import.meta.dirname, "../src/core");

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that can be reached from `from` and reaches back, but itself alone. */
const circlesIn = (graph: Graph): readonly string[] => {
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(graph.get(from) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(graph.get(at) ?? []));
    }
    return seen;
  };
  return [...graph.keys()].filter((node) => reachable(node).has(node));
};

const sources: Graph = new Map(
  readdirSync(CORE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const file = resolve(CORE, name);
      const targets = importsOf(readFileSync(file, "utf8")).filter((one) => one.startsWith("."));
      return [name, new Set(targets.map((one) => relative(CORE, resolve(dirname(file), one))))];
    }),
);

/** The folder of a file of the parser: `parse/syntax`; those that stand beside the folders have none. */
const folderOf = (name: string): string | undefined =>
  name.split("/").length > 2 && name.startsWith("parse/")
    ? name.split("/").slice(0, 2).join("/")
    : undefined;

const foldersOf = (graph: Graph): Graph => {
  const found = new Map<string, Set<string>>();
  for (const [name, targets] of graph) {
    const from = folderOf(name);
    if (from === undefined) continue;
    const known = found.get(from) ?? new Set();
    found.set(from, known);
    for (const target of targets) {
      const to = folderOf(target);
      if (to !== undefined && to !== from) known.add(to);
    }
  }
  return found;
};

describe("imports", () => {
  it("are found", () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(foldersOf(sources).get("parse/positions")).toContain("parse/syntax");
  });

  it("of files of core run in no circle", () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  it("of folders of the parser run in no circle", () => {
    expect(circlesIn(foldersOf(sources))).toEqual([]);
  });

  it("would be noticed in a circle", () => {
    const graph = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c"])],
      ["c", new Set(["b"])],
    ]);
    expect(circlesIn(graph)).toEqual(["b", "c"]);
  });
});
