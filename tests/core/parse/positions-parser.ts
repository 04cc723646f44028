/** Positions of a text as short lines, by a parser with the project's own lexicon and weights. */
import { createParser, type ParserWeights } from "../../../src/core/parse/index.ts";
import { readLexicon, readWeights } from "../../../src/lab/lexicon.ts";

const parse = createParser({
  lexicon: readLexicon(),
  weights: {
    speakers: readWeights<ParserWeights["speakers"]>("speakers"),
    cues: readWeights<ParserWeights["cues"]>("cues"),
    indirect: readWeights<ParserWeights["indirect"]>("indirect"),
  },
  threshold: 0.5,
});

export const positionsOf = (text: string) => parse({ text }).positions;

/** `holder > stance/strength > target: act`, groups with a star. */
export const linesOf = (text: string): readonly string[] =>
  positionsOf(text).map(
    ({ holder, group, stance, strength, target, act }) =>
      `${group ? "*" : ""}${holder} > ${stance}/${strength} > ${target}: ${act}`,
  );
