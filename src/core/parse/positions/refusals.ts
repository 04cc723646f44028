/** Refusals: *would not step down*, *refused to*, *has no plans to*. */
import { type ReadAct, readAct } from "./acts.ts";
import { type Actors, actorsOf, type Claim, cueBefore, uttererOf } from "./claims.ts";
import { entitiesOf } from "./identity.ts";
import { listEndingAt } from "./lists.ts";
import { NOT } from "./modals.ts";
import { skipTime } from "./phrases.ts";
import { quoteAt, type Reading, tokenAt, wordAt } from "./reading.ts";
import { isHypothetical, verbSetting } from "./verb-setting.ts";

const SIDES = new Set(["asking", "backing", "opposing"]);
const INTENTIONS = new Set(["intention", "intentions", "plan", "plans"]);
const LINKS = new Set(["of", "to"]);
const HAVE = new Set(["has", "have", "had"]);

const WILL = new Set(["will", "wo", "would", "'ll"]);

const BE = new Set(["am", "'m", "is", "are", "was", "were", "'s", "'re"]);

// I'm · we're where the tagger leaves them whole
const CONTRACTED = /^(?:i|we)'(?:m|re)$/;

/** *insisted he would not quit* · *“We're not going to resign,”* · *vowed not to resign*, from the negation at `at`. */
export const refusalClaims = (reading: Reading, at: number): readonly Claim[] => {
  if (!NOT.has(wordAt(reading, at)) || isHypothetical(reading, at)) return [];
  if (wordAt(reading, at + 1) === "to") return vowClaims(reading, at);
  const act = refusedAct(reading, at);
  const subject = act && listEndingAt(reading, verbSetting(reading, at).start - 1);
  if (!subject || subject.phrases.length > 1) return [];
  const own = ownRefusal(reading, subject, at, act.known);
  return own
    ? refusal(reading, own, act, { first: Math.min(own.first, subject.first), last: act.last })
    : [];
};

/** What is not to be done, behind the negation at `at`; *would not be surprised*, *is not surprising* refuse nothing. */
const refusedAct = (reading: Reading, at: number): ReadAct | undefined => {
  const auxiliary = wordAt(reading, at - 1);
  const being = BE.has(auxiliary) || CONTRACTED.test(auxiliary);
  const going = being && wordAt(reading, at + 1) === "going" && wordAt(reading, at + 2) === "to";
  if (!(going || being || WILL.has(auxiliary))) return undefined;
  const next = skipTime(reading, going ? at + 3 : at + 1);
  const act = readAct(reading, next);
  if (!act || act.act.startsWith("be ") || takesSides(reading, next)) return undefined;
  return being && !going && !(act.known && wordAt(reading, next).endsWith("ing")) ? undefined : act;
};

// I · we · I'm as one token · We're; not: if
const FIRST = /^(?:i|we)(?:'|$)/;

/** Whoever refuses for themselves: the speaker of *I will not*, the subject of *insisted he would not*. */
const ownRefusal = (
  reading: Reading,
  subject: NonNullable<ReturnType<typeof listEndingAt>>,
  at: number,
  known: boolean,
): Actors | undefined => {
  const [phrase] = subject.phrases;
  const word = wordAt(reading, subject.first);
  if (!phrase) return undefined;
  const utterer = uttererOf(reading, at, subject.first);
  if (!utterer || utterer.reported) return undefined;
  if (FIRST.test(word))
    return quoteAt(reading, at) >= 0 && known ? { ...utterer, first: subject.first } : undefined;
  if (quoteAt(reading, at) >= 0 || !insisted(reading, subject.first)) return undefined;
  const known_ = utterer.holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : []));
  const same = entitiesOf(reading, phrase, { rather: known_ });
  const plural = word === "they" || word === "it";
  return plural || (same.length > 0 && same.every((entity) => known_.includes(entity)))
    ? utterer
    : undefined;
};

const insisted = (reading: Reading, first: number): boolean => {
  const cue = cueBefore(reading, first);
  return (
    cue >= 0 &&
    reading.words.sets.insisting.has(reading.words.baseOf.get(wordAt(reading, cue)) ?? "")
  );
};

const vowClaims = (reading: Reading, at: number): readonly Claim[] => {
  const verb = at - 1;
  if (!reading.words.sets.insisting.has(reading.words.baseOf.get(wordAt(reading, verb)) ?? ""))
    return [];
  return selfClaims(reading, verb, skipTime(reading, at + 2), false);
};

/** *refused to step down*, *has no plans to resign*. */
export const refusedClaims = (reading: Reading, at: number): readonly Claim[] => {
  const base = reading.words.baseOf.get(wordAt(reading, at)) ?? "";
  if (!reading.words.sets.refusing.has(base) || tokenAt(reading, at)?.pos === "NOUN") return [];
  const to = skipTime(reading, at + 1);
  if (wordAt(reading, to) !== "to") return [];
  const next = skipTime(reading, to + 1);
  const word = reading.words.baseOf.get(wordAt(reading, next)) ?? wordAt(reading, next);
  const sides = takesSides(reading, next);
  if (sides || reading.words.sets.saying.has(word)) return [];
  return selfClaims(reading, at, next, base === "decline");
};

/** *endorse*, *call on*: what other rules read. */
const takesSides = (reading: Reading, at: number): boolean =>
  (reading.words.verbs.get(wordAt(reading, at)) ?? []).some(
    ({ entry }) =>
      SIDES.has(entry.kind) && entry.particles.every((word) => wordAt(reading, at + 1) === word),
  );

/** *has no intention of resigning*, *has no plans to resign*. */
export const intentionClaims = (reading: Reading, at: number): readonly Claim[] => {
  if (
    wordAt(reading, at) !== "no" ||
    !INTENTIONS.has(wordAt(reading, at + 1)) ||
    !LINKS.has(wordAt(reading, at + 2))
  )
    return [];
  const verb = at - 1;
  return HAVE.has(wordAt(reading, verb)) ? selfClaims(reading, verb, at + 3, true) : [];
};

const selfClaims = (
  reading: Reading,
  verb: number,
  act: number,
  knownOnly: boolean,
): readonly Claim[] => {
  const setting = verbSetting(reading, verb);
  const read = readAct(reading, act);
  if (
    !read ||
    (knownOnly && !read.known) ||
    setting.blocked ||
    setting.negated ||
    setting.form !== "finite"
  )
    return [];
  const actors = actorsOf(reading, setting.start);
  return actors
    ? refusal(reading, actors, read, { first: Math.min(actors.first, verb), last: read.last })
    : [];
};

const refusal = (
  _: Reading,
  actors: Actors,
  act: { act: string; last: number },
  evidence: { first: number; last: number },
): readonly Claim[] =>
  actors.holders.map((holder) => ({
    holder,
    proposition: { target: holder, act: act.act, negated: false, last: act.last, form: "to" },
    stance: "against",
    strength: actors.reported ? "reported" : "stated",
    evidence,
    rule: "refuses-to-act",
  }));
