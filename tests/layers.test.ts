/** Who may import whom. The lists are what is allowed; what is not listed is refused. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf } from "./doubles/imports.ts";

const ROOT = resolve(import.meta.dirname, "..");
const SRC = resolve(ROOT, "src");

type Layer = { readonly layers: readonly string[]; readonly packages: readonly string[] };

/** `node:` stands for every built-in module. */
const LAYERS: Readonly<Record<string, Layer>> = {
  core: {
    layers: [],
    packages: ["fuse.js", "lru-cache", "wink-eng-lite-web-model", "wink-nlp", "zod"],
  },
  archive: { layers: ["core"], packages: ["node:", "better-sqlite3", "lru-cache", "pg"] },
  ingest: {
    layers: ["core"],
    packages: [
      "node:",
      "@mozilla/readability",
      "chokidar",
      "csv-parse",
      "feedsmith",
      "franc-min",
      "linkedom",
      "mammoth",
      "postal-mime",
      "undici",
      "unpdf",
      "zod",
    ],
  },
  app: {
    layers: ["archive", "core", "ingest"],
    packages: [
      "node:",
      "@resvg/resvg-js",
      "compromise",
      "csv-stringify",
      "dotenv",
      "lru-cache",
      "pino",
      "piscina",
      "prom-client",
      "satori",
      "zod",
    ],
  },
  present: { layers: ["app", "core"], packages: [] },
  conversation: { layers: ["app", "core", "present"], packages: ["node:", "lru-cache"] },
  shell: { layers: ["app", "core", "present"], packages: ["node:"] },
  slack: {
    layers: ["app", "conversation", "core", "present"],
    packages: ["node:", "@slack/bolt", "@slack/oauth", "undici", "zod"],
  },
  discord: {
    layers: ["app", "conversation", "core", "present"],
    packages: ["node:", "discord.js", "undici", "zod"],
  },
  lab: {
    layers: ["app", "archive", "core", "ingest", "runtime.ts", "shell"],
    packages: ["node:", "better-sqlite3", "fuse.js", "minisearch", "pg"],
  },
  "program.ts": { layers: ["app", "discord", "shell", "slack"], packages: ["node:"] },
  "main.ts": { layers: ["program.ts", "runtime.ts"], packages: [] },
  "runtime.ts": { layers: [], packages: ["node:"] },
};

/** Training takes the stages of parsing one by one. */
const LAB_DOORS = ["parse/stages.ts", "answer/stages.ts", "gazetteer.ts"];

const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

const layerOf = (file: string): string => relative(SRC, file).split("/")[0] ?? "";

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => resolve(SRC, name));

const violation = (file: string, target: string): string | undefined => {
  const from = layerOf(file);
  const allowed = LAYERS[from] ?? { layers: [], packages: [] };
  const name = relative(ROOT, file);
  if (target.startsWith(".")) {
    const to = resolve(dirname(file), target);
    const layer = layerOf(to);
    if (layer === from) return undefined;
    if (!allowed.layers.includes(layer)) return `${name}: ${from} may not import ${layer}`;
    const doors = ["index.ts", ...(from === "lab" ? LAB_DOORS : [])].map((door) =>
      resolve(SRC, layer, door),
    );
    // a file at the top is its own door
    doors.push(resolve(SRC, layer));
    return doors.includes(to) ? undefined : `${name}: enters ${layer} past its index.ts`;
  }
  // word lists are data of core's own
  if (target.startsWith("#lexicon/") && from === "core") return undefined;
  const found = target.startsWith("node:") ? "node:" : (PACKAGE.exec(target)?.[0] ?? target);
  return allowed.packages.includes(found) ? undefined : `${name}: ${from} may not use ${target}`;
};

/** Which folders of `room` the files of each import from; files beside them, which put them together, aside. */
const importsBetween = (room: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const folderOf = (file: string): string =>
    dirname(relative(resolve(SRC, room), file)).split("/")[0] ?? "";
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const from = folderOf(file);
    if (from === ".." || from === ".") continue;
    const targets = importsOf(readFileSync(file, "utf8"))
      .filter((target) => target.startsWith("."))
      .map((target) => folderOf(resolve(dirname(file), target)));
    const own = found.get(from) ?? new Set();
    found.set(from, own);
    for (const to of targets) if (to !== ".." && to !== "." && to !== from) own.add(to);
  }
  return found;
};

describe("rooms", () => {
  it.each(["core/answer", "core/parse"])("of %s import each other one way", (room) => {
    const imports = importsBetween(room);
    expect(imports.size).toBeGreaterThan(5);
    const both = [...imports].flatMap(([from, targets]) =>
      [...targets]
        .filter((to) => from < to && imports.get(to)?.has(from))
        .map((to) => `${from} and ${to}`),
    );
    expect(both).toEqual([]);
  });
});

describe("layers", () => {
  it("finds the sources", () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it("lists every folder and file at the top of src", () => {
    expect(readdirSync(SRC).filter((name) => LAYERS[name] === undefined)).toEqual([]);
  });

  it("keeps every import, of types too, to the allow-list and to the doors", () => {
    const wrong = files.flatMap((file) =>
      importsOf(readFileSync(file, "utf8")).flatMap((target) => violation(file, target) ?? []),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["core/parse/text/tokens.ts", "node:fs"],
    ["core/parse/text/tokens.ts", "../../../slack/index.ts"],
    ["slack/main.ts", "../discord/index.ts"],
    ["slack/render.ts", "../core/answer/answer.ts"],
    ["slack/render.ts", "discord.js"],
    ["shell/ask.ts", "../archive/index.ts"],
    ["ingest/folder.ts", "../app/index.ts"],
    ["stray/file.ts", "../core/index.ts"],
  ])("refuses %s importing %s", (file, target) => {
    expect(violation(resolve(SRC, file), target)).toBeDefined();
  });

  it.each([
    ["slack/render.ts", "../core/index.ts"],
    ["core/parse/text/tokens.ts", "../../article.ts"],
    ["core/parse/text/tokens.ts", "wink-nlp"],
    ["app/logging.ts", "pino"],
    ["ingest/folder.ts", "node:fs/promises"],
  ])("allows %s importing %s", (file, target) => {
    expect(violation(resolve(SRC, file), target)).toBeUndefined();
  });

  it.each([
    ['import type { A } from "../b.ts";', ["../b.ts"]],
    ['import {\n  a,\n  b,\n} from "zod";', ["zod"]],
    ['const a = await import("./c.ts");', ["./c.ts"]],
    ['export * from "./d.ts";', ["./d.ts"]],
    ['import "dotenv/config";', ["dotenv/config"]],
    ['const flags = ["--import", "tsx"];', []],
    ['// import x from "y"\n/* import "z" */ const from = "q";', []],
  ])("reads the imports of %j", (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });
});
