/** Quotation marks and the stretches of text between them. */
import type { Span } from "../article.ts";

/** A stretch between marks: one paragraph's share of a quotation. */
export type QuotedSpan = {
  /** The words, without marks and outer spaces. */
  readonly content: Span;
  /** With its marks. */
  readonly outer: Span;
  readonly paragraph: number;
  /** The stretch before it ended without a closing mark, and this one goes on. */
  readonly continues: boolean;
  readonly closed: boolean;
};

type Direction = "open" | "close" | "either";
type Mark = Span & { readonly direction: Direction };

const DIRECTED: ReadonlyMap<string, Direction> = new Map([
  ["“", "open"],
  ["„", "open"],
  ["‟", "open"],
  ["«", "open"],
  ["”", "close"],
  ["»", "close"],
]);

const SPACE_OR_OPENER = /[\s([{—/-]/;
const SPACE_OR_CLOSER = /[\s.,;:!?)\]}—/-]/;
const WORD = /[\p{L}\p{N}$£€#@[(…-]/u;
// 6'2" — a height, no quotation
const HEIGHT = /\d'\s?\d{1,2}$/;
// 'tis · '90s · rock 'n' roll
const CLIPPED = /^'(?:tis|twas|til|till|em|n|cause|bout|round|\d0s)\b/i;
const ENDS_CLAUSE = /[.,!?…]/;

/** The quoted stretches of a text, outermost marks only, in order. */
export const findQuotedSpans = (
  text: string,
  folded: string,
  paragraphs: readonly Span[],
): readonly QuotedSpan[] => {
  const marksOf = folded.includes('"') ? doubleMarks : singleMarks;
  const found: QuotedSpan[] = [];
  let open = false;
  paragraphs.forEach((paragraph, i) => {
    const marks = marksOf(text, folded, paragraph);
    const spans = pairMarks(marks, paragraph, open);
    for (const { start, end, closed, continues } of spans) {
      const content = trim(folded, start.end, end.start);
      if (content.end > content.start)
        found.push({
          content,
          outer: { start: start.start, end: end.end },
          paragraph: i,
          continues,
          closed,
        });
    }
    open = spans.at(-1)?.closed === false;
  });
  return found;
};

const doubleMarks = (text: string, folded: string, { start, end }: Span): readonly Mark[] => {
  const marks: Mark[] = [];
  for (let at = folded.indexOf('"', start); at >= 0 && at < end; at = folded.indexOf('"', at + 1)) {
    const printed = text[at] ?? "";
    const width = printed === "'" || printed === "`" ? 2 : 1;
    const mark = { start: at, end: at + width };
    if (HEIGHT.test(folded.slice(Math.max(start, at - 5), at))) continue;
    marks.push({ ...mark, direction: directionOf(printed, folded, mark, { start, end }) });
  }
  return marks;
};

const directionOf = (printed: string, folded: string, mark: Span, within: Span): Direction => {
  const before = mark.start > within.start ? (folded[mark.start - 1] ?? " ") : " ";
  const after = mark.end < within.end ? (folded[mark.end] ?? " ") : " ";
  const opens = SPACE_OR_OPENER.test(before) && WORD.test(after);
  const closes = !SPACE_OR_OPENER.test(before) && SPACE_OR_CLOSER.test(after);
  const directed = DIRECTED.get(printed);
  // some papers set every mark the same way round: what stands around it decides then
  if (directed === "close") return opens && before.trim() === "" ? "either" : "close";
  if (directed === "open") return closes ? "either" : "open";
  if (opens) return "open";
  return closes ? "close" : "either";
};

/** Single marks count only where a text has no double ones, and only where they cannot be apostrophes. */
const singleMarks = (_text: string, folded: string, within: Span): readonly Mark[] => {
  const marks: Mark[] = [];
  for (
    let at = folded.indexOf("'", within.start);
    at >= 0 && at < within.end;
    at = folded.indexOf("'", at + 1)
  ) {
    const direction = singleDirection(folded, at, within);
    if (direction) marks.push({ start: at, end: at + 1, direction });
  }
  return marks;
};

const singleDirection = (
  folded: string,
  at: number,
  { start, end }: Span,
): Direction | undefined => {
  const before = at > start ? (folded[at - 1] ?? " ") : " ";
  const after = at + 1 < end ? (folded[at + 1] ?? " ") : " ";
  if (SPACE_OR_OPENER.test(before) && WORD.test(after))
    return CLIPPED.test(folded.slice(at, at + LONGEST_CLIPPED)) ? undefined : "open";
  return ENDS_CLAUSE.test(before) && SPACE_OR_CLOSER.test(after) ? "close" : undefined;
};

const LONGEST_CLIPPED = 8;

type Pair = { start: Mark; end: Mark; closed: boolean; continues: boolean };

/**
 * Pairs the marks of one paragraph. `continuing`: the paragraph before ended inside a quotation, so an opening mark
 * at the very start (or a closing one that nothing opened) continues it.
 */
const pairMarks = (
  marks: readonly Mark[],
  paragraph: Span,
  continuing: boolean,
): readonly Pair[] => {
  const pairs: Pair[] = [];
  let start: Mark | undefined;
  let depth = 0;
  const close = (from: Mark, end: Mark, closed: boolean) => {
    pairs.push({
      start: from,
      end,
      closed,
      continues: continuing && from.start === paragraph.start,
    });
    start = undefined;
    depth = 0;
  };
  marks.forEach((mark, i) => {
    if (!start) start = opening(mark, paragraph, continuing && pairs.length === 0);
    else if (mark.direction === "open" && closesTwice(marks, i)) depth++;
    else if (mark.direction === "open") {
      close(start, edge(mark.start), true);
      start = mark;
    } else if (depth > 0) depth--;
    else close(start, mark, true);
    if (start && start !== mark && start.start === start.end) close(start, mark, true);
  });
  if (start) close(start, edge(paragraph.end), false);
  return pairs;
};

/** A place without a mark. */
const edge = (at: number): Mark => ({ start: at, end: at, direction: "either" });

/** Where a quotation opens at `mark`: there, or, where only a closing mark continues the paragraph before, at its start. */
const opening = (mark: Mark, paragraph: Span, continues: boolean): Mark | undefined => {
  if (mark.direction !== "close") return mark;
  return continues ? edge(paragraph.start) : undefined;
};

/** Whether the opening mark at `i` is a nested one: two closing marks follow before another opens. */
const closesTwice = (marks: readonly Mark[], i: number): boolean =>
  marks[i + 1]?.direction === "close" && marks[i + 2]?.direction === "close";

const trim = (folded: string, start: number, end: number): Span => {
  const words = folded.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
};
