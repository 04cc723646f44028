/** Whether the sentence prints the kind of thing asked for, near what is asked of. */
import { isNumeral } from "../asked.ts";
import { LEVEL, matchWord } from "../match.ts";
import type { Pair } from "../pair.ts";
import type { RowWord } from "../row.ts";
import { type Feature, feature, NOT_ASKED, oncePerPair, yes } from "./feature.ts";

const FAR = 30;
const DATE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)$|^(?:yesterday|today|tonight|tomorrow|ago|week|month|year|earlier|noon|spring|summer|fall|winter)s?$|^(?:19|20)\d\d$/;
const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade|season|term)s?$/;
const MONEY = /^(?:[$£€].*|dollars?|pounds?|euros?)$/;
const PERCENT = /^(?:percent|%|points?|percentage)$|%$/;
// matches: Doe, 66, · Doe, 66. · aged 6; not: 1,066 · May 6, 2066
const AGE = /\d\d?-year|, ?\d\d,|, \d\d(?=[.;:)]|$)|\baged? \d|\byears old/;
const CAUSE =
  /\b(?:because|since|due to|in order|reason|so that|to avoid|as a result|over|for|caused?|led|after|blam\w+|thanks to|prompt\w*|cit\w+)\b/i;
const STRONG_CAUSE = /\b(?:because|due to|reason|cause[ds]?)\b/i;
const PLACE_BEFORE = new Set("in at near outside inside from to into".split(" "));
const PLACE_TAGS = new Set(["PROPN", "DET", "NOUN"]);

/** Places of what the sentence prints of each kind, words of the question left out. */
export type Printed = {
  readonly numbers: readonly number[];
  readonly dates: readonly number[];
  readonly money: readonly number[];
  readonly percents: readonly number[];
  readonly names: readonly number[];
  readonly places: readonly number[];
  readonly focus: { readonly level: number; readonly at: readonly number[] };
  /** Where the verb asked for stands, or else any matched word. */
  readonly anchor: ReadonlySet<number>;
};

export const printedIn = oncePerPair((pair): Printed => {
  const { asked, row, around } = pair;
  const where = (is: (word: RowWord, i: number) => boolean): readonly number[] =>
    row.words.flatMap((word, i) => (is(word, i) ? [i] : []));
  const isNew = ({ key }: RowWord): boolean => !asked.keys.has(key);
  const isKnown = (i: number): boolean =>
    [...(row.who[i]?.words ?? [])].some((key) => asked.keys.has(key));
  const verb = pair.matches[asked.verb]?.at ?? [];
  return {
    numbers: where((word) => isNumeral(word.text) && isNew(word)),
    dates: where((word) => DATE.test(word.text) && isNew(word)),
    money: where(({ text }) => MONEY.test(text)),
    percents: where(({ text }) => PERCENT.test(text)),
    names: where((word, i) => word.pos === "PROPN" && word.capital && isNew(word) && !isKnown(i)),
    places: where(
      (word, i) =>
        PLACE_BEFORE.has(row.words[i - 1]?.text ?? "") && PLACE_TAGS.has(word.pos) && isNew(word),
    ),
    focus: asked.focus ? matchWord(asked.focus, row, around) : { level: NOT_ASKED, at: [] },
    anchor: verb.length > 0 ? new Set(verb) : pair.matched,
  };
});

const distance = (from: Iterable<number>, to: readonly number[]): number => {
  let least = FAR;
  for (const a of from) for (const b of to) least = Math.min(least, Math.abs(a - b));
  return least;
};

const text = ({ row: { doc, span } }: Pair): string => doc.article.text.slice(span.start, span.end);

/** Of the asked kind of number. */
export const numberPrinted = oncePerPair((pair): boolean => {
  const { types } = pair.asked;
  const { numbers, money, percents } = printedIn(pair);
  const { words } = pair.row;
  if (types.percent) return percents.length > 0;
  if (types.money) return money.length > 0;
  if (types.duration)
    return numbers.some((at) => [at + 1, at + 2].some((i) => TIME_UNIT.test(words[i]?.text ?? "")));
  if (types.age) return AGE.test(text(pair));
  return numbers.length > 0;
});

export const numberDistance = oncePerPair((pair): number => {
  const { types } = pair.asked;
  const { numbers, money, percents } = printedIn(pair);
  const wanted =
    types.money && money.length > 0
      ? money
      : types.percent && percents.length > 0
        ? percents
        : numbers;
  return distance(pair.matched, wanted);
});

export const dateDistance = (pair: Pair): number =>
  distance(printedIn(pair).anchor, printedIn(pair).dates);
/** *How long* asks for a time, or for a length, which any number may give. */
export const lengthPrinted = (pair: Pair): boolean =>
  pair.asked.types.duration && printedIn(pair).numbers.length > 0;
export const datePrinted = (pair: Pair): boolean => printedIn(pair).dates.length > 0;
/** What is counted stands neither here in any form nor beside it: *30 seals* of *how many whales*. */
export const isOfElse = (pair: Pair): boolean => {
  const { focus, words } = pair.asked;
  const counted = words.find(({ key }) => key === focus?.key);
  return counted?.class === "noun" && !counted.frame && printedIn(pair).focus.level < LEVEL.beside;
};
/** Another place is named than one that is asked of and stands neither here nor beside it: *19 in Norby* of *how many in Selby*. */
export const isOfElsewhere = (pair: Pair): boolean => {
  const { asked, matches, row } = pair;
  const isMissing = asked.words.some(
    (word, at) =>
      word.class === "name" && !word.speaker && (matches[at]?.level ?? 0) < LEVEL.beside,
  );
  return (
    isMissing &&
    printedIn(pair).places.some((at) => row.words[at]?.pos === "PROPN" && row.words[at]?.capital)
  );
};
export const placeDistance = (pair: Pair): number =>
  distance(printedIn(pair).anchor, printedIn(pair).places);
export const nameDistance = (pair: Pair): number =>
  distance(printedIn(pair).anchor, printedIn(pair).names);

/** 0: no cause printed, 1: a word that may give one, 3: one that does. */
export const causePrinted = oncePerPair(
  (pair): number => yes(CAUSE.test(text(pair))) + 2 * yes(STRONG_CAUSE.test(text(pair))),
);

const APPOSED = new Set(["DET", "NOUN", "ADJ", "PRON"]);
const SAYS_WHO = new Set(["is", "was", "of", "who"]);

/** 0–3: how surely a role stands beside the name asked about. */
export const rolePrinted = oncePerPair((pair): number => {
  const { asked, row } = pair;
  return Math.max(
    0,
    ...row.words.map(({ key, pos }, i) => {
      const isNamed =
        asked.keys.has(key) || [...(row.who[i]?.words ?? [])].some((one) => asked.keys.has(one));
      return isNamed && pos === "PROPN" ? roleBeside(row.words, i) : 0;
    }),
  );
});

const roleBeside = (words: readonly RowWord[], at: number): number => {
  const isProper = (i: number): boolean => words[i]?.pos === "PROPN";
  let [first, last] = [at, at];
  while (isProper(first - 1)) first--;
  while (isProper(last + 1)) last++;
  const next = words[last + 1]?.text ?? "";
  const beyond = words[last + 2];
  const apposed = next === "," && beyond && (APPOSED.has(beyond.pos) || beyond.text === "who");
  const led = words[first - 1]?.pos === "NOUN" || words[first - 1]?.pos === "ADJ";
  if (apposed || led) return 3;
  return SAYS_WHO.has(next) ? 2 : first < at ? 1 : 0;
};

const isContent = ({ pos }: RowWord): boolean =>
  pos === "NOUN" ||
  pos === "PROPN" ||
  pos === "VERB" ||
  pos === "ADJ" ||
  pos === "NUM" ||
  pos === "ADV";

const numberBeforeFocus = (pair: Pair): number => {
  const { numbers, focus } = printedIn(pair);
  return Math.min(FAR, ...numbers.flatMap((n) => focus.at.map((f) => (f > n ? f - n : FAR))));
};

/** A number stands right before what is counted: *eight fresh allegations*. */
export const isCounted = (pair: Pair): boolean =>
  pair.asked.types.number && numberBeforeFocus(pair) <= COUNTS;
const COUNTS = 3;

/** An age stands right beside the name asked about: *Roe, 63,*. */
const isAged = (pair: Pair): boolean => pair.asked.types.age && numberDistance(pair) <= 2;

export const TYPE: readonly Feature[] = [
  feature("type.focus", "it prints the kind of thing asked for", (p) => printedIn(p).focus.level),
  feature("type.number", "it prints a number of the asked kind", (pair) =>
    pair.asked.types.number ? yes(numberPrinted(pair)) : NOT_ASKED,
  ),
  feature("type.number-distance", "a number stands near what is asked of", (pair) =>
    pair.asked.types.number ? numberDistance(pair) : NOT_ASKED,
  ),
  feature("type.number-focus", "a number counts what is asked for", (pair) =>
    pair.asked.types.number ? numberBeforeFocus(pair) : NOT_ASKED,
  ),
  feature("type.counted", "a number counts what is asked for", (p) => yes(isCounted(p))),
  feature("type.aged", "an age stands beside who is asked about", (p) => yes(isAged(p))),
  feature("type.date", "a date stands near what is asked of", (pair) =>
    pair.asked.types.when ? dateDistance(pair) : NOT_ASKED,
  ),
  feature("type.place", "a place stands near what is asked of", (pair) =>
    pair.asked.types.where ? placeDistance(pair) : NOT_ASKED,
  ),
  feature("type.cause", "it prints a cause", (pair) =>
    pair.asked.types.why ? causePrinted(pair) : NOT_ASKED,
  ),
  feature("type.name", "a name stands near what is asked of", ({ asked, ...pair }) =>
    asked.types.who || asked.types.name || asked.types.which
      ? nameDistance({ asked, ...pair })
      : NOT_ASKED,
  ),
  feature(
    "type.names",
    "it prints names that the question does not",
    (pair) => printedIn(pair).names.length,
  ),
  feature("type.role", "it prints a role beside the name", (pair) =>
    pair.asked.types.whoIs ? rolePrinted(pair) : NOT_ASKED,
  ),
  feature(
    "type.new",
    "it says more than the question",
    ({ row, asked, around }) =>
      new Set(
        row.words.flatMap((word) =>
          isContent(word) && !around.words.stop.has(word.text) && !asked.keys.has(word.key)
            ? [word.key]
            : [],
        ),
      ).size,
  ),
];
