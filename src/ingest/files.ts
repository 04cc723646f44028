/** Files and folders on disk → readings, one file at a time. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative } from "node:path";
import { decode } from "./decode.ts";
import { toArticles } from "./parts.ts";
import type { Reading } from "./reading.ts";
import { readSources, type Sources } from "./sources.ts";

export type FileLimits = {
  /** Largest article, in bytes. */
  readonly articleBytes: number;
};

/** A file to read: `id` is what its first article is called. */
export type FileEntry = {
  readonly path: string;
  readonly id: string;
  readonly sources: Sources;
};

const ENDINGS = [".txt"];

/** Files under `paths`, folders in the order of their names. Throws one line for what is not there or holds no article. */
export const listFiles = async (paths: readonly string[]): Promise<readonly FileEntry[]> =>
  (await Promise.all(paths.map(listOne))).flat();

const listOne = async (path: string): Promise<readonly FileEntry[]> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${path}: no such file or folder`);
  if (!found.isDirectory())
    return [{ path, id: idOf(basename(path)), sources: await readSources(dirname(path)) }];
  const files = await listFolder(path);
  if (files.length === 0)
    throw new Error(`${path}: no articles in this folder; put ${ENDINGS.join(", ")} files there`);
  return files;
};

const listFolder = async (folder: string): Promise<readonly FileEntry[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(isArticle).map((entry) => join(entry.parentPath, entry.name));
  const sources = new Map<string, Sources>();
  for (const parent of new Set(paths.map((path) => dirname(path))))
    sources.set(parent, await readSources(parent));
  return paths.sort().map((path) => ({
    path,
    id: idOf(relative(folder, path)),
    sources: sources.get(dirname(path)) ?? {},
  }));
};

const isArticle = (entry: Dirent): boolean =>
  entry.isFile() &&
  !entry.name.startsWith(".") &&
  ENDINGS.includes(extname(entry.name).toLowerCase());

/** `march/flood.txt` → `march/flood`. */
const idOf = (path: string): string => path.slice(0, path.length - extname(path).length);

/** Articles of one file, or why there are none. Never throws. */
export const readArticles = async (
  { path, id, sources }: FileEntry,
  limits: FileLimits,
): Promise<Reading> => {
  try {
    const { size } = await stat(path);
    if (size > limits.articleBytes) return { path, failure: tooLarge(size, limits.articleBytes) };
    const decoded = decode(await readFile(path));
    if ("failure" in decoded) return { path, ...decoded };
    const { text, offset, warning } = decoded;
    const file = basename(path);
    const articles = toArticles({ id, file, text, offset }, sources[file]);
    return warning === undefined ? { path, articles } : { path, articles, warning };
  } catch (cause) {
    return { path, failure: causeLine(cause) };
  }
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const tooLarge = (size: number, limit: number): string =>
  `has ${megabytes(size)}, more than the ${megabytes(limit)} of one article; split it, or raise limits.articleBytes in config/whosaid.json`;

const causeLine = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause ? `cannot be read (${cause.code})` : cause.message;
};
