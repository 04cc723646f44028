/** Finds the quotation that an anchor names. */
import type { Article, Span } from "../article.ts";
import type { Attribution, Facts } from "../facts.ts";
import { fold } from "../search/fold.ts";
import { sharedLength } from "../spans.ts";
import type { Anchor } from "./correction.ts";

/** Between the parts of a quotation that is interrupted. */
const GAP = " … ";
// matches: a line break or a tab; each becomes one space, so that offsets stay
const BLANK = /\s/g;

/** Quotations that words may mean: places in `Facts.attributions`. */
export type Meant = {
  /** 1-based number of the place among those that print the words. */
  readonly occurrence: number;
  readonly span: Span;
  readonly ordinals: readonly number[];
};

/** The words of a quotation, as an anchor holds them. */
const wordsAt = ({ text }: Pick<Article, "text">, { content }: Attribution): string =>
  content.map(({ start, end }) => text.slice(start, end).trim()).join(GAP);

/** The anchor that names this quotation and no other. */
export const anchorOf = (article: Article, attribution: Attribution): Anchor => {
  const words = wordsAt(article, attribution);
  const places = placesOf(article.text, words);
  const first = attribution.content[0]?.start ?? 0;
  const at = places.findIndex(({ start, end }) => start >= first && start <= end && first < end);
  return {
    article: article.id,
    words,
    ...(places.length > 1 ? { occurrence: Math.max(at, 0) + 1 } : {}),
  };
};

/** Every place whose words are, or are part of, a quotation. Case, accents and the form of marks do not count. */
export const quotationsAt = (
  { text }: Pick<Article, "text">,
  { attributions }: Pick<Facts, "attributions">,
  { words, occurrence }: Pick<Anchor, "words" | "occurrence">,
): readonly Meant[] =>
  placesOf(text, words).flatMap((span, i) => {
    const ordinals = touched(attributions, span);
    const wanted = occurrence === undefined || occurrence === i + 1;
    return wanted && ordinals.length > 0 ? [{ occurrence: i + 1, span, ordinals }] : [];
  });

/** Where `text` prints `words`, parts in their order, from left to right and never overlapping. */
const placesOf = (text: string, words: string): readonly Span[] => {
  const printed = flat(text);
  const whole = flat(words.trim());
  const parts = printed.includes(whole)
    ? [whole]
    : flat(words)
        .split(flat(GAP))
        .map((part) => part.trim());
  if (parts.some((part) => part === "")) return [];
  const places: Span[] = [];
  for (let from = 0; ; ) {
    const place = nextPlace(printed, parts, from);
    if (!place) return places;
    places.push(place);
    from = place.end;
  }
};

const nextPlace = (text: string, parts: readonly string[], from: number): Span | undefined => {
  let start: number | undefined;
  let end = from;
  for (const part of parts) {
    const at = text.indexOf(part, end);
    if (at < 0) return undefined;
    start ??= at;
    end = at + part.length;
  }
  return start === undefined ? undefined : { start, end };
};

const flat = (text: string): string => fold(text).replace(BLANK, " ");

/** Quotations that lie mostly inside `span`; else the one of which most does, words in marks before a paraphrase. */
const touched = (attributions: readonly Attribution[], span: Span): readonly number[] => {
  const inside = attributions.flatMap(({ content }, i) =>
    2 * sharedLength(content, span) > lengthOf(content) ? [i] : [],
  );
  if (inside.length > 0) return inside;
  const around = attributions
    .map(({ kind, content }, ordinal) => ({
      ordinal,
      shared: sharedLength(content, span),
      paraphrase: Number(kind === "indirect"),
      length: lengthOf(content),
    }))
    .filter((one) => one.shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.paraphrase - b.paraphrase || a.length - b.length);
  return around.slice(0, 1).map(({ ordinal }) => ordinal);
};

const lengthOf = (content: readonly Span[]): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);
