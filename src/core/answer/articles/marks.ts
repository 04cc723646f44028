/** What of a passage stands in quotation marks in print, and what is known of it. */
import type { Span } from "../../article.ts";
import { foldMarks } from "../../parse/text/fold.ts";
import { findQuotedSpans, type QuotedSpan } from "../../parse/text/quote-marks.ts";
import { wordList } from "../../search/words.ts";
import { overlaps } from "../../spans.ts";
import type { Marks } from "../parts.ts";
import type { Doc } from "./document.ts";
import { areReporters } from "./own-words.ts";

/** Fewer words than these may be a name or a word held at arm's length: *the “smart” hall*. */
const LEAST_QUOTATION = 3;

/** Undefined where nothing stands in marks, and nothing hints that the words are not the reporter's. */
export const marksAt = (doc: Doc, span: Span): Marks | undefined => {
  const { hidden = [] } = doc.facts;
  if (hidden.some((words) => overlaps(words, span))) return "hidden";
  const all = quotedIn(doc);
  const quoted = all.flatMap(({ content }) => (overlaps(content, span) ? [content] : []));
  if (quoted.length === 0) return areReporters(doc, span, all) ? undefined : "unsure";
  return quoted.some((words) => isUnnamed(doc, words)) ? "unnamed" : "quoted";
};

/** Words enough to be somebody's, and no statement names whose. */
const isUnnamed = ({ article, facts }: Doc, { start, end }: Span): boolean =>
  wordList(article.text.slice(start, end)).length >= LEAST_QUOTATION &&
  !facts.attributions.some(
    ({ content, speakers, mention }) =>
      (speakers.length > 0 || mention !== undefined) &&
      content.some((words) => overlaps(words, { start, end })),
  );

type Quoted = Pick<QuotedSpan, "content" | "paragraph">;

const QUOTED = new WeakMap<Doc, readonly Quoted[]>();

const quotedIn = (doc: Doc): readonly Quoted[] => {
  const known = QUOTED.get(doc);
  if (known) return known;
  const { text } = doc.article;
  const quoted = findQuotedSpans(text, foldMarks(text), doc.facts.paragraphs);
  QUOTED.set(doc, quoted);
  return quoted;
};
