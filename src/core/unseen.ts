/**
 * Characters that nobody sees, ligatures, and lines broken at a width: a text is read without them and cited as stored.
 * Soft hyphens, zero-width spaces and joiners, direction marks and variation selectors are left out; of ﬃ the letters
 * are read.
 */
import { type Article, type Citation, cite, citedArticle, type Span } from "./article.ts";
import { softBreaks } from "./wrapped.ts";

// matches: a run of them at once, the soft hyphen of under­ground, U+200B, U+202E, ﬁ; not: é, a no-break space, U+2028
const UNSEEN =
  /(?:\u034f|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])+|[\ufb00-\ufb06]/g;
// The same, asked once.
const ANY = new RegExp(UNSEEN.source);

/** A text as it is read, with the way back to the text that is stored. */
export type Plain = {
  readonly text: string;
  /** Of a place in `text`, the place in the stored text. */
  up(span: Span): Span;
  /** Of a place in the stored text, the place in `text`. */
  down(span: Span): Span;
};

/** A text as people see it. */
export const seen = (text: string): string => text.replace(UNSEEN, lettersOf);

const lettersOf = (unit: string): string =>
  unit >= "\ufb00" && unit <= "\ufb06" ? unit.normalize("NFKC") : "";

/** A place whose characters are read as others. */
type Edit = Span & { readonly reads: string };

const editsOf = (stored: string): readonly Edit[] => {
  const unseen = ANY.test(stored)
    ? [...stored.matchAll(UNSEEN)].map(({ 0: unit, index }) => ({
        start: index,
        end: index + unit.length,
        reads: lettersOf(unit),
      }))
    : [];
  const breaks = softBreaks(stored);
  if (breaks.length === 0) return unseen;
  const within = (at: number) => breaks.some(({ start, end }) => at >= start && at < end);
  return [...breaks, ...unseen.filter(({ start }) => !within(start))].sort(
    (a, b) => a.start - b.start,
  );
};

/** Undefined where the text is read as it is stored, as nearly all are. */
export const plainOf = (stored: string): Plain | undefined => {
  const edits = editsOf(stored);
  if (edits.length === 0) return undefined;
  const parts: string[] = [];
  const up: number[] = [];
  const down = new Uint32Array(stored.length + 1);
  let at = 0;
  const keep = (end: number): void => {
    parts.push(stored.slice(at, end));
    for (; at < end; at++) {
      down[at] = up.length;
      up.push(at);
    }
  };
  for (const { start, end, reads } of edits) {
    keep(start);
    parts.push(reads);
    for (; at < end; at++) down[at] = up.length;
    for (let n = reads.length; n > 0; n--) up.push(start);
  }
  keep(stored.length);
  down[stored.length] = up.length;
  const place = (i: number): number => up[i] ?? stored.length;
  return {
    text: parts.join(""),
    up: ({ start, end }) => ({
      start: place(start),
      end: end > start ? place(end - 1) + 1 : place(start),
    }),
    down: ({ start, end }) => ({ start: down[start] ?? up.length, end: down[end] ?? up.length }),
  };
};

/** `value` with every span in it, however deep, moved by `move`. */
export const moveSpans = <T>(value: T, move: (span: Span) => Span): T => {
  if (Array.isArray(value)) return value.map((one) => moveSpans(one, move)) as T;
  if (typeof value !== "object" || value === null) return value;
  const moved = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, moveSpans(one, move)]),
  );
  return (isSpan(value) ? { ...moved, ...move(value) } : moved) as T;
};

const isSpan = (value: object): value is Span =>
  "start" in value &&
  "end" in value &&
  typeof value.start === "number" &&
  typeof value.end === "number";

const PRINTED = new WeakMap<object, { readonly stored: Article; readonly plain: Plain }>();

/** The article as it is read; what is cited of it can be had as printed. */
export const reading = (stored: Article, plain: Plain): Article => {
  const read = { ...stored, text: plain.text };
  PRINTED.set(read, { stored, plain });
  return read;
};

/** `value` with all that it cites as the stored articles print it, and with the spans beside a citation moved likewise. */
export const asPrinted = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map((one) => asPrinted(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (isCitation(value)) return printed(value) as T;
  const parts = Object.entries(value);
  const plain = parts.flatMap(([, part]) => plainBehind(part) ?? [])[0];
  const moved = parts.map(([name, part]) => [
    name,
    plain && Array.isArray(part) && part.every(isPlace)
      ? part.map((place) => ({ ...place, ...plain.up(place) }))
      : asPrinted(part),
  ]);
  return Object.fromEntries(moved) as T;
};

const isCitation = (value: object): value is Citation =>
  citedArticle(value as Citation) !== undefined;

const isPlace = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && isSpan(value);

const behind = (citation: Citation) => PRINTED.get(citedArticle(citation) ?? citation);

const plainBehind = (part: unknown): Plain | undefined =>
  typeof part === "object" && part !== null && isCitation(part) ? behind(part)?.plain : undefined;

const printed = (citation: Citation): Citation => {
  const origin = behind(citation);
  return origin ? cite(origin.stored, origin.plain.up(citation.span)) : citation;
};
