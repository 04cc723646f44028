/** What lies in a folder and in those inside it, as it is: what cannot be read is named, the rest is found. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { causeLine } from "./reading.ts";

/** A file, or what could not be looked into and why. */
export type Found = { readonly path: string; readonly failure?: string; readonly skipped?: true };

/** In the order of their paths; hidden ones are left out. Links are followed, each folder is read once. */
export const findFiles = async (folder: string): Promise<readonly Found[]> => {
  const found: Found[] = [];
  const seen = new Set<string>();
  const folders = [folder];
  // a link waits until all folders are read by their own names, so that it never gives a file its name
  const links: string[] = [];
  for (let next = folders.pop(); next !== undefined; next = folders.pop() ?? links.pop())
    try {
      const inside = await readFolder(next, seen);
      // one by one: a call takes no hundred thousand arguments
      for (const each of inside.found) found.push(each);
      for (const each of inside.folders) folders.push(each);
      for (const each of inside.links) links.push(each);
    } catch (cause) {
      found.push({ path: next, failure: failureAt(next, cause) });
    }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
};

const readFolder = async (folder: string, seen: Set<string>) => {
  const inside = { found: [] as Found[], folders: [] as string[], links: [] as string[] };
  const real = await realpath(folder);
  if (seen.has(real)) return { ...inside, found: [{ path: folder, failure: SEEN }] };
  seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    const saved = entry.isDirectory() ? savedPage(entry.name, names) : undefined;
    if (saved !== undefined)
      inside.found.push({ path, failure: `belongs to ${saved}; not looked into`, skipped: true });
    else if (entry.isDirectory()) inside.folders.push(path);
    else if (entry.isSymbolicLink() && (await leadsToFolder(path))) inside.links.push(path);
    else inside.found.push(await toFound(path, entry));
  }
  return inside;
};

// The flood_files, as browsers put it beside The flood.html
const FILES = /[_.-](?:files|fichiers|dateien|archivos|file|bestanden)$/i;

export const ENDINGS = [".html", ".htm", ".xhtml"];

/** The page, without its ending, that a folder of this name belongs to if it lies beside it. */
export const pageOf = (folder: string): string | undefined =>
  FILES.test(folder) ? folder.replace(FILES, "") : undefined;

const savedPage = (folder: string, names: ReadonlySet<string>): string | undefined => {
  const page = pageOf(folder);
  return page === undefined
    ? undefined
    : ENDINGS.map((end) => page + end).find((name) => names.has(name));
};

const SEEN = "is a link to a folder that is read already; not followed";

const leadsToFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

const toFound = async (path: string, entry: Dirent): Promise<Found> => {
  // a name that is no UTF-8 shows as another, which is not there
  if (!entry.isSymbolicLink() && !UNDECODED.test(entry.name))
    return entry.isFile() ? { path } : { path, failure: NO_FILE };
  try {
    return (await stat(path)).isFile() ? { path } : { path, failure: NO_FILE };
  } catch (cause) {
    return { path, failure: failureAt(path, cause) };
  }
};

/** A pipe, which may never end, or a device. */
export const NO_FILE = "is no file; only files are read";
// what Node puts for bytes that are no UTF-8
const UNDECODED = /\ufffd/;

/** Why nothing can be read at `path`. */
export const failureAt = (path: string, cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ELOOP") return "is a link that leads in a circle";
  if (code !== "ENOENT") return causeLine(cause);
  return UNDECODED.test(path)
    ? "has a name that is not UTF-8, so it cannot be opened; rename it (� stands for each odd byte)"
    : "is a link to what is not there";
};
