/** The subject of a verb, with everybody in its list. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { isCrowd } from "./crowds.ts";
import { leftmost, listEndingAt, mayHold, type Subject } from "./lists.ts";
import { phraseEndingAt, phraseFromToken, STATEMENT_WORDS } from "./phrases.ts";
import { quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";

const MARKS = new Set([",", "—"]);
const AFTER_WORDS = new Set(['"', ","]);

const SKIPPED = new Set(["AUX", "ADV", "PART"]);

const FLOATING = new Set(["all", "both", "each", "also", "already", "who've"]);

const RELATIVE = new Set(["who", "which", "that"]);

const COORDINATORS = new Set(["and", "but", "or", "then", "yet"]);

/**
 * Subjects by verb and depth. One verb's subject is asked for at every verb behind it, at several depths:
 * of *called for and called for and …* the work would grow with the fourth power.
 */
const FOUND = new WeakMap<Reading, Map<number, Subject | undefined>>();

/** The subject of the finite verb that begins at `verb`. */
export const subjectOf = (reading: Reading, verb: number, depth = 0): Subject | undefined => {
  const found = FOUND.get(reading) ?? new Map<number, Subject | undefined>();
  FOUND.set(reading, found);
  const key = verb * (DEEPEST + 2) + depth;
  if (!found.has(key)) found.set(key, findSubject(reading, verb, depth));
  return found.get(key);
};

const findSubject = (reading: Reading, verb: number, depth: number): Subject | undefined => {
  if (depth > DEEPEST) return undefined;
  const at = subjectEnd(reading, verb);
  if (!sameSentence(reading, at, verb)) return undefined;
  const word = wordAt(reading, at);
  if (COORDINATORS.has(word)) return earlierSubject(reading, at, depth);
  if (RELATIVE.has(word)) return antecedent(reading, at);
  if (ASIDE_OPENERS.has(word))
    return COORDINATORS.has(wordAt(reading, at - 1)) ? undefined : overAside(reading, at, depth);
  const list = listEndingAt(reading, at);
  if (!list) return undefined;
  const relative = relativeOver(reading, list);
  return relative < 0 ? (modified(reading, list) ?? list) : antecedent(reading, relative);
};

const OBJECTS = new Set(["him", "them", "me", "us", "whom"]);

/** Tokens back from an object to the *who* whose clause it ends. */
const CLAUSE_REACH = 12;

/**
 * Of *two of the jurors who convicted Doe have asked*: the *who* in whose clause *Doe* is the object; -1: none. Of *those who
 * say Doe must go* Doe is the subject of what they say.
 */
const relativeOver = (reading: Reading, { first }: Subject): number => {
  if (isSaid(reading, first)) return -1;
  let verbs = 0;
  for (let at = first - 1; at >= first - CLAUSE_REACH && sameSentence(reading, at, first); at--) {
    const word = wordAt(reading, at);
    if (MARKS.has(word) || quoteAt(reading, at) !== quoteAt(reading, first)) return -1;
    if (RELATIVE.has(word)) return verbs > 0 && isWho(reading, at) ? at : -1;
    if (isFiniteVerb(reading, at)) verbs++;
  }
  return -1;
};

/** What somebody says begins at `first`, not whom a verb is done to. */
const isSaid = (reading: Reading, first: number): boolean =>
  (reading.cast.scene.cueAt[first - 1] ?? -1) >= 0 && !OBJECTS.has(wordAt(reading, first));

/** A relative, not the *that* of *said that*: a noun stands before it, a verb after it. */
const isWho = (reading: Reading, at: number): boolean => {
  if (wordAt(reading, at) === "who") return true;
  const { pos = "" } = tokenAt(reading, at + 1) ?? {};
  return (pos === "VERB" || pos === "AUX") && phraseEndingAt(reading, at - 1) !== undefined;
};

const DEEPEST = 3;

/** The token before the verb group and the circumstances before it. */
const subjectEnd = (reading: Reading, verb: number): number => {
  let at = verb - 1;
  for (let before = verb; at !== before; ) {
    before = at;
    while (sameSentence(reading, at, verb) && isSkipped(reading, at)) at--;
    at = beforeCircumstance(reading, at);
  }
  return at;
};

/** *Shareholders led by Doe*, *lawmakers backed by the union*: whoever is led; *a letter signed by Doe*: whoever signed. */
const modified = (reading: Reading, list: Subject): Subject | undefined => {
  const by = list.first - 1;
  const participle = tokenAt(reading, by - 1);
  if (wordAt(reading, by) !== "by" || participle?.pos !== "VERB") return undefined;
  const before = listEndingAt(reading, by - 2);
  if (!before || before.phrases.some(({ head }) => head === "document")) return undefined;
  return { ...before, last: before.last };
};

const CIRCUMSTANCES = new Set([...STATEMENT_WORDS, "day", "debate", "hearing", "meeting"]);

const CIRCUMSTANCE_LEADS = new Set(["on", "in", "at", "during", "after"]);

/** *Doe on Friday said*, *Doe in a statement urged*: the token before the circumstance that ends at `at`. */
const beforeCircumstance = (reading: Reading, at: number): number => {
  if (wordAt(reading, at) === "on" && reading.words.sets.times.has(wordAt(reading, at + 1)))
    return at - 1;
  const phrase = reading.phraseOf[at];
  const lead = phrase ? phrase.first - 1 : -1;
  if (!phrase || phrase.last !== at || !CIRCUMSTANCE_LEADS.has(wordAt(reading, lead))) return at;
  const word = wordAt(reading, at);
  return CIRCUMSTANCES.has(word) || reading.words.sets.times.has(word) ? lead - 1 : at;
};

const isSkipped = (reading: Reading, at: number): boolean => {
  const token = tokenAt(reading, at);
  if (!token) return false;
  return (
    SKIPPED.has(token.pos) || FLOATING.has(token.lower) || reading.words.sets.times.has(token.lower)
  );
};

const ASIDE_OPENERS: ReadonlyMap<string, string> = new Map([
  [",", ","],
  ["—", "—"],
  [")", "("],
]);

/** *Doe, the chair of the board, backs*: the phrase before the aside that ends at `close`. */
const overAside = (reading: Reading, close: number, depth: number): Subject | undefined => {
  const named = namedInAside(reading, close);
  if (named) return named;
  const opener = ASIDE_OPENERS.get(wordAt(reading, close));
  for (let at = close - 1; sameSentence(reading, at, close); at--) {
    if (wordAt(reading, at) !== opener) continue;
    const found = listEndingAt(reading, at - 1);
    if (found && mayHold(reading, found)) return found;
  }
  return depth < 3 ? earlierSubject(reading, close, depth) : undefined;
};

/** *Three trustees, Doe, Roe and Poe, called for …*: those whom the aside that ends at `close` names one by one. */
const namedInAside = (reading: Reading, close: number): Subject | undefined => {
  const list = listEndingAt(reading, close - 1);
  const from = (list?.phrases.findLastIndex(({ kind }) => kind !== "name") ?? -1) + 1;
  const names = list?.phrases.slice(from) ?? [];
  const [first] = names;
  if (!first || names.length < 2 || wordAt(reading, first.first - 1) !== ",") return undefined;
  const several = phraseEndingAt(reading, first.first - 2);
  return several && isNamable(reading, leftmost(reading, several))
    ? { phrases: names, first: first.first, last: close - 1 }
    : undefined;
};

/** Several people of whom names may follow: *three trustees (of the college)*. */
const isNamable = (reading: Reading, phrase: NounPhrase): boolean =>
  phrase.kind === "nominal" && isCrowd(reading, phrase);

/** *Doe, who called for …*: the phrase right before the relative. */
const antecedent = (reading: Reading, relative: number): Subject | undefined => {
  const before = MARKS.has(wordAt(reading, relative - 1)) ? relative - 2 : relative - 1;
  const only = phraseEndingAt(reading, before);
  if (!only) return undefined;
  // *the president of the union, which backed*: the union
  const phrase = wordAt(reading, relative) === "which" ? only : leftmost(reading, only);
  return { phrases: [phrase], first: phrase.first, last: before };
};

/** The subject of the verb before: *Doe met the press and called for …*, *Doe put out a letter, urging …*. */
export const earlierSubject = (
  reading: Reading,
  before: number,
  depth = 0,
): Subject | undefined => {
  let inRelative: Subject | undefined;
  for (let at = before - 1; sameSentence(reading, at, before); at--) {
    const token = tokenAt(reading, at);
    if (!token || quoteAt(reading, at) !== quoteAt(reading, before)) continue;
    if (!isFiniteVerb(reading, at)) continue;
    const inverted = invertedSubject(reading, at);
    const found = inverted ?? subjectOf(reading, at, depth + 1);
    if (!found || !mayHold(reading, found)) continue;
    // of *backed a deal that would link …, and urged*, the one who backed
    if (!relative(reading, at)) return found;
    inRelative ??= found;
  }
  return inRelative;
};

/** The verb's subject is *who*, *which* or *that*. */
const relative = (reading: Reading, verb: number): boolean =>
  RELATIVE.has(wordAt(reading, subjectEnd(reading, verb)));

const isFiniteVerb = (reading: Reading, at: number): boolean => {
  const { pos = "", lower = "" } = tokenAt(reading, at) ?? {};
  if (pos !== "VERB" && pos !== "AUX") return false;
  return !lower.endsWith("ing") && wordAt(reading, at - 1) !== "to";
};

/** *“…,” said Doe, urging*: the name right after a reporting verb. */
const invertedSubject = (reading: Reading, verb: number): Subject | undefined => {
  const { scene } = reading.cast;
  if ((scene.cueAt[verb] ?? -1) < 0 || !AFTER_WORDS.has(wordAt(reading, verb - 1)))
    return undefined;
  const phrase = phraseFromToken(reading, verb + 1);
  return phrase && { phrases: [phrase], first: phrase.first, last: phrase.last };
};

/** The phrase that begins at `first` is led by a preposition: *for most of them should* is no subject. */
export const phraseLed = (reading: Reading, first: number): boolean => {
  const { pos = "", lower = "" } = tokenAt(reading, first - 1) ?? {};
  return sameSentence(reading, first - 1, first) && pos === "ADP" && lower !== "that";
};
