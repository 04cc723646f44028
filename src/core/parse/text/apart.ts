/** Words set apart by layout, without marks: below a line that leads into them, behind `>`, or signed. */
import type { Span } from "../../article.ts";
import { lineOf, type Page, spanIn } from "./page.ts";
import type { QuotedSpan } from "./quote-marks.ts";
import { SIGNATURE, signedAt } from "./signed.ts";

/** `speech`: base forms of verbs that report words. */
export type Reported = Page & { readonly speech: ReadonlySet<string> };

// > words, as Markdown, mail and the reading of pages have it
const MARK = />[ \t]?$/;
const MARK_REACH = 2;
const LEADS = /:[\s—]*$/;
// union leader Ann Lee said: · On Tue, 2 May 2023, Ann Lee wrote in a letter to members:
const CLAUSE = /[^.?!;]*:[\s—]*$/;
const VERB = /[a-z]+/g;
const ENDING = /(?:ed|s|ing)$/;
/** Of a verb's forms those that lead in and are not their base with an ending. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["said", "say"],
  ["wrote", "write"],
  ["told", "tell"],
  ["replied", "reply"],
  ["replies", "reply"],
]);
/** Nearer than so many words to its colon the verb leads in. */
const REACH = 10;
const SENTENCE = /^[(]?\p{Lu}[\s\S]*[.?!…)]$/u;
// On Mon, May 1, 2023 at 9:14 AM Ann Lee <lee@example.org> wrote:
const MAIL =
  /^On [^<>]{6,60}?(?:\d{4}|\d:\d\d(?: ?[AP]M)?),? (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3})(?: <[^<>]*>)? wrote:$/u;

/** In order; none of a paragraph that has marks of its own. */
export const findApart = (page: Reported, marked: readonly QuotedSpan[]): readonly QuotedSpan[] => {
  const quoted = new Set(marked.map(({ paragraph }) => paragraph));
  const found: QuotedSpan[] = [];
  for (let at = 0; at < page.paragraphs.length; at++) {
    const signed = isMarked(page, at) ? undefined : signedAt(page, at, (one) => quoted.has(one));
    if (signed) {
      const { words, from, signature, last } = signed;
      found.push(
        ...words.map((one, i) =>
          apart(page, { at: one, from: i > 0 ? 0 : from }, i > 0, signature),
        ),
      );
      at = last;
      continue;
    }
    const block = blockAt(page, at);
    const lead = lineOf(page, at - 1);
    const own = block.words.filter((paragraph) => !quoted.has(paragraph));
    if (own.length < block.words.length) continue;
    const leads = LEADS.test(lead) && (block.marked || isLead(lead, page.speech));
    const label =
      block.signature ??
      nameAt(page, at - 1, MAIL) ??
      (leads ? undefined : signedBelow(page, block));
    if (label || leads)
      found.push(...own.map((one, i) => apart(page, { at: one, from: 0 }, i > 0, label)));
    at = Math.max(at, block.last);
  }
  return found;
};

type Block = {
  readonly words: readonly number[];
  readonly marked: boolean;
  /** The name below the words. */
  readonly signature?: Span;
  readonly last: number;
};

/** All paragraphs behind marks; without them the one paragraph, if it is a sentence. */
const blockAt = (page: Page, first: number): Block => {
  if (!isMarked(page, first))
    return {
      words: SENTENCE.test(lineOf(page, first)) ? [first] : [],
      marked: false,
      last: first,
    };
  let last = first;
  while (isMarked(page, last + 1)) last++;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const signature = first < last ? nameAt(page, last, SIGNATURE) : undefined;
  if (!signature) return { words: all, marked: true, last };
  return { words: all.slice(0, -1), marked: true, signature, last };
};

/** The name in the line below words behind marks: some pages set it outside their `blockquote`. */
const signedBelow = (page: Page, { marked, last }: Block): Span | undefined =>
  marked && !isMarked(page, last + 1) ? nameAt(page, last + 1, SIGNATURE) : undefined;

/** Where the name of `form` stands in a paragraph of that form. */
const nameAt = (page: Page, at: number, form: RegExp): Span | undefined => {
  const name = form.exec(lineOf(page, at))?.[1];
  return name === undefined ? undefined : spanIn(page, at, name);
};

const isMarked = ({ folded, paragraphs }: Page, at: number): boolean => {
  const start = paragraphs[at]?.start ?? 0;
  return at < paragraphs.length && MARK.test(folded.slice(Math.max(0, start - MARK_REACH), start));
};

const isLead = (lead: string, speech: ReadonlySet<string>): boolean => {
  const words = CLAUSE.exec(lead.slice(-LONGEST_CLAUSE))?.[0].match(VERB) ?? [];
  return words.slice(-REACH).some((word) => isSpeech(word, speech));
};
const LONGEST_CLAUSE = 300;

/** Whether a verb of saying stands among the words. */
export const namesSpeech = (words: string, speech: ReadonlySet<string>): boolean =>
  words.match(VERB)?.some((word) => isSpeech(word, speech)) ?? false;

/** …in a form that tells of it, as *said* and *adds*: *we put it right* tells of none. */
export const tellsOfSpeech = (words: string, speech: ReadonlySet<string>): boolean =>
  words.match(VERB)?.some((word) => !speech.has(word) && isSpeech(word, speech)) ?? false;

const isSpeech = (word: string, speech: ReadonlySet<string>): boolean =>
  speech.has(IRREGULAR.get(word) ?? word) || speech.has(word.replace(ENDING, ""));

const apart = (
  { paragraphs }: Page,
  { at: paragraph, from }: { readonly at: number; readonly from: number },
  continues: boolean,
  label: Span | undefined,
): QuotedSpan => {
  const { start, end } = paragraphs[paragraph] ?? { start: 0, end: 0 };
  const content = { start: start + from, end };
  const span = { content, outer: content, paragraph, continues, closed: true, unmarked: true };
  return label ? { ...span, turn: { content, paragraph, continues, label } } : span;
};
