/** The door of ingest: files, folders and pages → articles. */
export { inOrder } from "./in-order.ts";
export type { Within } from "./inputs.ts";

import type { Page, PageArticle } from "./page.ts";

export type { Page, PageArticle } from "./page.ts";
export { type ReadOptions, type ReadPage, type ReadStep, readEach } from "./read.ts";
export { hashOf, placeOf, type Reading } from "./reading.ts";
export { type Change, watchFolder } from "./watch.ts";

/** Its reader is loaded when the first page is read. */
export const readPage = async (page: Page): Promise<PageArticle> =>
  (await import("./page.ts")).readPage(page);
