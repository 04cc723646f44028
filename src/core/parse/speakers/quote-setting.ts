/** Where a quotation stands: its tokens, its paragraph, what leads into it and what follows. */
import type { Scene } from "../scene.ts";

/** Token numbers; `after` is the first token behind the closing mark. */
export type QuoteSetting = {
  readonly quote: number;
  readonly first: number;
  readonly after: number;
  /** Token range of its paragraph. */
  readonly start: number;
  readonly end: number;
  /** Its words, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly text: string;
  /** 0-based place among the quotations of its paragraph, and how many there are. */
  readonly number: number;
  readonly count: number;
};

/** Settings of all quotations of a scene, in order. */
export const quoteSettings = (scene: Scene): readonly QuoteSetting[] => {
  const { quotes, tokens, quoteOf, ranges, folded } = scene;
  const firsts = new Int32Array(quotes.length).fill(-1);
  const ends = new Int32Array(quotes.length);
  quoteOf.forEach((quote, i) => {
    if (quote < 0) return;
    if (firsts[quote] === -1) firsts[quote] = i;
    ends[quote] = i + 1;
  });
  const paragraphs = byParagraph(quotes);
  return quotes.map((span, quote) => {
    const first = firsts[quote] ?? 0;
    const after = ends[quote] ?? 0;
    const range = ranges[span.paragraph] ?? { start: 0, end: 0 };
    const words = new Set<string>();
    for (let i = first; i < after; i++) words.add(tokens[i]?.lower ?? "");
    return {
      quote,
      first,
      after,
      ...range,
      words,
      text: folded.slice(span.content.start, span.content.end),
      number: quote - (paragraphs.get(span.paragraph)?.first ?? quote),
      count: paragraphs.get(span.paragraph)?.count ?? 1,
    };
  });
};

/** First quotation of each paragraph that has one, and their number. */
const byParagraph = (quotes: Scene["quotes"]) => {
  const found = new Map<number, { first: number; count: number }>();
  quotes.forEach(({ paragraph }, quote) => {
    const known = found.get(paragraph);
    if (known) known.count++;
    else found.set(paragraph, { first: quote, count: 1 });
  });
  return found;
};
