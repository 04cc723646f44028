/** Everything a user names, read one article after the other. */
import { idOfAddress, readArticleLines } from "./article-lines.ts";
import { decode } from "./decode.ts";
import type { Fetched, Fetcher, FetchLimits, FetchOptions } from "./fetch.ts";
import { readFileArticles } from "./files.ts";
import { type Input, listInputs, type Within } from "./inputs.ts";
import { causeLine, type Reading, toArticle } from "./reading.ts";

export type ReadOptions = Omit<FetchOptions, "limits"> & {
  readonly limits: FetchLimits & {
    /** Largest article, in bytes. */
    readonly articleBytes: number;
  };
};

/** A reading, and how many are done of how many there are. */
export type ReadStep = { readonly reading: Reading; readonly done: number; readonly total: number };

/** What is not there or cannot be read comes as a failure of its own. */
export async function* readEach(
  paths: readonly (string | Within)[],
  options: ReadOptions,
): AsyncGenerator<ReadStep> {
  const inputs = await listInputs(paths);
  const total = inputs.reduce((sum, { count }) => sum + count, 0);
  const web = inputs.some(({ format }) => format === "address")
    ? await openWeb(options)
    : undefined;
  let done = 0;
  try {
    for (const input of inputs)
      for await (const reading of readInput(input, options.limits.articleBytes, web))
        yield { reading, done: Math.min(total, ++done), total };
  } finally {
    await web?.close();
  }
}

const openWeb = async (options: ReadOptions): Promise<Fetcher> => {
  const { createFetcher } = await import("./fetch.ts");
  return createFetcher(options);
};

async function* readInput(
  input: Input,
  limit: number,
  web: Fetcher | undefined,
): AsyncGenerator<Reading> {
  const { format } = input;
  if (format === "unreadable") yield { path: input.path, failure: input.failure };
  else if (format === "lines") yield* readArticleLines(input, limit);
  else if (format !== "address") yield await readFileArticles({ ...input, format }, limit);
  else if (web) yield await readAddress(input.path, await web.get(input.path));
}

const readAddress = async (path: string, fetched: Fetched): Promise<Reading> => {
  if ("failure" in fetched) return { path, ...fetched };
  try {
    const read = await readFetched(fetched);
    if ("failure" in read) return { path, ...read };
    const { text, provenance, warning } = read;
    const id = idOfAddress(provenance.url ?? fetched.address);
    const articles = [toArticle({ id, text, offset: 0, line: 1, provenance })];
    return warning === undefined ? { path, articles } : { path, articles, warning };
  } catch (cause) {
    return { path, failure: causeLine(cause) };
  }
};

const readFetched = async (fetched: Extract<Fetched, { bytes: Uint8Array }>) => {
  if (HTML.test(fetched.contentType)) {
    const { readPage } = await import("./page.ts");
    return readPage(fetched);
  }
  const decoded = decode(fetched.bytes);
  return "failure" in decoded ? decoded : { ...decoded, provenance: { url: fetched.address } };
};

// text/html; charset=utf-8, application/xhtml+xml; not: text/plain
const HTML = /html/i;
