/** Paths and addresses that a user names → what is to be read, in order. */
import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";
import { readSources, type Sources } from "./sources.ts";

export type Format = "text" | "markdown" | "page" | "lines";

export type Input =
  | {
      readonly format: Format;
      readonly path: string;
      /** What its first article is called. */
      readonly id: string;
      readonly sources: Sources;
      /** Readings it gives: lines where each is an article, else 1. */
      readonly count: number;
    }
  | { readonly format: "address"; readonly path: string; readonly count: 1 };

const FORMATS: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "page",
  ".htm": "page",
  ".xhtml": "page",
  ".jsonl": "lines",
  ".ndjson": "lines",
};

// https://example.org/a; not: notes/http, c:/texts
const ADDRESS = /^https?:\/\//i;
const LINE_FEED = 0x0a;

/** Throws one line for a path that is not there or a folder that holds no article. */
export const listInputs = async (paths: readonly string[]): Promise<readonly Input[]> => {
  const found: Input[] = [];
  for (const path of paths) found.push(...(await listOne(path)));
  return found;
};

const listOne = async (path: string): Promise<readonly Input[]> => {
  if (ADDRESS.test(path)) return [{ format: "address", path, count: 1 }];
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${path}: no such file or folder`);
  if (!found.isDirectory())
    return [await toInput(path, { id: basename(path), sources: await readSources(dirname(path)) })];
  const inputs = await listFolder(path);
  if (inputs.length === 0)
    throw new Error(
      `${path}: no articles in this folder; put ${Object.keys(FORMATS).join(", ")} files there`,
    );
  return inputs;
};

const listFolder = async (folder: string): Promise<readonly Input[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(isArticle).map((entry) => join(entry.parentPath, entry.name));
  const sources = new Map<string, Sources>();
  const inputs: Input[] = [];
  for (const path of paths.sort()) {
    const beside = sources.get(dirname(path)) ?? (await readSources(dirname(path)));
    sources.set(dirname(path), beside);
    inputs.push(await toInput(path, { id: relative(folder, path), sources: beside }));
  }
  return inputs;
};

const isArticle = (entry: Dirent): boolean =>
  entry.isFile() && !entry.name.startsWith(".") && formatOf(entry.name) !== undefined;

const formatOf = (path: string): Format | undefined => FORMATS[extname(path).toLowerCase()];

/** A file of an unknown ending that is named by itself is read as text. */
const toInput = async (
  path: string,
  { id, sources }: { readonly id: string; readonly sources: Sources },
): Promise<Input> => {
  const format = formatOf(path) ?? "text";
  const count = format === "lines" ? await countLines(path) : 1;
  return { format, path, id: withoutEnding(id), sources, count };
};

/** `march/flood.txt` → `march/flood`. */
const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length);

/** An estimate for progress: empty lines are counted, too. */
const countLines = async (path: string): Promise<number> => {
  let lines = 0;
  let last = LINE_FEED;
  for await (const chunk of createReadStream(path)) {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
    last = chunk.at(-1) ?? last;
  }
  return last === LINE_FEED ? lines : lines + 1;
};
