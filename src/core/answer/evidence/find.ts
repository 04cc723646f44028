/** From a question to the sentences of the archive that come nearest, each with how surely it answers. */
import type { Span } from "../../article.ts";
import { createTokeniser } from "../../parse/text/tokens.ts";
import { wordList } from "../../search/words.ts";
import type { Tagged } from "../../tags.ts";
import { keyOf } from "../language/lemma.ts";
import { stemKnown } from "../question/terms.ts";
import type { Session } from "../session.ts";
import { type Asked, asksNumber } from "./asked.ts";
import { candidateRows } from "./candidates.ts";
import { namesIn } from "./names-in.ts";
import type { Pair } from "./pair.ts";
import { type Row, rowOf } from "./row.ts";
import { type Shortlisted, type Sought, shortlist, soughtWords } from "./shortlist.ts";
import { weigh } from "./weigh.ts";

export type Found = {
  readonly pair: Pair;
  /** The same sentence as it is printed elsewhere. */
  readonly alike: readonly Row[];
  /** Log-odds that the sentence answers. */
  readonly score: number;
};

export type Evidence = { readonly asked: Asked | undefined; readonly found: readonly Found[] };

/** Candidates that are weighed. */
export const SHORTLIST = 20;

/** Articles without a word of the question, or a question without words, give nothing. */
export const findEvidence = async (
  session: Session,
  places: readonly Place[] = [],
): Promise<Evidence> => {
  const model = session.evidence;
  const typed = session.question.rest;
  const sought = soughtWords(typed, model.words);
  const rows = await candidateRows(session, sought, typed);
  const given = await rowsAt(session, places);
  const listed = withGiven(
    shortlist(sought, rows, { most: SHORTLIST, isCounted: asksNumber(typed) }),
    given,
    sought,
  );
  if (listed.length === 0) return { asked: undefined, found: [] };
  const surnames = await surnamesFor(session, typed, listed);
  const known = new Map(
    wordList(typed).map((word) => [keyOf(word), isPrinted(session, word)] as const),
  );
  const weighed = weigh(typed, listed, {
    words: model.words,
    tag: tagQuestion,
    surname: (key) => surnames.get(key),
    printed: (key) => known.get(key) ?? false,
  });
  return {
    asked: weighed.asked,
    found: model
      .rank(
        weighed,
        given.map((row) => listed.findIndex((one) => isOf(one, row))),
      )
      .flatMap(({ at, score }) => {
        const pair = weighed.pairs[at];
        return pair ? [{ pair, alike: listed[at]?.alike ?? [], score }] : [];
      }),
  };
};

const isOf = ({ row, alike }: Shortlisted, given: Row): boolean =>
  row === given || alike.includes(given);

/** A place that rules found. */
export type Place = { readonly article: string; readonly span: Span };

const rowsAt = async ({ library }: Session, places: readonly Place[]): Promise<readonly Row[]> => {
  const docs = new Map(
    (await library.docs(places.map(({ article }) => article))).map((doc) => [doc.article.id, doc]),
  );
  return places.flatMap(({ article, span }) => {
    const doc = docs.get(article);
    return (doc && rowOf(doc, doc.sentenceAt(span.start))) ?? [];
  });
};

/** Rows that are given are weighed whatever they share with the question. */
const withGiven = (
  listed: readonly Shortlisted[],
  given: readonly Row[],
  sought: readonly Sought[],
): readonly Shortlisted[] => [
  ...listed,
  ...shortlist(
    sought,
    [...new Set(given)]
      .filter((row) => !listed.some((one) => isOf(one, row)))
      .map((row) => ({ row, before: rowOf(row.doc, row.ordinal - 1) })),
    { most: given.length, isCounted: false },
  ),
];

/** In any form. */
export const isPrinted = ({ vocabulary }: Session, word: string): boolean =>
  vocabulary.words.count(word) > 0 || stemKnown(word, vocabulary);

/** Surnames of given names that only one person of the archive bears. */
const surnamesFor = async (
  { library }: Session,
  typed: string,
  listed: readonly Shortlisted[],
): Promise<ReadonlyMap<string, string>> => {
  const isName = namesIn(listed.map(({ row }) => row));
  const surnames = new Map<string, string>();
  for (const word of new Set(wordList(typed))) {
    if (!isName(keyOf(word))) continue;
    const lasts = new Set(
      (await library.profiles(word)).flatMap(({ kind, key }) => {
        const words = key.split(" ");
        return kind === "person" && words.length > 1 && words[0] === word
          ? [words.at(-1) ?? ""]
          : [];
      }),
    );
    const [last] = lasts;
    if (last !== undefined && lasts.size === 1) surnames.set(keyOf(word), keyOf(last));
  }
  return surnames;
};

let tokenise: ReturnType<typeof createTokeniser> | undefined;

/** The parser's own tagger, made at the first question. */
export const tagQuestion = (text: string): readonly Tagged[] => {
  tokenise ??= createTokeniser(new Set());
  return tokenise(text, [{ start: 0, end: text.length }]).tokens;
};
