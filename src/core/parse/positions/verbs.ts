/** Positions held by verbs of asking, backing, opposing, joining and rejecting. */
import type { Strength } from "../../facts.ts";
import { OWNERS_AND_MARKS } from "../phrases/owners.ts";
import { type Actors, actorsOf, type Claim, speakersOf } from "./claims.ts";
import { besides, includedIn } from "./holders.ts";
import type { Wanted } from "./identity.ts";
import { afterParticles, callsAhead, type Meaning, meaningOf } from "./meanings.ts";
import { participleActors } from "./participles.ts";
import { passiveClaims, type Trigger } from "./passive.ts";
import type { Proposition } from "./propositions.ts";
import { type Party, quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { isEarlier, type VerbSetting, verbSetting } from "./verb-setting.ts";
import type { VerbForm } from "./words.ts";

const OPENS_OBJECT = new Set(["DET", "PRON", "ADP", "PROPN"]);

/** Claims of the verb at token `at`, if it is one of a position. */
export const verbClaims = (reading: Reading, at: number): readonly Claim[] => {
  for (const { form, entry } of reading.words.verbs.get(wordAt(reading, at)) ?? []) {
    const after = afterParticles(reading, at, entry);
    if (after < 0 || !isVerb(reading, at, form)) continue;
    const claims = claimsOf(reading, { at, entry, form, after });
    if (claims.length > 0) return claims;
  }
  return [];
};

const NOUN_LEADS = new Set(["DET", "ADJ", "NUM", "ADP"]);

/** Verb, and not the noun of the same form: *she backs* but not *their backs*. */
const isVerb = (reading: Reading, at: number, form: VerbForm["form"]): boolean => {
  const token = tokenAt(reading, at);
  const before = tokenAt(reading, at - 1);
  const { pos = "", lower = "" } = before ?? {};
  if (!token || (OWNERS_AND_MARKS.has(lower) && !(lower === "'s" && form === "ing"))) return false;
  // the endorsed candidate
  if (pos === "DET" && form === "past" && lower !== "all" && lower !== "both") return false;
  if (token.pos === "VERB" || token.pos === "AUX") return true;
  if (form === "ing") return pos !== "DET" && pos !== "ADJ";
  if (form === "past") return pos !== "DET";
  return before?.sentence === token.sentence && mayPrecede(reading, at - 1);
};

/** A finite verb of a noun's form may follow: *Doe backs*, *Doe, the mayor, backs* but not *was press secretary*. */
const mayPrecede = (reading: Reading, at: number): boolean => {
  const { pos = "", lower = "", lemma = "" } = tokenAt(reading, at) ?? {};
  if (lower === "," || lower === "—") return OPENS_OBJECT.has(tokenAt(reading, at + 2)?.pos ?? "");
  return pos !== "CCONJ" && !NOUN_LEADS.has(pos) && !(pos === "AUX" && lemma === "be");
};

const claimsOf = (reading: Reading, trigger: Trigger): readonly Claim[] => {
  if (trigger.entry.kind === "silent") return [];
  const passive = passiveClaims(reading, trigger);
  if (passive) return passive;
  const verb = verbSetting(reading, trigger.at);
  if (verb.blocked) return [];
  const acting = actingOf(reading, trigger, verb);
  if (!acting || acting.actors.holders.length === 0) return [];
  if (
    trigger.form === "base" &&
    verb.form === "finite" &&
    isSingle(reading, acting.actors, verb, trigger.at)
  )
    return [];
  const setting = { ...verb, negated: verb.negated || isNeither(reading, acting.actors.first) };
  const meaning = meaningOf(reading, trigger, setting, wantedOf(reading, trigger, acting.actors));
  const [first] = meaning?.propositions ?? [];
  if (!meaning || !first) return [];
  const { actors, declined } = acting;
  const strength = strengthOf(reading, { trigger, setting, actors }, meaning, declined);
  const stance = declined ? "withheld" : meaning.stance;
  const rule = declined ? "declines-to-ask" : meaning.rule;
  const beside = allHolders(reading, trigger, actors, first);
  return meaning.propositions.flatMap((proposition) =>
    beside
      .filter(
        ({ entity }) =>
          entity < 0 || entity !== proposition.target?.entity || meaning.rule === "rejects-calls",
      )
      .map((holder) => ({
        holder,
        proposition,
        stance,
        strength,
        evidence: {
          first: Math.min(holder.first, setting.start),
          last: Math.max(holder.last, proposition.last),
        },
        rule,
      })),
  );
};

/** *Doe support* is no clause: one person *supports*. */
const isSingle = (
  reading: Reading,
  { holders, first }: Actors,
  { start }: VerbSetting,
  at: number,
): boolean => {
  const [holder, other] = holders;
  const bare = start === at || tokenAt(reading, at - 1)?.pos === "ADV";
  return (
    bare &&
    holder !== undefined &&
    !other &&
    !holder.group &&
    !PLURAL.has(wordAt(reading, first)) &&
    reading.cast.entities[holder.entity]?.kind !== "body"
  );
};

const PLURAL = new Set(["i", "we", "they", "you", "who", "both"]);

/** *Neither Doe nor Roe has called for …* */
const isNeither = (reading: Reading, first: number): boolean =>
  wordAt(reading, first) === "neither" || wordAt(reading, first - 1) === "neither";

const strengthOf = (
  reading: Reading,
  { trigger, setting, actors }: { trigger: Trigger; setting: VerbSetting; actors: Actors },
  { strength, propositions }: Meaning,
  declined: boolean,
): Strength => {
  if (actors.reported) return "reported";
  if (declined) return "declined";
  const last = propositions[0]?.last ?? trigger.after;
  return isEarlier(reading, actors.first, setting, last) ? "earlier" : strength;
};

const wantedOf = (reading: Reading, { entry, after }: Trigger, { holders }: Actors): Wanted => {
  const known = holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : []));
  const rejecting =
    entry.kind === "rejecting" || (entry.kind === "opposing" && callsAhead(reading, after));
  return rejecting ? { rather: known } : { apart: known };
};

type Acting = { readonly actors: Actors; readonly declined: boolean };

const actingOf = (
  reading: Reading,
  { at, form }: Trigger,
  setting: VerbSetting,
): Acting | undefined => {
  if (setting.form === "infinitive") return infinitiveActing(reading, setting);
  if (setting.form === "participle" || (form === "ing" && setting.form !== "finite")) {
    const actors = participleActors(reading, setting.start < at ? setting.start : at);
    return actors && { actors, declined: false };
  }
  const actors = actorsOf(reading, setting.start);
  return actors && { actors, declined: false };
};

const OUTSIDERS = /^be (?<word>\w+)$/;

/** *declined to endorse*, *vowed to oppose*, *marched to demand*; all other infinitives are no position. */
const infinitiveActing = (reading: Reading, { start }: VerbSetting): Acting | undefined => {
  const to = start - 1;
  const { declining, continuing, purposes } = reading.words.sets;
  const word = wordAt(reading, to - 1);
  const base = reading.words.baseOf.get(word) ?? word;
  const setting = verbSetting(reading, to - 1);
  if (setting.blocked || setting.negated) return undefined;
  if (declining.has(base)) return acting(actorsOf(reading, setting.start), true);
  const adjective = [...continuing].some(
    (phrase) => OUTSIDERS.exec(phrase)?.groups?.["word"] === word,
  );
  if (adjective) return acting(impersonal(reading, to), false);
  if (continuing.has(base) && setting.form === "finite")
    return acting(actorsOf(reading, setting.start), false);
  return acting(purposeActors(reading, to, purposes), false);
};

const acting = (actors: Actors | undefined, declined: boolean): Acting | undefined =>
  actors && { actors, declined };

/** *proud to endorse*, *it is right to call on him*: the subject, or the speaker where it is only *it*. */
const impersonal = (reading: Reading, to: number): Actors | undefined => {
  const setting = verbSetting(reading, to - 1);
  const actors = actorsOf(reading, setting.start);
  if (actors) return actors;
  const holders = speakersOf(reading, to);
  return holders.length > 0
    ? { holders, first: setting.start, after: to, reported: false }
    : undefined;
};

const PURPOSE_REACH = 8;

/** *marched to the square to demand*: the verb of a gathering or of something given out, shortly before. */
const purposeActors = (
  reading: Reading,
  to: number,
  purposes: ReadonlySet<string>,
): Actors | undefined => {
  for (let at = to - 1; to - at < PURPOSE_REACH && sameSentence(reading, at, to); at--) {
    const token = tokenAt(reading, at);
    if (token?.lower === "to" && tokenAt(reading, at + 1)?.pos === "VERB") return undefined;
    if (token?.pos !== "VERB") continue;
    const setting = verbSetting(reading, at);
    const fits = purposes.has(reading.words.baseOf.get(token.lower) ?? token.lemma);
    return fits && setting.form === "finite" && !setting.blocked && !setting.negated
      ? actorsOf(reading, setting.start)
      : undefined;
  }
  return undefined;
};

/** All who hold it: the subject, those included in it, those named beside it. */
const allHolders = (
  reading: Reading,
  trigger: Trigger,
  { holders, first, after }: Actors,
  { last }: Proposition,
): readonly Party[] => {
  const found = [...holders, ...includedIn(reading, after, trigger.at)];
  const open =
    wordAt(reading, last + 1) === "," ||
    wordAt(reading, last + 1) === "—" ||
    wordAt(reading, last + 1) === "including";
  if (open && holders.some(({ group }) => group))
    found.push(...includedIn(reading, last + 1, endOfSentence(reading, last)));
  if (holders.length > 1) found.push(...besides(reading, { phrases: [], first, last: first }));
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
};

const endOfSentence = (reading: Reading, at: number): number => {
  let end = at;
  while (sameSentence(reading, end, at) && quoteAt(reading, end) === quoteAt(reading, at)) end++;
  return end;
};
