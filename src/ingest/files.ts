/** One file → its articles, or why there are none. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { lineAt } from "../core/index.ts";
import { type Decoded, decode } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Format } from "./inputs.ts";
import type { Page, PageArticle } from "./page.ts";
import { type FileText, toArticles } from "./parts.ts";
import { leftOut } from "./provenance.ts";
import { causeLine, placeOf, type Reading, tooLarge } from "./reading.ts";
import type { Sources } from "./sources.ts";

export type FileInput = {
  readonly format: Exclude<Format, "lines">;
  readonly path: string;
  readonly id: string;
  readonly sources: Sources;
};

type Read = Omit<FileText, "id" | "file"> & { readonly warning?: string };

export type FileReader = {
  /** The largest file, in bytes. */
  readonly limit: number;
  readonly readPage: (page: Page) => Promise<PageArticle>;
};

/** Never throws. */
export const readFileArticles = async (input: FileInput, reader: FileReader): Promise<Reading> => {
  const { path, id, sources } = input;
  try {
    const { size } = await stat(path);
    if (size > reader.limit) return { path, failure: tooLarge(size, reader.limit) };
    const read = await readText(input, reader);
    if ("failure" in read) return { path, ...read };
    const { warning, ...text } = read;
    const file = basename(path);
    const place = placeOf(path);
    const articles = toArticles({ id, file, ...text }, sources.get(file)).map((article) => ({
      ...article,
      place,
    }));
    return warning === undefined ? { path, articles } : { path, articles, warning };
  } catch (cause) {
    return { path, failure: causeLine(cause) };
  }
};

const readText = async (
  { format, path }: FileInput,
  { readPage }: FileReader,
): Promise<Read | { failure: string }> => {
  const bytes = await readFile(path);
  if (format === "page") {
    const page = await readPage({ bytes });
    return "failure" in page ? page : { ...page, offset: 0 };
  }
  const decoded = decode(bytes);
  return format === "markdown" && "text" in decoded ? afterFrontMatter(decoded) : decoded;
};

const afterFrontMatter = (
  decoded: Extract<Decoded, { text: string }>,
): Read | { failure: string } => {
  const { provenance, odd, end } = readFrontMatter(decoded.text);
  const text = decoded.text.slice(end);
  if (text.trim() === "") return { failure: "has front matter, but no text after it" };
  const line = lineAt(decoded.text, end);
  const warnings = [decoded.warning, leftOut(odd)].filter((each) => each !== undefined);
  return {
    ...decoded,
    text,
    offset: decoded.offset + end,
    line,
    provenance,
    ...(warnings.length > 0 ? { warning: warnings.join("; ") } : {}),
  };
};
