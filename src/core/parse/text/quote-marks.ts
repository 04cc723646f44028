/** Quotation marks and the stretches of text between them. */
import type { Span } from "../../article.ts";

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
  /** It stands without marks, set apart by layout or in a transcript or an interview. */
  readonly unmarked?: boolean;
  readonly turn?: Turn;
};

/** One paragraph's share of what somebody says in a transcript or an interview, without marks. */
export type Turn = Pick<QuotedSpan, "content" | "paragraph" | "continues"> & {
  /** The words before the colon, or in the signature, that name who speaks; undefined: it answers a question that stands alone. */
  readonly label?: Span;
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
// 'tis · '90s · rock 'n' roll · Lee 's, as some pages part it
const CLIPPED = /^'(?:(?:tis|twas|til|till|em|n|cause|bout|round|\d0s)\b|(?:s|d|m|ll|re|ve)\s)/i;
// we start?”’: the end of the words inside, too
const ENDS_CLAUSE = /[.,!?…"]/;

/** The quoted stretches of a text, outermost marks only, in order. */
export const findQuotedSpans = (
  text: string,
  folded: string,
  paragraphs: readonly Span[],
): readonly QuotedSpan[] => {
  const single = prefersSingle(folded);
  const found: QuotedSpan[] = [];
  let open = false;
  paragraphs.forEach((paragraph, i) => {
    const marksOf = single || isHeadline(folded, paragraph, i) ? singleMarks : doubleMarks;
    const marks = marksOf(text, folded, paragraph);
    const spans = pairMarks(marks, paragraph, open);
    for (const { start, end, closed, continues } of spans) {
      const content = trim(folded, start.end, end.start);
      if (content.end > content.start && !isNickname(folded, { start: start.start, end: end.end }))
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

// Jo "Bunty" Doe
const NICKNAME = /^["']\p{Lu}[\p{L}-]+["']$/u;
const NAME_BEFORE = /\p{Lu}[\p{L}.-]* $/u;
const NAME_AFTER = /^ \p{Lu}\p{Ll}/u;
const LONGEST_WORD = 24;

/** One word in marks between a first name and a surname. */
const isNickname = (folded: string, { start, end }: Span): boolean =>
  end - start < LONGEST_WORD &&
  NICKNAME.test(folded.slice(start, end)) &&
  NAME_BEFORE.test(folded.slice(Math.max(0, start - LONGEST_WORD), start)) &&
  NAME_AFTER.test(folded.slice(end, end + 3));

const DOUBLES = /"/g;

/**
 * The folded text with double marks around every quotation: a paper that sets 'words' and one that sets "words" read
 * alike from here on. Double marks within single ones change places with them.
 */
export const doubleOuterMarks = (folded: string, quotes: readonly QuotedSpan[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { outer, content } of quotes) {
    if (folded[outer.start] !== "'" && folded[outer.end - 1] !== "'") continue;
    const opens = content.start > outer.start;
    const closes = content.end < outer.end && folded[outer.end - 1] === "'";
    const from = outer.start + Number(opens);
    const to = outer.end - Number(closes);
    parts.push(folded.slice(at, outer.start), opens ? '"' : "");
    parts.push(folded.slice(from, to).replace(DOUBLES, "'"), closes ? '"' : "");
    at = outer.end;
  }
  return at === 0 ? folded : parts.join("") + folded.slice(at);
};

// 'I did,' at a line's start or after a space; not: the dogs' home
const SINGLE_OPENERS = /(?:^|[\s(])'(?=\p{L})/gmu;
const FEW = 3;

/** Whether the text sets quotations in single marks: where it has no double ones, or few beside many. */
export const prefersSingle = (folded: string): boolean => {
  const doubles = folded.match(DOUBLES)?.length ?? 0;
  if (doubles === 0) return true;
  const singles = folded.match(SINGLE_OPENERS)?.length ?? 0;
  return singles >= FEW && singles > doubles;
};

const HEADLINES = 2;
// a headline stops without a mark
const ENDS_SENTENCE = /[.!?]$/;
const LONGEST_HEADLINE = 140;

/** The first lines of British pages: single marks there, double ones below. */
const isHeadline = (folded: string, { start, end }: Span, paragraph: number): boolean => {
  const line = folded.slice(start, end);
  return (
    paragraph < HEADLINES &&
    line.length < LONGEST_HEADLINE &&
    !line.includes('"') &&
    !ENDS_SENTENCE.test(line)
  );
};

const doubleMarks = (text: string, folded: string, within: Span): readonly Mark[] => {
  const { start } = within;
  const marks: Mark[] = [];
  for (
    let at = folded.indexOf('"', start);
    at >= 0 && at < within.end;
    at = folded.indexOf('"', at + 1)
  ) {
    const printed = text[at] ?? "";
    const width = printed === "'" || printed === "`" ? 2 : 1;
    const end = at + width;
    if (HEIGHT.test(folded.slice(Math.max(start, at - 5), at))) continue;
    const direction = directionOf(printed, folded, { start: at, end }, within);
    marks.push({ start: at, end, direction });
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
  const unsure: Mark[] = [];
  for (
    let at = folded.indexOf("'", within.start);
    at >= 0 && at < within.end;
    at = folded.indexOf("'", at + 1)
  ) {
    const direction = singleDirection(folded, at, within);
    if (direction) marks.push({ start: at, end: at + 1, direction });
    else if (mayClose(folded, at)) unsure.push({ start: at, end: at + 1, direction: "close" });
  }
  // 'a list of failings' after: the one mark that can close the words before it
  const closing = unsure.filter((mark) => {
    const before = marks.findLast(({ start }) => start < mark.start);
    const after = marks.find(({ start }) => start > mark.start);
    return before?.direction === "open" && after?.direction !== "close";
  });
  return [...marks, ...closing].sort((a, b) => a.start - b.start);
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
  return closesSingle(before, after, at + 1 >= end) ? "close" : undefined;
};

/** dogs' and: the end of a quotation or of an owner in the plural. */
const mayClose = (folded: string, at: number): boolean =>
  folded[at - 1] === "s" && folded[at + 1] === " ";

const LONGEST_CLIPPED = 8;

// as the 's of 'the salt of the earth', 'hard as nails' and: after a word's end; not: the workers' union
const WORD_END = /[\p{L}\p{N}]/u;
const CLOSER = /[.,;:!?)\]}—]/;

/** After a clause's end, before a mark, at a line's end; between two words only where no plural owns what follows. */
const closesSingle = (before: string, after: string, last: boolean): boolean => {
  if (ENDS_CLAUSE.test(before)) return SPACE_OR_CLOSER.test(after);
  if (!WORD_END.test(before)) return false;
  return last || CLOSER.test(after) || (after === " " && before !== "s");
};

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
