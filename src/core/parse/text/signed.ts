/** Words without marks that somebody signs below: letters, posts, quotations pulled out of an article. */
import type { Span } from "../../article.ts";
import { lineOf, type Page, spanIn } from "./page.ts";

/** Paragraphs, where their words begin and who signs them. */
export type Signed = {
  readonly words: readonly number[];
  /** Offset of the first words in their paragraph, behind *SIR –*. */
  readonly from: number;
  readonly signature: Span;
  readonly last: number;
};

const NAME = String.raw`(\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}[\p{L}.'-]*|de|la|van|von|der|al|bin)){1,4})`;
// — Ann Lee (@annlee) May 26, 2022 · — Ann Lee, on Instagram
export const SIGNATURE = new RegExp(
  String.raw`^—+ ?${NAME.replace("{1,4}", "{0,4}")}(?:$| \(|,| @| on | via )`,
  "u",
);
// Ann Lee, head of the well board; not: Ann Lee, Orrin · Ann Lee, political editor
const WITH_ROLE = new RegExp(String.raw`^${NAME}, ((?:\p{Ll}|[A-Z]{2,5}\b)[^.?!:"]{2,60})$`, "u");
const REPORTS =
  /\b(?:correspondent|reporter|editor|writer|journalist|columnist|photographer|contributor|producer|presenter)\b/;
// Ann Lee · Col. Tom Ray, Orrin
const BELOW_LETTER = new RegExp(`^${NAME}(?:,[^.?!:"]{2,60})?$`, "u");
// SIR – The well is dry. · Dear Sir, · Dear neighbours,
const SALUTATION = /^(?:(?:SIR|Sir|MADAM|Madam)\s?[—,:]|Dear [\p{L}.' ]{2,40}[,:—])(?:[\s-]+|$)/u;
const CLOSING = /^(?:Yours|Kind regards|Best wishes|Sincerely|Regards|Respectfully)\b/i;
const PERSONAL =
  /\b(?:I|I'm|I've|I'll|I'd|[Mm]y|[Mm]e|[Ww]e|[Ww]e're|[Ww]e've|[Oo]ur|[Uu]s|folks)\b/;
const POSTED = /[@\d]/;
const ENDS_SENTENCE = /[.?!…]$/;
const WORD = /\S+/g;
const LONGEST_LETTER = 15;
const MOST_PULLED_WORDS = 60;
const LEAST_WORDS = 4;
/** Words without a stop at their end, which the reporter's own have. */
const LEAST_UNSTOPPED_WORDS = 10;

/** The signed words that begin at a paragraph. */
export const signedAt = (page: Page, first: number, isQuoted: (at: number) => boolean) =>
  isQuoted(first) ? undefined : (letterAt(page, first, isQuoted) ?? pulledAt(page, first));

const letterAt = (
  page: Page,
  first: number,
  isQuoted: (at: number) => boolean,
): Signed | undefined => {
  const from = SALUTATION.exec(lineOf(page, first))?.[0].length;
  if (from === undefined) return undefined;
  const words = from < lineOf(page, first).length ? [first] : [];
  for (let at = first + 1; at <= first + LONGEST_LETTER; at++) {
    const line = lineOf(page, at);
    const name = BELOW_LETTER.exec(line)?.[1];
    if (name !== undefined && words.length > 0)
      return {
        words,
        from: words[0] === first ? from : 0,
        signature: spanIn(page, at, name),
        last: at,
      };
    if (line === "" || isQuoted(at)) return undefined;
    if (!CLOSING.test(line)) words.push(at);
  }
  return undefined;
};

/** One paragraph, and below it the name of whose words it holds. */
const pulledAt = (page: Page, first: number): Signed | undefined => {
  const [words, below] = [lineOf(page, first), lineOf(page, first + 1)];
  const name = isPulled(words, first) ? signerOf(words, below, first) : undefined;
  return name === undefined
    ? undefined
    : { words: [first], from: 0, signature: spanIn(page, first + 1, name), last: first + 1 };
};

const isPulled = (words: string, first: number): boolean => {
  const count = words.match(WORD)?.length ?? 0;
  if (count < LEAST_WORDS || count > MOST_PULLED_WORDS || words.endsWith(":")) return false;
  return first > 0 || PERSONAL.test(words) || count >= LEAST_UNSTOPPED_WORDS;
};

const signerOf = (words: string, below: string, first: number): string | undefined => {
  const personal = PERSONAL.test(words);
  const dashed = SIGNATURE.exec(below);
  // — Ann Lee, below a reporter's own paragraph, is who wrote it
  if (dashed)
    return personal || POSTED.test(below.slice(dashed[0].length - 1)) ? dashed[1] : undefined;
  const [, name, role = ""] = WITH_ROLE.exec(below) ?? [];
  if (name === undefined || REPORTS.test(role)) return undefined;
  const unstopped =
    !ENDS_SENTENCE.test(words) && (words.match(WORD)?.length ?? 0) >= LEAST_UNSTOPPED_WORDS;
  return personal || (unstopped && first > 1) ? name : undefined;
};
