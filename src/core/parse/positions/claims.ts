/** One holder's stand as one place in the text gives it, and who utters or does what a verb there says. */
import type { Stance, Strength } from "../../facts.ts";
import { holdersOf } from "./holders.ts";
import { entitiesOf, entityParty } from "./identity.ts";
import { listEndingAt, type Subject } from "./lists.ts";
import { phraseFromToken } from "./phrases.ts";
import type { Proposition } from "./propositions.ts";
import {
  type Party,
  quoteAt,
  type Range,
  type Reading,
  sameSentence,
  tokenAt,
  wordAt,
} from "./reading.ts";
import type { PositionRuleId } from "./rules.ts";
import { subjectOf } from "./subjects.ts";
import { verbSetting } from "./verb-setting.ts";

export type Claim = {
  readonly holder: Party;
  readonly proposition: Proposition;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly evidence: Range;
  readonly rule: PositionRuleId;
};

export type Actors = {
  readonly holders: readonly Party[];
  /** First token of the subject. */
  readonly first: number;
  /** One past its last token. */
  readonly after: number;
  /** Set where the words are somebody else's. */
  readonly reported: boolean;
};

/** Who does what the finite verb group beginning at `start` says. */
export const actorsOf = (reading: Reading, start: number): Actors | undefined => {
  const subject = subjectOf(reading, start);
  return subject && actorsIn(reading, subject, start);
};

export const actorsIn = (reading: Reading, subject: Subject, verb: number): Actors | undefined => {
  const inner = quoteAt(reading, verb) >= 0;
  const reporter = reporterOf(reading, subject.first);
  const same = reporter && pronounOf(reading, subject, reporter);
  const holders = same ? [same] : holdersOf(reading, subject);
  if (holders.length === 0) return undefined;
  const own = inner
    ? isOwn(reading, holders, verb)
    : same !== undefined ||
      !reporter ||
      holders.every(({ entity }) => entity >= 0 && reporter.includes(entity));
  return { holders, first: subject.first, after: subject.last + 1, reported: !own };
};

export const isOwn = (reading: Reading, holders: readonly Party[], verb: number): boolean => {
  const speakers = reading.speakersAt(verb);
  return holders.every(({ entity }) => entity >= 0 && speakers.includes(entity));
};

const SINGULAR = new Set(["he", "she"]);

/** *Doe said he backs …*: the pronoun is the one who said it. */
const pronounOf = (
  reading: Reading,
  { phrases }: Subject,
  reporter: readonly number[],
): Party | undefined => {
  const [phrase] = phrases;
  const [only, other] = reporter;
  if (!phrase || phrases.length > 1 || only === undefined || other !== undefined) return undefined;
  if (!SINGULAR.has(wordAt(reading, phrase.first))) return undefined;
  const [entity] = entitiesOf(reading, { ...phrase, kind: "pronoun" }, { rather: [only] });
  return entity === only ? entityParty(reading, only, phrase) : undefined;
};

/** Token of the reporting verb whose clause begins at `first`; -1: none. */
export const cueBefore = (reading: Reading, first: number): number => {
  let at = first - 1;
  for (let step = 0; step < 5 && sameSentence(reading, at, first); step++, at--) {
    if (isCue(reading, at)) return at;
    const { lower = "", pos = "" } = tokenAt(reading, at) ?? {};
    if (lower === "that" || lower === '"' || lower === "on" || pos === "ADV") continue;
    if (!reading.words.sets.times.has(lower)) return addressing(reading, at);
  }
  return -1;
};

const ADDRESSING = new Set(["told", "tells", "tell", "warned", "reminded", "informed", "assured"]);

/** *told reporters (that)*: the verb before the one addressed, whose phrase ends at `at`; -1: none. */
const addressing = (reading: Reading, at: number): number => {
  const phrase = reading.phraseOf[at];
  const verb = (phrase?.first ?? 0) - 1;
  return phrase?.last === at && ADDRESSING.has(wordAt(reading, verb)) ? verb : -1;
};

const NO_CUE = new Set(["NOUN", "PROPN", "ADP", "DET"]);

const isCue = (reading: Reading, at: number): boolean => {
  const { cue } = reading.cast.scene.vocabulary;
  const { lemma = "", lower = "", pos = "" } = tokenAt(reading, at) ?? {};
  if (NO_CUE.has(pos)) return false;
  const base = reading.words.baseOf.get(lower) ?? lemma;
  return cue.speech.has(base) || cue.view.has(base) || cue.directive.has(base);
};

const reporterOf = (reading: Reading, first: number): readonly number[] | undefined => {
  const cue = cueBefore(reading, first);
  if (cue < 0) return undefined;
  const subject = subjectOf(reading, cue);
  const entities = subject?.phrases.flatMap((phrase) => entitiesOf(reading, phrase));
  return entities && entities.length > 0 ? entities : undefined;
};

/** Who utters the words at `token`: the quotation's speakers, or the subject of the reporting verb before `first`. */
export const uttererOf = (reading: Reading, token: number, first: number): Actors | undefined => {
  const cue = cueBefore(reading, first);
  if (cue >= 0 && quoteAt(reading, cue) === quoteAt(reading, token)) {
    const setting = verbSetting(reading, cue);
    if (setting.blocked || setting.form !== "finite") return undefined;
    return actorsOf(reading, setting.start);
  }
  const holders = reading
    .speakersAt(token)
    .flatMap((entity) => entityParty(reading, entity, { first, last: first }) ?? []);
  if (holders.length > 0) return { holders, first, after: first + 1, reported: false };
  return quoteAt(reading, token) < 0 ? trailingActors(reading, token) : undefined;
};

/** *…, Doe said.* at the sentence's end. */
const trailingActors = (reading: Reading, token: number): Actors | undefined => {
  let at = token;
  while (sameSentence(reading, at, token) && wordAt(reading, at) !== ",") at++;
  if (!sameSentence(reading, at, token)) return undefined;
  let verb = at + 1;
  while (sameSentence(reading, verb, token) && verb - at < 10 && !isCue(reading, verb)) verb++;
  if (!sameSentence(reading, verb, token) || !isCue(reading, verb)) return undefined;
  const inverted = verb === at + 1 ? phraseFromToken(reading, verb + 1) : undefined;
  const subject = inverted
    ? { phrases: [inverted], first: at + 1, last: inverted.last }
    : listEndingAt(reading, verb - 1);
  if (!subject || subject.first !== at + 1) return undefined;
  const holders = holdersOf(reading, subject);
  return holders.length > 0
    ? { holders, first: subject.first, after: verb, reported: false }
    : undefined;
};

export const speakersOf = (reading: Reading, token: number): readonly Party[] =>
  reading
    .speakersAt(token)
    .flatMap((entity) => entityParty(reading, entity, { first: token, last: token }) ?? []);
