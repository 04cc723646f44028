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
const reference = z.looseObject({ "@id": text }).transform((thing) => ({ id: thing["@id"] }));
const link = z.union([text, reference.transform(({ id }) => id)]);
/** One wrong field must not lose the others. */
const optional = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);
/** A name, or the thing beside it that has one. */
const who = optional(
  z.union([text, z.looseObject({ name: text }).transform(({ name }) => name), reference]),
);
const described = z.looseObject({
  "@type": z.union([text.transform((type) => [type]), z.array(text)]),
  headline: optional(text),
  author: z.union([z.array(who), who.transform((one) => [one])]),
  datePublished: optional(text),
  publisher: who,
  url: optional(link),
  mainEntityOfPage: optional(link),
  inLanguage: optional(text),
});
const around = z.looseObject({
  "@graph": optional(z.array(z.unknown())),
  mainEntity: z.unknown().optional(),
});
const called = z.looseObject({ "@id": text, name: text });

type Described = z.infer<typeof described>;
type Who = z.infer<typeof who>;

// NewsArticle, ReportageNewsArticle, BlogPosting; not: BreadcrumbList, WebPage
const ARTICLE = /(?:Article|Posting|Report)$/;

/** `address` is where the page was fetched from, if it was. */
export const readMetadata = (page: Page, address?: string): Provenance => {
  const json = readJsonLd(page);
  const meta = (...keys: readonly string[]): string | undefined => readMeta(page, keys);
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? undefined;
  return known({
    title: json?.headline ?? meta("og:title", "twitter:title") ?? textOf(page, "title"),
    outlet: json?.publisher ?? meta("og:site_name", "publisher"),
    byline: json?.byline ?? meta("author", "parsely-author", "dc.creator"),
    published:
      toPublished(json?.datePublished) ??
      toPublished(meta("article:published_time", "parsely-pub-date", "dc.date", "date")),
    url:
      toLink(canonical, address) ??
      toLink(meta("og:url"), address) ??
      toLink(json?.url ?? json?.mainEntityOfPage, address) ??
      address,
    language: json?.inLanguage ?? languageOf(page) ?? meta("og:locale")?.replace("_", "-"),
  });
};

const readJsonLd = (page: Page) => {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json"]')];
  const all = scripts.flatMap((script) => things(parseJson(script.textContent ?? "")));
  const article = all.map((thing) => described.safeParse(thing).data).find(isArticle);
  const names = new Map(
    all.flatMap((thing) => {
      const { data } = called.safeParse(thing);
      return data ? [[data["@id"], data.name] as const] : [];
    }),
  );
  const nameOf = (one: Who): string | undefined =>
    typeof one === "object" ? names.get(one.id) : one;
  const byline = article?.author.flatMap((one) => nameOf(one) ?? []).join(", ");
  return (
    article && { ...article, publisher: nameOf(article.publisher), byline: byline || undefined }
  );
};

/** Deeper, a description is no description. */
const DEEPEST = 12;

/** Everything described, also inside lists, graphs and pages. */
const things = (json: unknown, depth = 0): readonly unknown[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((one) => things(one, depth + 1));
  const { data } = around.safeParse(json);
  if (!data) return [];
  return [json, ...things(data["@graph"] ?? [], depth + 1), ...things(data.mainEntity, depth + 1)];
};

const isArticle = (thing: Described | undefined): thing is Described =>
  thing?.["@type"].some((type) => ARTICLE.test(type)) ?? false;

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
