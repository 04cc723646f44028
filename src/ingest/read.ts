/** Everything a user names, read one article after the other. */
import { readArticleLines } from "./article-lines.ts";
import { readArticleRows } from "./article-rows.ts";
import { readFileArticles } from "./files.ts";
import { inOrder } from "./in-order.ts";
import { type Input, listInputs, type Within } from "./inputs.ts";
import { otherLanguage } from "./language.ts";
import { itemsOf, readAddress } from "./read-address.ts";
import { createReader, type Reader, type ReadOptions } from "./reader.ts";
import type { Reading } from "./reading.ts";

/** A reading, and how many are done of how many there are. */
export type ReadStep = { readonly reading: Reading; readonly done: number; readonly total: number };

/** Files that are read at once: documents keep all threads busy, and memory holds no more. */
const AT_ONCE = 8;

/** What is not there or cannot be read comes as a failure of its own. What `stop` cuts short is left out. */
export async function* readEach(
  paths: readonly (string | Within)[],
  options: ReadOptions,
  stop?: AbortSignal,
): AsyncGenerator<ReadStep> {
  const inputs = await listInputs(paths);
  const total = inputs.reduce((sum, { count }) => sum + count, 0);
  const reader = createReader(options, stop);
  let done = 0;
  try {
    for await (const readings of inOrder(inputs, AT_ONCE, (input) => beginReading(input, reader)))
      for await (const reading of readings) {
        if (stop?.aborted) return;
        yield { reading: await inEnglish(reading), done: Math.min(total, ++done), total };
      }
  } finally {
    await reader.close();
  }
}

type Readings = AsyncIterable<Reading> | Iterable<Reading>;

/** A file is read at once; what comes bit by bit, only when it is its turn. */
const beginReading = async (input: Input, reader: Reader): Promise<Readings> => {
  const { format, path } = input;
  if (format === "unreadable") {
    const { failure, skipped } = input;
    return [{ path, failure, ...(skipped ? { skipped } : {}) }];
  }
  if (format === "lines") return readArticleLines(input, reader.limit);
  if (format === "rows") return readArticleRows(input, reader.limit);
  if (format === "address") return readAddress(path, reader);
  if (reader.stop?.aborted) return [];
  const read = await readFileArticles({ ...input, format }, reader);
  return "items" in read ? itemsOf(path, read.items, reader) : [read];
};

/** Nothing is found in other languages but names and wrong attributions. */
export const inEnglish = async (reading: Reading): Promise<Reading> => {
  if ("failure" in reading) return reading;
  const { path, articles, warning } = reading;
  const others = await Promise.all(articles.map(({ text }) => otherLanguage(text)));
  const language = others.find((other) => other !== undefined);
  if (language === undefined) return reading;
  const english = articles.filter((_, i) => others[i] === undefined);
  const failure = `is in ${language}; only English is read`;
  if (english.length === 0) return { path, failure };
  const foreign = `${articles.length - english.length} of its articles ${failure.replace("is", "are")}`;
  return { path, articles: english, warning: warning ? `${warning}; ${foreign}` : foreign };
};
