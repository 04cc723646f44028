/** What a feed (RSS, Atom, RDF, JSON) or a sitemap of news lists: items that it holds whole, or where they are. */
import { parseFeed } from "feedsmith";
import { DOMParser } from "linkedom";
import { z } from "zod";
import type { Provenance } from "../core/index.ts";
import { decode } from "./decode.ts";
import { openFragment, textOfHtml } from "./elements.ts";
import { toLink } from "./front-matter.ts";
import type { PageArticle } from "./page.ts";
import { known } from "./provenance.ts";
import { toPublished } from "./published.ts";

export type FeedItem = {
  readonly link?: string;
  /** What its own id is, where it has no link. */
  readonly id?: string;
  /** Absent: the feed gives no more than a summary. */
  readonly text?: string;
  readonly provenance: Provenance;
  /** True of a sitemap that a sitemap lists. */
  readonly sitemap?: true;
};

type Feed = { readonly items: readonly FeedItem[] } | Extract<PageArticle, { failure: string }>;

const NO_FEED = "is neither a feed nor a sitemap of news; only these are read of XML and JSON";
const EMPTY = "is a feed without items; there is nothing to read";
/** A summary is shorter. In characters. */
const LEAST_WHOLE = 600;

export const readFeed = (bytes: Uint8Array): Feed => {
  const decoded = decode(bytes);
  if ("failure" in decoded) return decoded;
  const items = SITEMAP.test(decoded.text.slice(0, HEAD))
    ? sitemapItems(decoded.text)
    : feedItems(decoded.text);
  if (!items) return { failure: NO_FEED };
  return items.length > 0 ? { items } : { failure: EMPTY };
};

const HEAD = 2_000;
const SITEMAP = /<(?:urlset|sitemapindex)\b/;

const value = z.looseObject({ value: z.string() }).transform((held) => held.value);
const text = z.union([z.string(), value]).optional().catch(undefined);
const named = z.looseObject({ name: text }).transform(({ name }) => name);
const people = z
  .array(z.union([z.string(), named]))
  .optional()
  .catch(undefined);
const link = z.looseObject({ href: z.string().optional(), rel: z.string().optional() });
/** Fields of an item in any of the formats. */
const item = z.looseObject({
  title: text,
  link: text,
  url: text,
  links: z.array(link).optional().catch(undefined),
  id: text,
  guid: text,
  authors: people,
  dc: z
    .looseObject({ creators: people, dates: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  pubDate: text,
  published: text,
  updated: text,
  date_published: text,
  content: z
    .union([z.looseObject({ encoded: z.string() }), text])
    .optional()
    .catch(undefined),
  content_html: text,
  content_text: text,
  description: text,
  summary: text,
});
const feed = z.looseObject({
  title: text,
  language: text,
  items: z.array(z.unknown()).optional(),
  entries: z.array(z.unknown()).optional(),
});
type Item = z.infer<typeof item>;

const feedItems = (source: string): readonly FeedItem[] | undefined => {
  const read = parsed(source);
  if (!read) return undefined;
  const { title, language, items, entries } = read;
  return (items ?? entries ?? []).flatMap((each) => {
    const { data } = item.safeParse(each);
    return data ? [toItem(data, known({ outlet: title?.trim() || undefined, language }))] : [];
  });
};

const parsed = (source: string) => {
  try {
    return feed.parse(parseFeed(source).feed);
  } catch {
    return undefined;
  }
};

const toItem = (data: Item, shared: Provenance): FeedItem => {
  const { id, guid, dc } = data;
  const alternate = data.links?.find(({ rel = "alternate" }) => rel === "alternate")?.href;
  const url = [data.link, data.url, alternate, id, guid].map((one) => toLink(one)).find(Boolean);
  const authors = (data.authors ?? dc?.creators ?? []).map(personOf).filter((name) => name !== "");
  const dates = [
    data.pubDate,
    data.date_published,
    data.published,
    ...(dc?.dates ?? []),
    data.updated,
  ];
  const whole = wholeOf(data);
  const own = id ?? guid;
  return {
    ...(url === undefined ? {} : { link: url }),
    ...(own === undefined ? {} : { id: own }),
    ...(whole.length >= LEAST_WHOLE || url === undefined ? { text: whole } : {}),
    provenance: {
      ...shared,
      ...known({
        title: plain(data.title),
        byline: authors.join(", ") || undefined,
        published: dates.map(toPublished).find((one) => one !== undefined),
        url,
      }),
    },
  };
};

// A &amp; B, <i>live</i>: a title may be marked up
const MARKUP = /[&<]/;
const plain = (title: string | undefined): string | undefined =>
  (title && MARKUP.test(title) ? openFragment(title).body.textContent : title)?.trim() || undefined;

// editor@post.example (Jo Doe), as RSS has it
const MAILED = /^\S+@\S+ \((.+)\)$/;
const personOf = (person: string | undefined): string =>
  (MAILED.exec(person ?? "")?.[1] ?? person ?? "").trim();

const wholeOf = (data: Item): string => {
  const { content, content_text: written } = data;
  const encoded = typeof content === "object" ? content.encoded : content;
  const html = [encoded, data.content_html, data.description, data.summary].find(Boolean);
  return html ? textOfHtml(html) : (written ?? "");
};

/** Entries of news; of an index, the sitemaps that it lists. */
const sitemapItems = (source: string): readonly FeedItem[] => {
  const document = new DOMParser().parseFromString(source, "text/xml");
  const maps = [...document.querySelectorAll("sitemap > loc")].flatMap(({ textContent }) => {
    const url = toLink(textContent?.trim());
    return url ? [{ link: url, provenance: {}, sitemap: true as const }] : [];
  });
  const entries = [...document.querySelectorAll("url")].flatMap((url): readonly FeedItem[] => {
    const fieldOf = (name: string) =>
      [...url.querySelectorAll("*")]
        .find(({ tagName }) => tagName.toLowerCase() === name)
        ?.textContent?.trim() || undefined;
    const at = toLink(fieldOf("loc"));
    const title = fieldOf("news:title");
    if (at === undefined || title === undefined) return [];
    const outlet = fieldOf("news:name");
    const published = toPublished(fieldOf("news:publication_date"));
    return [
      {
        link: at,
        provenance: known({
          title,
          outlet,
          published,
          url: at,
          language: fieldOf("news:language"),
        }),
      },
    ];
  });
  return [...maps, ...entries];
};
