/** Finds sentences that hold what a question asks: its words, its people, and the number, date or place it wants. */
import type { Span } from "../../article.ts";
import { STOP_WORDS } from "../../search/stop-words.ts";
import { othersTurn } from "../../turn.ts";
import type { PassagesAnswer } from "../answer.ts";
import type { Doc, Sentence } from "../articles/document.ts";
import { reference } from "../articles/grammar.ts";
import type { Profile } from "../articles/library.ts";
import { passageOf } from "../articles/present.ts";
import { coverage, markedWords, matchTerms, type Term, type TermMatch } from "../question/terms.ts";
import { baseOf, inScope, noteCorrection, pageOf, rowsOf, type Session } from "../session.ts";

export type Asked = {
  readonly terms: readonly Term[];
  readonly people: readonly Profile[];
};

export type Candidate = {
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly matches: readonly TermMatch[];
  /** 0–1: share of the terms found, in the sentence or close to it. */
  readonly share: number;
  /** 0–1: how surely the sentence speaks of the people asked about. */
  readonly named: number;
};

/** What a word counts that stands in the paragraph but not in the sentence. */
const NEARBY = 0.4;
/** Articles in which somebody occurs that are read sentence by sentence. */
const ARTICLES_OF_PERSON = 40;
/** Sentences of one article that are read so. */
const SENTENCES_OF_ARTICLE = 600;

/** Sentences worth looking at, unordered: those the index finds, and those of the articles that name the people. */
export const candidatesFor = async (
  session: Session,
  { terms, people }: Asked,
): Promise<readonly Candidate[]> => {
  const found = new Map<string, { doc: Doc; ordinal: number }>();
  const add = (doc: Doc, ordinal: number): void => {
    if (inScope(session, doc.article.id))
      found.set(`${doc.article.id} ${ordinal}`, { doc, ordinal });
  };
  for (const { doc, ordinal } of await indexed(session, terms)) add(doc, ordinal);
  for (const doc of await articlesNaming(session, people))
    for (let i = 0; i < Math.min(doc.facts.sentences.length, SENTENCES_OF_ARTICLE); i++)
      add(doc, i);
  const candidates: Candidate[] = [];
  let looked = 0;
  for (const { doc, ordinal } of found.values()) {
    if (++looked % AT_A_TIME === 0) await othersTurn();
    const sentence = doc.sentence(ordinal);
    if (sentence) candidates.push(candidate(doc, sentence, { terms, people }));
  }
  return candidates;
};

/** Sentences that are held against a question before others have a turn. */
const AT_A_TIME = 25;

const candidate = (doc: Doc, sentence: Sentence, { terms, people }: Asked): Candidate => {
  const matches = matchTerms(terms, sentence);
  const nearby = matches.map((match) =>
    match.quality > 0
      ? match
      : { ...match, quality: NEARBY * inParagraph(doc, sentence, match.term) },
  );
  const named =
    people.length === 0 ? 1 : Math.min(...people.map(({ key }) => reference(doc, sentence, key)));
  return { doc, sentence, matches, share: coverage(nearby), named };
};

const inParagraph = (doc: Doc, { ordinal, span }: Sentence, term: Term): number => {
  const paragraph = doc.paragraphAt(span.start);
  for (const other of [ordinal - 1, ordinal + 1, ordinal - 2]) {
    const sentence = doc.sentence(other);
    if (!sentence || Math.abs(doc.paragraphAt(sentence.span.start) - paragraph) > 1) continue;
    const [match] = matchTerms([term], sentence);
    if (match && match.quality > 0) return match.quality;
  }
  return FAR * inArticle(doc, term);
};

/** What a word counts beside one nearby that stands elsewhere in the article. */
const FAR = 0.75;

const inArticle = (doc: Doc, term: Term): number => {
  const keys = keysOf(doc);
  if (keys.has(term.key)) return 1;
  return term.concepts.some((concept) => keys.has(concept)) ? 0.8 : 0;
};

const KEYS = new WeakMap<Doc, ReadonlySet<string>>();

const keysOf = (doc: Doc): ReadonlySet<string> => {
  const known = KEYS.get(doc);
  if (known) return known;
  const keys = new Set<string>();
  for (let i = 0; i < Math.min(doc.facts.sentences.length, SENTENCES_OF_ARTICLE); i++)
    for (const key of doc.sentence(i)?.places.keys() ?? []) keys.add(key);
  KEYS.set(doc, keys);
  return keys;
};

/** Rows with all terms; with all but one, down to the two rarest, where those are few. */
const indexed = async (
  session: Session,
  terms: readonly Term[],
): Promise<readonly { readonly doc: Doc; readonly ordinal: number }[]> => {
  const groups = terms.toSorted((a, b) => b.weight - a.weight).map((term) => term.indexed);
  const { rows: limit } = session.limits;
  const found = new Map<string, { readonly article: string; readonly ordinal: number }>();
  for (const some of relaxed(groups)) {
    if (found.size >= ENOUGH) break;
    for (const row of await rowsOf(session, { kind: "sentence", groups: some, limit }))
      found.set(`${row.article} ${row.ordinal}`, row);
  }
  const docs = new Map(
    (await session.library.docs([...found.values()].map(({ article }) => article))).map((doc) => [
      doc.article.id,
      doc,
    ]),
  );
  return [...found.values()].flatMap(({ article, ordinal }) => {
    const doc = docs.get(article);
    return doc ? [{ doc, ordinal }] : [];
  });
};

/** Rows from which no weaker condition is tried. */
const ENOUGH = 12;

function* relaxed(
  groups: readonly (readonly string[])[],
): Generator<readonly (readonly string[])[]> {
  if (groups.length === 0) return;
  yield groups;
  if (groups.length > 2)
    for (let out = groups.length - 1; out >= 0; out--) yield groups.filter((_, i) => i !== out);
  if (groups.length > 3) yield groups.slice(0, 2);
  if (groups.length > 1) yield groups.slice(0, 1);
}

const articlesNaming = async (
  session: Session,
  people: readonly Profile[],
): Promise<readonly Doc[]> => {
  const [first] = people;
  if (!first) return [];
  const ids = first.entries.map(({ article }) => article).slice(0, ARTICLES_OF_PERSON);
  const docs = await session.library.docs(ids);
  return docs.filter((doc) => people.every(({ key }) => doc.person(key) !== undefined));
};

export type Chosen = {
  readonly candidate: Candidate;
  readonly score: number;
  /** What answers: a date, a number, a name. */
  readonly marked: readonly Span[];
};

/** Scores closer than this are as good as each other. */
const CLOSE = 0.12;

/** The best first. */
export const ranked = (chosen: readonly Chosen[]): readonly Chosen[] =>
  chosen.toSorted((a, b) => b.score - a.score || compare(a.candidate, b.candidate));

/** The best first; those much worse than the best are left out. */
export const bestOf = (chosen: readonly Chosen[]): readonly Chosen[] => {
  const sorted = ranked(chosen);
  const top = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= top - CLOSE);
};

const compare = (a: Candidate, b: Candidate): number =>
  a.doc.article.id < b.doc.article.id
    ? -1
    : a.doc.article.id > b.doc.article.id
      ? 1
      : a.sentence.ordinal - b.sentence.ordinal;

export const passagesAnswer = (
  session: Session,
  chosen: readonly Chosen[],
  { about, people }: Pick<PassagesAnswer, "about" | "people">,
): PassagesAnswer => {
  for (const term of chosen[0]?.candidate.matches ?? [])
    if (term.term.used !== undefined && term.quality > 0)
      noteCorrection(session, { asked: term.term.text, used: term.term.used });
  const passages = withoutRepeats(chosen).map(({ candidate, marked }) =>
    passageOf(
      candidate.doc,
      candidate.sentence.span,
      marked.length > 0 ? marked : telling(candidate),
    ),
  );
  const { shown, pages } = pageOf(passages, session);
  return { kind: "passages", ...baseOf(session, pages), about, people, passages: shown };
};

const telling = ({ matches, sentence }: Candidate): readonly Span[] =>
  markedWords(
    matches.filter(({ term }) => !STOP_WORDS.has(term.text)),
    sentence,
  );

/** The same sentence printed again in another article is shown once. */
const withoutRepeats = (chosen: readonly Chosen[]): readonly Chosen[] => {
  const seen = new Set<string>();
  return chosen.filter(({ candidate }) => {
    const words = candidate.sentence.words.map(({ text }) => text).join(" ");
    if (seen.has(words)) return false;
    seen.add(words);
    return true;
  });
};
