/** Text whose lines are broken at a width, as mail and wires send it: where a paragraph goes on in the next line. */
import type { Span } from "./article.ts";

/** The end of a line that is none of a paragraph: read as a space, or as nothing within a word. */
export type SoftBreak = Span & { readonly reads: " " | "" };

/** A line without the spaces around it. `level`: how often a mark of quoted mail stands before it. */
type Line = Span & { readonly text: string; readonly indent: number; readonly level: number };
type Block = readonly Line[];

/** Wires and mail break at 60 to 80 characters, some at 100; columns at 30. A longer line is a paragraph. */
const WIDEST = 100;
const NARROWEST = 30;
/** A line below this share of the width was not broken for want of room. */
const FULL = 0.6;
/** Share of the full lines that must go on in a small letter: two of three do in wrapped prose, none in lists. */
const LEAST_GOING_ON = 0.3;
/** Title and byline stand in the first of the blocks. */
const HEAD_BLOCKS = 2;

// "> > words", as mail marks what it answers
const MARKS = /^([ \t]*)((?:>[ \t]?)*)/;
// matches: the spaces after the last word; not: those between words
const SPACE_END = /[ \t\r]$/;
// another end of a line within it: nothing is known of such a line
const OTHER_END = /[\r\u2028\u2029]/;
const SENTENCE_END = /[.?!:;…]["'”’)\]]*$|^[^\p{L}]*$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const SMALL = /^["'“‘(]?\p{Ll}/u;
const LETTER_END = /[\p{L}\p{N},'’”"–—-]$/u;
// # head · | cell · ANN LEE: words · -----
const OWN_LINE = /^(?:#{1,6} |\||\p{Lu}[\p{Lu} .'-]{1,40}:[ \t]|[-=_*~]{3,}$)/u;
// - item · 3) item; within a sentence an age or a dash that came to stand there
const ITEM = /^(?:[-*•–—+]|\(?\d{1,3}[.)])[ \t]/;

/** In order; none in a text whose lines are paragraphs. */
export const softBreaks = (text: string): readonly SoftBreak[] => {
  if (!text.includes("\n")) return [];
  const blocks = blocksOf(text);
  const wrapped = blocks.filter((block) => block.length > 1 && block.every(isBreakable));
  const pairs = wrapped.flatMap(pairsOf);
  const width = widthOf(pairs);
  const full = pairs.filter(([line]) => line.text.length >= width * FULL);
  const going = full.filter(goesOn);
  if (width < NARROWEST || going.length === 0 || going.length < full.length * LEAST_GOING_ON)
    return [];
  const head = new Set(blocks.slice(0, HEAD_BLOCKS));
  return wrapped.flatMap((block) => breaksIn(block, { width, head: head.has(block) }));
};

type Pair = readonly [Line, Line];

const pairsOf = (block: Block): readonly Pair[] =>
  block.slice(1).flatMap((next, i): readonly Pair[] => {
    const line = block[i];
    return line ? [[line, next]] : [];
  });

/** Runs of lines with an empty one between them. */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    // a paragraph is not looked at more closely
    const line = end - at > 4 * WIDEST ? longLine(at, end) : lineAt(text.slice(at, end), at);
    if (line.start === line.end) open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
    at = end + 1;
  }
  return blocks;
};

const longLine = (start: number, end: number): Line => ({
  start,
  end,
  text: " ".repeat(WIDEST + 1),
  indent: 0,
  level: 0,
});

const lineAt = (raw: string, at: number): Line => {
  const [before = "", indent = "", marks = ""] = MARKS.exec(raw) ?? [];
  let end = raw.length;
  while (end > before.length && SPACE_END.test(raw.charAt(end - 1))) end--;
  const text = raw.slice(before.length, end);
  if (OTHER_END.test(text)) return { start: at, end: at, text: "", indent: 0, level: 0 };
  const start = at + before.length;
  const level = marks.replaceAll(/[^>]/g, "").length;
  return { start, end: start + text.length, text, indent: indent.length, level };
};

/** An address may be as long as it likes. */
const isBreakable = ({ text }: Line): boolean => text.length <= WIDEST || !text.includes(" ");

/** Nine of ten lines are no longer: one that sticks out says nothing. */
const widthOf = (pairs: readonly Pair[]): number => {
  const lengths = pairs.map(([{ text }]) => text.length).toSorted((a, b) => a - b);
  return Math.min(WIDEST, lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0);
};

const goesOn = ([line, next]: Pair): boolean =>
  line.level === next.level && LETTER_END.test(line.text) && SMALL.test(next.text);

type Page = { readonly width: number; readonly head: boolean };

const breaksIn = (block: Block, page: Page): readonly SoftBreak[] => {
  const pairs = pairsOf(block);
  // an address, a list of names
  if (!pairs.some(goesOn) && !SENTENCE_END.test(block.at(-1)?.text ?? "")) return [];
  return pairs.filter((pair) => !isHard(pair, page)).map(breakAt);
};

const isHard = ([line, next]: Pair, { width, head }: Page): boolean => {
  if (line.level !== next.level || OWN_LINE.test(next.text)) return true;
  if (next.indent > line.indent && !ITEM.test(line.text)) return true;
  const full = line.text.length >= width * FULL;
  if (ITEM.test(next.text)) return !full || ITEM.test(line.text) || SENTENCE_END.test(line.text);
  if (full || goesOn([line, next])) return false;
  return SENTENCE_END.test(line.text) || CAPITALS.test(line.text) || head;
};

// commis- | sioner
const PARTED = /\p{L}-$/u;
// twenty-five, well-known, Smith-Jones keep their hyphen
const OWN_HYPHEN =
  /(?:^|[^\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|well|self|half|long|short|high|low|vice|then|much|so-called|year|mile)-$/iu;

const breakAt = ([line, next]: Pair): SoftBreak => {
  if (!PARTED.test(line.text)) return { start: line.end, end: next.start, reads: " " };
  const parted = SMALL.test(next.text) && !OWN_HYPHEN.test(line.text);
  return { start: line.end - (parted ? 1 : 0), end: next.start, reads: "" };
};
