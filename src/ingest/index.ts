/** The door of ingest: files, folders, feeds and pages → articles. */
import type { Document, DocumentArticles } from "./document.ts";

export type { Document, DocumentArticles } from "./document.ts";
export { type FeedNews, readFeedNews } from "./follow-feed.ts";
export { inOrder } from "./in-order.ts";
export type { Within } from "./inputs.ts";
export { type ReadStep, readEach } from "./read.ts";
export type { ReadOptions, ReadPage } from "./reader.ts";
export { hashOf, placeOf, type Reading } from "./reading.ts";
export { type Change, watchFolder } from "./watch.ts";

/** Its reader is loaded when the first document of its kind is read. */
export const readPage = async (document: Document): Promise<DocumentArticles> =>
  (await import("./document.ts")).readDocument(document);
