import { fold } from "../../search/fold.ts";
import { wordList } from "../../search/words.ts";
import type { Tagged } from "../../tags.ts";
import { keyOf } from "../language/lemma.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import { type AskedTypes, askedTypes, focusOf } from "./asked-type.ts";
import type { QuestionWords } from "./lexicon.ts";
import { wordsFrom } from "./row.ts";

export type WordClass = "name" | "noun" | "verb" | "adjective" | "number";

export type AskedWord = {
  readonly text: string;
  readonly key: string;
  readonly class: WordClass;
  readonly weight: number;
  /** It says how something is asked. */
  readonly frame: boolean;
  /** It names the asked speaker. */
  readonly speaker: boolean;
};

export type Asked = {
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly keys: ReadonlySet<string>;
  /** Keys of all words in order. */
  readonly line: readonly string[];
  /** Keys of the asked speaker's name, and which pattern found them. */
  readonly speaker: readonly string[];
  readonly pattern: number;
  /** Keys of those the question is about: the speaker, or who is named before the verb. */
  readonly agent: readonly string[];
  readonly types: AskedTypes;
  readonly focus: AskedWord | undefined;
  /** Places among `words`; -1: none. */
  readonly verb: number;
  readonly subject: number;
  readonly object: number;
  /** The noun that ends the first run of nouns: *the job* in *his job at the bank*. */
  readonly attribute: number;
  readonly passive: boolean;
};

export type AskedDeps = {
  readonly words: QuestionWords;
  /** Whether the articles print a word as a name. */
  readonly isName: (key: string) => boolean;
  readonly tag: (text: string) => readonly Tagged[];
};

const LONGEST = 400;
const NUMERAL =
  /^(?:[\d.,]*\d[\d.,]*(?:k|m|bn|st|nd|rd|th|s|%)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
export const isNumeral = (word: string): boolean => NUMERAL.test(word);
const CLASSES: ReadonlyMap<string, WordClass> = new Map([
  ["VERB", "verb"],
  ["AUX", "verb"],
  ["ADJ", "adjective"],
  ["ADV", "adjective"],
  ["INTJ", "adjective"],
  ["NUM", "number"],
]);
const CLOSED = new Set(["ADP", "DET", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM"]);
const BE = /\b(?:was|were|been|be|being|is|are|get|got)\b/;
const ASKS_WHO = /^(?:who|which)/;
const LETTER = /[\p{L}\p{N}]/u;
const STARTS_WORD = /(?<![\p{L}\p{N}'])\p{Ll}[\p{L}\p{M}]*/gu;

export const plainQuestion = (text: string): string =>
  fold(text.slice(0, LONGEST)).replace(/\s+/g, " ").trim();

/** A number, an age or a date is asked for. */
export const asksNumber = (typed: string): boolean => {
  const { number, when } = askedTypes(plainQuestion(typed), NOTHING_READ);
  return number || when;
};
const NOTHING_READ = { speaker: false, onlyNames: false, verb: false };

/** With the capitals that the articles print, which the tagger goes by. */
const withCapitals = (text: string, isName: AskedDeps["isName"]): string =>
  text.replace(STARTS_WORD, (word) =>
    isName(keyOf(word.toLowerCase())) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );

export const readAsked = (typed: string, { words: known, isName, tag }: AskedDeps): Asked => {
  const text = typed.slice(0, LONGEST).replaceAll("’", "'");
  const lower = plainQuestion(text);
  const { keys: speaker, pattern } = askedSpeaker(lower, known, isName);
  const cased = withCapitals(text, isName);
  const tagged = wordsFrom(cased, tag(cased), 0);
  const words = tagged.flatMap((word): readonly AskedWord[] => {
    const { text: printed, key, pos } = word;
    if (!LETTER.test(printed) || known.stop.has(printed) || CLOSED.has(pos)) return [];
    const named = isName(key) || (pos === "PROPN" && word.capital);
    return [
      {
        text: printed,
        key,
        class: isNumeral(printed) ? "number" : named ? "name" : (CLASSES.get(pos) ?? "noun"),
        weight: known.rarity(key),
        frame: known.frame.has(key),
        speaker: speaker.includes(key),
      },
    ];
  });
  const read =
    words.length > 0
      ? words
      : tagged.filter(({ text: w }) => LETTER.test(w)).map((word) => anyWord(word, known));
  return {
    text,
    ...clauseOf(read, { lower, speaker, known, tagged, isName }),
    words: read,
    speaker,
    pattern,
  };
};

const anyWord = (
  { text, key }: { readonly text: string; readonly key: string },
  known: QuestionWords,
): AskedWord => ({
  text,
  key,
  class: "noun",
  weight: known.rarity(key),
  frame: false,
  speaker: false,
});

type Reading = {
  readonly lower: string;
  readonly speaker: readonly string[];
  readonly known: QuestionWords;
  readonly tagged: ReturnType<typeof wordsFrom>;
  readonly isName: (key: string) => boolean;
};

const clauseOf = (
  words: readonly AskedWord[],
  { lower, speaker, known, tagged }: Reading,
): Omit<Asked, "text" | "words" | "speaker" | "pattern"> => {
  const verb = words.findLastIndex((word) => word.class === "verb" && !word.frame);
  const types = askedTypes(lower, {
    speaker: speaker.length > 0,
    onlyNames: words.every((word) => word.class === "name" || word.frame),
    verb: verb >= 0,
  });
  const subject = verb < 0 ? -1 : words.slice(0, verb).findLastIndex(isNoun);
  const after =
    verb < 0
      ? -1
      : words.slice(verb + 1).findIndex((word) => isNoun(word) || word.class === "number");
  const focus = focusOf(lower);
  const verbText = words[verb]?.text ?? "";
  return {
    keys: new Set(words.map(({ key }) => key)),
    line: wordList(lower).map(keyOf),
    agent: speaker.length > 0 ? speaker : agentOf(words, verb, lower),
    types,
    focus:
      focus === undefined || known.stop.has(focus)
        ? undefined
        : anyWord({ text: focus, key: keyOf(focus) }, known),
    verb,
    subject,
    object: after < 0 ? -1 : verb + 1 + after,
    attribute: attributeOf(words, tagged),
    passive:
      verb >= 0 &&
      BE.test(lower.slice(0, lower.indexOf(verbText))) &&
      lower.slice(lower.indexOf(verbText)).includes(" by "),
  };
};

const isNoun = (word: AskedWord): boolean => word.class === "noun" || word.class === "name";

const agentOf = (words: readonly AskedWord[], verb: number, lower: string): readonly string[] => {
  const names = words.filter((word) => word.class === "name");
  const before = verb < 0 ? names : words.slice(0, verb).filter((word) => word.class === "name");
  const chosen = before.length > 0 || ASKS_WHO.test(lower) ? before : names;
  return chosen.slice(0, 2).map(({ key }) => key);
};

const attributeOf = (words: readonly AskedWord[], tagged: Reading["tagged"]): number => {
  const at = new Map(words.map(({ key }, i) => [key, i]));
  let found = -1;
  for (const { key, pos } of tagged) {
    const i = at.get(key);
    const word = i === undefined ? undefined : words[i];
    const fits =
      word &&
      (word.class === "noun" || word.class === "adjective") &&
      (pos === "NOUN" || pos === "ADJ" || pos === "X" || pos === "VERB") &&
      !word.frame &&
      !word.speaker;
    if (fits) found = i ?? -1;
    else if (found >= 0) break;
  }
  return words[found]?.class === "noun" ? found : -1;
};
