/** Small pieces of Discord markup made from plain or cited text; all of it is escaped here. */
import { type Citation, pieces, type Source, type Span, sourceLine } from "../app/index.ts";
import { clean, escapeMarkup, escapeWithin, oneLine } from "./escape.ts";
import { limits } from "./limits.ts";

export const bold = (text: string): string => `**${escapeMarkup(text)}**`;

/** Parts joined by line breaks, as many as fit, and three dots for the others. */
export const lines = (parts: readonly (string | undefined)[], max: number): string => {
  const shown: string[] = [];
  let left = max - MORE.length;
  const wanted = parts.filter((part) => part !== undefined && part !== "");
  for (const part of wanted) {
    if (part === undefined || part.length + 1 > left) break;
    shown.push(part);
    left -= part.length + 1;
  }
  return shown.length < wanted.length ? [...shown, "…"].join("\n") : shown.join("\n");
};

const MORE = "\n…";

type Emphasis = "**" | "__";
type Quote = {
  /** Offsets of the article to emphasise. */
  readonly marked: readonly Span[];
  readonly emphasis?: Emphasis;
  /** Marks around the words where the article has them. */
  readonly marks: boolean;
  /** Most characters that the whole may take. */
  readonly max: number;
};

/** Cited words on one level of quotation, every line of them led by `> `. */
export const blockQuote = (citation: Citation, quote: Quote): string => {
  const lead = citation.text.split(LINE).filter((line) => line.trim() !== "").length * 2;
  // Where the leads alone would take the room, the words stand on one line.
  const onOne = lead > quote.max / 4;
  const text = citedText(citation, { ...quote, max: quote.max - (onOne ? 2 : lead) });
  if (onOne) return `> ${text.split("\n").join(" ")}`;
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `> ${line}`)
    .join("\n");
};

/** Cited words with their marked parts emphasised; what does not fit is left out, visibly. */
export const citedText = (
  citation: Citation,
  { marked, emphasis = "**", marks, max }: Quote,
): string => {
  const [open, close] = marks ? ["“", "”"] : ["", ""];
  let left = max - open.length - close.length;
  const shown: string[] = [];
  for (const piece of merged(citation, marked)) {
    const cost = piece.marked ? emphasis.length * 2 * piece.text.split(LINE).length : 0;
    if (left - cost < SHORTEST) break;
    const text = escapeWithin(piece.text, left - cost);
    shown.push(piece.marked ? emphasised(text, emphasis) : text);
    left -= text.length + cost;
  }
  return `${open}${shown.join("")}${close}`;
};
// "\r\n", "\u2029"; not " "
const LINE = /\r\n?|[\n\u2028\u2029]/;
const SHORTEST = 12;

/** Emphasis line by line and without the spaces at its ends, where Discord would show the marks instead. */
const emphasised = (text: string, emphasis: Emphasis): string =>
  text
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      return inner === "" ? line : line.replace(inner, () => `${emphasis}${inner}${emphasis}`);
    })
    .join("\n");

/** Pieces in which no two marked ones touch, also where only spaces or characters that nobody sees part them. */
const merged = (citation: Citation, marked: readonly Span[]): readonly Part[] => {
  const parts: { text: string; marked: boolean }[] = [];
  for (const piece of wholeCharacters(pieces(citation, marked))) {
    const last = parts.at(-1);
    const seen = clean(piece.text).trim() !== "";
    if (last && (last.marked === piece.marked || !seen)) last.text += piece.text;
    else parts.push({ ...piece });
  }
  return parts;
};

/** Pieces none of which ends inside a character: its first half goes to the piece that has the second. */
const wholeCharacters = (cut: readonly Part[]): readonly Part[] => {
  let half = "";
  return cut.map(({ text, marked }, index) => {
    const joined = `${half}${text}`;
    half = index < cut.length - 1 ? (SPLIT_PAIR.exec(joined)?.[0] ?? "") : "";
    return { text: joined.slice(0, joined.length - half.length), marked };
  });
};
type Part = { readonly text: string; readonly marked: boolean };
// The first half of "👩" alone at the end; not "👩"
const SPLIT_PAIR = /[\uD800-\uDBFF]$/;

/** Title and link of an embed: the article, or where it appeared; its id stands in the footer. */
export const titleOf = (
  source: Source,
  max: number,
): { readonly title: string; readonly url?: string } => {
  const name = source.title ?? source.outlet ?? source.origin ?? source.article;
  const title = escapeWithin(oneLine(name), Math.min(max, limits.title));
  const url = linkOf(source.url);
  return { title: title.trim() === "" ? "Article" : title, ...(url === undefined ? {} : { url }) };
};

/** A web address as Discord takes it: RFC 3986 to the letter, and no name before an `@` that could pass for the host. */
const linkOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(address);
  const link = `${origin}${`${pathname}${search}${hash}`.replace(NOT_IN_LINK, encodeURIComponent)}`;
  const web = protocol === "https:" || protocol === "http:";
  return web && link.length <= limits.url ? link : undefined;
};
// "|", "[", "%zz", the second "#"; not "%20", "/", "?"
const NOT_IN_LINK = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/g;

/** `AP · Title · line 3`, linked where the article has an address. */
export const sourceText = (source: Source): string =>
  escapeWithin(oneLine(sourceLine(source)), 200);
