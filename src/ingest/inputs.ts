/** Paths and addresses that a user names → what is to be read, in order. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, extname, relative } from "node:path";
import type { DocumentKind } from "./document.ts";
import { type Found, failureAt, findFiles, NO_FILE } from "./folder.ts";
import { causeLine } from "./reading.ts";
import { readSources, SOURCES_FILE, type Sources } from "./sources.ts";

export type Format = "text" | "markdown" | DocumentKind | "lines" | "rows";

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
  | { readonly format: "address"; readonly path: string; readonly count: 1 }
  /** What is not there or tells wrongly what it holds. */
  | {
      readonly format: "unreadable";
      readonly path: string;
      readonly failure: string;
      /** Nobody asked for it: it lies beside what was asked for. */
      readonly skipped?: true;
      readonly count: 1;
    };

/** Something inside `folder`, called as if the whole folder were read. */
export type Within = { readonly path: string; readonly folder: string };

const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "rows",
    ".tsv": "rows",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
    ".json": "feed",
  }),
);

// https://example.org/a; not: notes/http, c:/texts
const ADDRESS = /^https?:\/\//i;
const LINE_FEED = 0x0a;

/** Never throws: what cannot be listed is an input that says why. */
export const listInputs = async (
  paths: readonly (string | Within)[],
): Promise<readonly Input[]> => {
  const found: (readonly Input[])[] = [];
  for (const path of paths)
    found.push(await (typeof path === "string" ? listOne(path) : listWithin(path)));
  return found.flat();
};

const listOne = async (path: string): Promise<readonly Input[]> => {
  if (ADDRESS.test(path)) return [{ format: "address", path, count: 1 }];
  const found = await stat(path).catch(() => undefined);
  const folder = found?.isDirectory() ? path : dirname(path);
  return listWithin({ path, folder });
};

const listWithin = async ({ path, folder }: Within): Promise<readonly Input[]> => {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await listFolder(path, folder);
    return found.isFile() ? await listFiles([{ path }], folder) : [unreadable(path, NO_FILE)];
  } catch (cause) {
    return [unreadable(path, isMissing(cause) ? missing(path) : failureAt(path, cause))];
  }
};

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error &&
  "code" in cause &&
  (cause.code === "ENOENT" || cause.code === "ENOTDIR");

const listFolder = async (path: string, folder: string): Promise<readonly Input[]> => {
  const found = (await findFiles(path)).filter(({ path: file }) => basename(file) !== SOURCES_FILE);
  const isTaken = ({ path: file, failure }: Found): boolean =>
    failure !== undefined || isArticle(basename(file));
  const articles = found.filter(isTaken);
  const others = found.filter((file) => !isTaken(file));
  return [
    ...(articles.some(({ skipped }) => !skipped)
      ? []
      : [unreadable(path, `no articles in this folder; put ${ENDINGS} files there`)]),
    ...(await listFiles(articles, folder)),
    ...others.map(({ path: file }) => unreadable(file, NO_KIND, true)),
  ];
};

export const NO_KIND = "is of no kind that is read";

// ftp://example.org/a, file:///a; not: c:/a
const OTHER_SCHEME = /^[a-z][\w+.-]+:\/\//i;

const missing = (path: string): string =>
  OTHER_SCHEME.test(path)
    ? "only http(s) addresses are fetched; name a file without file://"
    : `no such file or folder${path.includes("\ufffd") ? "; a name that is not UTF-8 cannot be given, rename it" : ""}`;

const ENDINGS = Object.keys(FORMATS).join(", ");

const unreadable = (path: string, failure: string, skipped?: true): Input => ({
  format: "unreadable",
  path,
  failure,
  ...(skipped ? { skipped } : {}),
  count: 1,
});

/** Where a folder's `sources.json` is wrong, its files are left out: what it says may be what divides them. */
const listFiles = async (found: readonly Found[], folder: string): Promise<readonly Input[]> => {
  const sources = new Map<string, Sources | string>();
  const inputs: Input[] = [];
  for (const { path, failure, skipped } of found) {
    if (failure !== undefined) {
      inputs.push(unreadable(path, failure, skipped));
      continue;
    }
    const beside = dirname(path);
    const known = sources.get(beside);
    const its = known ?? (await readSources(beside).catch(causeLine));
    sources.set(beside, its);
    if (typeof its !== "string")
      inputs.push(await toInput(path, { id: relative(folder, path), sources: its }));
    else if (known === undefined) inputs.push(unreadable(beside, its));
  }
  return inputs;
};

/** By its name: neither hidden nor of an unknown ending, nor what is said of the others. */
export const isArticle = (name: string): boolean =>
  !name.startsWith(".") && name !== SOURCES_FILE && formatOf(name) !== undefined;

const formatOf = (path: string): Format | undefined => FORMATS.get(extname(path).toLowerCase());

/** A file of an unknown ending that is named by itself is read as text. */
const toInput = async (
  path: string,
  { id, sources }: { readonly id: string; readonly sources: Sources },
): Promise<Input> => {
  const format = formatOf(path) ?? "text";
  const count = format === "lines" ? await countLines(path).catch(() => 1) : 1;
  return { format, path, id: withoutEnding(id), sources, count };
};

/** `march/flood.txt` → `march/flood`. */
export const withoutEnding = (path: string): string =>
  path.slice(0, path.length - extname(path).length);

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
