/**
 * `sources.json` beside a folder's articles: what is known of each, and where one file holds several.
 *
 *   { "articles": { "flood.txt": { "outlet": "The Post", "byline": "A. Writer", "published": "2021-03-12" },
 *                   "two.txt": { "parts": [ { "begins": "UPDATE", "origin": "AP" }, { "begins": "ORIGINAL" } ] } } }
 *
 * A part runs from the line that begins with the words of `begins` to the next part.
 */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export const SOURCES_FILE = "sources.json";

const known = z.string().trim().min(1).optional();
const provenance = {
  title: known,
  outlet: known,
  byline: known,
  /** As printed. */
  dateline: known,
  /** The wire service or paper whose copy it carries. */
  origin: known,
  published: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error: "expected a date like 2021-03-12, or a time like 2021-03-12T09:30:00Z",
    })
    .optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: known,
};

const part = z.strictObject({ begins: z.string().min(1), ...provenance });
const entry = z.strictObject({ ...provenance, parts: z.array(part).min(1).optional() });
const sources = z.strictObject({
  articles: z.record(z.string(), entry, {
    error: 'expected { "articles": { "<file>": { "outlet": "…" } } }',
  }),
});

export type SourceEntry = z.infer<typeof entry>;
export type Sources = ReadonlyMap<string, SourceEntry>;

/** Entries of the folder's `sources.json` by file name; none where it has no such file. Throws one line. */
export const readSources = async (folder: string): Promise<Sources> => {
  const file = join(folder, SOURCES_FILE);
  const isFile = (await stat(file).catch(() => undefined))?.isFile() ?? false;
  const text = isFile ? await readFile(file, "utf8").catch(() => undefined) : undefined;
  if (text === undefined) return new Map();
  const result = sources.safeParse(parseJson(text));
  if (result.success) return new Map(Object.entries(result.data.articles));
  const issue = result.error.issues[0];
  throw new Error(`${SOURCES_FILE}: ${issue?.path.join(".") || "the file"}: ${issue?.message}`);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${SOURCES_FILE}: is not JSON; correct it or remove it`, { cause });
  }
};
