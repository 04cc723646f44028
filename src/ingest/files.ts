/** One file → its articles, or why there are none. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { lineAt } from "../core/index.ts";
import { type Decoded, decode } from "./decode.ts";
import type { Document, DocumentArticles } from "./document.ts";
import type { FeedItem } from "./feed.ts";
import { readFrontMatter } from "./front-matter.ts";
import { complaintsOf } from "./garbled.ts";
import type { Format } from "./inputs.ts";
import { type FileText, toArticles } from "./parts.ts";
import { leftOut } from "./provenance.ts";
import { causeLine, placeOf, type Reading, tooLarge } from "./reading.ts";
import type { Sources } from "./sources.ts";
import { headOf } from "./text-head.ts";

export type FileInput = {
  readonly format: Exclude<Format, "lines" | "rows">;
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
  readonly readPage: (document: Document) => Promise<DocumentArticles>;
};

/** Pictures make most of such a file; of its text the limit is the article's. In bytes. */
const LARGEST = 50_000_000;
const PICTURED: ReadonlySet<string> = new Set(["pdf", "docx", "mail"]);

/** Its articles, or what a feed lists. Never throws. */
export const readFileArticles = async (
  input: FileInput,
  reader: FileReader,
): Promise<Reading | { readonly items: readonly FeedItem[] }> => {
  const { path, id, sources } = input;
  try {
    const { size } = await stat(path);
    const limit = PICTURED.has(input.format) ? LARGEST : reader.limit;
    if (size > limit) return { path, failure: tooLarge(size, limit) };
    const read = await readText(input, reader);
    if ("items" in read) return read;
    if ("failure" in read) return { path, ...read };
    const large = read.texts.find(({ text }) => text.length > reader.limit);
    if (large) return { path, failure: tooLarge(large.text.length, reader.limit) };
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

const readText = async (
  { format, path, sources }: FileInput,
  { readPage }: FileReader,
): Promise<Texts | { readonly items: readonly FeedItem[] }> => {
  const bytes = await readFile(path);
  if (format !== "text" && format !== "markdown") {
    const read = await readPage({ bytes, kind: format });
    if (!("parts" in read)) return read;
    return withWarnings(
      read.parts.map((part) => ({ ...part, offset: 0 })),
      [read.warning],
    );
  }
  const decoded = decode(bytes);
  if ("failure" in decoded) return decoded;
  if (format === "markdown") return afterFrontMatter(decoded);
  const { warning, ...text } = decoded;
  // what stands at the head is said of the first part alone
  const provenance = sources.get(basename(path))?.parts ? {} : headOf(text.text);
  return withWarnings([{ ...text, provenance }], [warning, ...complaintsOf(text.text)]);
};

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
