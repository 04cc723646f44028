/** An HTML page → the text of its article and what it says of it. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Provenance } from "../core/index.ts";
import { decode } from "./decode.ts";
import { boundPage } from "./page-bounds.ts";
import { readMetadata } from "./page-metadata.ts";
import { type PageNode, textOf } from "./page-text.ts";

export type PageArticle =
  | { readonly text: string; readonly provenance: Provenance; readonly warning?: string }
  | { readonly failure: string };

/** Shorter than this, what was found is a menu or a notice, no article. In characters. */
const LEAST_TEXT = 140;
const NO_ARTICLE = "holds no article that can be told from the page around it";
/** A page declares its encoding near its head. In bytes. */
const HEAD = 4096;

// <meta charset="iso-8859-1">, content="text/html; charset=windows-1252"
const CHARSET = /charset\s*=["'\s]*([\w-]+)/i;

/** What `decode` tells apart by itself; pages that declare one are often in the other. */
// utf-8, ISO-8859-1; not: shift_jis
const TOLD_APART = /^(?:utf-?(?:8|16.*)|iso-8859-1|latin1|windows-1252|us-ascii)$/i;

export type Page = {
  readonly bytes: Uint8Array;
  /** Where it was fetched from; absent for a saved page. */
  readonly address?: string;
  /** As the server declares it. */
  readonly contentType?: string;
};

export const readPage = ({ bytes, address, contentType }: Page): PageArticle => {
  const decoded = decodePage(bytes, contentType);
  if ("failure" in decoded) return decoded;
  const { document } = parseHTML(decoded.text);
  const cut = boundPage(document.documentElement);
  const provenance = readMetadata(document, address);
  const text = articleText(document);
  if (text.length < LEAST_TEXT) return { failure: `${NO_ARTICLE}${cut ? `; it ${cut}` : ""}` };
  const warnings = [decoded.warning, cut].filter((each) => each !== undefined);
  return { text, provenance, ...(warnings.length > 0 ? { warning: warnings.join("; ") } : {}) };
};

const decodePage = (bytes: Uint8Array, contentType: string | undefined) => {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const label = CHARSET.exec(contentType ?? "")?.[1] ?? CHARSET.exec(head)?.[1] ?? "utf-8";
  return TOLD_APART.test(label) ? decode(bytes) : decodeAs(label, bytes);
};

const decodeAs = (label: string, bytes: Uint8Array) => {
  try {
    return { text: new TextDecoder(label).decode(bytes), warning: undefined };
  } catch {
    return decode(bytes);
  }
};

const articleText = (document: ReturnType<typeof parseHTML>["document"]): string => {
  const found = new Readability<unknown>(document, { serializer: (node) => node }).parse();
  return isNode(found?.content) ? textOf(found.content) : "";
};

const isNode = (value: unknown): value is PageNode =>
  typeof value === "object" && value !== null && "childNodes" in value;
