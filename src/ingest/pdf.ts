/** A PDF → the paragraphs of its text layer. */
import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from "unpdf";
import { z } from "zod";
import { oneArticle } from "./one-article.ts";
import type { PageArticle } from "./page.ts";
import { known } from "./provenance.ts";
import { headOf } from "./text-head.ts";

const NO_PDF = "is no PDF that can be read, or asks for a password";
const NO_TEXT =
  "holds no text, only pictures of it; a program that reads letters (OCR) is needed first";

export const readPdf = async (bytes: Uint8Array): Promise<PageArticle> => {
  // the library keeps the bytes and does not give them back
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(
    () => undefined,
  );
  if (!pdf) return { failure: NO_PDF };
  const { items } = await extractTextItems(pdf);
  const text = paragraphsOf(withoutRunning(items.map(linesOf))).join("\n\n");
  const { data } = info.safeParse((await getMeta(pdf)).info);
  const head = headOf(text);
  const title = head.title ?? (NAMES_FILE.test(data?.Title ?? "") ? undefined : data?.Title);
  const byline = head.byline ?? data?.Author;
  return oneArticle({ text, provenance: { ...head, ...known({ title, byline }) } }, NO_TEXT);
};

const word = z.string().trim().min(1).optional().catch(undefined);
const info = z.looseObject({ Title: word, Author: word });
// Microsoft Word - release_v3.doc · untitled
const NAMES_FILE = /^(?:microsoft |untitled|document\d*$)|\.\w{2,4}$/i;

type Line = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
};

/** Pieces on one height, with blanks where they stand apart. */
const linesOf = (items: readonly StructuredTextItem[]): readonly Line[] => {
  const lines: Line[] = [];
  let ended = true;
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    const last = lines.at(-1);
    const size = fontSize || 10;
    if (str.trim() !== "") {
      const goesOn = last && !ended && Math.abs(last.y - y) < size / 2 && x >= last.end - size;
      const gap = last && x - last.end > size * BLANK && !last.text.endsWith(" ") ? " " : "";
      if (goesOn)
        lines[lines.length - 1] = { ...last, text: `${last.text}${gap}${str}`, end: x + width };
      else lines.push({ text: str, x, y, end: x + width, size });
      ended = false;
    } else if (last && !ended && str !== "")
      lines[lines.length - 1] = { ...last, text: `${last.text.trimEnd()} ` };
    ended ||= hasEOL;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter(({ text }) => text !== "");
};
/** Share of the letters' size from which a gap is a blank. */
const BLANK = 0.15;

/** Lines above and below that every page repeats, and their numbers, are none of the text. */
const withoutRunning = (pages: readonly (readonly Line[])[]): readonly Line[] => {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const most = Math.max(2, Math.ceil(pages.length / 2));
  return pages.flatMap((page) =>
    page.filter((line) => {
      const edge = line === page[0] || line === page[1] || page.indexOf(line) >= page.length - 2;
      return !edge || !(PAGE_NUMBER.test(line.text) || (seen.get(runningKey(line)) ?? 0) >= most);
    }),
  );
};
const PAGE_NUMBER = /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$|^[-–—] ?\d{1,4} ?[-–—]$/i;
const DIGITS = /\d+/g;
const runningKey = ({ text, y }: Line): string => `${Math.round(y)} ${text.replace(DIGITS, "#")}`;

const SENTENCE_END = /[.?!:]["'”’)\]]*$/;
const SMALL = /^\p{Ll}/u;
const PARTED = /\p{L}-$/u;

/** A gap, an indent, another size or the end of a short line parts paragraphs; a new column or page does only after a sentence. */
const paragraphsOf = (lines: readonly Line[]): readonly string[] => {
  const paragraphs: string[] = [];
  const usual = usualStep(lines);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    if (open === undefined || !before || parts(before, line, usual)) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(open, line.text);
  });
  return paragraphs;
};

const parts = (before: Line, line: Line, usual: number): boolean => {
  if (Math.abs(before.size - line.size) > 1) return true;
  const step = before.y - line.y;
  const elsewhere = step < 0 || line.x > before.end;
  const ends = SENTENCE_END.test(before.text);
  if (elsewhere) return ends && !SMALL.test(line.text);
  if (step > usual * 1.35) return true;
  return ends && line.x - before.x > line.size;
};

/** From line to line, where nothing stands between. */
const usualStep = (lines: readonly Line[]): number => {
  const steps = lines
    .flatMap((line, i) => {
      const step = (lines[i - 1]?.y ?? 0) - line.y;
      return step > 0 && step < line.size * 3 ? [step] : [];
    })
    .toSorted((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 12;
};

/** A word that the line's end parts keeps its hyphen as one that is not seen. */
const joined = (open: string, text: string): string =>
  PARTED.test(open) && SMALL.test(text) ? `${open.slice(0, -1)}\u00ad${text}` : `${open} ${text}`;
