/** Everything that is known of a text before anybody is held to have said anything. */
import type { Span } from "../article.ts";
import { type Counts, countBefore } from "./counts.ts";
import { findNames, type Name } from "./names/names.ts";
import { type Cue, findCues } from "./phrases/cues.ts";
import { findNounPhrases, type NounPhrase } from "./phrases/mentions.ts";
import { findRelations, type Relation } from "./phrases/relations.ts";
import type { Clause } from "./syntax/clause.ts";
import { findClauses } from "./syntax/clauses.ts";
import { withListedVerbs } from "./syntax/listed-verbs.ts";
import { findApart } from "./text/apart.ts";
import { foldMarks } from "./text/fold.ts";
import { findHalfMarked } from "./text/half-marks.ts";
import { findParagraphs } from "./text/paragraphs.ts";
import { placeFrom } from "./text/places.ts";
import { doubleOuterMarks, findQuotedSpans, type QuotedSpan } from "./text/quote-marks.ts";
import type { Token, Tokeniser } from "./text/tokens.ts";
import { besideLabels, findTurns, withTurns } from "./text/turns.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Scene = {
  readonly text: string;
  readonly folded: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly phrases: readonly NounPhrase[];
  /** Of each token, the noun phrase that covers it. */
  readonly phraseOf: readonly (NounPhrase | undefined)[];
  /** Of each phrase, the verb that it is, or may be, the subject of. */
  readonly relations: readonly Relation[];
  readonly quotes: readonly QuotedSpan[];
  /** Of each token, the number of the quoted stretch it stands in, or -1. */
  readonly quoteOf: Int32Array;
  readonly before: Counts;
  /** Reporting verbs and phrases outside quotations, in order. */
  readonly cues: readonly Cue[];
  /** Of each token, the number of the cue that it begins, or -1. */
  readonly cueAt: Int32Array;
  /** Token range of each paragraph: first, and one past the last. */
  readonly ranges: readonly Span[];
  /** Token range of each sentence: first, and one past the last. */
  readonly sentenceRanges: readonly Span[];
  /** Every clause, in order of the sentences. */
  readonly clauses: readonly Clause[];
  readonly vocabulary: Vocabulary;
};

export const createScene = (text: string, tokenise: Tokeniser, vocabulary: Vocabulary): Scene => {
  const plain = foldMarks(text);
  const paragraphs = findParagraphs(plain);
  const marked = findQuotedSpans(text, plain, paragraphs);
  const turns = findTurns(plain, paragraphs);
  const page = { folded: plain, paragraphs, speech: vocabulary.cue.speech };
  const apart =
    turns.length > 0 ? [] : [...findHalfMarked(page, marked), ...findApart(page, marked)];
  const quotes = inOrder([...withTurns(marked, turns), ...apart]);
  const folded = doubleOuterMarks(plain, quotes);
  const { tokens: tagged, sentences } = tokenise(folded, paragraphs);
  const tokens = withListedVerbs(tagged, vocabulary.verbs);
  const quoteOf = quoteOfTokens(tokens, quotes);
  const besides = besideLabels(turns, paragraphs);
  const names = findNames(tokens, vocabulary).filter(
    ({ first }) => !besides.some((span) => holds(span, tokens[first]?.start ?? -1)),
  );
  const phrases = findNounPhrases(tokens, names, vocabulary);
  const cues = findCues(tokens, quoteOf, vocabulary).filter(
    ({ first }) => names[placeFrom(names, first)]?.first !== first,
  );
  const cueAt = new Int32Array(tokens.length).fill(-1);
  cues.forEach(({ first }, i) => {
    cueAt[first] = i;
  });
  const phraseOf = new Array<NounPhrase | undefined>(tokens.length).fill(undefined);
  for (const phrase of phrases) phraseOf.fill(phrase, phrase.first, phrase.last + 1);
  const sentenceRanges = rangesOf(tokens, sentences.length, ({ sentence }) => sentence);
  return {
    text,
    folded,
    paragraphs,
    sentences,
    tokens,
    names,
    phrases,
    phraseOf,
    relations: findRelations({ tokens, phrases, names, quoteOf, cueAt }),
    quotes,
    quoteOf,
    before: countBefore({ tokens, names, phrases, quoteOf }),
    cues,
    cueAt,
    ranges: rangesOf(tokens, paragraphs.length, ({ paragraph }) => paragraph),
    sentenceRanges,
    // no getter: one of an object's own makes all that is read of it slow
    clauses: findClauses({ tokens, phraseOf, known: vocabulary.verbs }, quoteOf, sentenceRanges),
    vocabulary,
  };
};

const inOrder = (quotes: readonly QuotedSpan[]): readonly QuotedSpan[] =>
  quotes.toSorted((a, b) => a.outer.start - b.outer.start);

const holds = ({ start, end }: Span, at: number): boolean => at >= start && at < end;

const quoteOfTokens = (tokens: readonly Token[], quotes: readonly QuotedSpan[]): Int32Array => {
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  let q = 0;
  tokens.forEach((token, i) => {
    while (q < quotes.length && (quotes[q]?.outer.end ?? 0) <= token.start) q++;
    const quote = quotes[q];
    if (quote && token.start >= quote.outer.start && token.start < quote.outer.end) quoteOf[i] = q;
  });
  return quoteOf;
};

const rangesOf = (
  tokens: readonly Token[],
  count: number,
  of: (token: Token) => number,
): readonly Span[] => {
  const ranges = Array.from({ length: count }, () => ({ start: 0, end: 0 }));
  let last = -1;
  tokens.forEach((token, i) => {
    const group = of(token);
    const range = ranges[group];
    if (!range) return;
    if (group !== last) range.start = i;
    range.end = i + 1;
    last = group;
  });
  return ranges;
};
