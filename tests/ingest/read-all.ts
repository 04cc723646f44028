/** Everything that is read from paths, within the limits of tests. */
import { type Reading, readEach, type Within } from "../../src/ingest/index.ts";
import { READING } from "../doubles/reading-options.ts";

export const readAll = async (
  ...paths: readonly (string | Within)[]
): Promise<readonly Reading[]> => {
  const readings: Reading[] = [];
  for await (const { reading } of readEach(paths, READING)) readings.push(reading);
  return readings;
};

export const articlesOf = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => ("articles" in reading ? reading.articles : []));
