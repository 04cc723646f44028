/** Limits of reading for tests, small enough to be reached. */
import type { ReadOptions } from "../../src/ingest/index.ts";

export const READING: ReadOptions = {
  limits: {
    articleBytes: 100_000,
    fetchBytes: 100_000,
    fetchSeconds: 2,
    fetchRedirects: 3,
    feedItems: 5,
  },
  contact: "tests@example.org",
  mayConnect: (address) => address === "127.0.0.1",
};
