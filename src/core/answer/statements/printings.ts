/** Which quotations may print an utterance, told from their text alone: opening an article costs a thousand times more. */
import type { Entry } from "../../archive.ts";
import { lineOfText } from "../articles/unit.ts";

/** Where one utterance of a quotation may end and the next begin. matches: said. | No, | years”; not: U.S. */
const PIECE_END = /\s(?<=[.!?,;:—–-]["'”’)\]]*\s)/;

/** The words of a row, and of each of its pieces, as lines. */
type Line = { readonly row: Entry; readonly line: string; readonly pieces: readonly string[] };

/**
 * Rows that hold one of `lines` whole, and rows of which some piece stands in one of those or in `lines`: a part of the
 * fullest printing need not be a part of the words that were found.
 */
export const mayPrint = (rows: readonly Entry[], lines: readonly string[]): readonly Entry[] => {
  const read = rows.map(lineOf);
  const fuller = read.filter(({ line }) => lines.some((its) => line.includes(its)));
  const wholes = [...new Set([...lines, ...fuller.map(({ line }) => line)])];
  return read
    .filter((one) => fuller.includes(one) || wholes.some((whole) => standsIn(one, whole)))
    .map(({ row }) => row);
};

/** A question holds the rows of one speaker against one statement after the other. */
const LINES = new WeakMap<Entry, Line>();

const lineOf = (row: Entry): Line => {
  const line = LINES.get(row) ?? readRow(row);
  LINES.set(row, line);
  return line;
};

const readRow = (row: Entry): Line => {
  const pieces = row.text
    .split(PIECE_END)
    .map(lineOfText)
    .filter((piece) => piece.trim() !== "");
  // each begins and ends with a space: two in a row share one
  return { row, pieces, line: pieces.reduce((before, piece) => before + piece.slice(1), " ") };
};

const standsIn = ({ pieces }: Line, whole: string): boolean =>
  pieces.some((piece) => whole.includes(piece));
