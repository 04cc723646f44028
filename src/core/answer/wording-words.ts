/** The words of a wording as two of them are compared: contractions spelt out, each with its weight. */
import type { Span } from "../article.ts";
import { STOP_WORDS } from "../search/stop-words.ts";
import { wordsOf } from "../search/words.ts";

/** A word to compare: `forms` are what it counts as, `text` how it was typed or printed. */
export type Token = {
  readonly form: string;
  readonly text: string;
  readonly span: Span;
  /** Typed in brackets: an editor's word, which need not be printed. */
  readonly bracketed: boolean;
};

const EXPANDED: Readonly<Record<string, string>> = {
  im: "i am",
  ive: "i have",
  ill: "i will",
  id: "i would",
  youre: "you are",
  youve: "you have",
  weve: "we have",
  theyre: "they are",
  theyve: "they have",
  thats: "that is",
  dont: "do not",
  doesnt: "does not",
  didnt: "did not",
  isnt: "is not",
  arent: "are not",
  wasnt: "was not",
  werent: "were not",
  wont: "will not",
  wouldnt: "would not",
  cant: "can not",
  cannot: "can not",
  couldnt: "could not",
  shouldnt: "should not",
  hasnt: "has not",
  havent: "have not",
  hadnt: "had not",
  gov: "governor",
  sen: "senator",
  rep: "representative",
  pres: "president",
};

/** Small words that change what is said. */
const TELLING: ReadonlySet<string> = new Set(
  "not no never nor must should could would may might will can all none only more less before after nothing always".split(
    " ",
  ),
);
const SMALL_WEIGHT = 0.3;

// matches: [Doe] · [the company]; not: (Doe)
const BRACKETS = /\[[^\]]*\]/g;

export const tokensOf = (text: string, offset = 0): readonly Token[] => {
  const brackets = [...text.matchAll(BRACKETS)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  return wordsOf(text).flatMap((word) => {
    const bracketed = brackets.some(({ start, end }) => start < word.start && word.end < end);
    const span = { start: word.start + offset, end: word.end + offset };
    const typed = text.slice(word.start, word.end);
    return (EXPANDED[word.text] ?? word.text)
      .split(" ")
      .map((form, i) => ({ form, text: i === 0 ? typed : "", span, bracketed }));
  });
};

/** 0–1: how much a word says. */
export const weightOf = ({ form, bracketed }: Token): number => {
  if (bracketed) return 0;
  return STOP_WORDS.has(form) && !TELLING.has(form) ? SMALL_WEIGHT : 1;
};
