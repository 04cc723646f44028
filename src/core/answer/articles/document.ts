/** An article with its facts, opened for reading sentence by sentence. */
import type { Article, Span } from "../../article.ts";
import type { Facts, Person } from "../../facts.ts";
import { once, withParts } from "../../lazy.ts";
import { nameKey, type Word, wordsOf } from "../../search/words.ts";
import { moveSpans, plainOf, reading } from "../../unseen.ts";
import { keyOf } from "../language/lemma.ts";
import { placesOf } from "../language/thesaurus.ts";
import { isLabel, withTitles } from "./titles.ts";

export type Sentence = {
  readonly ordinal: number;
  readonly span: Span;
  /** Folded words; offsets are the article's. */
  readonly words: readonly Word[];
  /** The base of each word. */
  readonly keys: readonly string[];
  /** Where each base and each concept stands among `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

export type Doc = {
  readonly article: Article;
  readonly facts: Facts;
  /** The people of `facts`, their titles unread. */
  named(): readonly Person[];
  sentence(ordinal: number): Sentence | undefined;
  /** Whoever's folded name is `key`. */
  person(key: string): Person | undefined;
  /** Number of the sentence in which `offset` stands, or of the last before it. */
  sentenceAt(offset: number): number;
  paragraphAt(offset: number): number;
  /** Of a place in the article as read, the place in the archive's; and back. */
  up(span: Span): Span;
  down(span: Span): Span;
};

const SAME: Pick<Doc, "up" | "down"> = { up: (span) => span, down: (span) => span };

/** Opens an article as it is read: without characters that nobody sees (see `asPrinted`). */
export const openDoc = (stored: Article, found: Facts): Doc => {
  const plain = plainOf(stored.text);
  return plain
    ? openPlain(reading(stored, plain), moveSpans(found, plain.down), plain)
    : openPlain(stored, found, SAME);
};

const openPlain = (article: Article, facts: Facts, { up, down }: typeof SAME): Doc => {
  const read = new Map<number, Sentence>();
  const named = once(() => facts.people.filter(({ name }) => !isLabel(name)));
  const people = once(() => withTitles(article.text, named()));
  const byKey = once(
    () =>
      new Map(
        people()
          .toReversed()
          .map((person) => [nameKey(person.name), person]),
      ),
  );
  return {
    article,
    // titles are read where somebody is asked for: most articles are opened for a sentence
    facts: withParts(facts, { people }),
    named,
    person: (key) => byKey().get(key),
    sentence: (ordinal) => {
      const known = read.get(ordinal);
      const span = facts.sentences[ordinal];
      if (known || !span) return known;
      const sentence = readSentence(article.text, span, ordinal);
      read.set(ordinal, sentence);
      return sentence;
    },
    sentenceAt: (offset) => lastAtMost(facts.sentences, offset),
    paragraphAt: (offset) => lastAtMost(facts.paragraphs, offset),
    up,
    down,
  };
};

/** Reads words that stand at `span` of `text` the way sentences are read. */
export const readSentence = (text: string, span: Span, ordinal: number): Sentence => {
  const words = wordsOf(text.slice(span.start, span.end)).map((word) => ({
    text: word.text,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
  const keys = words.map((word) => keyOf(word.text));
  return { ordinal, span, words, keys, places: placesOf(keys) };
};

/** Number of the last span that begins at or before `offset`; 0 where none does. */
const lastAtMost = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
