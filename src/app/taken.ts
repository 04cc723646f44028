/** What is made of a reading's articles. */
import type { Article } from "../core/index.ts";
import type { Reading } from "../ingest/index.ts";
import { messageOf } from "./failure.ts";
import type { Failed } from "./product.ts";

export type Taken<Made> = {
  readonly path: string;
  readonly made: readonly Made[];
  readonly warning?: string;
};

/** `make` of each article; where it gives up, that reading alone fails. */
export const takeEach = async <Made>(
  reading: Reading,
  make: (article: Article) => Promise<Made>,
): Promise<Failed | Taken<Made>> => {
  if ("failure" in reading) return reading;
  try {
    const { articles, ...rest } = reading;
    return { ...rest, made: await Promise.all(articles.map(make)) };
  } catch (cause) {
    return { path: reading.path, failure: `cannot be parsed: ${messageOf(cause)}` };
  }
};
