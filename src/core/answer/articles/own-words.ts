/** Whether words without marks are known to be the reporter's own. Where the print may show otherwise, nothing is said. */
import type { Span } from "../../article.ts";
import type { QuotedSpan } from "../../parse/text/quote-marks.ts";
import type { Doc } from "./document.ts";

type Quoted = Pick<QuotedSpan, "content" | "paragraph">;

/** Nothing at `span` hints that somebody else's words stand there; `quoted`: the article's quotations. */
export const areReporters = (
  doc: Doc,
  { start, end }: Span,
  quoted: readonly Quoted[],
): boolean => {
  const first = doc.paragraphAt(start);
  const last = doc.paragraphAt(Math.max(start, end - 1));
  const isUnsure = unsureIn(doc, quoted);
  for (let at = first; at <= last; at++) if (isUnsure(at)) return false;
  return true;
};

type IsUnsure = (paragraph: number) => boolean;

const UNSURE = new WeakMap<Doc, IsUnsure>();

/** Whether a paragraph may be somebody's words. */
const unsureIn = (doc: Doc, quoted: readonly Quoted[]): IsUnsure => {
  const known = UNSURE.get(doc) ?? unsureOf(doc, quoted);
  UNSURE.set(doc, known);
  return known;
};

/** What one paragraph tells of others is read at once, the rest of those alone that are asked about. */
const unsureOf = (doc: Doc, quoted: readonly Quoted[]): IsUnsure => {
  const { text, dateline } = doc.article;
  const paragraphs = doc.facts.paragraphs.map(({ start, end }) => text.slice(start, end));
  const stray = new Set(strayMarks(doc, quoted).map((at) => doc.paragraphAt(at)));
  const isApart = (i: number): boolean => {
    const start = doc.facts.paragraphs[i]?.start ?? 0;
    return APART.test(text.slice(Math.max(0, start - 2), start));
  };
  const labelled = paragraphs.map((one) => LABEL.test(withoutDateline(one, dateline)));
  // From the first of several labels on, paragraphs without one belong to whoever speaks.
  const talk = labelled.filter(Boolean).length > 1 ? labelled.indexOf(true) : paragraphs.length;
  const outer = outsideOf(doc, quoted);
  return (i) =>
    (i >= talk && i < paragraphs.length) ||
    labelled[i] === true ||
    isApart(i) ||
    stray.has(i) ||
    INTRODUCES.test(paragraphs[i - 1] ?? "") ||
    SIGNATURE.test(paragraphs[i + 1] ?? "") ||
    isName(paragraphs[i + 1] ?? "") ||
    SPOKEN.test(outer[i] ?? "") ||
    SPOILT.test(paragraphs[i] ?? "");
};

const withoutDateline = (paragraph: string, dateline: string | undefined): string =>
  dateline !== undefined && paragraph.startsWith(dateline)
    ? paragraph.slice(dateline.length)
    : paragraph;

// matches the head of: Chair: we begin · Mr. DOE. I rise · Ms ROE (Exham) (3.20 pm)—I do · Q. And then?; not: He said that · EXHAM — The
const LABEL =
  /^\s*(?:[QA][.:]\s|\p{Lu}[^\n.!?:,;“”"]{0,50}:\s|(?:\p{Lu}\p{L}{0,4}\.?\s)?\p{Lu}{3,}(?:[ '’-]\p{Lu}{2,}){0,3}(?:\s?\([^)\n]{0,80}\)){0,3}(?:\s?[.:]|[—–]))/u;
// matches what stands before: > words set apart
const APART = />\s?$/;
// matches the end of: In a statement, Doe said: · Doe wrote:—
const INTRODUCES = /:[\s—–-]*$/;
// matches: — Jane Doe · -- Roe, chair; not: - 5 degrees
const SIGNATURE = /^\s*[—–-]{1,2}\s?\p{Lu}/u;
// matches what a reporter does not say outside marks: I · we · my · our; not: US, World War
const SPOKEN =
  /(?<![\p{L}\p{N}])(?:I|I['’]\p{Ll}+|[Ww]e|[Mm]y|[Oo]ur|[Oo]urs|me|us)(?![\p{L}\p{N}])/u;
// matches marks that were spoilt on the way: \uFFFD · â€œ · &ldquo;
const SPOILT = /\uFFFD|â€|&(?:[lr][sd]quo|quot|#8?[23]\d{1,3});/;

/** Words of a name line. */
const NAME_LINE = 6;
const SPACE = /\s+/;
// matches: Jane · O’Neil · of; not: said
const NAME_WORD = /^(?:\p{Lu}|(?:of|the|and|de|van)$)/u;

/** *Jane Doe, Harbour Master*: a line that is nothing but a name. */
const isName = (paragraph: string): boolean => {
  const words = paragraph.trim().split(SPACE);
  return (
    words.length > 1 &&
    words.length <= NAME_LINE &&
    words.every((word) => NAME_WORD.test(word)) &&
    !END.test(paragraph)
  );
};
const END = /[.!?:]\s*$/;

/** Each paragraph without what stands between marks. */
const outsideOf = (
  { article: { text }, facts: { paragraphs } }: Doc,
  quoted: readonly Quoted[],
): readonly string[] => {
  const left = paragraphs.map(({ start }) => ({ from: start, words: "" }));
  for (const { content, paragraph } of quoted) {
    const one = left[paragraph];
    if (!one) continue;
    one.words += ` ${text.slice(one.from, content.start)}`;
    one.from = content.end;
  }
  return left.map(({ from, words }, i) => `${words} ${text.slice(from, paragraphs[i]?.end)}`);
};

const DOUBLE = /["“”„‟«»]/g;

/** Places of marks that are no quotation's. */
const strayMarks = ({ article: { text } }: Doc, quoted: readonly Quoted[]): readonly number[] => {
  const paired = new Set<number>();
  for (const { content } of quoted)
    for (let near = 1; near <= NEAR; near++) {
      paired.add(content.start - near);
      paired.add(content.end + near - 1);
    }
  return [...text.matchAll(DOUBLE)].flatMap(({ index }) => (paired.has(index) ? [] : [index]));
};
/** A mark and spaces inside it. */
const NEAR = 2;
