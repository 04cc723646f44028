/** Words whose closing mark stands in print and whose opening one does not: below a large initial houses leave it out. */
import type { Span } from "../../article.ts";
import { namesSpeech, type Reported, tellsOfSpeech } from "./apart.ts";
import { prefersSingle, type QuotedSpan } from "./quote-marks.ts";
import { FIRST_PERSON } from "./turns.ts";

// A well is a promise,” said Ann Lee: of a paragraph, what stands before its first mark, that mark, and what follows it
const DOUBLE = /^([^"]*?[,.!?…])"(?=\s)([^.?!;:"]{0,80})/u;
const SINGLE = /^([^"]*?[,.!?…])'(?=\s)([^.?!;:"]{0,80})/u;
// we dug. Nobody came; not: Mr. Ray, St. Ann
const SENTENCE_END = /(?<!\p{L})(?:\p{Ll}+|\p{L}{5,}|\d+)[.!?…]\s+(?=\p{Lu})/gu;

/**
 * One stretch a paragraph, from where its sentence begins: no further back, where the reporter’s own words may stand.
 * None where that sentence tells of a report, and of no *I*: its mark may have stood anywhere.
 */
export const findHalfMarked = (
  page: Reported,
  marked: readonly QuotedSpan[],
): readonly QuotedSpan[] => {
  const form = prefersSingle(page.folded) ? SINGLE : DOUBLE;
  return page.paragraphs.flatMap((paragraph, i) => {
    const content = halfMarked(page, paragraph, form);
    if (!content) return [];
    const outer = { start: content.start, end: content.end + 1 };
    if (marked.some((one) => one.outer.end > outer.start && one.outer.start < outer.end)) return [];
    return [{ content, outer, paragraph: i, continues: false, closed: true }];
  });
};

const halfMarked = (
  { folded, speech }: Reported,
  { start, end }: Span,
  form: RegExp,
): Span | undefined => {
  const [, before = "", after = ""] = form.exec(folded.slice(start, end)) ?? [];
  if (!namesSpeech(after, speech)) return undefined;
  const ends = [...before.matchAll(SENTENCE_END)].at(-1);
  const from = ends ? ends.index + ends[0].length : 0;
  const words = before.slice(from);
  if (tellsOfSpeech(words, speech) && !FIRST_PERSON.test(words)) return undefined;
  return { start: start + from, end: start + before.length };
};
