/** A look-up's words, each with its weight and the forms in which the archive may hold it. */
import type { EntryKind } from "../archive.ts";
import { createSpelling, type Spelling } from "./spelling.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { nameTerm } from "./terms.ts";
import type { Weights } from "./weights.ts";
import { contentWords, wordList } from "./words.ts";

/** What the archive knows of one kind of entry. */
export type Vocabulary = {
  /** Number of entries. */
  readonly entries: number;
  /** Words of the entries. */
  readonly words: Spelling;
  /** Words of the speakers' names. */
  readonly names: Spelling;
};

export type QuestionWord = {
  readonly text: string;
  /** False for stop words, which count in phrases only. */
  readonly content: boolean;
  /** Inverse document frequency: how much the word says. */
  readonly weight: number;
  /** Number of entries that hold any of its forms. */
  readonly entries: number;
  /** Spellings and completions that the archive holds; empty for a word that is frequent as it is. */
  readonly forms: readonly string[];
  /** Words of speakers' names that it may mean. */
  readonly names: readonly string[];
};

const isName = (word: string): boolean => word.startsWith("@");

export const toVocabulary = (
  kind: EntryKind,
  counts: ReadonlyMap<string, number>,
  summary: { readonly quotations: number; readonly sentences: number },
): Vocabulary => {
  const names = new Map<string, number>();
  for (const [word, count] of counts) if (isName(word)) names.set(word.slice(1), count);
  const entries = kind === "quotation" ? summary.quotations : summary.sentences;
  return { entries, words: createSpelling(counts, isName), names: createSpelling(names) };
};

/** Reads `text`; `named` is true where the speaker is known otherwise, so that no word means one. */
export const readQuestion = (
  text: string,
  vocabulary: Vocabulary,
  { weights, named }: { readonly weights: Weights; readonly named: boolean },
): readonly QuestionWord[] => {
  const words = wordList(text).slice(0, weights.words);
  const content = new Set(contentWords(words));
  const spelled = rarest(content, vocabulary, weights.spelled);
  return words.map((word) =>
    content.has(word)
      ? questionWord(word, vocabulary, { weights, named, spelled: spelled.has(word) })
      : {
          text: word,
          content: false,
          weight: 0,
          entries: vocabulary.entries,
          forms: [],
          names: [],
        },
  );
};

/** The words that most likely are slips: each costs a walk through the vocabulary. */
const rarest = (
  content: ReadonlySet<string>,
  { words, names }: Vocabulary,
  most: number,
): ReadonlySet<string> => {
  const count = (word: string): number => words.count(word) + names.count(word);
  return content.size <= most
    ? content
    : new Set([...content].sort((a, b) => count(a) - count(b)).slice(0, most));
};

/** The index keys that stand for a word. */
export const keysOf = ({ text, forms, names }: QuestionWord): readonly string[] => [
  ...new Set([stem(text), ...forms.map(stem), ...names.map(nameTerm)]),
];

const questionWord = (
  text: string,
  { entries, words, names }: Vocabulary,
  {
    weights,
    named,
    spelled,
  }: { readonly weights: Weights; readonly named: boolean; readonly spelled: boolean },
): QuestionWord => {
  const printed = words.count(text);
  const asName = named ? 0 : names.count(text);
  const rare = Math.max(weights.rareCount, entries / weights.rareShare);
  // a word such as *there* is typed as it is meant, also where it stands alone
  const slip = spelled && printed + asName <= rare && !STOP_WORDS.has(text);
  const most = weights.spellings;
  const forms = slip ? unique([...words.near(text, most), ...begun(words, text, most)]) : [];
  const like =
    slip && !named ? unique([...names.near(text, most), ...begun(names, text, most)]) : [];
  const count =
    printed + asName ||
    Math.max(0, ...forms.slice(0, 1).map(words.count), ...like.map(names.count));
  return {
    text,
    content: true,
    weight: Math.log(1 + (entries + 1) / (count + 1)),
    entries: count,
    forms,
    names: asName > 0 ? unique([text, ...like]) : like,
  };
};

/** Completions of a word of three letters or more. */
const begun = (known: Spelling, text: string, most: number): readonly string[] =>
  text.length >= 3 ? known.completions(text, most) : [];

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
