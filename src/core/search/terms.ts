/** What an article puts into the index. Core decides on every term; an engine stores and intersects them. */
import type { Entry, EntryKind } from "../archive.ts";
import type { Article, Span } from "../article.ts";
import type { Facts } from "../facts.ts";
import { plainOf } from "../unseen.ts";
import { stem } from "./stem.ts";
import { nameKey, wordList } from "./words.ts";

/** The terms of one entry. */
export type Terms = {
  /** Folded words in the order printed: what a phrase is looked for in. */
  readonly words: readonly string[];
  /** Distinct stems, words of the speakers' names (`@sanders`) and their whole names (`=bernie_sanders`). */
  readonly keys: readonly string[];
};

/** Term of a word of a speaker's name. */
export const nameTerm = (word: string): string => `@${word}`;
/** Term of a speaker's whole name. */
export const speakerTerm = (name: string): string => `=${nameKey(name).replaceAll(" ", "_")}`;

export const entriesOf = (article: Article, facts: Facts): readonly Entry[] => {
  const plain = plainOf(article.text);
  const read = plain
    ? (span: Span): string => {
        const { start, end } = plain.down(span);
        return plain.text.slice(start, end);
      }
    : ({ start, end }: Span): string => article.text.slice(start, end);
  const entry = (kind: EntryKind, ordinal: number, spans: readonly Span[]): Entry => ({
    kind,
    article: article.id,
    ordinal,
    text: spans.map(read).join(" "),
    speakers: kind === "quotation" ? (facts.attributions[ordinal]?.speakers ?? []) : [],
  });
  return [
    ...facts.attributions.map(({ content }, i) => entry("quotation", i, content)),
    ...facts.sentences.map((sentence, i) => entry("sentence", i, [sentence])),
  ];
};

export const termsOf = ({ text, speakers }: Entry): Terms => {
  const words = wordList(text);
  const keys = new Set<string>();
  for (const word of words) keys.add(stem(word));
  for (const speaker of speakers) {
    for (const word of wordList(speaker)) keys.add(nameTerm(word));
    keys.add(speakerTerm(speaker));
  }
  return { words, keys: [...keys] };
};

/** Distinct words that count in the vocabulary: those of the text, and those of the speakers' names as `@sanders`. */
export const vocabularyOf = ({ words, keys }: Terms): ReadonlySet<string> => {
  const counted = new Set(words);
  for (const key of keys) if (key.startsWith("@")) counted.add(key);
  return counted;
};
