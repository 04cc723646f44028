/** Printed words with what is emphasised in them, and as much of them as a page holds. */
import { type Piece, pieces } from "../app/index.ts";
import type { Citation, Span } from "../core/index.ts";
import type { Item, Quote, Quoted } from "./sheet.ts";

/** Marks of one citation; more of them tell nothing and take up room. */
const MOST_MARKS = 30;

/** Marks where they tell something: not where half the words or more would bear them. */
export const quoted = (
  citations: readonly Citation[],
  marks: readonly Span[],
): readonly Quoted[] => {
  const inside = citations.map((citation) => within(marks, citation.span));
  const marked = inside.flat().reduce((sum, { start, end }) => sum + end - start, 0);
  const whole = citations.reduce((sum, { text }) => sum + text.length, 0);
  const telling = marked * 2 < whole;
  return citations.map((citation, at) => ({ citation, marked: (telling && inside[at]) || [] }));
};

const within = (marks: readonly Span[], { start, end }: Span): readonly Span[] =>
  marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .slice(0, MOST_MARKS);

/** Stands where words are left out, as no page holds them. */
const CUT = " […] ";

/** The pieces of quoted words that are shown, in order. */
export const shownPieces = ({ citation, marked, shown }: Quoted): readonly Piece[] => {
  const all = pieces(citation, marked);
  if (!shown) return all;
  const found: Piece[] = shown.start > citation.span.start ? [{ text: CUT, marked: false }] : [];
  let at = citation.span.start;
  for (const { text, marked: strong } of all) {
    const part = text.slice(Math.max(0, shown.start - at), Math.max(0, shown.end - at));
    if (part !== "") found.push({ text: part, marked: strong });
    at += text.length;
  }
  return shown.end < citation.span.end ? [...found, { text: CUT, marked: false }] : found;
};

/** The item with at most `most` characters of its words, those around the first mark. */
export const abridged = (item: Item, most: number): Item =>
  item.quote ? { ...item, quote: abridgedQuote(item.quote, most) } : item;

const abridgedQuote = ({ parts, spoken }: Quote, most: number): Quote => {
  const first = Math.max(
    0,
    parts.findIndex(({ marked }) => marked.length > 0),
  );
  const kept = parts.slice(first, first + 1).map((part): Quoted => {
    const { start, end } = part.citation.span;
    const mark = part.marked[0]?.start ?? start;
    const from = Math.max(start, Math.min(mark - Math.floor(most / 4), end - most));
    return {
      ...part,
      shown: wholeCharacters(part.citation, { start: from, end: Math.min(end, from + most) }),
    };
  });
  return { parts: kept, spoken };
};

/** Parts no surrogate pair. */
const wholeCharacters = ({ text, span }: Citation, { start, end }: Span): Span => {
  const at = (offset: number): number =>
    LOW_SURROGATE.test(text.charAt(offset - span.start)) ? offset - 1 : offset;
  return { start: at(start), end: at(end) };
};
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;
