/** A document that takes a reader of its own: its bytes → its articles. Each reader is loaded when it is first needed. */
import type { FeedItem } from "./feed.ts";
import type { Page, PageArticle } from "./page.ts";

export type DocumentKind = "page" | "pdf" | "docx" | "mail" | "feed";

/** A page where no kind is given. */
export type Document = Page & { readonly kind?: DocumentKind };

/** `items`: what a feed or a sitemap lists, whole or to be fetched. */
export type DocumentArticles =
  | PageArticle
  | { readonly items: readonly FeedItem[]; readonly warning?: string };

export const readDocument = async (document: Document): Promise<DocumentArticles> => {
  const { kind = "page", bytes } = document;
  if (kind === "pdf") return (await import("./pdf.ts")).readPdf(bytes);
  if (kind === "docx") return (await import("./docx.ts")).readDocx(bytes);
  if (kind === "mail") return (await import("./mail.ts")).readMail(bytes);
  if (kind === "feed") return (await import("./feed.ts")).readFeed(bytes);
  return (await import("./page.ts")).readPage(document);
};

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/html/i, "page"],
  [/\bpdf\b/i, "pdf"],
  [/wordprocessingml/i, "docx"],
  [/rfc822/i, "mail"],
  [/\b(?:rss|atom|rdf|xml|feed\+json|json)\b/i, "feed"],
];

/** By what a server calls it, e.g. `text/html; charset=utf-8`; undefined: plain text. */
export const kindOfType = (contentType: string): DocumentKind | undefined =>
  KINDS.find(([type]) => type.test(contentType))?.[1];
