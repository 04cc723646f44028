/**
 * Text from articles and askers, made safe to stand in a Discord message: nothing in it is read as markup, and
 * nothing that a reader sees is lost. `unescapeMarkup` takes it back exactly.
 */
import { cutAtWord } from "../present/index.ts";

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

/** For places where Discord reads no markup: labels and choices. */
export const plainWithin = (text: string, max: number): string => cutAtWord(oneLine(text), max);

export const bold = (text: string): string => emphasised(text, "**");
export const struck = (text: string): string => emphasised(text, "~~");

/** Line by line and without the spaces at its ends, where Discord would show the signs instead. */
const emphasised = (text: string, sign: string): string =>
  escapeMarkup(text)
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      return inner === "" ? line : line.replace(inner, () => `${sign}${inner}${sign}`);
    })
    .join("\n");

/** A web address as Discord takes it: RFC 3986 to the letter, and no name before an `@` that could pass for the host. */
export const linkOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(address);
  const link = `${origin}${`${pathname}${search}${hash}`.replace(NOT_IN_LINK, encoded)}`;
  const web = protocol === "https:" || protocol === "http:";
  return web && link.length <= LONGEST_LINK ? link : undefined;
};
const LONGEST_LINK = 512;
// "|", "[", ")", "%zz", the second "#"; not "%20", "/", "?"
const NOT_IN_LINK = /[^\w\-.~:/?#@!$&'*+,;=%]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/g;
/** Also the brackets, which would end the link; a URL has no character above ASCII left. */
const encoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** `- a` → `\- a`; `1. a` → `1\. a`. */
const escapeLineStart = (_: string, indent: string, mark: string): string =>
  mark === "-" || mark === "+" ? `${indent}\\${mark}` : `${indent}${mark}\\`;
