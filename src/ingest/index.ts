/** The door of ingest: files, folders and pages → articles. */
export { type FileEntry, type FileLimits, listFiles, readArticles } from "./files.ts";
export { hashOf, type Reading } from "./reading.ts";
