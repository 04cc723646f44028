/** One file → its articles, or why there are none. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { lineAt } from "../core/index.ts";
import { type Decoded, decode } from "./decode.ts";
import { readFrontMatter } from "./front-matter.ts";
import { complaintsOf } from "./garbled.ts";
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

/** `name`: what a part of a page is called within it. */
type Read = Omit<FileText, "id" | "file"> & { readonly name?: string };
type Texts =
  | { readonly texts: readonly Read[]; readonly warning?: string }
  | { readonly failure: string };

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
    const { warning, texts } = read;
    const file = basename(path);
    const place = placeOf(path);
    const articles = texts.flatMap(({ name, ...text }) =>
      toArticles({ id: partId(id, name), file, ...text }, sources.get(file)).map((article) => ({
        ...article,
        place,
      })),
    );
    return warning === undefined ? { path, articles } : { path, articles, warning };
  } catch (cause) {
    return { path, failure: causeLine(cause) };
  }
};

/** `live/vote#p3` */
export const partId = (id: string, name: string | undefined): string =>
  name === undefined ? id : `${id}#${name}`;

const readText = async ({ format, path }: FileInput, { readPage }: FileReader): Promise<Texts> => {
  const bytes = await readFile(path);
  if (format === "page") {
    const { parts, ...page } = { parts: [], ...(await readPage({ bytes })) };
    return "failure" in page
      ? page
      : { ...page, texts: parts.map((part) => ({ ...part, offset: 0 })) };
  }
  const decoded = decode(bytes);
  if ("failure" in decoded) return decoded;
  return format === "markdown" ? afterFrontMatter(decoded) : plainText(decoded);
};

const plainText = ({ warning, ...text }: Extract<Decoded, { text: string }>): Texts =>
  withWarnings([text], [warning, ...complaintsOf(text.text)]);

const withWarnings = (texts: readonly Read[], all: readonly (string | undefined)[]): Texts => {
  const warnings = all.filter((each) => each !== undefined);
  return { texts, ...(warnings.length > 0 ? { warning: warnings.join("; ") } : {}) };
};

const afterFrontMatter = (decoded: Extract<Decoded, { text: string }>): Texts => {
  const { provenance, odd, end } = readFrontMatter(decoded.text);
  const text = decoded.text.slice(end);
  if (text.trim() === "") return { failure: "has front matter, but no text after it" };
  const read = {
    text,
    offset: decoded.offset + end,
    line: lineAt(decoded.text, end),
    provenance,
  };
  return withWarnings([read], [decoded.warning, leftOut(odd), ...complaintsOf(text)]);
};
