/** What no score makes up for: whether a sentence may be called the answer at all. */
import { wordSet } from "../../lexicon.ts";
import { isFactual } from "../articles/grammar.ts";
import { type Asked, plainQuestion } from "./asked.ts";
import {
  datePrinted,
  isOfElse,
  isOfElsewhere,
  lengthPrinted,
  numberPrinted,
  printedIn,
} from "./features/type.ts";
import type { Found } from "./find.ts";
import { HERE, LEVEL } from "./match.ts";
import { isTopic, type Pair } from "./pair.ts";
import type { Row } from "./row.ts";

/** A number or date that is asked for is printed, and of no other place; so is a name, and what somebody died of. */
export const hasKind = ({ pair }: Pick<Found, "pair">): boolean => {
  const { number, when, check } = pair.asked.types;
  return (
    (!number || ((numberPrinted(pair) || lengthPrinted(pair)) && !isOfElsewhere(pair))) &&
    (!when || check || datePrinted(pair)) &&
    isNamed(pair) &&
    isFatal(pair)
  );
};

// matches: which school did he leave · in which film; not: which is older · which way · say which school
const WHICH_ONE = /^(?:(?:at|for|from|in|of|on|to|with) )?which (?!is\b|are\b|was\b|were\b|way\b)/;

/** *which film was it*: the print names one, and not only *a film*. */
const isNamed = (pair: Pair): boolean => {
  const { types, text } = pair.asked;
  if (!WHICH_ONE.test(plainQuestion(text)) || types.number || types.when) return true;
  const isOfSpeech = types.whoSaid || types.says;
  return printedIn(pair).names.length > 0 || (isOfSpeech && pair.row.speakers.size > 0);
};

// matches: what did Doe die of · what killed Doe · cause of death
const OF_WHAT = /^what (?:did .+ die (?:of|from)|killed)\b|\bcause of (?:\w+ )?death\b/;
const FATAL =
  /\b(?:died|dies|dead|death) (?:of|from|after|in|by|when)\b|\bkilled (?:by|in|when|after)\b|\bcaused?\b|\bcomplications\b|\bdue to\b|\bsuccumb/i;

const isFatal = ({ asked, row: { doc, span } }: Pair): boolean =>
  !OF_WHAT.test(plainQuestion(asked.text)) ||
  FATAL.test(doc.article.text.slice(span.start, span.end));

/** Of the asked kind, of whom it is asked, and something of what is asked about; of *did they do it* all of it. */
export const mayAnswer = ({ pair }: Pick<Found, "pair">): boolean =>
  hasKind({ pair }) &&
  (!pair.asked.types.number || !isOfElse(pair)) &&
  isTold(pair) &&
  isDone(pair) &&
  isOfSpeaker(pair) &&
  holdsSubject(pair);

const isHere = ({ matches }: Pair, at: number): boolean => (matches[at]?.level ?? 0) >= HERE;

/** *who blamed the mayor*: nobody who did something else to them, nobody who blamed others, and no *those who do*. */
const isDone = (pair: Pair): boolean => {
  const { asked, matches, row } = pair;
  if (!asked.types.whoDid) return true;
  const others = asked.words.flatMap((word, at) =>
    at !== asked.verb && isTopic(word) && word.class !== "adjective" ? [at] : [],
  );
  if (others.length > 0 && !others.some((at) => isNear(pair, at))) return false;
  const places = matches[asked.verb]?.at ?? [];
  if (places.length === 0) return isHere(pair, asked.verb);
  const objects = new Set(others.flatMap((at) => matches[at]?.at ?? []));
  return places.some((at) => !isOfAnybody(row, at) && !isOfOthers(row, at, objects));
};

/** In the sentence or beside it: *praised it*. */
const isNear = ({ matches }: Pair, at: number): boolean =>
  (matches[at]?.level ?? 0) >= LEVEL.beside;

/** Words after *of* among which it is printed of what or whom. */
const OF_REACH = 7;

/** *a supporter of the arts* supports nobody else. */
const isOfOthers = ({ words }: Row, at: number, objects: ReadonlySet<number>): boolean =>
  words[at + 1]?.text === "of" &&
  !Array.from({ length: OF_REACH }, (_, i) => at + 2 + i).some((place) => objects.has(place));

const ANYBODY = wordSet("anybody");
/** Words before a verb among which whoever does it is printed: *those who still strongly back it*. */
const SUBJECT_REACH = 4;

/** *those who back it*, *if you back it*, *whoever backs it*: of nobody is it said that they do. */
const isOfAnybody = ({ words }: Row, at: number): boolean => {
  const before = words.slice(Math.max(0, at - SUBJECT_REACH), at);
  const subject = before.findLast(({ pos }) => pos === "PRON" || pos === "NOUN" || pos === "PROPN");
  const who = before.findLastIndex(({ text }) => text === "who" || text === "that");
  const head = who > 0 ? before[who - 1] : subject;
  return head !== undefined && ANYBODY.has(head.text);
};

/** *does Doe want it*: nothing that speaks of others alone. What an office is asked for by may be printed elsewhere. */
const isOfSpeaker = (pair: Pair): boolean => {
  const { words } = pair.asked;
  const isNamed = words.some((word) => word.speaker && word.class === "name");
  return !isNamed || words.some(({ speaker }, at) => speaker && isHere(pair, at));
};

// groups: the quality that a number is asked of: how [old] was the bridge
const QUALITY = /\bhow (\w+)/;

/** *old* of *how old was the bridge*: no answer prints it. */
export const qualityAsked = ({ types, text }: Asked): string | undefined =>
  types.number ? QUALITY.exec(plainQuestion(text))?.[1] : undefined;

const holdsSubject = (pair: Pair): boolean => {
  const { words, types, speaker } = pair.asked;
  if (types.check && speaker.length === 0) return words.every((_, at) => isHere(pair, at));
  const quality = qualityAsked(pair.asked);
  const subject = words.flatMap((word, at) =>
    isTopic(word) && word.text !== quality ? [isHere(pair, at)] : [],
  );
  return subject.length === 0 || subject.some(Boolean);
};

// matches: when did Doe resign; not: when will Doe resign
const WHEN_DID = /^when (?:did|was|were)\b/i;

/** Of what is said to have happened, that it did: *declined to say whether Doe should resign* tells no day of it. */
const isTold = ({ asked, matches, row }: Pair): boolean =>
  !WHEN_DID.test(asked.text) ||
  (matches[asked.verb]?.at ?? []).length === 0 ||
  (matches[asked.verb]?.at ?? []).some((at) => isFactual(row, at));
