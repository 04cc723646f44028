/** A table that is looked up by a word of a text, question, file or header is a Map: an object also knows *constructor*. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Objects with any keys that are passed on whole or read by names that stand in the code; never looked up by a word. */
const NEVER_LOOKED_UP = new Map([
  ["src/app/environment.ts", "the process' variables, read by a schema"],
  ["src/app/gazetteer.ts", "words of a package; a Map is made of it"],
  ["src/app/tenants.ts", "archives as configured, walked whole"],
  ["src/app/log.ts", "fields of a log line, written whole"],
  ["src/ingest/article-rows.ts", "a row, read by a schema"],
  ["src/ingest/fetch.ts", "headers, sent whole"],
  ["src/app/pictures/element.ts", "styles, passed on whole"],
  ["src/shell/ask.ts", "JSON, written whole"],
  ["src/shell/facts-json.ts", "JSON, written whole"],
  ["src/slack/response-url.ts", "a body, sent whole"],
  ["src/archive/rows.ts", "counts, read by names in the code"],
  ["src/archive/postgres-connection.ts", "options of a connection"],
  ["src/core/parse/lexicon.ts", "the shape of a file; Maps are made of it"],
  ["src/core/parse/weights.ts", "the shape of a file; Maps are made of it"],
  ["src/core/answer/evidence/lexicon.ts", "the shape of a file; a Map is made of it"],
  ["src/core/answer/evidence/model.ts", "the shape of a file; a Map is made of it"],
  [
    "src/core/people/appearance.ts",
    "keys begin with a letter and a colon, as no name of Object.prototype does",
  ],
  ["src/core/answer/question/filters.ts", "keys are those of FILTER_NAMES"],
  ["src/core/answer/question/patterns.ts", "slots, by names that stand in the code"],
  ["src/core/answer/question/follow-ups.ts", "slots, by names that stand in the code"],
]);
// What trains and measures meets no stranger's text.
const APART = "src/lab/";

const OPEN_KEYS = /\bRecord<\s*string\b|\[\w+: string\]:/;
// word in TABLE · word in table; not: "failure" in page, for (const word in words)
const ASKED_BY_IN = /(?<![\w"'])(?<!const |let )\b[a-z]\w* in [A-Za-z_]+\b(?=[\s)&|?;])/;
// TABLE[word as keyof typeof TABLE]
const CAST = /\[[^\]]* as keyof typeof /;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm;
const TEXT =
  /`[^`]*`|"(?:[^"\\\n]|\\.)*"|\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("src", name))
  .filter((name) => !name.startsWith(APART));

const codeOf = (file: string): string =>
  readFileSync(join(ROOT, file), "utf8").replace(COMMENT, "").replace(TEXT, '""');

const matching = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(codeOf(file)));

describe("tables looked up by a word", () => {
  it("are Maps: objects with open keys stand only where they are never looked up", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(matching(OPEN_KEYS).toSorted()).toEqual([...NEVER_LOOKED_UP.keys()].toSorted());
  });

  it("are never asked by `in` or by a cast", () => {
    expect(matching(CAST)).toEqual([]);
    expect(matching(ASKED_BY_IN)).toEqual([]);
  });

  it("would be noticed", () => {
    expect("const A: Readonly<Record<string, number>> = {}").toMatch(OPEN_KEYS);
    expect("type A = { readonly [word: string]: number }").toMatch(OPEN_KEYS);
    expect("if (word in SHORT) return").toMatch(ASKED_BY_IN);
    expect("SHORT[word as keyof typeof SHORT]").toMatch(CAST);
    expect('Record<Kind, string>; "a" in b; for (const one in all) {}').not.toMatch(
      new RegExp(`${OPEN_KEYS.source}|${CAST.source}|${ASKED_BY_IN.source}`),
    );
  });
});
