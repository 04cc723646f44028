/** What reading needs: limits, the readers of documents, and the web once something is fetched. */
import type { Document, DocumentArticles } from "./document.ts";
import type { Fetcher, FetchLimits, FetchOptions } from "./fetch.ts";

export type ReadOptions = Omit<FetchOptions, "limits"> & {
  readonly limits: FetchLimits & {
    /** Largest article, in bytes. */
    readonly articleBytes: number;
    /** Items of one feed that are read. */
    readonly feedItems: number;
  };
  /** Reads a document elsewhere, in a thread that can be ended; on this one where absent. */
  readonly readPage?: ReadPage;
};

export type ReadPage = (
  document: Document,
  stop?: AbortSignal,
) => DocumentArticles | Promise<DocumentArticles>;

export type Reader = {
  /** The largest article, in bytes. */
  readonly limit: number;
  /** Items of one feed that are read. */
  readonly items: number;
  readonly readPage: (document: Document) => Promise<DocumentArticles>;
  /** Opened when something is first fetched. */
  readonly web: () => Promise<Fetcher>;
  readonly stop: AbortSignal | undefined;
  readonly close: () => Promise<void>;
};

export const createReader = (options: ReadOptions, stop: AbortSignal | undefined): Reader => {
  let opened: Promise<Fetcher> | undefined;
  const open = async () => (await import("./fetch.ts")).createFetcher(options);
  return {
    limit: options.limits.articleBytes,
    items: options.limits.feedItems,
    readPage: async (document) =>
      options.readPage
        ? options.readPage(document, stop)
        : (await import("./document.ts")).readDocument(document),
    web: () => {
      opened ??= open();
      return opened;
    },
    stop,
    close: async () => (await opened)?.close(),
  };
};
