/** The parser as an operator has configured it. */
import { createParser, type Parser } from "../core/index.ts";
import { readGazetteer } from "./gazetteer.ts";
import { readLexicon, readWeights } from "./parser-files.ts";

export type ParserSettings = {
  /** Folder of the configuration. */
  readonly folder: string;
  readonly threshold: number;
  /** What its facts are marked with. */
  readonly version: string;
};

export const readParser = async ({ folder, threshold, version }: ParserSettings): Promise<Parser> =>
  createParser({
    lexicon: await readLexicon(folder),
    weights: await readWeights(folder),
    gazetteer: readGazetteer(),
    threshold,
    version,
  });
