/** Positions withheld: *declined to say whether*, *kept mum*, *absent from the calls*. */

import { THIRD_PERSON_OWNERS } from "../phrases/owners.ts";
import { readAct } from "./acts.ts";
import { type Actors, actorsOf, type Claim } from "./claims.ts";
import { holdersOf } from "./holders.ts";
import { listEndingAt } from "./lists.ts";
import { readMust } from "./modals.ts";
import { phraseFromToken, skipTime } from "./phrases.ts";
import { type Proposition, readThing } from "./propositions.ts";
import { quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { targetOf } from "./targets.ts";
import { verbSetting } from "./verb-setting.ts";

const WHETHER = new Set(["whether", "if"]);
const SIDES = new Set(["backing", "opposing"]);

/** *declined to say whether Roe should resign* · *would not say if he would back the bill*. */
export const unsaidClaims = (reading: Reading, at: number): readonly Claim[] => {
  if (!WHETHER.has(wordAt(reading, at))) return [];
  const say = at - 1;
  const base = reading.words.baseOf.get(wordAt(reading, say)) ?? wordAt(reading, say);
  if (!reading.words.sets.saying.has(base)) return [];
  const declined = wordAt(reading, say - 1) === "to" ? say - 2 : -1;
  const refused =
    declined >= 0 &&
    reading.words.sets.declining.has(reading.words.baseOf.get(wordAt(reading, declined)) ?? "");
  const verb = refused ? declined : say;
  const setting = verbSetting(reading, verb);
  if (!refused && !(setting.negated && setting.form === "finite")) return [];
  const actors = actorsOf(reading, setting.start);
  return actors ? withheld(reading, actors, at, "declines-to-say") : [];
};

const withheld = (
  reading: Reading,
  actors: Actors,
  whether: number,
  rule: "declines-to-say" | "silent",
): readonly Claim[] => {
  const proposition = readWhether(reading, whether, actors);
  return proposition
    ? actors.holders.map((holder) => ({
        holder,
        proposition,
        stance: "withheld",
        strength: actors.reported ? "reported" : rule === "silent" ? "silent" : "declined",
        evidence: { first: Math.min(holder.first, whether), last: proposition.last },
        rule,
      }))
    : [];
};

const FUTURE = new Set(["will", "would"]);

/** What is in question after *whether*. */
const readWhether = (
  reading: Reading,
  whether: number,
  actors: Actors,
): Proposition | undefined => {
  for (let at = whether + 1; at - whether < REACH && sameSentence(reading, at, whether); at++) {
    const found = sidesAt(reading, at) ?? actAt(reading, at, actors);
    if (found) return found;
  }
  return undefined;
};

const REACH = 16;

/** *Roe should resign*; of the holder, also *he would resign*. */
const actAt = (reading: Reading, at: number, { holders }: Actors): Proposition | undefined => {
  const known = holders.map(({ entity }) => entity);
  const must = readMust(reading, at)?.act;
  const will = FUTURE.has(wordAt(reading, at))
    ? readAct(reading, skipTime(reading, at + 1))
    : undefined;
  const act = must ?? (will?.known ? will : undefined);
  const [phrase] = act ? (listEndingAt(reading, at - 1)?.phrases ?? []) : [];
  const target = phrase && targetOf(reading, phrase, must ? { apart: known } : { rather: known });
  return act && target
    ? { target, act: act.act, negated: false, last: act.last, form: "that" }
    : undefined;
};

const sidesAt = (reading: Reading, at: number): Proposition | undefined => {
  const siding = (reading.words.verbs.get(wordAt(reading, at)) ?? []).find(
    ({ entry, form }) => form !== "ing" && entry.particles.length === 0 && SIDES.has(entry.kind),
  );
  const thing =
    siding && tokenAt(reading, at - 1)?.pos !== "DET" ? readThing(reading, at + 1, {}) : undefined;
  return thing?.target ? thing : undefined;
};

/** *has kept mum*, *remained silent on the bill*, *has not weighed in on whether …*. */
export const silenceClaims = (reading: Reading, at: number): readonly Claim[] => {
  const after = silentAfter(reading, at);
  if (after < 0) return [];
  const setting = verbSetting(reading, at);
  if (setting.blocked || setting.form !== "finite" || quoteAt(reading, at) >= 0) return [];
  const actors = actorsOf(reading, setting.start);
  if (!actors) return [];
  const about = aboutWhat(reading, skipTime(reading, after), actors);
  if (!about) return [];
  // *people were quiet* is no silence on what was said before
  const named =
    about.act === undefined ? actors.holders.filter(({ group }) => !group) : actors.holders;
  return named.map((holder) => ({
    holder,
    proposition: about,
    stance: "withheld",
    strength: actors.reported ? "reported" : "silent",
    evidence: { first: Math.min(holder.first, setting.start), last: Math.max(at, about.last) },
    rule: "silent",
  }));
};

/** The token after a phrase of silence at `at`; -1: none. */
const silentAfter = (reading: Reading, at: number): number => {
  const { verbs, baseOf, unspoken } = reading.words;
  const setting = () => verbSetting(reading, at);
  for (const { entry } of verbs.get(wordAt(reading, at)) ?? []) {
    if (entry.kind !== "silent") continue;
    const after = match(reading, at + 1, entry.particles);
    if (after >= 0 && !setting().negated) return after;
  }
  for (const rest of unspoken.get(baseOf.get(wordAt(reading, at)) ?? "") ?? []) {
    const after = match(reading, at + 1, rest);
    if (after >= 0 && setting().negated) return after;
  }
  return -1;
};

const match = (reading: Reading, from: number, words: readonly string[]): number => {
  let at = from;
  for (const word of words) {
    if (wordAt(reading, at) !== word) at = skipTime(reading, at);
    if (THIRD_PERSON_OWNERS.has(wordAt(reading, at))) at++;
    if (wordAt(reading, at) !== word) return -1;
    at++;
  }
  return at;
};

const ABOUT = new Set(["on", "about", "over", "regarding"]);

const VAGUE = new Set([
  "matter",
  "issue",
  "controversy",
  "subject",
  "question",
  "topic",
  "it",
  "scandal",
  "case",
  "allegations",
]);

const aboutWhat = (reading: Reading, at: number, actors: Actors): Proposition | undefined => {
  const anaphor: Proposition = {
    target: undefined,
    act: undefined,
    negated: false,
    last: at - 1,
    form: "calls",
  };
  if (!ABOUT.has(wordAt(reading, at))) return anaphor;
  if (WHETHER.has(wordAt(reading, at + 1))) return readWhether(reading, at + 1, actors);
  const phrase = phraseFromToken(reading, at + 1);
  if (!phrase) return undefined;
  if (VAGUE.has(wordAt(reading, phrase.last))) return { ...anaphor, last: phrase.last };
  const thing = readThing(reading, at + 1, {});
  // a thing is a matter of sides only where somebody takes one
  return thing?.form === "thing" ? { ...thing, form: "matter" } : thing;
};

/** *Absent from the calls for Roe to resign was Doe* · *Doe was absent from the calls*. */
export const absenceClaims = (reading: Reading, at: number): readonly Claim[] => {
  if (!reading.words.sets.absent.has(wordAt(reading, at)) || wordAt(reading, at + 1) !== "from")
    return [];
  const proposition = readThing(reading, at + 2, {});
  if (proposition?.form !== "calls" && proposition?.form !== "act" && proposition?.form !== "to")
    return [];
  const actors = absentActors(reading, at, proposition.last);
  return (actors?.holders ?? []).map((holder) => ({
    holder,
    proposition,
    stance: "withheld",
    strength: actors?.reported ? "reported" : "silent",
    evidence: { first: Math.min(holder.first, at), last: Math.max(holder.last, proposition.last) },
    rule: "absent-from-calls",
  }));
};

const absentActors = (reading: Reading, at: number, last: number): Actors | undefined => {
  const before = actorsOf(reading, verbSetting(reading, at).start);
  if (before) return before;
  let be = last + 1;
  while (sameSentence(reading, be, at) && tokenAt(reading, be)?.pos !== "AUX") be++;
  while (tokenAt(reading, be)?.pos === "AUX") be++;
  const phrase = phraseFromToken(reading, be);
  if (!phrase || !sameSentence(reading, be, at)) return undefined;
  const holders = holdersOf(reading, { phrases: [phrase], first: phrase.first, last: phrase.last });
  return { holders, first: phrase.first, after: phrase.last + 1, reported: false };
};
