/** How places in a text lie to each other. */
import type { Span } from "./article.ts";

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How many characters of `spans`, which do not overlap each other, lie inside `span`. */
export const sharedLength = (spans: readonly Span[], span: Span): number =>
  spans.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Sorted and joined where they overlap. */
export const mergeSpans = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
};
