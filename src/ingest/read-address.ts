/** What stands at an address → its articles; of a feed or a sitemap those of its items. */
import { idOfAddress } from "./article-lines.ts";
import { decode } from "./decode.ts";
import { type DocumentArticles, kindOfType } from "./document.ts";
import type { FeedItem } from "./feed.ts";
import { readItems } from "./feed-items.ts";
import type { Fetched } from "./fetch.ts";
import { partId } from "./files.ts";
import type { PagePart } from "./page.ts";
import type { Reader } from "./reader.ts";
import { causeLine, type Reading, toArticle } from "./reading.ts";
import { headOf } from "./text-head.ts";

export async function* readAddress(path: string, reader: Reader): AsyncGenerator<Reading> {
  const web = await reader.web();
  yield* readArrived(path, await web.get(path, reader.stop), reader);
}

/** `fetched`: what came from `path`. */
async function* readArrived(
  path: string,
  fetched: Fetched,
  reader: Reader,
): AsyncGenerator<Reading> {
  const read = await readFetched(fetched, reader);
  if ("failure" in read) yield { path, ...read };
  else if ("items" in read) yield* itemsOf(path, read.items, reader);
  else yield toReading(path, fetched, read);
}

/** Items of a feed, also of one that lies in a file; those that it does not hold are fetched. */
export const itemsOf = (
  path: string,
  items: readonly FeedItem[],
  reader: Reader,
  wanted: (item: FeedItem) => boolean = () => true,
): AsyncGenerator<Reading> =>
  readItems(path, items, {
    most: reader.items,
    wanted,
    follow: async (link) => {
      const fetched = await (await reader.web()).get(link, reader.stop);
      const read = await readFetched(fetched, reader);
      if ("items" in read) return { path: link, failure: "is a feed; name it by itself" };
      return "failure" in read ? { path: link, ...read } : toReading(link, fetched, read);
    },
    list: async (link) => {
      const read = await readFetched(await (await reader.web()).get(link, reader.stop), reader);
      if ("items" in read) return read.items;
      return { path: link, failure: "failure" in read ? read.failure : "is no sitemap" };
    },
  });

export const readFetched = async (fetched: Fetched, reader: Reader): Promise<DocumentArticles> => {
  if ("failure" in fetched) return fetched;
  const kind = kindOfType(fetched.contentType);
  try {
    return await (kind ? reader.readPage({ ...fetched, kind }) : readPlain(fetched));
  } catch (cause) {
    return { failure: causeLine(cause) };
  }
};

const readPlain = ({ bytes }: Extract<Fetched, { bytes: Uint8Array }>): DocumentArticles => {
  const decoded = decode(bytes);
  if ("failure" in decoded) return decoded;
  const { text, warning } = decoded;
  const parts = [{ text, provenance: headOf(text) }];
  return warning === undefined ? { parts } : { parts, warning };
};

type Read = { readonly parts: readonly PagePart[]; readonly warning?: string };

const toReading = (path: string, fetched: Fetched, { parts, warning }: Read): Reading => {
  const address = "address" in fetched ? fetched.address : path;
  const articles = parts.map(({ text, provenance, name }) => {
    const url = provenance.url ?? address;
    const id = partId(idOfAddress(url.replace(FRAGMENT, "")), name);
    return toArticle({ id, text, offset: 0, line: 1, provenance: { ...provenance, url } });
  });
  return warning === undefined ? { path, articles } : { path, articles, warning };
};

const FRAGMENT = /#.*$/;
