/** Items of a feed or a sitemap, read one after the other: as the feed holds them, or from where they are. */
import { idOfAddress } from "./article-lines.ts";
import type { FeedItem } from "./feed.ts";
import { inOrder } from "./in-order.ts";
import { type Reading, toArticle } from "./reading.ts";

export type ItemReader = {
  /** Items of one feed that are read, the first that it lists. */
  readonly most: number;
  /** False of an item that need not be read again. */
  readonly wanted: (item: FeedItem) => boolean;
  /** Reads what an item links to. */
  readonly follow: (link: string) => Promise<Reading>;
  /** The same for a sitemap: what it lists. */
  readonly list: (link: string) => Promise<readonly FeedItem[] | Reading>;
};

/** Pages of one site that are fetched at once. */
const AT_ONCE = 2;
/** Sitemaps that one of a site lists, and that are looked into. */
const MOST_SITEMAPS = 10;

/** `path`: the feed, as the user would name it. */
export async function* readItems(
  path: string,
  items: readonly FeedItem[],
  reader: ItemReader,
): AsyncGenerator<Reading> {
  const wanted = (item: FeedItem): boolean => !item.sitemap && reader.wanted(item);
  const listed: FeedItem[] = items.filter(wanted);
  for (const { link = "" } of items.filter(({ sitemap }) => sitemap).slice(0, MOST_SITEMAPS)) {
    const found = await reader.list(link);
    if ("path" in found) yield found;
    else listed.push(...found.filter(wanted));
  }
  yield* inOrder(listed.slice(0, reader.most), AT_ONCE, (item) => readItem(path, item, reader));
  if (listed.length > reader.most)
    yield {
      path,
      failure: `lists ${listed.length} items, ${listed.length - reader.most} of them more than limits.feedItems; left out`,
      skipped: true,
    };
}

/** As its reading names it. */
export const placeOfItem = (path: string, { link, id, provenance }: FeedItem): string =>
  link ?? `${path}#${id ?? provenance.title ?? ""}`;

const readItem = async (path: string, item: FeedItem, reader: ItemReader): Promise<Reading> => {
  const { link, text, provenance } = item;
  const at = placeOfItem(path, item);
  if (text === undefined)
    return link === undefined
      ? { path: at, failure: "has neither text nor a link" }
      : withProvenance(await reader.follow(link), item);
  if (text.trim() === "") return { path: at, failure: "is empty; there is nothing to read" };
  const id = link === undefined ? at : idOfAddress(link);
  return { path: at, articles: [toArticle({ id, text, offset: 0, line: 1, provenance })] };
};

/** What the page does not say of itself, the feed may. */
const withProvenance = (reading: Reading, { provenance }: FeedItem): Reading =>
  "failure" in reading
    ? reading
    : { ...reading, articles: reading.articles.map((article) => ({ ...provenance, ...article })) };
