/** Which number of a sentence is of the thing asked: *six* of *six bridges*, not *1998* beside it. */
import type { Span } from "../../article.ts";
import { contains } from "../../spans.ts";
import type { Profile } from "../articles/library.ts";
import type { Candidate } from "../evidence/passages.ts";
import type { Term } from "../question/terms.ts";
import { MONEY_MARK, numbersIn, ordinalsIn, quantitiesIn } from "./values.ts";

export type NumberAsked = {
  /** The terms that say what is counted or measured. */
  readonly things: readonly Term[];
  /** True for *how big*, *how much*: an amount with a unit, near the thing. */
  readonly amount: boolean;
  /** Forms of the unit asked for: *far*: miles. */
  readonly units?: RegExp;
  /** Words that say which of them are counted: *Chinese* of *Chinese workers*. */
  readonly modifiers?: readonly Term[];
  /** Who must be named in this order: the buyer before what is bought. */
  readonly inOrder?: readonly Profile[];
};

export type Bound = { readonly span: Span; readonly worth: number };

/** Words that may stand between a number and what it counts (*eight of the council's 13 members*). */
const GAP = 6;
/** Words between an amount and the thing it measures, either way round. */
const AMOUNT_GAP = 8;

export const boundNumbers = (candidate: Candidate, asked: NumberAsked): readonly Bound[] => {
  const { doc, sentence } = candidate;
  if (asked.inOrder && !standInOrder(candidate, asked.inOrder)) return [];
  const places = asked.things.flatMap(
    (thing) => candidate.matches.find(({ term }) => term === thing)?.at ?? [],
  );
  const { modifiers = [] } = asked;
  if (!modifiers.every((term) => standsBeside(candidate, term, places))) return [];
  // Where the question is of people and bodies alone, the sentence that names them measures nothing else in that unit.
  const named = asked.things.length === 0 && asked.amount && asked.units !== undefined;
  if (places.length === 0 && !named) return [];
  if (asked.amount) return amounts(candidate, asked, places);
  const bound = (spans: readonly Span[], worth: number): readonly Bound[] =>
    spans.flatMap((span) => (isOf(candidate, span, places) ? [{ span, worth }] : []));
  const counted = bound(
    numbersIn(doc, sentence).filter((span) => !isYear(candidate, span)),
    0.1,
  );
  if (counted.length > 0) return counted;
  const rough = bound(quantitiesIn(doc, sentence), 0.02);
  return rough.length > 0 ? rough : bound(ordinalsIn(doc, sentence), -0.05);
};

/** Words between what is counted and what says which. */
const MODIFIER_GAP = 3;

const standsBeside = (
  { matches }: Candidate,
  modifier: Term,
  places: readonly number[],
): boolean => {
  const own = matches.find(({ term }) => term === modifier)?.at ?? [];
  return own.some((at) => places.some((place) => Math.abs(place - at) <= MODIFIER_GAP));
};

const standInOrder = ({ doc, sentence }: Candidate, people: readonly Profile[]): boolean => {
  const starts = people.map(
    ({ key }) =>
      doc.person(key)?.mentions.find((mention) => contains(sentence.span, mention))?.start ?? -1,
  );
  return starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
};

/** Between a number and what it counts no other clause begins and no verb stands. */
const isOf = ({ sentence, doc }: Candidate, span: Span, places: readonly number[]): boolean => {
  const after = sentence.words.findIndex(({ start }) => start >= span.end);
  const inside = sentence.words.findIndex(({ start, end }) => start < span.end && end > span.start);
  const from = after < 0 ? inside : after;
  return places.some((place) => {
    const word = sentence.words[place];
    if (!word || place < from - 1 || place - from >= GAP || word.start < span.start) return false;
    const between = doc.article.text.slice(span.end, Math.max(span.end, word.start));
    return !BREAK.test(between);
  });
};

// matches: , and · ; · were; not: of the state's
const BREAK =
  /[;:—]|,\s|\b(?:and|or|but|was|were|is|are|has|have|had|said|who|which|that|from|to|in|by|for|against|with)\b/i;

const isYear = ({ doc }: Candidate, { start, end }: Span): boolean =>
  YEAR.test(doc.article.text.slice(start, end));
const YEAR = /^(?:1[6-9]|20)\d{2}$/;

const amounts = (
  candidate: Candidate,
  { units }: NumberAsked,
  places: readonly number[],
): readonly Bound[] => {
  const { doc, sentence } = candidate;
  const { text } = doc.article;
  return numbersIn(doc, sentence).flatMap((span) => {
    const at = sentence.words.findIndex(({ start, end }) => start < span.end && end > span.start);
    const near = Math.min(
      ...(places.length > 0 ? places : [at]).map((place) => Math.abs(place - at)),
    );
    const printed = text.slice(span.start, Math.min(text.length, span.end + 20));
    if (near > AMOUNT_GAP || isYear(candidate, span)) return [];
    if (units ? !units.test(printed) : !MEASURED.test(printed)) return [];
    return [{ span, worth: 0.1 - near / 100 }];
  });
};

// matches: $2.4 billion · 45 percent · 3 miles · 12-foot; not: 12 of
const MEASURED = new RegExp(
  `^${MONEY_MARK}|^[\\d.,]+\\s?(?:%|percent|per cent|trillion|billion|million|thousand)|^\\S+[\\s-](?:mile|kilomet|meter|metre|foot|feet|inch|acre|hectare|ton|pound|kilo|gallon|liter|litre|barrel|degree|hour|minute|second|day|week|month|year|story|storey|square|point|mph|km|seat|page|people|vote|dollar|euro|magnitude)`,
  "i",
);

/** Sums of money: *$5*, *5 million euros*. */
const MONEY = new RegExp(
  `^${MONEY_MARK}|^\\S+[\\s-](?:(?:hundred|thousand|million|billion|trillion|crore|lakh)\\s)?(?:dollar|euro|pound|cent|naira|rupee|rand|yen)|^\\S+[\\s-](?:million|billion)`,
  "i",
);

/** What a size is given in: anything but time. */
const SIZE =
  /^[$€£]|^[\d.,]+\s?(?:%|percent|per cent|trillion|billion|million)|^\S+[\s-](?:mile|kilomet|meter|metre|foot|feet|inch|acre|hectare|ton|pound|kilo|gallon|liter|litre|barrel|story|storey|square|page|people|seat|bed|room|magnitude|times)/i;

const UNITS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    big: SIZE,
    large: SIZE,
    small: SIZE,
    long: /^\S+[\s-](?:meter|metre|feet|foot|yard|inch|mile|kilomet|km|light|page|hour|minute|second|day|night|week|month|year|decade|season)/i,
    far: /^\S+[\s-](?:mile|kilomet|meter|metre|feet|foot|yard|light|km|block|hour|minute)/i,
    tall: /^\S+[\s-](?:meter|metre|feet|foot|story|storey|floor|inch)/i,
    high: /^\S+[\s-](?:meter|metre|feet|foot|story|storey|floor|percent|%)|%/i,
    deep: /^\S+[\s-](?:meter|metre|feet|foot|mile|inch|kilomet)/i,
    wide: /^\S+[\s-](?:meter|metre|feet|foot|mile|inch|kilomet)/i,
    fast: /^\S+[\s-](?:mile|mph|km|kilomet|knot|second|minute)/i,
    quickly: /^\S+[\s-](?:hour|minute|second|day|week|month|year)/i,
    often: /^\S+[\s-](?:time|day|week|month|year|hour)|^(?:once|twice|every)/i,
    heavy: /^\S+[\s-](?:ton|pound|kilo|kg|ounce|gram)/i,
    hot: /^\S+[\s-](?:degree|°)/i,
    cold: /^\S+[\s-](?:degree|°)/i,
    expensive: MONEY,
    costly: MONEY,
    cost: MONEY,
    price: MONEY,
    salary: MONEY,
    percentage: /^\S+?\s?(?:%|percent|per cent)/i,
  }),
);

/** What a unit word of a question (*far*, *cost*) must be answered in; undefined: any measure. */
export const unitsFor = (unit: string | undefined): RegExp | undefined =>
  unit === undefined ? undefined : UNITS.get(unit);
