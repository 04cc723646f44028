/** The frames of the lexicon over clauses: *called on Doe to resign*, *backs the ban*, *was urged by Roe to go*. */
import type { Clause } from "../syntax/clause.ts";
import { isSameInPast } from "../syntax/verb-forms.ts";
import { type Claim, claimsOf, knownOf, negate } from "./claims.ts";
import { besides, includedIn } from "./holders.ts";
import type { Wanted } from "./identity.ts";
import { nounPropositions } from "./nouns.ts";
import { readOwn } from "./own-acts.ts";
import { passiveClaims } from "./passives.ts";
import { callsAhead, JUDGED_LINKS, LINKS, phraseFromToken, skipTime } from "./phrases.ts";
import { type Doing, doingOf, isUnreal } from "./predications.ts";
import { type Proposition, readPropositions, readThing } from "./propositions.ts";
import { type Party, quoteAt, type Reading, sameSentence, wordAt } from "./reading.ts";
import { aboutWhat } from "./silence.ts";
import { isMeant, type Match, ruleOf, type Stand, standOf, strengthAt } from "./stands.ts";
import type { Frame } from "./words.ts";

export const frameClaims = (reading: Reading, clause: Clause): readonly Claim[] => {
  const { frames } = reading.words;
  const state = clause.voice === "passive" && clause.form === "finite";
  return (
    claimsOfFrames(reading, clause, frames.get(clause.lemma), clause.verb) ??
    // *was opposed to the merger*
    (state
      ? claimsOfFrames(reading, { ...clause, lemma: "be" }, frames.get("be"), clause.verb - 1)
      : undefined) ??
    []
  );
};

const claimsOfFrames = (
  reading: Reading,
  clause: Clause,
  frames: readonly Frame[] = [],
  verb: number,
): readonly Claim[] | undefined => {
  for (const frame of frames) {
    const after = afterParticles(reading, verb, frame.particles);
    const claims = after < 0 ? [] : claimsIn(reading, { clause, frame, after });
    if (claims.length > 0) return claims;
  }
  return undefined;
};

const BETWEEN = new Set(["his", "her", "its", "their", "the", "my", "our", "full", "a"]);

/** The token after verb and particles, with adverbs and time words between; -1: the particles are others. */
const afterParticles = (reading: Reading, verb: number, particles: readonly string[]): number => {
  let next = verb + 1;
  for (const particle of particles) {
    if (wordAt(reading, next) !== particle) next = skipTime(reading, next);
    while (wordAt(reading, next) !== particle && BETWEEN.has(wordAt(reading, next))) next++;
    if (wordAt(reading, next) !== particle || !sameSentence(reading, next, verb)) return -1;
    next++;
  }
  return next;
};

const claimsIn = (reading: Reading, match: Match): readonly Claim[] => {
  const { clause, frame } = match;
  if (isUnreal(clause)) return [];
  if (clause.voice === "passive" && clause.lemma !== "be") return passiveClaims(reading, match);
  const doing = doingOf(reading, clause);
  if (!doing || isBare(reading, clause, doing)) return [];
  if (frame.vowed && doing.manner !== "vowed" && doing.manner !== "threatened") return [];
  const stand = standOf(reading, match, doing);
  return stand ? activeClaims(reading, match, doing, stand) : [];
};

/** *Doe support* is no clause: one person *supports*. */
const isBare = (reading: Reading, clause: Clause, { holders, first }: Doing): boolean => {
  const [holder, other] = holders;
  const base = clause.first === clause.verb && wordAt(reading, clause.verb) === clause.lemma;
  if (clause.form !== "finite" || !base || isSameInPast(clause.lemma)) return false;
  const one = holder !== undefined && !other && !holder.group;
  const body = reading.cast.entities[holder?.entity ?? -1]?.kind === "body";
  return one && !body && !PLURAL.has(wordAt(reading, first));
};

const PLURAL = new Set(["i", "we", "they", "you", "who", "both"]);

/** *people were quiet* is no silence on what was said before. */
const namedOf = (holders: readonly Party[], { act }: Proposition): readonly Party[] =>
  act === undefined ? holders.filter(({ group }) => !group) : holders;

const activeClaims = (
  reading: Reading,
  match: Match,
  doing: Doing,
  stand: Stand,
): readonly Claim[] => {
  const { clause, frame, after } = match;
  const propositions = propositionsOf(reading, match, doing).filter(
    (found) => found.form === "own" || isMeant(reading, frame, found),
  );
  const [first] = propositions;
  if (!first) return [];
  const holders = allHolders(reading, clause, doing, first);
  const counting = frame.takes.has("matter") ? namedOf(holders, first) : holders;
  const earlier = strengthAt(reading, clause, { doing, first, after }, stand.strength);
  return propositions.flatMap((found) =>
    claimsOf({ ...doing, holders: counting }, found, {
      strength: earlier,
      stance: found.negated ? negate(stand.stance) : stand.stance,
      rule: ruleOf(reading, match, found, stand),
      from: clause.first,
    }),
  );
};

const propositionsOf = (
  reading: Reading,
  { frame, after }: Match,
  { holders }: Doing,
): readonly Proposition[] => {
  const { takes, stance } = frame;
  const known = knownOf(holders);
  const calls = stance === "against" && callsAhead(reading, after);
  const wanted: Wanted = calls ? { rather: known } : { apart: known };
  const own = takes.has("own") ? readOwn(reading, after, frame.known === true) : undefined;
  if (own) return [own];
  if (takes.has("matter") && quoteAt(reading, after - 1) >= 0) return [];
  if (takes.has("matter")) return [aboutWhat(reading, after, holders)].flatMap((one) => one ?? []);
  if (takes.has("stopped")) return stoppedAt(reading, after, wanted);
  if (takes.has("calls")) return calledOf(reading, { frame, after }, wanted);
  const asks = takes.has("to") || takes.has("that") || takes.has("gone");
  if (asks) return readPropositions(reading, after, takes, wanted);
  const links = frame.strength === "implied" ? JUDGED_LINKS : LINKS;
  const thing = takes.has("thing")
    ? readThing(reading, skipTime(reading, after), wanted, links)
    : undefined;
  return thing ? [thing] : [];
};

/** *joined those calls*, *voiced support for the bill*, *rejected calls to resign*. */
const calledOf = (
  reading: Reading,
  { frame, after }: Pick<Match, "frame" | "after">,
  wanted: Wanted,
): readonly Proposition[] => {
  const phrase = phraseFromToken(reading, after);
  if (!phrase) return [];
  if (callsAhead(reading, after)) {
    const called = readThing(reading, after, wanted);
    return called?.form === "thing" && called.target?.first === after ? [] : called ? [called] : [];
  }
  if (frame.stance === "against") return [];
  const stance = reading.words.nouns.get(wordAt(reading, phrase.last));
  if (stance)
    return nounPropositions(reading, phrase.last, wanted).map((found) =>
      stance === "against" ? { ...found, negated: !found.negated } : found,
    );
  return frame.lemma === "join" ? joinedIn(reading, after, wanted) : [];
};

const JOINED_REACH = 14;

/** *joined the growing list of lawmakers calling for*: what they call for. */
const joinedIn = (reading: Reading, after: number, wanted: Wanted): readonly Proposition[] => {
  for (let at = after; at - after < JOINED_REACH && sameSentence(reading, at, after); at++) {
    if (wordAt(reading, at) === ",") return [];
    // *in calling for*: the joining itself asks
    const found = wordAt(reading, at - 1) === "in" ? [] : innerAsked(reading, at, wanted);
    if (found.length > 0) return found;
  }
  return [];
};

/** What a gerund at `at` asks for or sides with. */
const innerAsked = (reading: Reading, at: number, wanted: Wanted): readonly Proposition[] => {
  const word = wordAt(reading, at);
  const lemma = word.endsWith("ing") ? reading.words.baseOf.get(word) : undefined;
  for (const frame of reading.words.frames.get(lemma ?? "") ?? []) {
    if (frame.rule === "joins-calls") continue;
    const after = afterParticles(reading, at, frame.particles);
    const found = after < 0 ? [] : readPropositions(reading, after, frame.takes, wanted);
    if (found.length > 0) return found;
  }
  return [];
};

/** *stopped short of calling for it*, *of a call for it*. */
const stoppedAt = (reading: Reading, after: number, wanted: Wanted): readonly Proposition[] => {
  const inner = innerAsked(reading, after, wanted);
  const phrase = inner.length > 0 ? undefined : phraseFromToken(reading, after);
  return phrase ? nounPropositions(reading, phrase.last, wanted) : inner;
};

/** All who hold it: the subject, those included in it, those named beside it. */
const allHolders = (
  reading: Reading,
  clause: Clause,
  { holders, first, after }: Doing,
  { last }: Proposition,
): readonly Party[] => {
  const found = [...holders, ...includedIn(reading, after, clause.verb)];
  const open = OPENS_NAMES.has(wordAt(reading, last + 1));
  if (open && holders.some(({ group }) => group)) {
    let end = last;
    while (sameSentence(reading, end, last) && quoteAt(reading, end) === quoteAt(reading, last))
      end++;
    found.push(...includedIn(reading, last + 1, end));
  }
  const start =
    reading.cast.scene.sentenceRanges[reading.cast.scene.tokens[first]?.sentence ?? -1]?.start;
  if (holders.length > 1) found.push(...besides(reading, start ?? first, first));
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
};

const OPENS_NAMES = new Set([",", "—", "including"]);
