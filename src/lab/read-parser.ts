/** The parser as the product has it, with the lexicon and weights of `config`. */
import { createParser, type Parser, type ParserWeights } from "../core/index.ts";
import { readLexicon, readWeights } from "./lexicon.ts";

export const readParser = (threshold = 0): Parser =>
  createParser({
    lexicon: readLexicon(),
    weights: {
      speakers: readWeights<ParserWeights["speakers"]>("speakers"),
      cues: readWeights<ParserWeights["cues"]>("cues"),
      indirect: readWeights<ParserWeights["indirect"]>("indirect"),
    },
    threshold,
  });
