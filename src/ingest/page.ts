/** An HTML page → the text of its article, or of each entry of a live blog, and what it says of it. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Provenance } from "../core/index.ts";
import { type Decoded, decode } from "./decode.ts";
import { mend } from "./garbled.ts";
import { boundPage } from "./page-bounds.ts";
import { liveEntries } from "./page-live.ts";
import { type Metadata, readMetadata } from "./page-metadata.ts";
import { prunePage } from "./page-prune.ts";
import { noArticle } from "./page-refusals.ts";
import { type PageNode, textOf } from "./page-text.ts";

/** `name`: what an entry of a live blog is called within its page. */
export type PagePart = {
  readonly text: string;
  readonly provenance: Provenance;
  readonly name?: string;
};

export type PageArticle =
  | { readonly parts: readonly PagePart[]; readonly warning?: string }
  | { readonly failure: string };

/** Shorter than this, what was found is a menu or a notice, no article. In characters. */
const LEAST_TEXT = 140;
/** An entry of a live blog may be a sentence. */
const LEAST_ENTRY = 30;
const NO_ARTICLE = "holds no article that can be told from the page around it";
const TEASER = "shows the beginning only to those who do not subscribe; that is what was taken";
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

type Document = ReturnType<typeof parseHTML>["document"];

export const readPage = ({ bytes, address, contentType }: Page): PageArticle => {
  const decoded = decodePage(bytes, contentType);
  if ("failure" in decoded) return decoded;
  const { document } = parseHTML(decoded.text);
  const cut = boundPage(document.documentElement);
  const metadata = readMetadata(document, address);
  const found = findParts(document, metadata);
  if ("failure" in found) return { failure: `${found.failure}${cut ? `; it ${cut}` : ""}` };
  const mended = found.parts.map((part) => ({ part, ...mend(part.text, decodeEscape) }));
  const warnings = new Set(
    [decoded.warning, cut, found.warning, ...mended.flatMap((one) => one.warnings)].filter(
      (one) => one !== undefined,
    ),
  );
  return {
    parts: mended.map(({ part, text }) => ({ ...part, text })),
    ...(warnings.size > 0 ? { warning: [...warnings].join("; ") } : {}),
  };
};

const decodePage = (bytes: Uint8Array, contentType: string | undefined): Decoded => {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const label = CHARSET.exec(contentType ?? "")?.[1] ?? CHARSET.exec(head)?.[1] ?? "utf-8";
  return TOLD_APART.test(label) ? decode(bytes) : decodeAs(label, bytes);
};

const decodeAs = (label: string, bytes: Uint8Array): Decoded => {
  try {
    return { text: new TextDecoder(label).decode(bytes), offset: 0 };
  } catch {
    return decode(bytes);
  }
};

type Parts =
  | { readonly parts: readonly PagePart[]; readonly warning?: string }
  | { readonly failure: string };

const findParts = (document: Document, { provenance, body, teaser }: Metadata): Parts => {
  const entries = entriesOf(document, provenance);
  if (entries.length > 0) return { parts: entries };
  const whole = body === undefined ? "" : bodyText(body);
  if (teaser && whole.length > 0) return { parts: [{ text: whole, provenance }] };
  prunePage(document.documentElement);
  keepSources(document);
  const refused = noArticle(document);
  if (refused) return { failure: refused };
  const found = articleText(document);
  const text = found.length < LEAST_TEXT && whole.length > found.length ? whole : found;
  if (text.length < LEAST_TEXT && !(teaser && text.length >= LEAST_ENTRY))
    return { failure: NO_ARTICLE };
  return { parts: [{ text, provenance }], ...(teaser ? { warning: TEASER } : {}) };
};

/** Below a quotation a footer says whose it is; elsewhere it is none of the article. */
const keepSources = (document: Document): void => {
  for (const footer of document.querySelectorAll("blockquote footer")) {
    const cite = document.createElement("cite");
    cite.append(...footer.childNodes);
    footer.replaceWith(cite);
  }
};

/** Each says who wrote it and when; the rest holds for all. */
const entriesOf = (document: Document, shared: Provenance): readonly PagePart[] =>
  liveEntries(document.documentElement).flatMap(({ element, name, provenance }) => {
    prunePage(element);
    const text = textOf(element);
    const url = shared.url === undefined ? {} : { url: `${shared.url}#${name}` };
    return text.length < LEAST_ENTRY
      ? []
      : [{ text, name, provenance: { ...shared, ...provenance, ...url } }];
  });

const articleText = (document: Document): string => {
  const found = grabArticle(document);
  return isNode(found) ? textOf(found) : "";
};

/** It throws where elements are so broken that a page has no body to go up to. */
const grabArticle = (document: Document): unknown => {
  try {
    const options = { serializer: (node: unknown) => node, keepClasses: true };
    return new Readability<unknown>(document, options).parse()?.content;
  } catch {
    return undefined;
  }
};

/** `articleBody` is text, or the elements of one. */
const bodyText = (body: string): string =>
  body.includes("</")
    ? textOf(parseHTML(`<html><body>${body}</body></html>`).document.documentElement)
    : body;

const decodeEscape = (written: string): string =>
  parseHTML(`<p>${written}</p>`).document.querySelector("p")?.textContent ?? written;

const isNode = (value: unknown): value is PageNode =>
  typeof value === "object" && value !== null && "childNodes" in value;
