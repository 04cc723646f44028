/** What a page says of its article: linked data first, then Open Graph and the like. */
import type { Provenance } from "../core/index.ts";
import { toLink } from "./front-matter.ts";
import { type LinkedArticle, linkedArticle } from "./json-ld.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

/** The little of a document that is read here. */
export type Page = {
  querySelector(selector: string): Tag | null;
  querySelectorAll(selector: string): Iterable<Tag>;
};
type Tag = { readonly textContent: string | null; getAttribute(name: string): string | null };

export type Metadata = {
  readonly provenance: Provenance;
  /** The whole article, where the linked data holds it. */
  readonly body?: string;
  /** The page shows a part of it to those who do not pay. */
  readonly teaser: boolean;
};

/** `address` is where the page was fetched from, if it was. */
export const readMetadata = (page: Page, address?: string): Metadata => {
  const meta = (...keys: readonly string[]): string | undefined => readMeta(page, keys);
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? undefined;
  const titles = [meta("og:title"), textOf(page, "title"), textOf(page, "h1")];
  const addresses = [toLink(canonical, address), toLink(meta("og:url"), address), address];
  const json = linkedArticle(scriptsOf(page), { titles: some(titles), addresses: some(addresses) });
  const published = [
    json?.datePublished,
    meta("article:published_time", "parsely-pub-date", "dc.date", "date", "datePublished"),
    page
      .querySelector("time[itemprop~=datePublished], article time[datetime], time[pubdate]")
      ?.getAttribute("datetime") ?? undefined,
  ];
  const provenance = known({
    title: json?.headline ?? meta("og:title", "twitter:title") ?? textOf(page, "title"),
    outlet: json?.publisher ?? meta("og:site_name", "publisher"),
    byline: json?.byline ?? bylineOf(page) ?? meta("author", "parsely-author", "dc.creator"),
    published: published.map(toPublished).find((one) => one !== undefined),
    url: addresses[0] ?? addresses[1] ?? toLink(linkOf(json), address) ?? address,
    language: json?.inLanguage ?? languageOf(page) ?? meta("og:locale")?.replace("_", "-"),
  });
  const teaser = json?.isAccessibleForFree === false;
  return { provenance, teaser, ...(json?.articleBody ? { body: json.articleBody } : {}) };
};

const linkOf = (json: LinkedArticle | undefined) => json?.url ?? json?.mainEntityOfPage;

const scriptsOf = (page: Page): readonly string[] =>
  [...page.querySelectorAll('script[type^="application/ld+json"]')].map(
    ({ textContent }) => textContent ?? "",
  );

const some = (values: readonly (string | undefined)[]): readonly string[] =>
  values.filter((value) => value !== undefined);

const readMeta = (page: Page, keys: readonly string[]): string | undefined => {
  for (const key of keys)
    for (const attribute of ["property", "name", "itemprop"]) {
      const content = page.querySelector(`meta[${attribute}="${key}"]`)?.getAttribute("content");
      if (content?.trim()) return content.trim();
    }
  return undefined;
};

const textOf = (page: Page, selector: string): string | undefined =>
  page.querySelector(selector)?.textContent?.trim() || undefined;

/** Who wrote it, as the page prints it: the attribute that says so names nobody else. */
const bylineOf = (page: Page): string | undefined =>
  textOf(page, "[itemprop~=author] [itemprop~=name]") ?? textOf(page, "a[rel~=author]");

const languageOf = (page: Page): string | undefined =>
  page.querySelector("html")?.getAttribute("lang")?.trim() || undefined;
