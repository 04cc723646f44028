/** The parser as the product has it, with the lexicon and weights of `config`. */
import { readGazetteer } from "../app/gazetteer.ts";
import { createParser, type Parser } from "../core/index.ts";
import { readLexicon, readParserWeights } from "./lexicon.ts";

const GAZETTEER = readGazetteer();

export const readParser = (threshold = 0): Parser =>
  createParser({
    lexicon: readLexicon(),
    weights: readParserWeights(),
    gazetteer: GAZETTEER,
    threshold,
  });
