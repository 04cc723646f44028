/** Whether what the question leaves open is filled here, by the form of the question. */
import type { AskedTypes } from "../asked-type.ts";
import { HERE, LEVEL } from "../match.ts";
import { levelOf, type Pair } from "../pair.ts";
import { agentFill, agentPlace, stretch } from "./align.ts";
import { isTight, topicCover } from "./cover.ts";
import { type Feature, feature, oncePerPair, yes } from "./feature.ts";
import { isMention, isSpeaker, reporting, someoneElse, topicSaid } from "./speaker.ts";
import {
  causePrinted,
  dateDistance,
  isCounted,
  nameDistance,
  numberDistance,
  numberPrinted,
  placeDistance,
  printedIn,
  rolePrinted,
} from "./type.ts";

const FORMS = [
  "phrase",
  "topic",
  "speaker",
  "check",
  "number",
  "who-is",
  "why",
  "who-did",
  "other",
] as const;
type Form = (typeof FORMS)[number];

/** Share of a phrase that some sentence prints in a row, and words in that row, from which it is somebody's wording. */
const PHRASE = { share: 0.45, words: 3 };

const formOf = oncePerPair(({ asked, bestRun }): Form => {
  const { types } = asked;
  if (types.phrase && !types.number)
    return bestRun >= PHRASE.share && bestRun * asked.line.length >= PHRASE.words
      ? "phrase"
      : "topic";
  if (asked.speaker.length > 0) return "speaker";
  if (types.check) return "check";
  if (types.number) return "number";
  if (types.whoIs) return "who-is";
  if (types.why) return "why";
  return types.whoDid ? "who-did" : "other";
});

const QUOTED = /["“”]|''/;
const isQuoted = ({ row: { doc, span } }: Pair): boolean =>
  QUOTED.test(doc.article.text.slice(span.start, span.end));

const speakerFill = (pair: Pair): number => {
  if (isSpeaker(pair) || isMention(pair)) return 1;
  if (someoneElse(pair)) return 0.3;
  if (reporting(pair) === 2) return 0.7;
  const { pronoun, subject } = agentPlace(pair);
  if (pronoun && (pair.row.statements.length > 0 || isQuoted(pair))) return 0.5;
  return subject === 2 ? 0.2 : 0;
};

/** What a distance to the wanted kind of word is worth. */
const byDistance = (distance: number, [near, far]: readonly [number, number]): number =>
  distance <= near ? 1 : distance <= far ? 0.6 : distance < 30 ? 0.3 : 0;

const numberFill = (pair: Pair): number => {
  if (!numberPrinted(pair)) return 0;
  if (isCounted(pair)) return 1;
  const distance = numberDistance(pair);
  return distance <= 4 ? 1 : distance <= 9 ? 0.6 : 0.25;
};

const BE = new Set(["was", "were", "been", "be", "being", "is", "are", "got"]);

/** Whoever does what the verb at `at` says, where the question does not name them: 1 a name, 0.8 a noun. */
const doerAt = ({ row: { words }, asked }: Pair, at: number): number => {
  const after = words.slice(at + 1, at + 7);
  if (after.some(({ text }) => text === "by")) return 1;
  // was found in a shed · a leaked memo
  const passive = words.slice(Math.max(0, at - 3), at).some(({ text }) => BE.has(text));
  const lead = words[at - 1]?.pos;
  const attributive = after[0]?.pos === "NOUN" && (lead === "DET" || lead === "ADJ");
  if (passive || attributive) return 0;
  const before = words.slice(Math.max(0, at - 10), at).filter(({ key }) => !asked.keys.has(key));
  if (before.some(({ pos }) => pos === "PROPN" || pos === "PRON")) return 1;
  return before.some(({ pos }) => pos === "NOUN") ? 0.8 : 0.4;
};

const doerFill = (pair: Pair): number =>
  Math.max(0, ...(pair.matches[pair.asked.verb]?.at ?? []).map((at) => doerAt(pair, at)));

const CAUSE_FILL: readonly number[] = [0.1, 0.35, 0, 1];
const ROLE_FILL: readonly number[] = [0.1, 0.4, 0.7, 1];

/** How well each type that may be asked for is filled; the first that is asked for counts. */
const FILLS: readonly (readonly [(types: AskedTypes) => boolean, (pair: Pair) => number])[] = [
  [(types) => types.number, numberFill],
  [(types) => types.when && !types.check, (pair) => byDistance(dateDistance(pair), [5, 10])],
  [(types) => types.where, (pair) => byDistance(placeDistance(pair), [5, 10])],
  [(types) => types.why, (pair) => CAUSE_FILL[causePrinted(pair)] ?? 0],
  [(types) => types.whoIs, (pair) => ROLE_FILL[rolePrinted(pair)] ?? 0],
  [(types) => types.whoDid, doerFill],
  [(types) => types.who || types.name, (pair) => nameFill(nameDistance(pair))],
];

const nameFill = (distance: number): number =>
  distance <= 4 ? 1 : distance <= 10 ? 0.5 : distance < 30 ? 0.2 : 0;

const typeFill = (pair: Pair): number =>
  FILLS.find(([asks]) => asks(pair.asked.types))?.[1](pair) ?? 1;

const fill = oncePerPair((pair): number =>
  Math.min(pair.asked.speaker.length > 0 ? speakerFill(pair) : 1, typeFill(pair)),
);

/** From this on what is asked for is printed near what is asked about. */
const FILLED = 0.6;

/** Words within which each word asked about stands, for one of them. */
const REACH = 4;

/** Each word asked about stands here in some form, not far from the others, and so does what the question leaves open. */
export const isPlain = (pair: Pair): boolean => {
  const asked = pair.matches.filter((_, i) => !pair.asked.words[i]?.frame);
  return (
    asked.length > 1 &&
    asked.every(({ level }) => level >= HERE) &&
    stretch(pair).length <= REACH * asked.length &&
    fill(pair) >= FILLED
  );
};

/** Level of the verb asked for, or of what of somebody is asked for. */
const predicate = (pair: Pair): number => {
  const { verb, attribute } = pair.asked;
  return verb >= 0 ? levelOf(pair, verb) : attribute >= 0 ? levelOf(pair, attribute) : 3;
};

const cover = oncePerPair(
  ({ matches, weights, total }): number =>
    matches.reduce((sum, { level }, i) => sum + (level >= HERE ? (weights[i] ?? 0) : 0), 0) / total,
);

const both = (pair: Pair): number => {
  const level = predicate(pair);
  return fill(pair) * (level >= 2.4 ? 1 : level >= HERE ? 0.6 : level >= LEVEL.article ? 0.3 : 0.1);
};

const heaviestMissing = ({ matches, weights }: Pair): number =>
  Math.max(0, ...matches.map(({ level }, i) => (level < HERE ? (weights[i] ?? 0) : 0)));

const asksSpeech = (pair: Pair): boolean => formOf(pair) === "speaker" || formOf(pair) === "topic";

/** What is crossed with each form of question. */
const CROSSED: readonly (readonly [string, string, Feature["of"]])[] = [
  ["fill", "what is left open is filled", (pair) => fill(pair)],
  ["predicate", "it prints what is asked of them", predicate],
  ["cover", "it holds the words", (pair) => cover(pair)],
  ["run", "it prints them in a row", ({ run, asked }) => run / (asked.line.length + 1e-9)],
  ["tight", "it prints all of it close together", (pair) => yes(isTight(pair))],
  ["missing", "no rare word is missing", heaviestMissing],
  ["agent", "the one asked about does it", (pair) => agentFill(pair)],
];

export const SLOT: readonly Feature[] = [
  feature("slot.predicate", "it prints what is asked of them", predicate),
  feature("slot.fill", "what the question leaves open is filled", (pair) => fill(pair)),
  feature(
    "slot.plain",
    "it prints all that is asked about close together, and what fills it",
    (p) => yes(isPlain(p)),
  ),
  feature("slot.predicate-here", "it holds what is asked of them", (p) =>
    yes(predicate(p) >= HERE),
  ),
  feature("slot.both", "it is filled beside what is asked of them", both),
  feature("slot.agent", "the one asked about does it", (pair) => agentFill(pair)),
  feature(
    "slot.all",
    "it is filled, by whom and of what is asked",
    (pair) => both(pair) * (pair.asked.agent.length > 0 ? agentFill(pair) : 0.8) * cover(pair),
  ),
  feature("slot.least", "each part of the question is answered", (pair) =>
    Math.min(
      fill(pair),
      predicate(pair) / LEVEL.printed,
      pair.asked.agent.length > 0 ? agentFill(pair) : 1,
      cover(pair),
    ),
  ),
  ...FORMS.flatMap((form) => [
    feature(`form.${form}`, `the question is of the form ${form}`, (p) => yes(formOf(p) === form)),
    ...CROSSED.map(([name, reason, of]) =>
      feature(`${form}.${name}`, reason, (pair) => (formOf(pair) === form ? of(pair) : 0)),
    ),
  ]),
  feature("speech.topic", "it holds the subject asked about", (pair) =>
    asksSpeech(pair) ? topicCover(pair, HERE) : 0,
  ),
  feature("speech.no-topic", "the subject is not wholly missing", (pair) =>
    yes(formOf(pair) === "speaker" && topicCover(pair, LEVEL.speaker) === 0),
  ),
  feature("speech.said", "the subject stands in the words said", (pair) =>
    formOf(pair) === "speaker" ? topicSaid(pair) : 0,
  ),
  feature("speech.none", "it prints somebody's words", (pair) =>
    yes(asksSpeech(pair) && pair.row.statements.length === 0 && !isQuoted(pair)),
  ),
  feature("who.nobody", "it names somebody new", (pair) =>
    yes(
      (pair.asked.types.who || pair.asked.types.whoDid) &&
        printedIn(pair).names.length === 0 &&
        pair.row.speakers.size === 0,
    ),
  ),
];
