/** A question as typed, and as it is read: folded, in one line, without courtesies. */
import { fold } from "../../search/fold.ts";
import { type Word, wordsOf } from "../../search/words.ts";
import { type Filters, splitFilters } from "./filters.ts";

export type Question = {
  readonly typed: string;
  readonly filters: Filters;
  /** As typed, without filters. */
  readonly rest: string;
  /** Folded, contractions spelt out, one space between words, without marks at the end: what intent rules read. */
  readonly text: string;
  /** Words of the question, as the archive's are read, without those of filters. */
  readonly words: readonly Word[];
  /** Folded words typed with a capital letter. */
  readonly capitals: ReadonlySet<string>;
  /** True where the words end in a question mark or begin like a question. */
  readonly asks: boolean;
};

/** Characters that are read of a question; a longer one is a pasted text whose beginning is looked up. */
export const LONGEST_READ = 1_000;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  // matches: won't, can't, wont; not: want
  [/\bwon'?t\b/g, "will not"],
  [/\bcan'?t\b|\bcannot\b/g, "can not"],
  // matches: hasn't, hasnt; not: tent
  [/\b(is|are|was|were|has|have|had|did|does|do|would|should|could|must)n'?t\b/g, "$1 not"],
  // matches: who's, whats; not: whose
  [/\b(who|what|where|when|how|why|which)'?s\b(?=\s)/g, "$1 is"],
  [/\b(who|what|where|when|how|why)'?(?:ve)\b/g, "$1 have"],
  [/\b(who|what|where|when|how|why)'(?:d)\b/g, "$1 did"],
];
// matches: hey bot, tell me · please · can you tell me · do you know; not: tell me about
const COURTESY =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|well|um|please|pls|whosaid|bot)[\s,!]+)*(?:(?:(?:can|could|would|will) you (?:please )?|please )?(?:tell|show|give|remind) (?:me|us) (?!about )(?:please )?|do (?:you|we) know |i (?:want|need|would like) to know |i am (?:looking for|wondering) |(?:can|could) you (?:find|say) (?:me )?|(?:find|search(?: for)?|look up) )?/;
// matches the end of: thanks? · please!! ; not: 2.5
const ENDING = /(?:[\s?!.,;:…]|\b(?:please|thanks|thank you|exactly)$)+$/;
const SPACE = /\s+/g;
// matches: “ " ; not: '
const DOUBLE_MARKS = /["“”«»]/g;
const CAPITAL = /^\p{Lu}/u;
const ASKS =
  /\?\s*$|^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/i;

// matches the head of: fact check: Doe … · Fact-check - Doe … · check “… · is it true that Doe … · true or false: …; not: check Doe’s words
const CHECKED =
  /^\s*(?:(?:fact[\s-]?check(?:ing)?|quote check|true or false|true\?|(?:please |can you )?(?:check|confirm|verify)(?: this| the)?(?: quote| quotation| wording| claim)?)\s*(?:[:–—]\s*|\s-\s\s*|(?=["“”«]))|(?:is|was) it (?:really )?(?:true|correct|right|a fact) (?:that\s+)?(?=\S+\s))/iu;

export const readQuestion = (typed: string): Question => {
  const { filters, rest: whole } = splitFilters(typed.slice(0, LONGEST_READ));
  const rest = whole.replace(CHECKED, "");
  const words = wordsOf(rest);
  return {
    typed,
    filters,
    rest,
    text: ofAll(plainText(rest)),
    words,
    capitals: new Set(
      words
        .filter(({ start }) => CAPITAL.test(rest.slice(start, start + 1)))
        .map(({ text }) => text),
    ),
    asks: ASKS.test(whole),
  };
};

/** True where a question is nothing but words in marks. */
export const isMarked = ({ filters, text }: Question): boolean =>
  filters.exact.length > 0 && filters.exact.join(" ").length >= text.length - 2;

// matches the head of: did anyone call for · has everybody said · did they back; not: did any senators call · did Doe call
const ANYBODY =
  /^(?:did|does|do|has|have|had) (?:(?:any|some|every)(?:one|body)(?: else)?|he|she|they) (?:ever |also |really |publicly |already )*(?=(?:call|say|said|demand|urge|want|back|support|oppose|endorse|reject|think|believe))/;

/** *Did anyone call for it?* asks who did, as *did they?* does of whom no conversation knows: of all, of nobody called so. */
const ofAll = (text: string): string => text.replace(ANYBODY, "who ").replace(SAY, "who said ");
const SAY = /^who say /;

/** The form that intent rules are written for. */
export const plainText = (typed: string): string =>
  wholeText(typed).replace(COURTESY, "").replace(ENDING, "").trim();

/** The same with what it begins with: *and Roe*. */
export const wholeText = (typed: string): string => {
  let text = fold(typed).replace(DOUBLE_MARKS, " ").replace(SPACE, " ").trim();
  for (const [pattern, full] of CONTRACTIONS) text = text.replace(pattern, full);
  return text.replace(ENDING, "").trim();
};

/** The end of a question as typed, of which `plain` is the form that rules read; `plain` where it is not its end. */
export const endAsTyped = ({ rest }: Pick<Question, "rest">, plain: string): string => {
  for (const { index } of rest.matchAll(WORD_START))
    if (plainText(rest.slice(index)) === plain) return rest.slice(index).replace(QUESTION_END, "");
  return plain;
};
// matches the start of a word: Trust · “I · [we; not: -free
const WORD_START = /(?<=^|\s)\S/gu;
const QUESTION_END = /[\s?]+$/;

/** `words` as they stand in `typed`, whatever their case. */
export const asTyped = (typed: string, words: string): string => {
  const at = typed.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? words : typed.slice(at, at + words.length);
};
