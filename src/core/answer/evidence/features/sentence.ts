/** What kind of sentence and question these are. */
import type { AskedTypes } from "../asked-type.ts";
import type { Pair } from "../pair.ts";
import { type Feature, feature, yes } from "./feature.ts";

const NEGATED =
  /\b(?:not|never|no|without|refus\w+|deni\w+|declin\w+|against|oppos\w+|n't)\b|n['’]t\b/i;
const NO_ANSWER =
  /declin\w+ to|did(?:n['’]t| not) (?:immediately )?(?:respond|return|comment)|no comment|could not be reached|refused to (?:say|comment)/i;
const WHOLE = /[.!?]["”’']*$/;
const LEADS_IN = /[:-]["”’']?$/;
const POINTS_BACK = new Set(["he", "she", "they", "it", "this", "that"]);
const QUOTED = /["“”]|''/;

const text = ({ row: { doc, span } }: Pair): string =>
  doc.article.text.slice(span.start, span.end).trimEnd();

const ASKED: readonly (readonly [keyof AskedTypes, string])[] = [
  ["percent", "a share is asked for"],
  ["age", "an age is asked for"],
  ["duration", "a time that something takes is asked for"],
  ["when", "a date is asked for"],
  ["where", "a place is asked for"],
  ["why", "a reason is asked for"],
  ["who", "somebody is asked for"],
  ["check", "it is asked whether something is so"],
  ["says", "words or views are asked for"],
  ["asks", "it is put as a question"],
  ["which", "one of a kind is asked for"],
  ["name", "a name is asked for"],
  ["whoSaid", "who said it is asked for"],
  ["money", "a sum is asked for"],
  ["number", "a number is asked for"],
  ["whoIs", "who somebody is is asked for"],
  ["whoDid", "who did it is asked for"],
  ["phrase", "words are typed, not a question"],
];

export const SENTENCE: readonly Feature[] = [
  feature("sentence.place", "it stands early in its article", ({ row }) => row.ordinal),
  feature(
    "sentence.share",
    "it stands early in its article",
    ({ row, of }) => row.ordinal / Math.max(1, of),
  ),
  feature("sentence.length", "it is long enough to say it", ({ row }) => row.words.length),
  feature("sentence.statement", "it prints somebody's words", ({ row }) =>
    yes(row.statements.length > 0),
  ),
  feature("sentence.verb", "it has a verb", ({ row }) =>
    yes(row.words.some(({ pos }) => pos === "VERB" || pos === "AUX")),
  ),
  feature("sentence.whole", "it is a whole sentence", (pair) => yes(WHOLE.test(text(pair)))),
  feature("sentence.lead-in", "it does not only lead in what is said", (pair) =>
    yes(LEADS_IN.test(text(pair))),
  ),
  feature("sentence.quotes", "it prints quotation marks", (pair) => yes(QUOTED.test(text(pair)))),
  feature("sentence.points-back", "it stands for itself", ({ row }) =>
    yes(POINTS_BACK.has(row.words[0]?.text ?? "")),
  ),
  feature("sentence.negated", "it denies", (pair) => yes(NEGATED.test(text(pair)))),
  feature("sentence.negation-differs", "it denies what the question denies", (pair) =>
    yes(pair.asked.types.negated !== NEGATED.test(text(pair))),
  ),
  feature("sentence.no-answer", "nobody declines to answer in it", (pair) =>
    yes(NO_ANSWER.test(text(pair))),
  ),
  feature("question.negated", "the question denies", ({ asked }) => yes(asked.types.negated)),
  feature("question.words", "the question is long", ({ asked }) => asked.words.length),
  feature(
    "question.topic",
    "the question has a subject",
    ({ asked }) => asked.words.filter(({ frame }) => !frame).length,
  ),
  feature(
    "question.names",
    "the question names somebody",
    (p) => p.asked.words.filter((word) => word.class === "name").length,
  ),
  feature("question.rarest", "the question holds a rare word", ({ weights }) =>
    Math.max(0, ...weights),
  ),
  ...ASKED.map(([type, reason]) =>
    feature(`question.${type}`, reason, ({ asked }) => yes(asked.types[type])),
  ),
];
