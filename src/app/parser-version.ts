/** What the facts of an article depend on beside its text. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PARSER_VERSION } from "../core/index.ts";

/** The parser's own code: `src/core/parse` or `dist/core/parse`, and the words that are part of it. */
const CODE = join(import.meta.dirname, "..", "core", "parse");
const WORDS = join(import.meta.dirname, "..", "..", "config", "lexicon");
/** Hexadecimal digits: two parsers of one name are not to be expected. */
const DIGITS = 12;

/**
 * `1.3f9a…`: another one whenever the parser's code, its word lists, its weights or its threshold are, so that nobody
 * has to remember. `PARSER_VERSION` counts what lies outside of these: the packages it parses with.
 */
export const readParserVersion = async (config: string, threshold: number): Promise<string> => {
  const hash = createHash("sha256").update(String(threshold));
  for (const folder of [CODE, WORDS, join(config, "lexicon"), join(config, "weights")])
    for (const [name, content] of await contentsOf(folder))
      hash.update(`\0${name}\0`).update(content);
  return `${PARSER_VERSION}.${hash.digest("hex").slice(0, DIGITS)}`;
};

/** All at once: a start waits for them. */
const contentsOf = async (folder: string) =>
  Promise.all(
    (await filesIn(folder)).map(
      async (name) => [name, await readFile(join(folder, name))] as const,
    ),
  );

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => FILE.test(name)).toSorted();

// cues.json, cues.ts, cues.js; not: cues.js.map, .cues.json.swp, a folder
const FILE = /^[^.][^.]*\.(?:json|ts|js)$/;
