/** What no score makes up for: whether a sentence may be called the answer at all. */
import { isFactual } from "../language/grammar.ts";
import { plainQuestion } from "./asked.ts";
import { fitsStance } from "./features/stance.ts";
import { datePrinted, lengthPrinted, numberPrinted } from "./features/type.ts";
import type { Found } from "./find.ts";
import { HERE } from "./match.ts";
import { isTopic, type Pair } from "./pair.ts";

/** A number or date that is asked for is printed. */
export const hasKind = ({ pair }: Pick<Found, "pair">): boolean => {
  const { number, when, check } = pair.asked.types;
  return (
    (!number || numberPrinted(pair) || lengthPrinted(pair)) && (!when || check || datePrinted(pair))
  );
};

/** Of the asked kind, of whom it is asked, and something of what is asked about; of *did they do it* all of it. */
export const mayAnswer = ({ pair }: Pick<Found, "pair">): boolean =>
  hasKind({ pair }) && isTold(pair) && isDone(pair) && isOfSpeaker(pair) && holdsSubject(pair);

const isHere = ({ matches }: Pair, at: number): boolean => (matches[at]?.level ?? 0) >= HERE;

/** *who blamed the mayor*: nobody who did something else to them. */
const isDone = (pair: Pair): boolean =>
  !pair.asked.types.whoDid || isHere(pair, pair.asked.verb) || fitsStance(pair);

/** *does Doe want it*: nothing that speaks of others alone. What an office is asked for by may be printed elsewhere. */
const isOfSpeaker = (pair: Pair): boolean => {
  const { words } = pair.asked;
  const isNamed = words.some((word) => word.speaker && word.class === "name");
  return !isNamed || words.some(({ speaker }, at) => speaker && isHere(pair, at));
};

// groups: the quality that a number is asked of: how [old] was the bridge
const QUALITY = /\bhow (\w+)/;

const holdsSubject = (pair: Pair): boolean => {
  const { words, types, speaker, text } = pair.asked;
  if (types.check && speaker.length === 0) return words.every((_, at) => isHere(pair, at));
  const quality = types.number ? QUALITY.exec(plainQuestion(text))?.[1] : undefined;
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
