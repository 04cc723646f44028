/** Noun phrases and time phrases that begin or end at a token. */
import type { HeadKind, NounPhrase } from "../phrases/mentions.ts";
import type { Phrase } from "../syntax/clause.ts";
import {
  OBJECT_PRONOUNS,
  OCCASIONS,
  PHRASE_LINKS,
  POSSESSIVE,
  SUBJECT_PRONOUNS,
  TIME_LEADS,
  TIME_NOUNS,
  TIMES,
} from "../text/closed-classes.ts";
import {
  type Party,
  type Range,
  type Reading,
  sameSentence,
  textOf,
  tokenAt,
  wordAt,
} from "./reading.ts";

const OCCASION_LEADS = new Set(["in", "during", "at"]);

const isTime = (word: string): boolean => TIMES.has(word) || TIME_NOUNS.has(word);

/** The first token at or after `i` that is no time word or adverb: *called* (again Friday) *for*. */
export const skipTime = (reading: Reading, i: number): number => {
  let at = i;
  for (let moved = true; moved; ) {
    const past = pastTime(reading, at);
    // *back* in *refused to back* is no adverb, whatever the tagger says
    const verb = wordAt(reading, at) === "not" || reading.words.baseOf.has(wordAt(reading, at));
    const adverb = tokenAt(reading, at)?.pos === "ADV" && !verb;
    moved = past > at || adverb;
    if (moved) at = Math.max(past, at + 1);
  }
  return at;
};

/** The token after a time phrase at `i`, or after *in a statement*; `i` where there is none. */
export const pastTime = (reading: Reading, i: number): number => {
  const word = wordAt(reading, i);
  const led = TIME_LEADS.has(word) || word === "in" || word === "on";
  let at = led && isTime(wordAt(reading, i + 1)) ? i + 1 : i;
  while (isTime(wordAt(reading, at))) at++;
  if (at > i || !OCCASION_LEADS.has(word)) return at;
  const phrase = phraseFromToken(reading, i + 1);
  return phrase && OCCASIONS.has(wordAt(reading, phrase.last)) ? phrase.last + 1 : i;
};

/** The noun phrase that begins at `i`, even in the middle of what was taken for one; a day at its end is left out. */
export const phraseFromToken = (reading: Reading, i: number): NounPhrase | undefined => {
  const covering = reading.phraseOf[i];
  if (!covering)
    return OBJECT_PRONOUNS.has(wordAt(reading, i)) && !THAT.has(wordAt(reading, i))
      ? cutPhrase(reading, i, i)
      : undefined;
  let last = beforeBoundary(reading, i, covering.last);
  while (last > i && isTime(wordAt(reading, last))) last--;
  // Roe last week
  while (last > i && TIME_LEADS.has(wordAt(reading, last)) && isTime(wordAt(reading, last + 1)))
    last--;
  return covering.first === i && covering.last === last ? covering : cutPhrase(reading, i, last);
};

const THAT = new Set(["this", "that", "these", "those"]);

/** *Doe following news*: a phrase ends before what begins another clause. */
const beforeBoundary = (reading: Reading, first: number, last: number): number => {
  for (let at = first + 1; at <= last; at++)
    if (reading.words.sets.boundaries.has(wordAt(reading, at))) return at - 1;
  return last;
};

const PRONOUN = new Set([
  ...OBJECT_PRONOUNS,
  ...SUBJECT_PRONOUNS,
  "which",
  "both",
  "his",
  "its",
  "their",
]);
const DEFINITE = new Set(["the", "this", "that", "these", "those", "his", "her", "its", "their"]);

export const cutPhrase = (reading: Reading, first: number, last: number): NounPhrase => {
  const name = reading.nameEnding.get(last);
  const pronoun = first === last && PRONOUN.has(wordAt(reading, first));
  return {
    index: reading.phraseOf[first]?.index ?? -1,
    first,
    last,
    kind: pronoun ? "pronoun" : name === undefined ? "nominal" : "name",
    name: pronoun ? undefined : name,
    head: headOf(reading, last),
    owner: undefined,
    possessive: POSSESSIVE.has(wordAt(reading, last + 1)),
    definite: DEFINITE.has(wordAt(reading, first)),
  };
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

/** A phrase of a clause as reference reads it; of *members of the council* the members, of *half of the members* the members. */
export const nounOf = (reading: Reading, { first, last, head }: Phrase): NounPhrase => {
  const covering = reading.phraseOf[first];
  if (covering?.first === first && covering.last === last) return covering;
  const own = cutPhrase(reading, first, head);
  if (head === last || own.kind === "name") return own;
  const whole = cutPhrase(reading, first, last);
  const amount =
    reading.words.sets.amounts.has(wordAt(reading, head)) || tokenAt(reading, head)?.pos === "NUM";
  const counted = amount ? (phraseFromToken(reading, head + 2)?.last ?? head + 2) : head;
  return { ...whole, kind: "nominal", name: undefined, head: headOf(reading, counted) };
};

/** Prepositions that hang a phrase on a thing. */
export const LINKS: ReadonlySet<string> = new Set([...PHRASE_LINKS, "for", "to", "into", "by"]);
/** *blamed the council | for the flood*: what one is praised or blamed for is no part of it. */
export const JUDGED_LINKS: ReadonlySet<string> = new Set(
  [...PHRASE_LINKS].filter((word) => word !== "for" && word !== "over"),
);
const WHEN = new Set(["time", "moment", "times", "years", "months", "days", "weeks", "hours"]);
const LONGEST = 16;

/** The last token of a noun phrase with what hangs on it: *a ban on night flights over the city*. */
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
  const next =
    phraseFromToken(reading, last + 2) ??
    (links === LINKS ? gerundAt(reading, last + 2) : undefined);
  // *a ban on Monday*; but *a ban on night flights*
  const end = next?.last ?? last + 1;
  if (pastTime(reading, last + 1) > end || WHEN.has(wordAt(reading, end))) return undefined;
  return next && pastTime(reading, next.first) > end ? undefined : next;
};

/** *limits on trawling*, *a ban on selling the port*. */
const gerundAt = (reading: Reading, at: number): NounPhrase | undefined =>
  tokenAt(reading, at)?.pos === "VERB" && wordAt(reading, at).endsWith("ing")
    ? cutPhrase(reading, at, phraseFromToken(reading, at + 1)?.last ?? at)
    : undefined;

const ADDED = new Set(["more", "additional", "extra", "new", "fewer"]);

/** *called for more troops to deter the raiders*: what is to be added is a thing, whoever they are. */
export const isAdded = (reading: Reading, first: number): boolean =>
  ADDED.has(wordAt(reading, first));

export const asPrinted = (reading: Reading, range: Range): Party => ({
  first: range.first,
  last: range.last,
  entity: -1,
  text: textOf(reading, range),
  group: false,
});

/** *her calls for*: the word behind the verb is a noun of calling. */
export const callsAhead = (reading: Reading, after: number): boolean => {
  const last = phraseFromToken(reading, after)?.last;
  return last !== undefined && isCallNoun(reading, last);
};

export const isCallNoun = (reading: Reading, at: number): boolean => {
  const { callNouns } = reading.words.sets;
  return callNouns.has(wordAt(reading, at)) || callNouns.has(singular(wordAt(reading, at)));
};

const singular = (word: string): string => (word.endsWith("s") ? word.slice(0, -1) : word);
