/**
 * Text from articles and askers, made safe to stand in a Discord message: nothing in it is read as markup, and
 * nothing that a reader sees is lost. `unescapeMarkup` takes it back exactly.
 */

// Control characters but tab and newline; bidirectional controls; zero-width space, joiner of words, byte order mark.
// Matches U+202E, U+200B; not é, not the zero-width joiner inside an emoji.
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
// "\r\n", "\u2028"; not a tab
const LINE_BREAK = /\r\n?|\u2028|\u2029/g;
// Half of a surrogate pair, which no UTF-8 request can carry.
const LONE_SURROGATE = /\p{Surrogate}/gu;
// Markup anywhere: *a* _a_ ~~a~~ ||a|| `a` [a](b) <@1> <t:1> > a, # a, :a:, https://a; not: a, "a" (a)
const MARKUP = /[\\*_~|`<>[\]#:/]/g;
// Markup at the start of a line: "- a", "+ a", "-# a", "1. a"; not: "a-b", "1.5 a" after other words
const LINE_START = /^([ \t]*)([-+]|\d+(?=[.)]))/gm;
// "@everyone", "@here", "<@1>"
const AT = /@/g;
const ZERO_WIDTH = "\u200B";
// "\*", "\\"; not "\a", which Discord shows as it stands
const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/** `text` without what cannot be seen; all line breaks are `\n`. */
export const clean = (text: string): string =>
  text.replace(LINE_BREAK, "\n").replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD");

/** `text` on one line, runs of white space folded; what a question is asked as, and what titles show. */
export const oneLine = (text: string): string => clean(text).split(WHITE_SPACE).join(" ").trim();
// " ", "\n\n", "\u00A0 "; not ""
const WHITE_SPACE = /\s+/;

/** `text` such that Discord shows it as it stands, wherever in a message it is put. */
export const escapeMarkup = (text: string): string =>
  clean(text)
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, escapeLineStart)
    .replace(AT, `@${ZERO_WIDTH}`);

/** What `escapeMarkup` was given, cleaned. */
export const unescapeMarkup = (shown: string): string =>
  shown.replaceAll(ZERO_WIDTH, "").replace(ESCAPED, "$1");

/**
 * As much of `text` as `max` characters hold when escaped; an ellipsis in brackets stands for the rest, because
 * three dots alone could be the article's own.
 */
export const escapeWithin = (text: string, max: number): string => {
  const whole = escapeMarkup(text);
  return whole.length <= max ? whole : cutBy(text, max, escapeMarkup);
};

/** The same for places where Discord reads no markup: authors, footers, labels, choices. */
export const plainWithin = (text: string, max: number): string => {
  const whole = oneLine(text);
  return whole.length <= max ? whole : cutBy(whole, max, oneLine, "…");
};

/** The longest beginning of `text` that, shown with a mark of omission, takes at most `max` characters. */
const cutBy = (
  text: string,
  max: number,
  show: (part: string) => string,
  omission = ` ${escapeMarkup("[…]")}`,
): string => {
  let low = 0;
  let high = Math.min(text.length, max);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (show(text.slice(0, middle)).trimEnd().length + omission.length <= max) low = middle;
    else high = middle - 1;
  }
  const kept = show(wholeCharacters(text, low)).trimEnd();
  return kept.length + omission.length <= max
    ? `${kept}${omission}`
    : kept.slice(0, Math.max(0, max));
};

/** Does not end between the halves of a surrogate pair. */
const wholeCharacters = (text: string, end: number): string =>
  text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** `- a` → `\- a`; `1. a` → `1\. a`. */
const escapeLineStart = (_: string, indent: string, mark: string): string =>
  mark === "-" || mark === "+" ? `${indent}\\${mark}` : `${indent}${mark}\\`;
