/** What a page says of its article: JSON-LD first, then Open Graph and the like. */
import { z } from "zod";
import type { Provenance } from "../core/index.ts";
import { toLink } from "./front-matter.ts";
import { parseJson } from "./json.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

/** The little of a document that is read here. */
export type Page = {
  querySelector(selector: string): Tag | null;
  querySelectorAll(selector: string): Iterable<Tag>;
};
type Tag = { readonly textContent: string | null; getAttribute(name: string): string | null };

const text = z.string().trim().min(1);
const named = z.union([text, z.looseObject({ name: text }).transform(({ name }) => name)]);
const names = z.union([named.transform((name) => [name]), z.array(named)]);
const link = z.union([text, z.looseObject({ "@id": text }).transform((thing) => thing["@id"])]);
/** One wrong field must not lose the others. */
const optional = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
const described = z.looseObject({
  "@type": z.union([text.transform((type) => [type]), z.array(text)]),
  headline: optional(text),
  author: optional(names),
  datePublished: optional(text),
  publisher: optional(named),
  url: optional(link),
  mainEntityOfPage: optional(link),
  inLanguage: optional(text),
});
const graph = z.looseObject({ "@graph": z.array(z.unknown()) });

type Described = z.infer<typeof described>;

// NewsArticle, ReportageNewsArticle, BlogPosting; not: BreadcrumbList, WebPage
const ARTICLE = /(?:Article|Posting|Report)$/;

/** `address` is where the page was fetched from, if it was. */
export const readMetadata = (page: Page, address?: string): Provenance => {
  const json = readJsonLd(page);
  const meta = (...keys: readonly string[]): string | undefined => readMeta(page, keys);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  return known({
    title: json?.headline ?? meta("og:title", "twitter:title") ?? textOf(page, "title"),
    outlet: json?.publisher ?? meta("og:site_name", "publisher"),
    byline: json?.author?.join(", ") ?? meta("author", "parsely-author", "dc.creator"),
    published:
      toPublished(json?.datePublished) ??
      toPublished(meta("article:published_time", "parsely-pub-date", "dc.date", "date")),
    url:
      toLink(canonical, address) ??
      toLink(meta("og:url"), address) ??
      toLink(json?.url ?? json?.mainEntityOfPage, address) ??
      address,
    language: json?.inLanguage ?? languageOf(page),
  });
};

const readJsonLd = (page: Page): Described | undefined => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = things(parseJson(script.textContent ?? "")).find(isArticle);
    if (found) return found;
  }
  return undefined;
};

/** Everything described, also inside lists and graphs. */
const things = (json: unknown): readonly Described[] => {
  if (Array.isArray(json)) return json.flatMap(things);
  const within = graph.safeParse(json);
  if (within.success) return within.data["@graph"].flatMap(things);
  const one = described.safeParse(json);
  return one.success ? [one.data] : [];
};

const isArticle = (thing: Described): boolean => thing["@type"].some((type) => ARTICLE.test(type));

const readMeta = (page: Page, keys: readonly string[]): string | undefined => {
  for (const key of keys)
    for (const attribute of ["property", "name"]) {
      const content = page.querySelector(`meta[${attribute}="${key}"]`)?.getAttribute("content");
      if (content?.trim()) return content.trim();
    }
  return undefined;
};

const textOf = (page: Page, selector: string): string | undefined =>
  page.querySelector(selector)?.textContent?.trim() || undefined;

const languageOf = (page: Page): string | undefined =>
  page.querySelector("html")?.getAttribute("lang")?.trim() || undefined;
