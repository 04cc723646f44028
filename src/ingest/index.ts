/** The door of ingest: files, folders and pages → articles. */
export type { Within } from "./inputs.ts";
export { type ReadOptions, type ReadStep, readEach } from "./read.ts";
export { hashOf, placeOf, type Reading } from "./reading.ts";
export { type Change, watchFolder } from "./watch.ts";
