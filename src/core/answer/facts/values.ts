/** Dates, numbers and places as a sentence prints them. Nothing is converted: *Friday* stays *Friday*. */
import type { Span } from "../../article.ts";
import type { Doc, Sentence } from "../articles/document.ts";

const MONTH =
  "(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Sep\\.|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const DAY_PART = "(?:morning|afternoon|evening|night)";

// matches: March 12, 2021 · Jan. 5 · 12 March · May 2020 · 2019-05-04; not: may resign
const CALENDAR = new RegExp(
  `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?(?!\\d)|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?|\\b${MONTH} \\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
  "g",
);
// matches: in July · since March · next May; not: the July sun, in May's view
const MONTH_ALONE = new RegExp(
  `(?<=\\b(?:in|since|until|by|from|during|last|next|this|early|late|mid) )${MONTH}(?!['’]| \\d|\\p{L})`,
  "gu",
);
// matches: in 1987 · its 1987 season · since 1998; not: 2010 people
const YEAR = /\b(?:1[6-9]|20)\d{2}\b(?!\s+(?:people|residents|members|votes|jobs|homes)|[,.]\d)/g;
// matches: Friday · last Thursday night · Monday morning
const WEEK_DAY = new RegExp(
  `\\b(?:(?:late |early |earlier |later )?(?:on |last |next |this |the following )?)${WEEKDAY}s?(?: ${DAY_PART})?\\b`,
  "gi",
);
// matches: last week · earlier in the day · three years ago · on the night of · at noon · 3:00 PM
const RELATIVE =
  /\b(?:(?:earlier |later )?(?:last|this|next|the (?:previous|following|same)) (?:week|month|year|weekend|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|decade|century|season)|(?:earlier|later) in the (?:day|week|month|year)|yesterday|today|tonight|tomorrow|(?:about |nearly |more than |almost )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few) (?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|earlier|later)|at (?:noon|midnight|dawn|dusk)|\d{1,2}(?::\d{2})? ?[ap]\.?m\.?(?:\s?[A-Z]{2,3}\b)?)/gi;

const find = (doc: Doc, { span }: Sentence, pattern: RegExp): readonly Span[] =>
  [...doc.article.text.slice(span.start, span.end).matchAll(pattern)].map(({ index, 0: all }) => {
    const lead = all.length - all.trimStart().length;
    return { start: span.start + index + lead, end: span.start + index + all.trimEnd().length };
  });

export const datesIn = (doc: Doc, sentence: Sentence): readonly Span[] =>
  [WEEK_DAY, CALENDAR, MONTH_ALONE, RELATIVE, YEAR]
    .flatMap((pattern) => find(doc, sentence, pattern))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((date, i, all) => !all.slice(0, i).some((other) => other.end > date.start));

const COUNT_WORD =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?";
/** What stands before an amount of money: $ · US$ · Rs · N (naira) · R (rand). */
export const MONEY_MARK =
  "(?:(?:\\b(?:US|A|C|NZ|HK|S))?[$€£¥₹₦]|\\b(?:Rs\\.?|KSh|[NR])(?=\\s?\\d))";
// matches: $2.4 billion · Rs 38 crore · N590 · 12 · 2,400 · 45% · three · 12-member; not: the 2 of CO2
const NUMBER = new RegExp(
  `(?:${MONEY_MARK}\\s?|(?<![\\p{L}\\d]))\\d+(?:[.,]\\d+)*(?:\\s?(?:%|percent|per cent|trillion|billion|million|thousand|hundred|crore|lakh|bn|m\\b|k\\b))?|\\b${COUNT_WORD}(?: (?:hundred|thousand|million|billion))*\\b`,
  "giu",
);
// matches: half of · two-thirds · a majority · dozens of · a third · most of; not: other half
const QUANTITY =
  /\b(?:(?:roughly |about |nearly |almost |more than |less than |over |at least )?(?:a |the )?(?:majority|half|third|quarter|dozen|handful|couple)\b|(?:roughly |about |nearly |almost |more than )?(?:one|two|three|four)-(?:half|thirds?|quarters?|fourths?|fifths?)|(?:dozens|hundreds|thousands|millions|scores|tens of thousands|hundreds of thousands)\b|most\b|several\b|nobody|no one)/gi;
// matches: sixth · 3rd; not: Fifth Avenue
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))\b/gi;

export const numbersIn = (doc: Doc, sentence: Sentence): readonly Span[] =>
  find(doc, sentence, NUMBER);
export const quantitiesIn = (doc: Doc, sentence: Sentence): readonly Span[] =>
  find(doc, sentence, QUANTITY);
export const ordinalsIn = (doc: Doc, sentence: Sentence): readonly Span[] =>
  find(doc, sentence, ORDINAL);

// matches: 41-year-old · 7-month-old · aged 41 · 41 years old · , 41, ; not: 41 years
const AGE =
  /\b(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:year|month|day|week)s?[- ]old\b|\bage[ds]? (?:of )?\d{1,3}\b|(?<=\p{L}, )\d{1,3}(?=,|\)|\.)|(?<=\()\d{1,3}(?=\))/giu;
export const agesIn = (doc: Doc, sentence: Sentence): readonly Span[] => find(doc, sentence, AGE);

// matches: in Springfield · at City Hall · to Cape Town · near the River Gate; group 1 is the place
const PLACE =
  /\b(?:in|at|to|from|near|outside|inside|visiting|visited|around|across|off|on|toward|towards)\s+((?:the |downtown |central |northern |southern |eastern |western |nearby )*(?:[A-Z][\p{L}.’'-]*|U\.S\.)(?:(?:,? (?:of |the |and )?)[A-Z][\p{L}.’'-]*)*)/gu;
// matches the dateline: SPRINGFIELD, Ill. (AP) —
const DATELINE = /^\s*([A-Z][A-Z .'-]+(?:, [A-Z][\p{L}.]+)?)(?= \(|\s{1,3}[—–-]\s)/gu;
const NOT_PLACES = new RegExp(
  `^(?:the )?(?:${WEEKDAY}|${MONTH}|Twitter|Facebook|I|He|She|They|We|It)s?\\b`,
);

export const placesIn = (doc: Doc, sentence: Sentence): readonly Span[] => {
  const { text } = doc.article;
  const { start, end } = sentence.span;
  const printed = text.slice(start, end);
  return [PLACE, DATELINE]
    .flatMap((pattern) =>
      [...printed.matchAll(pattern)].map(({ index, 0: all, 1: place = "" }) => {
        const at = start + index + all.lastIndexOf(place);
        return { start: at, end: at + place.length };
      }),
    )
    .filter(({ start, end }) => !NOT_PLACES.test(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start);
};
