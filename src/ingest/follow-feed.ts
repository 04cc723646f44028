/** A feed as it is now: whether it changed since it was last read, and what is new in it. */
import type { FeedItem } from "./feed.ts";
import { placeOfItem } from "./feed-items.ts";
import type { Validators } from "./fetch.ts";
import { inEnglish, type ReadStep } from "./read.ts";
import { itemsOf, readFetched } from "./read-address.ts";
import { createReader, type ReadOptions } from "./reader.ts";

export type FeedNews =
  | { readonly unchanged: true }
  | { readonly failure: string }
  | {
      readonly validators: Validators;
      /** What tells the printing of an item that is read at `path` from others of it. */
      readonly printingAt: (path: string) => string | undefined;
      readonly steps: AsyncIterable<ReadStep>;
    };

export type Following = {
  readonly known: Validators;
  /** True of an item whose printing need not be read again. */
  readonly isKnown: (printing: string) => boolean;
  readonly options: ReadOptions;
  readonly stop: AbortSignal;
};

/** `use` gets the news; what is fetched with is closed behind it. */
export async function* readFeedNews<Told>(
  address: string,
  { known, isKnown, options, stop }: Following,
  use: (news: FeedNews) => AsyncIterable<Told>,
): AsyncGenerator<Told> {
  const reader = createReader(options, stop);
  try {
    const fetched = await (await reader.web()).getIfNew(address, known, stop);
    if ("unchanged" in fetched || "failure" in fetched) return yield* use(fetched);
    const read = await readFetched(fetched, reader);
    if (!("items" in read)) return yield* use("failure" in read ? read : { failure: NO_FEED });
    const printings = new Map<string, string>();
    const wanted = (item: FeedItem): boolean => {
      const path = placeOfItem(address, item);
      const printing = `${path} ${item.provenance.published ?? ""}`;
      printings.set(path, printing);
      return !isKnown(printing);
    };
    yield* use({
      validators: fetched.validators,
      printingAt: (path) => printings.get(path),
      steps: stepsOf(itemsOf(address, read.items, reader, wanted)),
    });
  } finally {
    await reader.close();
  }
}

const NO_FEED = "is neither a feed nor a sitemap of news; a page is added without --follow";

async function* stepsOf(readings: ReturnType<typeof itemsOf>): AsyncGenerator<ReadStep> {
  for await (const reading of readings)
    yield { reading: await inEnglish(reading), done: 1, total: 1 };
}
