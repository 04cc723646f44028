/** Lists of phrases, and phrases with what they hang on: *two-thirds of the members*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { isCrowd } from "./crowds.ts";
import { cutPhrase, headOf, pastTime, phraseEndingAt, phraseFromToken } from "./phrases.ts";
import { type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";

// 19 of the members
const DIGIT = /^\d/;

/** The phrase with those it hangs on: *two-thirds of the members in the upper house* from *the upper house*. */
export const leftmost = (reading: Reading, phrase: NounPhrase): NounPhrase => {
  let found = phrase;
  for (;;) {
    // *lawmakers of both parties*
    const first = found.first - Number(FLOATING.has(wordAt(reading, found.first - 1)));
    const link = wordAt(reading, first - 1);
    const before = INNER_LINKS.has(link) ? phraseEndingAt(reading, first - 2) : undefined;
    if (
      !before ||
      !sameSentence(reading, before.first, phrase.first) ||
      pastTime(reading, first - 1) > first - 1
    )
      break;
    found = before;
  }
  const whole = found === phrase ? phrase : widen(reading, found, phrase.last);
  const floated = whole.kind === "nominal" && FLOATING.has(wordAt(reading, whole.first - 1));
  return withQuantity(reading, floated ? { ...whole, first: whole.first - 1 } : whole);
};

const widen = (reading: Reading, head: NounPhrase, last: number): NounPhrase => {
  // the head word decides what the whole is: *a majority of lawmakers* are lawmakers
  const whole = cutPhrase(reading, head.first, last);
  const { name: _, ...rest } = whole;
  const amount =
    QUANTITIES.has(wordAt(reading, head.last)) || tokenAt(reading, head.last)?.pos === "NUM";
  return {
    ...rest,
    kind: "nominal",
    head: amount ? headOf(reading, firstNounEnd(reading, head.last + 2)) : head.head,
  };
};

const firstNounEnd = (reading: Reading, at: number): number =>
  phraseFromToken(reading, at)?.last ?? at;

const QUANTITIES = new Set([
  "majority",
  "half",
  "third",
  "two-thirds",
  "three-quarters",
  "quarter",
  "thirds",
  "dozen",
  "dozens",
  "hundreds",
  "thousands",
  "scores",
  "number",
  "group",
  "coalition",
  "handful",
  "most",
  "many",
  "some",
  "several",
  "few",
  "all",
  "more",
  "much",
  "list",
  "chorus",
  "none",
  "one-third",
  "three-fourths",
  "score",
  "bloc",
  "crowd",
  "tens",
  "part",
  "percent",
]);

const QUANTIFIERS = new Set([
  "more",
  "than",
  "roughly",
  "about",
  "nearly",
  "almost",
  "at",
  "least",
  "over",
  "some",
  "fewer",
  "less",
  "close",
  "to",
]);

/** *more than half of …*: the words of amount before the phrase belong to it. */
const withQuantity = (reading: Reading, phrase: NounPhrase): NounPhrase => {
  let first = phrase.first;
  const counted =
    QUANTITIES.has(wordAt(reading, first)) ||
    tokenAt(reading, first)?.pos === "NUM" ||
    DIGIT.test(wordAt(reading, first));
  while (
    counted &&
    sameSentence(reading, first - 1, phrase.first) &&
    QUANTIFIERS.has(wordAt(reading, first - 1))
  )
    first--;
  return first === phrase.first ? phrase : { ...phrase, first };
};

/** All phrases of the list that ends at `at`: *A, B and C*. */
export const listEndingAt = (reading: Reading, at: number): Subject | undefined => {
  const last = phraseEndingAt(reading, at);
  if (!last || last.possessive) return undefined;
  const phrases = [leftmost(reading, last)];
  for (;;) {
    const [head] = phrases;
    if (!head) break;
    const step = conjunctBefore(reading, head.first, phrases.length > 1);
    if (!step) break;
    phrases.unshift(leftmost(reading, step));
  }
  const listed = isList(reading, phrases) ? phrases : phrases.slice(-1);
  return { phrases: listed, first: listed[0]?.first ?? last.first, last: last.last };
};

/** *A, B, C* is a list, *In Ames, Doe* and *With Roe, Doe* are none. */
const isList = (reading: Reading, [first, ...others]: readonly NounPhrase[]): boolean => {
  const [second] = others;
  if (!first || !second) return true;
  const joined = others.some(({ first: at }) => CONJUNCTIONS.has(wordAt(reading, at - 1)));
  const led = wordAt(reading, first.first - 1);
  return joined || (others.length > 1 && !NO_LIST_LEADS.has(led));
};

const NO_LIST_LEADS = new Set(["in", "with", "to", "from", "at", "by", "of"]);
const CONJUNCTIONS = new Set(["and", "or", "nor"]);

const conjunctBefore = (
  reading: Reading,
  first: number,
  inList: boolean,
): NounPhrase | undefined => {
  let at = first - 1;
  const word = wordAt(reading, at);
  const comma = word === "," && (inList || isListComma(reading, at));
  if (!CONJUNCTIONS.has(word) && !comma) return undefined;
  at--;
  if (word !== "," && wordAt(reading, at) === ",") at--;
  const before = phraseEndingAt(reading, at);
  if (!before || !sameSentence(reading, before.first, first)) return undefined;
  const places = isPlace(reading, before) && isPlace(reading, phraseFromToken(reading, first));
  return places || mayHold(reading, { phrases: [before], first, last: first }) ? before : undefined;
};

const isPlace = ({ cast }: Reading, phrase: NounPhrase | undefined): boolean =>
  phrase?.name !== undefined && cast.scene.names[phrase.name]?.kind === "place";

/** *A, B, C all pushed*: a comma between two names of people. */
const isListComma = (reading: Reading, comma: number): boolean => {
  const before = phraseEndingAt(reading, comma - 1);
  const after = phraseFromToken(reading, comma + 1);
  return before?.kind === "name" && after?.kind === "name";
};

const FLOATING = new Set(["both", "all"]);

const INNER_LINKS = new Set(["of", "in", "from", "at", "on", "within", "across", "for"]);

export const mayHold = (reading: Reading, { phrases: [phrase] }: Subject): boolean => {
  if (!phrase) return false;
  const name = phrase.name === undefined ? undefined : reading.cast.scene.names[phrase.name];
  if (name) return name.kind !== "place";
  return phrase.kind === "pronoun" || isCrowd(reading, phrase) || phrase.head !== "other";
};

/** A subject: its phrases (several of a list), outermost first token, and the verb it was found for. */
export type Subject = {
  readonly phrases: readonly NounPhrase[];
  readonly first: number;
  readonly last: number;
};
