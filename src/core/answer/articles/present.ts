/** Places of an article as data to show: sources, passages, marked words. */
import { cite, lineAt, type Provenance, type Span } from "../../article.ts";
import { oneLine } from "../../one-line.ts";
import { contains, mergeSpans, sharedLength } from "../../spans.ts";
import type { Passage, Source } from "../answer.ts";
import type { Doc } from "./document.ts";
import { marksAt } from "./marks.ts";

export const sourceOf = ({ article }: Doc, offset: number): Source => {
  const { id, offset: from } = article;
  return {
    ...provenanceOf(article),
    article: id,
    line: lineAt(article.text, offset) + (article.line ?? 1) - 1,
    ...(from > 0 ? { offset: from } : {}),
  };
};

const FIELDS = [
  "file",
  "title",
  "outlet",
  "byline",
  "dateline",
  "origin",
  "published",
  "url",
  "language",
] as const;

const provenanceOf = (known: Provenance): Provenance =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = known[field];
      // an archive may be older than the rule that nothing else is taken in
      return value === undefined ? [] : [[field, oneLine(value)]];
    }),
  );

/** A passage of `doc` with what of `marked` lies inside it. */
export const passageOf = (doc: Doc, span: Span, marked: readonly Span[]): Passage => {
  const trimmed = trim(doc.article.text, span);
  const speakers = speakersOf(doc, trimmed);
  const marks = marksAt(doc, trimmed);
  return {
    citation: cite(doc.article, trimmed),
    marked: mergeSpans(marked.filter((mark) => contains(trimmed, mark) && mark.end > mark.start)),
    source: sourceOf(doc, trimmed.start),
    ...(speakers ? { speakers } : {}),
    // Whose the words are is known: a turn stands without marks.
    ...(marks && !(marks === "unsure" && speakers) ? { marks } : {}),
  };
};

/** The sentences that `span` touches, as one span. */
export const sentenceSpan = (doc: Doc, span: Span): Span => {
  const first = doc.facts.sentences[doc.sentenceAt(span.start)];
  const last = doc.facts.sentences[doc.sentenceAt(Math.max(span.start, span.end - 1))];
  return {
    start: Math.min(span.start, first?.start ?? span.start),
    end: Math.max(span.end, last?.end ?? span.end),
  };
};

/** Whose words stand at `span`, if more than half of it lies between the marks of one attribution. */
const speakersOf = (doc: Doc, span: Span): readonly string[] | undefined => {
  const found = doc.facts.attributions.find(
    ({ kind, content }) =>
      kind !== "indirect" && 2 * sharedLength(content, span) > span.end - span.start,
  );
  return found?.speakers;
};

// matches: white space; not: a letter
const BLANK = /\s/;

/** `span` without white space at its ends. */
export const trim = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to - 1 && BLANK.test(text.charAt(from))) from++;
  while (to > from + 1 && BLANK.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};
