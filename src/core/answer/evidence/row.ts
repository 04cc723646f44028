/** A sentence as evidence reads it: its words with tags and keys, who is named and who speaks in it. Read from facts, never parsed. */
import type { Span } from "../../article.ts";
import type { Attribution, Person } from "../../facts.ts";
import { once } from "../../lazy.ts";
import { remembered } from "../../remembered.ts";
import { fold } from "../../search/fold.ts";
import { nameKey, wordList } from "../../search/words.ts";
import { type Tagged, unpackTags } from "../../tags.ts";
import type { Doc } from "../articles/document.ts";
import { keyOf } from "../language/lemma.ts";

export type RowWord = Span & {
  /** Folded, without the marks inside it (*U.S.* is `us`); a mark as printed. */
  readonly text: string;
  readonly key: string;
  readonly pos: string;
  readonly capital: boolean;
};

/** Somebody an article names, as sets of keys of the words of their names. */
type Named = { readonly words: ReadonlySet<string>; readonly last: string };

export type Row = {
  readonly doc: Doc;
  readonly ordinal: number;
  readonly span: Span;
  readonly words: readonly RowWord[];
  /** Where each key stands among `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of each word the person it names or, as a mention of a speaker, stands for. */
  readonly who: readonly (Named | undefined)[];
  /** Statements of which words or the cue stand here. */
  readonly statements: readonly Attribution[];
  /**
   * Keys of the names of those who speak here, of the words that name them or that the article prints as their role, and of
   * everybody who is named.
   */
  readonly speakers: ReadonlySet<string>;
  readonly mentions: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** 1 for each word that somebody said. */
  readonly said: Uint8Array;
};

const WORD = /[\p{L}\p{N}]/u;
const INNER = /[',.’](?=\p{L}|$)|,(?=\p{N})/gu;
const CAPITAL = /^\p{Lu}/u;

export const rowOf = (doc: Doc, ordinal: number): Row | undefined => {
  const rows = ROWS.get(doc) ?? new Map<number, Row>();
  ROWS.set(doc, rows);
  const span = doc.facts.sentences[ordinal];
  const row = rows.get(ordinal) ?? (span && readRow(doc, ordinal, span));
  if (row) rows.set(ordinal, row);
  return row;
};

const ROWS = new WeakMap<Doc, Map<number, Row>>();

/** The words of a text of which the tags are known. */
export const wordsFrom = (
  text: string,
  tagged: readonly Tagged[],
  from: number,
): readonly RowWord[] =>
  tagged.flatMap(({ start, end, pos }) => {
    const printed = text.slice(start, end);
    // wink leaves hyphenated words whole: each half is found by itself
    if (!printed.includes("-") || printed.length < 3) return [rowWord(printed, from + start, pos)];
    let at = from + start;
    return printed.split("-").flatMap((part) => {
      const word = part === "" ? [] : [rowWord(part, at, pos)];
      at += part.length + 1;
      return word;
    });
  });

const rowWord = (printed: string, start: number, pos: string): RowWord => ({
  start,
  end: start + printed.length,
  ...formOf(printed),
  pos,
});

/** Printed words of which the form is remembered: some MB. */
const KNOWN = 30_000;

const formOf = remembered((printed): Pick<RowWord, "text" | "key" | "capital"> => {
  const folded = fold(printed);
  const text = WORD.test(folded) ? folded.replace(INNER, "") : folded;
  return { text, key: keyOf(text), capital: CAPITAL.test(printed) };
}, KNOWN);

/** Most rows are read for their words alone. */
const readRow = (doc: Doc, ordinal: number, span: Span): Row => {
  const { article, facts } = doc;
  const printed = article.text.slice(span.start, span.end);
  const packed = facts.tags?.[ordinal];
  const words = wordsFrom(printed, packed ? unpackTags(packed) : untagged(printed), span.start);
  const statements = once(() => facts.attributions.filter((one) => touches(one, span)));
  const who = once(() => whoAt(doc, words, statements()));
  const speakers = once(
    () => new Set(statements().flatMap(({ speakers }) => speakers.flatMap(nameKeys))),
  );
  const mentions = once(() => mentionKeys(doc, statements()));
  const people = once(() => new Set(who().flatMap((one) => (one ? [...one.words] : []))));
  const said = once(() => saidIn(words, statements()));
  return {
    doc,
    ordinal,
    span,
    words,
    places: placesOf(words),
    get statements() {
      return statements();
    },
    get who() {
      return who();
    },
    get speakers() {
      return speakers();
    },
    get mentions() {
      return mentions();
    },
    get people() {
      return people();
    },
    get said() {
      return said();
    },
  };
};

const mentionKeys = (doc: Doc, statements: readonly Attribution[]): ReadonlySet<string> =>
  new Set(
    statements.flatMap(({ mention, speakers }) => [
      ...(mention ? nameKeys(doc.article.text.slice(mention.start, mention.end)) : []),
      ...speakers.flatMap((name) => roleKeys(doc, name)),
    ]),
  );

const saidIn = (words: readonly RowWord[], statements: readonly Attribution[]): Uint8Array => {
  const said = new Uint8Array(words.length);
  for (const { content } of statements)
    words.forEach(({ start }, i) => {
      if (content.some((part) => start >= part.start && start < part.end)) said[i] = 1;
    });
  return said;
};

/** Words of a sentence whose tags are not kept: an article that an earlier parser read. */
const untagged = (text: string): readonly Tagged[] =>
  [...text.matchAll(/[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    pos: WORD.test(word) ? (CAPITAL.test(word) ? "PROPN" : "NOUN") : "PUNCT",
  }));

const touches = ({ content, cue }: Attribution, { start, end }: Span): boolean =>
  content.some((part) => part.start < end && start < part.end) ||
  (cue !== undefined && cue.start >= start && cue.start < end);

/** Names of which the keys are remembered. */
const NAMES = 10_000;

const nameKeys = remembered((name): readonly string[] => wordList(name).map(keyOf), NAMES);

/** Keys of the roles that the article prints of somebody: *the treasurer* is asked for, and later only their name is printed. */
const roleKeys = (doc: Doc, name: string): readonly string[] =>
  (doc.person(nameKey(name))?.roles ?? []).flatMap(({ span }) =>
    nameKeys(doc.article.text.slice(span.start, span.end)),
  );

const placesOf = (words: readonly RowWord[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  words.forEach(({ key }, i) => {
    const found = places.get(key);
    if (found) found.push(i);
    else places.set(key, [i]);
  });
  return places;
};

const whoAt = (
  doc: Doc,
  words: readonly RowWord[],
  statements: readonly Attribution[],
): readonly (Named | undefined)[] => {
  const who: (Named | undefined)[] = words.map(() => undefined);
  const put = ({ start, end }: Span, named: Named): void =>
    words.forEach((word, i) => {
      if (word.start >= start && word.start < end) who[i] = named;
    });
  const first = words[0]?.start ?? 0;
  const last = words.at(-1)?.end ?? 0;
  for (const { mention, speakers } of statements)
    if (mention && speakers.length > 0) put(mention, namedBy(speakers.flatMap(nameKeys)));
  for (const { span, person } of mentionsOf(doc))
    if (span.start >= first && span.end <= last) put(span, nameOf(person));
  return who;
};

const namedBy = (words: readonly string[], own = words): Named => ({
  words: new Set(words),
  last: own.at(-1) ?? "",
});

const nameOf = (person: Person): Named => {
  const { name, aliases } = person;
  const known = NAMED.get(person) ?? namedBy([name, ...aliases].flatMap(nameKeys), nameKeys(name));
  NAMED.set(person, known);
  return known;
};

const NAMED = new WeakMap<Person, Named>();

type MentionOf = { readonly span: Span; readonly person: Person };

const mentionsOf = (doc: Doc): readonly MentionOf[] => {
  const known = MENTIONS.get(doc);
  if (known) return known;
  const read = doc.named().flatMap((person) => person.mentions.map((span) => ({ span, person })));
  MENTIONS.set(doc, read);
  return read;
};

const MENTIONS = new WeakMap<Doc, readonly MentionOf[]>();

/** Keys of everything an article prints. */
export const keysOfArticle = (doc: Doc): ReadonlySet<string> => {
  const known = KEYS.get(doc);
  if (known) return known;
  const keys = new Set(Array.from(new Set(wordList(doc.article.text)), keyOf));
  KEYS.set(doc, keys);
  return keys;
};

const KEYS = new WeakMap<Doc, ReadonlySet<string>>();
