/** Positions of a text as short lines, by a parser with the project's own lexicon and weights. */
import type { Position } from "../../../../src/core/index.ts";
import { readParser } from "../../../../src/lab/read-parser.ts";

const parse = readParser(0.5);

export const positionsOf = (text: string) => parse({ text }).positions;

/** `holder > stance/strength > target: act`, groups with a star. */
export const standLine = ({ holder, group, stance, strength, target, act }: Position): string =>
  `${group ? "*" : ""}${holder} > ${stance}/${strength} > ${target}: ${act}`;

export const linesOf = (text: string): readonly string[] => positionsOf(text).map(standLine);
