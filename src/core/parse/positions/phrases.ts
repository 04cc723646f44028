/** Noun phrases and time phrases that begin or end at a token. */
import type { HeadKind, NounPhrase } from "../phrases/mentions.ts";
import { type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";

const TIME_LEADS = new Set([
  "in",
  "on",
  "this",
  "last",
  "next",
  "late",
  "early",
  "earlier",
  "later",
]);

const STATEMENT_LEADS = new Set(["in", "during", "at"]);

/** Occasions and papers in which something is said. */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set([
  "statement",
  "letter",
  "interview",
  "speech",
  "tweet",
  "release",
  "conference",
  "email",
  "op-ed",
  "editorial",
  "post",
]);

/** The first token at or after `i` that is no time word or adverb: *called* (again Friday) *for*. */
export const skipTime = (reading: Reading, i: number): number => {
  let at = i;
  for (let moved = true; moved; ) {
    moved = false;
    const past = pastTime(reading, at);
    const adverb = tokenAt(reading, at)?.pos === "ADV" && !isVerbWord(reading, at);
    if (past > at || adverb) {
      at = Math.max(past, at + 1);
      moved = true;
    }
  }
  return at;
};

/** *back* in *refused to back* is no adverb, whatever the tagger says. */
const isVerbWord = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === "not" || reading.words.baseOf.has(wordAt(reading, at));

/** The token after a time phrase at `i`; `i` where there is none. */
export const pastTime = (reading: Reading, i: number): number => {
  const { times } = reading.words.sets;
  let at = i;
  if (TIME_LEADS.has(wordAt(reading, at)) && times.has(wordAt(reading, at + 1))) at++;
  if (!times.has(wordAt(reading, at))) return pastAside(reading, i);
  while (times.has(wordAt(reading, at))) at++;
  return at;
};

/** *in a statement*, *in an open letter*: between a verb and what follows it. */
const pastAside = (reading: Reading, i: number): number => {
  if (!STATEMENT_LEADS.has(wordAt(reading, i))) return i;
  const phrase = phraseFromToken(reading, i + 1);
  return phrase && STATEMENT_WORDS.has(wordAt(reading, phrase.last)) ? phrase.last + 1 : i;
};

const AGO = new Set(["last", "next", "this", "earlier", "late", "early"]);

const isTimeAhead = (reading: Reading, at: number): boolean =>
  reading.words.sets.times.has(wordAt(reading, at));

const OBJECT_PRONOUNS = new Set([
  "him",
  "her",
  "them",
  "it",
  "himself",
  "herself",
  "me",
  "us",
  "who",
]);

/** The noun phrase that begins at `i`, even in the middle of what was taken for one; a day at its end is left out. */
export const phraseFromToken = (reading: Reading, i: number): NounPhrase | undefined => {
  const covering = reading.phraseOf[i];
  if (!covering)
    return OBJECT_PRONOUNS.has(wordAt(reading, i)) ? cutPhrase(reading, i, i) : undefined;
  let last = beforeBoundary(reading, i, covering.last);
  while (last > i && reading.words.sets.times.has(wordAt(reading, last))) last--;
  // Roe last week
  while (
    last > i &&
    last < covering.last + 1 &&
    AGO.has(wordAt(reading, last)) &&
    isTimeAhead(reading, last + 1)
  )
    last--;
  return covering.first === i && covering.last === last ? covering : cutPhrase(reading, i, last);
};

/** *Doe following news*: a phrase ends before what begins another clause. */
const beforeBoundary = (reading: Reading, first: number, last: number): number => {
  for (let at = first + 1; at <= last; at++)
    if (reading.words.sets.boundaries.has(wordAt(reading, at))) return at - 1;
  return last;
};

/** The noun phrase that ends at `i`. */
export const phraseEndingAt = (reading: Reading, i: number): NounPhrase | undefined => {
  const covering = reading.phraseOf[i];
  if (covering) return covering.last === i ? covering : cutPhrase(reading, covering.first, i);
  return OBJECT_PRONOUNS.has(wordAt(reading, i)) ? cutPhrase(reading, i, i) : undefined;
};

const PRONOUN = new Set([
  ...OBJECT_PRONOUNS,
  "he",
  "she",
  "they",
  "we",
  "i",
  "which",
  "that",
  "his",
  "both",
  "its",
  "their",
]);

const POSSESSIVE = new Set(["'s", "'"]);

const DEFINITE = new Set(["the", "this", "that", "these", "those", "his", "her", "its", "their"]);

export const cutPhrase = (reading: Reading, first: number, last: number): NounPhrase => {
  const name = reading.nameEnding.get(last);
  const pronoun = first === last && PRONOUN.has(wordAt(reading, first));
  const shape = {
    index: reading.phraseOf[first]?.index ?? -1,
    first,
    last,
    head: headOf(reading, last),
    possessive: POSSESSIVE.has(wordAt(reading, last + 1)),
    definite: DEFINITE.has(wordAt(reading, first)),
  };
  if (pronoun) return { ...shape, kind: "pronoun" };
  return name === undefined ? { ...shape, kind: "nominal" } : { ...shape, kind: "name", name };
};

export const headOf = ({ cast }: Reading, i: number): HeadKind => {
  const { role } = cast.scene.vocabulary;
  const { lower = "", lemma = "" } = cast.scene.tokens[i] ?? {};
  if (role.people.has(lower)) return "people";
  if (role.person.has(lower)) return "person";
  if (role.body.has(lower) || role.body.has(lemma)) return "body";
  if (role.document.has(lower) || role.document.has(lemma)) return "document";
  return "other";
};

const LINKS = new Set([
  "of",
  "in",
  "from",
  "for",
  "at",
  "on",
  "with",
  "to",
  "against",
  "into",
  "between",
  "over",
  "by",
  "under",
  "within",
]);

const WHEN = new Set(["time", "moment", "times", "years", "months", "days", "weeks", "hours"]);
const LONGEST = 16;

/** A noun phrase with what hangs on it: *a ban on night flights over the city*. */
export const pastThing = (
  reading: Reading,
  first: NounPhrase,
  links: ReadonlySet<string> = LINKS,
): number => {
  let last = first.last;
  for (let next = hanging(reading, last, links); next; next = hanging(reading, last, links)) {
    const far =
      next.last - first.first > LONGEST || !sameSentence(reading, first.first, next.first);
    if (far) return last;
    last = next.last;
  }
  return last;
};

/** The phrase that a preposition after `last` hangs on it, unless it says when. */
const hanging = (
  reading: Reading,
  last: number,
  links: ReadonlySet<string>,
): NounPhrase | undefined => {
  if (!links.has(wordAt(reading, last + 1))) return undefined;
  const next = phraseFromToken(reading, last + 2);
  // *a ban on Monday*; but *a ban on night flights*
  const end = next?.last ?? last + 1;
  if (pastTime(reading, last + 1) > end || WHEN.has(wordAt(reading, end))) return undefined;
  return next && pastTime(reading, next.first) > end ? undefined : next;
};

const ADDED = new Set(["more", "additional", "extra", "new", "fewer"]);

/** *called for more troops to deter the raiders*: what is to be added is a thing, whoever they are. */
export const isAdded = (reading: Reading, first: number): boolean =>
  ADDED.has(wordAt(reading, first));
