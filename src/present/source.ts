/** Where something is printed: outlet, date, title; an id and a line only where nothing better is known. */
import { oneLine } from "../app/index.ts";
import { type Citation, cite, citedArticle, type Source } from "../core/index.ts";
import { cutAtWord } from "./cut.ts";
import type { Where } from "./sheet.ts";

const TITLE = 120;
/** Where there is room for one thing alone. */
const BRIEF = 32;
const OPENING = 45;
/** Characters of an article among which its opening is looked for. */
const HEAD = 2000;
// The end of a paragraph.
const PARAGRAPH = /\n\s*\n|\n/;
// A capital within a sentence: "of Ann"; a notice above an article ("Read this with care.") has none.
const NAME = /[\p{Ll},] \p{Lu}/u;
// "NEWS AT 9:00 PM: ", "(Ann Lee, The Paper) ", "— "; not: "Ann Lee said: "
const LABEL = /^(?:[\p{Lu}\d .:/]{4,60}: )?(?:\([^()\n]{1,60}\))?[\s\p{Pd}:]*/u;
const WEB = /^https?:\/\/[^\s<>|"\\]+$/i;

export const whereOf = (source: Source, citation?: Citation): Where => {
  const { outlet = source.origin, title, published, article, line } = source;
  const opening =
    title === undefined && citation ? openingOf(citation, source.dateline) : undefined;
  const printed = title === undefined ? opening : cutAtWord(oneLine(title), TITLE);
  const known = outlet !== undefined || printed !== undefined;
  const day = published?.slice(0, "2024-05-01".length) ?? "no date";
  const parts = known ? [outlet, day, printed] : [article, `line ${line}`];
  const text = parts.flatMap((part) => (part ? [cutAtWord(oneLine(part), TITLE)] : [])).join(" · ");
  const url = webLink(source.url);
  const brief = cutAtWord(oneLine(outlet ?? printed ?? article), BRIEF);
  return { text, outlet: brief, ...(url ? { url } : {}) };
};

/** The article's first words in marks, without dateline and notices. */
const openingOf = (citation: Citation, dateline = ""): string | undefined => {
  const article = citedArticle(citation);
  if (!article) return undefined;
  let start = 0;
  for (const paragraph of article.text.slice(0, HEAD).split(PARAGRAPH)) {
    if (NAME.test(paragraph)) break;
    start = article.text.indexOf("\n", start + paragraph.length) + 1;
  }
  if (article.text.startsWith(dateline, start)) start += dateline.length;
  start += LABEL.exec(article.text.slice(start, start + HEAD))?.[0].length ?? 0;
  const end = Math.min(article.text.length, start + HEAD);
  if (end <= start) return undefined;
  const words = oneLine(cite(article, { start, end }).text);
  return words === "" ? undefined : `“${cutAtWord(words, OPENING)}”`;
};

/** An address that may be opened. */
const webLink = (url: string | undefined): string | undefined =>
  url !== undefined && WEB.test(url) && URL.canParse(url) ? url : undefined;
