/** What is asked for: *that `target` do `act`*, read from the words behind a verb or noun. */

import { wordSet } from "../../lexicon.ts";
import type { Takes } from "../lexicon.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { THIRD_PERSON_OWNERS } from "../phrases/owners.ts";
import { wordsOf } from "../text/closed-classes.ts";
import { isParticiple, readAct } from "./acts.ts";
import { isCrowd } from "./holders.ts";
import { entitiesOf, entityParty, type Wanted } from "./identity.ts";
import {
  asPrinted,
  cutPhrase,
  isAdded,
  isCallNoun,
  LINKS,
  pastThing,
  phraseFromToken,
  skipTime,
} from "./phrases.ts";
import { type Party, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { ownerOf, TARGET_LINKS, targetOf } from "./targets.ts";

const JOINTS = new Set([",", "and"]);

// resigns · resigned · resigning; not: resign
const INFLECTED = /(?:s|ed|ing)$/;

export type Proposition = {
  /** Undefined: not named here; the article's own for this act. */
  readonly target: Party | undefined;
  /** Undefined: the one spoken of before. */
  readonly act: string | undefined;
  /** The words ask that it be not done. */
  readonly negated: boolean;
  /** Last token. */
  readonly last: number;
  /** `matter`: what somebody is silent on; `calls`: something spoken of before; `own`: an act of the holder's. */
  readonly form: "to" | "that" | "thing" | "act" | "calls" | "own" | "matter";
};

const SUPPORT = "support";

export const readPropositions = (
  reading: Reading,
  from: number,
  takes: ReadonlySet<Takes>,
  wanted: Wanted,
): readonly Proposition[] => {
  const at = skipTime(reading, from);
  if (takes.has("that")) {
    const clause = readClause(reading, at, wanted);
    if (clause) return [clause];
  }
  if (takes.has("to")) {
    const asked = readAsked(reading, at, wanted);
    if (asked.length > 0) return asked;
  }
  const gone = takes.has("gone") ? readGone(reading, at, wanted) : undefined;
  const thing = gone ?? (takes.has("thing") ? readThing(reading, at, wanted) : undefined);
  return thing ? [thing] : [];
};

const GONE = new Set(["gone", "out", "away"]);

/** *wants Doe gone*, *wants the statue removed*. */
const readGone = (reading: Reading, at: number, wanted: Wanted): Proposition | undefined => {
  const phrase = phraseFromToken(reading, at);
  const last = phrase ? phrase.last + 1 : -1;
  const word = wordAt(reading, last);
  const known = phrase?.definite || phrase?.kind === "name";
  const removed = known && isParticiple(tokenAt(reading, last)) ? `be ${word}` : undefined;
  const act = GONE.has(word) ? "be removed" : removed;
  if (!phrase || !act) return undefined;
  const target = targetOf(reading, phrase, { ...wanted, act });
  return target && { target, act, negated: false, last, form: "that" };
};

/** *the board to reject the merger*; *A and B to resign* are two. */
const readAsked = (reading: Reading, from: number, wanted: Wanted): readonly Proposition[] => {
  const phrases: NounPhrase[] = [];
  let at = from;
  for (let phrase = phraseFromToken(reading, at); phrase; phrase = phraseFromToken(reading, at)) {
    phrases.push(phrase);
    at = pastThing(reading, phrase, TARGET_LINKS) + 1;
    const joined = JOINTS.has(wordAt(reading, at));
    if (!joined) break;
    at++;
    if (wordAt(reading, at) === "and") at++;
  }
  const [first] = phrases;
  if (!first) return [];
  at = overAside(reading, at);
  at = skipTime(reading, at);
  let negated = wordAt(reading, at) === "not";
  if (negated) at++;
  if (wordAt(reading, at) !== "to" || !sameSentence(reading, at, from)) return [];
  at = skipTime(reading, at + 1);
  if (wordAt(reading, at) === "not") {
    negated = true;
    at = skipTime(reading, at + 1);
  }
  const act = readAct(reading, at);
  if (!act) return [];
  // *called for more troops to deter*: who is called on acts themselves, or something is to be done to it
  const purpose = wordAt(reading, from - 1) === "for" && !act.act.startsWith("be ");
  if (purpose && !phrases.every((phrase) => mayAct(reading, phrase))) return [];
  return phrases.flatMap((phrase) => {
    const target = targetOf(reading, phrase, { ...wanted, act: act.act });
    return target ? [{ target, act: act.act, negated, last: act.last, form: "to" as const }] : [];
  });
};

const mayAct = (reading: Reading, phrase: NounPhrase): boolean =>
  phrase.kind !== "nominal" ||
  phrase.head === "person" ||
  (isCrowd(reading, phrase) && !isAdded(reading, phrase.first));

/** *Doe, the mayor, to resign*: over an apposition. */
const overAside = (reading: Reading, at: number): number => {
  if (wordAt(reading, at) !== ",") return at;
  for (let i = at + 1; i < at + 12 && sameSentence(reading, i, at); i++)
    if (wordAt(reading, i) === "," && wordAt(reading, i + 1) === "to") return i + 1;
  return at;
};

const MODALS = new Set(["should", "must"]);

/** *that Doe apologise*, *Doe should resign*, *the mine be closed*. */
const readClause = (reading: Reading, from: number, wanted: Wanted): Proposition | undefined => {
  let at = from;
  const led = wordAt(reading, at) === "that";
  if (led) at++;
  const phrase = phraseFromToken(reading, at) ?? subjectPronoun(reading, at);
  if (!phrase) return undefined;
  at = skipTime(reading, pastThing(reading, phrase, TARGET_LINKS) + 1);
  const modal = MODALS.has(wordAt(reading, at));
  if (modal) at = skipTime(reading, at + 1);
  const negated = wordAt(reading, at) === "not";
  if (negated) at++;
  const token = tokenAt(reading, at);
  if (!token || !sameSentence(reading, at, from)) return undefined;
  const base =
    token.lower === "be" || ((token.pos === "VERB" || led || modal) && isBase(reading, at));
  if (!base) return undefined;
  const act = readAct(reading, at);
  const target = act && targetOf(reading, phrase, { ...wanted, act: act.act });
  return target && { target, act: act.act, negated, last: act.last, form: "that" };
};

const isBase = (reading: Reading, at: number): boolean => {
  const { lower = "", lemma = "", pos = "" } = tokenAt(reading, at) ?? {};
  if (reading.words.acts.has(lower)) return !INFLECTED.test(lower);
  return pos === "VERB" && lemma === lower && !lower.endsWith("ed");
};

const SUBJECTS = new Set(["he", "she", "they", "it"]);

const subjectPronoun = (reading: Reading, at: number): NounPhrase | undefined =>
  SUBJECTS.has(wordAt(reading, at)) ? cutPhrase(reading, at, at) : undefined;

const SOURCES = new Set(["of", "from", "by"]);

const THING_PRONOUNS = wordsOf(
  "it them they this that those these which what himself herself me us who you i",
);

/** *Doe's resignation* · *the removal of Doe* · *impeaching Doe* · *calls for …* · *a ban on night flights*. */
export const readThing = (
  reading: Reading,
  from: number,
  wanted: Wanted,
  links: ReadonlySet<string> = LINKS,
): Proposition | undefined => {
  const gerund = readGerund(reading, from, wanted);
  if (gerund) return gerund;
  const phrase = phraseFromToken(reading, from);
  if (!phrase || !sameSentence(reading, from, phrase.last)) return undefined;
  const named = readCalls(reading, phrase, wanted) ?? readActNoun(reading, phrase, wanted);
  if (named) return named;
  if (wordAt(reading, from) === "it")
    return { target: undefined, act: SUPPORT, negated: false, last: from, form: "calls" };
  const target = sidedWith(reading, phrase, wanted, links);
  return target && { target, act: SUPPORT, negated: false, last: target.last, form: "thing" };
};

/** A person by full name, or the thing as printed. */
const sidedWith = (
  reading: Reading,
  phrase: NounPhrase,
  wanted: Wanted,
  links: ReadonlySet<string>,
): Party | undefined => {
  const word = wordAt(reading, phrase.first);
  if (phrase.first === phrase.last && THING_PRONOUNS.has(word)) return undefined;
  // *a candidate* is nobody in particular
  if (phrase.kind === "nominal" && phrase.head === "person" && !phrase.definite) return undefined;
  const person = phrase.kind !== "nominal" || phrase.head === "person";
  const [entity = -1] = person ? entitiesOf(reading, phrase, wanted) : [];
  if (entity >= 0) return entityParty(reading, entity, phrase);
  // *Doe backed Doe*: the holder by name is nobody's target
  if (phrase.kind === "name" && entitiesOf(reading, phrase).length > 0) return undefined;
  if (phrase.kind === "pronoun" || THIRD_PERSON_OWNERS.has(word)) return undefined;
  const last = pastThing(reading, phrase, links);
  return UNFINISHED.has(tokenAt(reading, last)?.pos ?? "")
    ? undefined
    : asPrinted(reading, { first: phrase.first, last });
};

/** Parts of speech that no whole thing ends in: *a total* in *a total and complete ban*. */
const UNFINISHED = new Set(["DET", "ADJ", "ADP", "PART", "CCONJ"]);

/** *Doe's resignation*, *his removal*, *the resignation of Doe*, *an apology from Doe*. */
const readActNoun = (
  reading: Reading,
  phrase: NounPhrase,
  wanted: Wanted,
): Proposition | undefined => {
  const act = reading.words.actNouns.get(wordAt(reading, phrase.last));
  if (!act) return undefined;
  const base = { act, negated: false, form: "act" as const };
  const owner = ownerOf(reading, phrase);
  if (owner) {
    const target = targetOf(reading, owner, { ...wanted, act });
    return target && { ...base, target, last: phrase.last };
  }
  if (!SOURCES.has(wordAt(reading, phrase.last + 1)))
    return { ...base, target: undefined, last: phrase.last };
  const source = phraseFromToken(reading, phrase.last + 2);
  const target = source && targetOf(reading, source, wanted);
  return target && { ...base, target, last: source.last };
};

/** *impeaching the president*, *banning night flights*. */
const readGerund = (reading: Reading, at: number, wanted: Wanted): Proposition | undefined => {
  const word = wordAt(reading, at);
  const object = tokenAt(reading, at + 1)?.pos === "DET";
  if (!word.endsWith("ing") || !(object || tokenAt(reading, at)?.pos === "VERB")) return undefined;
  const phrase = phraseFromToken(reading, at + 1);
  const removing = reading.words.removing.get(reading.words.baseOf.get(word) ?? "");
  if (!phrase) return undefined;
  const target = removing && targetOf(reading, phrase, { ...wanted, act: removing });
  if (target) return { target, act: removing, negated: false, last: phrase.last, form: "act" };
  const last = pastThing(reading, phrase);
  return {
    target: asPrinted(reading, { first: at, last }),
    act: SUPPORT,
    negated: false,
    last,
    form: "thing",
  };
};

const SPOKEN = wordSet("calling");
const THOSE = new Set(["those", "these", "the", "such", "that"]);

/** *those calls*, *calls to resign*, *the chorus of calls for Doe to go*. */
const readCalls = (
  reading: Reading,
  phrase: NounPhrase,
  wanted: Wanted,
): Proposition | undefined => {
  if (!isCallNoun(reading, phrase.last)) return undefined;
  let at = phrase.last + 1;
  const inner = wordAt(reading, at) === "of" ? phraseFromToken(reading, at + 1) : undefined;
  if (inner && isCallNoun(reading, inner.last)) at = inner.last + 1;
  const last = at - 1;
  if (wordAt(reading, at) === "for") {
    // the sentence's end ends it: *call for call for …* over a whole text asks for nothing
    if (!sameSentence(reading, at + 1, phrase.last)) return undefined;
    const [inside] = readPropositions(reading, at + 1, new Set(["to", "thing"]), wanted);
    return inside;
  }
  // *the council's request to close the school* is not the holder's to refuse
  if (wordAt(reading, at) === "to" && !phrase.owner) {
    const act = readAct(reading, at + 1);
    return (
      act && { target: undefined, act: act.act, negated: false, last: act.last, form: "calls" }
    );
  }
  return THOSE.has(wordAt(reading, phrase.first)) && SPOKEN.has(wordAt(reading, last))
    ? { target: undefined, act: undefined, negated: false, last, form: "calls" }
    : undefined;
};
