/** Everything a user names, read one article after the other. */
import { idOfAddress, readArticleLines } from "./article-lines.ts";
import { decode } from "./decode.ts";
import type { Fetched, Fetcher, FetchLimits, FetchOptions } from "./fetch.ts";
import { partId, readFileArticles } from "./files.ts";
import { inOrder } from "./in-order.ts";
import { type Input, listInputs, type Within } from "./inputs.ts";
import type { Page, PageArticle } from "./page.ts";
import { causeLine, type Reading, toArticle } from "./reading.ts";

export type ReadOptions = Omit<FetchOptions, "limits"> & {
  readonly limits: FetchLimits & {
    /** Largest article, in bytes. */
    readonly articleBytes: number;
  };
  /** Reads a page elsewhere, in a thread that can be ended; on this one where absent. */
  readonly readPage?: ReadPage;
};

export type ReadPage = (page: Page, stop?: AbortSignal) => PageArticle | Promise<PageArticle>;

/** A reading, and how many are done of how many there are. */
export type ReadStep = { readonly reading: Reading; readonly done: number; readonly total: number };

/** Files that are read at once: pages keep all threads busy, and memory holds no more. */
const AT_ONCE = 8;

/** What is not there or cannot be read comes as a failure of its own. What `stop` cuts short is left out. */
export async function* readEach(
  paths: readonly (string | Within)[],
  options: ReadOptions,
  stop?: AbortSignal,
): AsyncGenerator<ReadStep> {
  const inputs = await listInputs(paths);
  const total = inputs.reduce((sum, { count }) => sum + count, 0);
  const web = inputs.some(({ format }) => format === "address")
    ? await openWeb(options)
    : undefined;
  const reader = { limit: options.limits.articleBytes, readPage: onPage(options, stop), web, stop };
  let done = 0;
  try {
    for await (const readings of inOrder(inputs, AT_ONCE, (input) => beginReading(input, reader)))
      for await (const reading of readings) {
        if (stop?.aborted) return;
        yield { reading, done: Math.min(total, ++done), total };
      }
  } finally {
    await web?.close();
  }
}

const openWeb = async (options: ReadOptions): Promise<Fetcher> => {
  const { createFetcher } = await import("./fetch.ts");
  return createFetcher(options);
};

const onPage =
  ({ readPage }: ReadOptions, stop: AbortSignal | undefined) =>
  async (page: Page): Promise<PageArticle> =>
    readPage ? readPage(page, stop) : (await import("./page.ts")).readPage(page);

type Reader = {
  readonly limit: number;
  readonly readPage: (page: Page) => Promise<PageArticle>;
  readonly web: Fetcher | undefined;
  readonly stop: AbortSignal | undefined;
};

type Readings = AsyncIterable<Reading> | Iterable<Reading>;

/** A file is read at once; what comes bit by bit, only when it is its turn. */
const beginReading = async (input: Input, reader: Reader): Promise<Readings> => {
  const { format } = input;
  if (format === "unreadable") return [{ path: input.path, failure: input.failure }];
  if (format === "lines") return readArticleLines(input, reader.limit);
  if (format === "address") return readAddress(input.path, reader);
  return reader.stop?.aborted ? [] : [await readFileArticles({ ...input, format }, reader)];
};

async function* readAddress(path: string, reader: Reader): AsyncGenerator<Reading> {
  const fetched = await reader.web?.get(path, reader.stop);
  if (fetched) yield await readFetched(path, fetched, reader);
}

const readFetched = async (path: string, fetched: Fetched, reader: Reader): Promise<Reading> => {
  if ("failure" in fetched) return { path, ...fetched };
  try {
    const read = await textOf(fetched, reader);
    if ("failure" in read) return { path, ...read };
    const { parts, warning } = read;
    const articles = parts.map(({ text, provenance, name }) => {
      const url = (provenance.url ?? fetched.address).replace(FRAGMENT, "");
      return toArticle({
        id: partId(idOfAddress(url), name),
        text,
        offset: 0,
        line: 1,
        provenance,
      });
    });
    return warning === undefined ? { path, articles } : { path, articles, warning };
  } catch (cause) {
    return { path, failure: causeLine(cause) };
  }
};

const textOf = async (
  fetched: Extract<Fetched, { bytes: Uint8Array }>,
  { readPage }: Reader,
): Promise<PageArticle> => {
  if (HTML.test(fetched.contentType)) return readPage(fetched);
  const decoded = decode(fetched.bytes);
  if ("failure" in decoded) return decoded;
  const { text, warning } = decoded;
  const parts = [{ text, provenance: { url: fetched.address } }];
  return warning === undefined ? { parts } : { parts, warning };
};

const FRAGMENT = /#.*$/;

// text/html; charset=utf-8, application/xhtml+xml; not: text/plain
const HTML = /html/i;
