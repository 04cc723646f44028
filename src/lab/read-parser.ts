/** The parser as the product has it, with the lexicon and weights of `config`. */
import { createParser, loadGazetteer, type Parser } from "../core/index.ts";
import { readLexicon, readParserWeights } from "./lexicon.ts";

const GAZETTEER = await loadGazetteer();

export const readParser = (threshold = 0): Parser =>
  createParser({
    lexicon: readLexicon(),
    weights: readParserWeights(),
    gazetteer: GAZETTEER,
    threshold,
  });
