/** What a verb of position says of those who do it. */
import type { Stance, Strength } from "../../facts.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Wanted } from "./identity.ts";
import { negate, nounPropositions } from "./nouns.ts";
import type { Trigger } from "./passive.ts";
import { headOf, isAdded, phraseFromToken, skipTime } from "./phrases.ts";
import { type Proposition, readCalls, readPropositions, readThing } from "./propositions.ts";
import { type Reading, sameSentence, wordAt } from "./reading.ts";
import type { PositionRuleId } from "./rules.ts";
import type { VerbSetting } from "./verb-setting.ts";
import type { VerbEntry } from "./words.ts";

/** What the trigger says of those who do it. */
export type Meaning = {
  readonly propositions: readonly Proposition[];
  readonly stance: Stance;
  readonly strength: Strength;
  readonly rule: PositionRuleId;
};

export const meaningOf = (
  reading: Reading,
  trigger: Trigger,
  setting: VerbSetting,
  wanted: Wanted,
): Meaning | undefined => {
  switch (trigger.entry.kind) {
    case "asking":
      return askingMeaning(reading, trigger, setting, wanted);
    case "stopping":
      return stoppingMeaning(reading, trigger, setting, wanted);
    case "joining":
    case "rejecting":
      return callsMeaning(reading, trigger, setting, wanted);
    default:
      return sidingMeaning(reading, trigger, setting, wanted);
  }
};

const askingMeaning = (
  reading: Reading,
  { entry, after }: Trigger,
  { negated }: VerbSetting,
  wanted: Wanted,
): Meaning | undefined => {
  const propositions = readPropositions(reading, after, entry.frames, wanted);
  const [first] = propositions;
  if (first && isIdle(reading, entry, first)) return undefined;
  if (!first || (entry.lemma === "demand" && wordAt(reading, after) === "to")) return undefined;
  const rule =
    first.form === "to" ? "asks-to-act" : first.form === "that" ? "asks-that" : "asks-for";
  const asked: Stance = first.negated ? "against" : "for";
  if (!negated) return { propositions, stance: asked, strength: "stated", rule };
  // *does not want him to resign* is against it; *has not called on him to* is nothing yet
  return entry.lemma === "want"
    ? { propositions, stance: negate(asked), strength: "stated", rule }
    : { propositions, stance: "withheld", strength: "stated", rule: "has-not-asked" };
};

const IDLE = new Set([
  "a",
  "an",
  "one",
  "some",
  "people",
  "me",
  "us",
  "you",
  "reporters",
  "someone",
  "everyone",
]);

/** *urged Doe* without an act, *told a friend to wait*: nobody's position. */
const isIdle = (
  reading: Reading,
  entry: VerbEntry,
  { target, form, act = "" }: Proposition,
): boolean => {
  const person =
    form === "thing" &&
    target !== undefined &&
    (target.entity >= 0 ||
      (headOf(reading, target.last) === "people" && !isAdded(reading, target.first)));
  const weak = reading.words.sets.weakAsking.has(entry.lemma) && form === "to";
  const known = reading.words.actNouns.has(act) || act.startsWith("be ");
  return (
    person ||
    (weak &&
      !known &&
      (entry.lemma === "tell" || (target !== undefined && IDLE.has(wordAt(reading, target.first)))))
  );
};

const PRESENT = new Set(["does", "do", "will", "wo", "would", "can", "ca", "could"]);

const sidingMeaning = (
  reading: Reading,
  { entry, after, at }: Trigger,
  setting: VerbSetting,
  wanted: Wanted,
): Meaning | undefined => {
  const proposition = readThing(reading, skipTime(reading, after), wanted);
  if (!proposition?.target && proposition?.form !== "calls" && proposition?.form !== "act")
    return undefined;
  const calls = callsAhead(reading, after);
  const stance: Stance = entry.kind === "opposing" ? "against" : "for";
  const rule: PositionRuleId = calls
    ? stance === "for"
      ? "joins-calls"
      : "rejects-calls"
    : stance === "for"
      ? "backs"
      : "opposes";
  const propositions = [proposition];
  if (!setting.negated) return { propositions, stance, strength: "stated", rule };
  if (stance === "against") return undefined;
  const lasting = [...reading.words.sets.enduring].some((phrase) => phrase.startsWith(entry.lemma));
  let now = false;
  for (let i = setting.start; i < at; i++) now ||= PRESENT.has(wordAt(reading, i));
  return lasting && now
    ? { propositions, stance: "against", strength: "stated", rule: "opposes" }
    : { propositions, stance: "withheld", strength: "stated", rule: "has-not-asked" };
};

export const callsAhead = (reading: Reading, after: number): boolean => {
  const phrase = phraseFromToken(reading, after);
  const word = phrase ? wordAt(reading, phrase.last) : "";
  return (
    reading.words.sets.callNouns.has(word) ||
    (word.endsWith("s") && reading.words.sets.callNouns.has(word.slice(0, -1)))
  );
};

/** *joined those calls*, *voiced support for the bill*, *rejected calls to resign*. */
const callsMeaning = (
  reading: Reading,
  { entry, after }: Trigger,
  setting: VerbSetting,
  wanted: Wanted,
): Meaning | undefined => {
  const phrase = phraseFromToken(reading, after);
  if (setting.negated || !phrase) return undefined;
  const rejecting = entry.kind === "rejecting";
  if (callsAhead(reading, after)) return calledMeaning(reading, phrase, rejecting, wanted);
  if (rejecting) return undefined;
  const stance = reading.words.nouns.get(wordAt(reading, phrase.last));
  if (!stance) return entry.lemma === "join" ? joinedMeaning(reading, after, wanted) : undefined;
  const found = nounPropositions(reading, phrase.last, wanted);
  return found.length > 0
    ? { propositions: found, stance, strength: "stated", rule: "own-call" }
    : undefined;
};

const calledMeaning = (
  reading: Reading,
  phrase: NounPhrase,
  rejecting: boolean,
  wanted: Wanted,
): Meaning | undefined => {
  const called =
    readCalls(reading, phrase, wanted) ?? nounPropositions(reading, phrase.last, wanted)[0];
  const stance: Stance = rejecting ? "against" : "for";
  const rule = rejecting ? "rejects-calls" : "joins-calls";
  return called && { propositions: [called], stance, strength: "stated", rule };
};

/** *joined the growing list of lawmakers calling for*: what they call for. */
const joinedMeaning = (reading: Reading, after: number, wanted: Wanted): Meaning | undefined => {
  for (let at = after; at - after < JOINED_REACH && sameSentence(reading, at, after); at++) {
    if (wordAt(reading, at) === ",") return undefined;
    const propositions = askedBy(reading, at, wanted);
    if (propositions.length > 0)
      return { propositions, stance: "for", strength: "stated", rule: "joins-calls" };
  }
  return undefined;
};

const JOINED_REACH = 14;

/** What those *calling for* something at `at` ask; not *in calling for*, which the joining itself asks. */
const askedBy = (reading: Reading, at: number, wanted: Wanted): readonly Proposition[] => {
  if (wordAt(reading, at - 1) === "in") return [];
  for (const { form, entry } of reading.words.verbs.get(wordAt(reading, at)) ?? []) {
    const asks = form === "ing" && entry.kind === "asking";
    const next = asks ? afterParticles(reading, at, entry) : -1;
    const found = next < 0 ? [] : readPropositions(reading, next, entry.frames, wanted);
    if (found.length > 0) return found;
  }
  return [];
};

const stoppingMeaning = (
  reading: Reading,
  { after }: Trigger,
  { negated }: VerbSetting,
  wanted: Wanted,
): Meaning | undefined => {
  if (negated) return undefined;
  for (const { form, entry } of reading.words.verbs.get(wordAt(reading, after)) ?? []) {
    if (form !== "ing" || entry.kind === "stopping") continue;
    const next = afterParticles(reading, after, entry);
    if (next < 0) continue;
    const thing =
      entry.kind === "asking"
        ? readPropositions(reading, next, entry.frames, wanted)
        : [readThing(reading, next, wanted)].flatMap((p) => p ?? []);
    if (thing.length > 0)
      return { propositions: thing, stance: "withheld", strength: "stated", rule: "stops-short" };
  }
  const phrase = phraseFromToken(reading, after);
  const calls = phrase ? nounPropositions(reading, phrase.last, wanted) : [];
  return calls.length > 0
    ? { propositions: calls, stance: "withheld", strength: "stated", rule: "stops-short" }
    : undefined;
};

const BETWEEN = new Set(["his", "her", "its", "their", "the", "my", "our", "full", "a"]);

/** The token after verb and particles, with adverbs and time words between; -1: the particles are others. */
export const afterParticles = (reading: Reading, at: number, { particles }: VerbEntry): number => {
  let next = at + 1;
  for (const particle of particles) {
    if (wordAt(reading, next) !== particle) next = skipTime(reading, next);
    while (wordAt(reading, next) !== particle && BETWEEN.has(wordAt(reading, next))) next++;
    if (wordAt(reading, next) !== particle || !sameSentence(reading, next, at)) return -1;
    next++;
  }
  return next;
};
