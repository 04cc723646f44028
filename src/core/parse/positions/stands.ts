/** What a frame says of those who do, decline or do not do it. */

import type { Strength } from "../../facts.ts";
import { wordSet } from "../../lexicon.ts";
import type { Clause } from "../syntax/clause.ts";
import { type Claim, negate } from "./claims.ts";
import { isEarlier } from "./earlier.ts";
import { callsAhead, headOf, isAdded, phraseFromToken } from "./phrases.ts";
import type { Doing } from "./predications.ts";
import type { Proposition } from "./propositions.ts";
import { type Reading, wordAt } from "./reading.ts";
import type { Frame } from "./words.ts";

/** A clause whose verb and particles are a frame's. */
export type Match = {
  readonly clause: Clause;
  readonly frame: Frame;
  /** The token after verb and particles. */
  readonly after: number;
};

export type Stand = Pick<Claim, "stance" | "strength" | "rule">;

/** The stand of those who do, or do not do, what the frame says; undefined: it says nothing. */
export const standOf = (
  reading: Reading,
  { clause, frame }: Match,
  { manner }: Doing,
): Stand | undefined => {
  const { stance, strength, rule, negated } = frame;
  const stated: Stand = { stance, strength, rule };
  const denied = clause.polarity === "negated";
  if (negated === "only") return denied ? stated : undefined;
  // *would slam it* judges nothing yet
  if (strength === "implied" && clause.modal) return undefined;
  if (!denied) return asDone(stated, manner);
  // *no longer supports*
  if (wordAt(reading, clause.verb - 1) === "longer") return { ...stated, strength: "earlier" };
  if (negated === "none") return undefined;
  // *does not want him to resign* is against it; *has not called on him to* is nothing yet
  if (negated === "against" && (clause.tense === "present" || clause.lemma === "want"))
    return { stance: negate(stance), strength, rule: rule === "backs" ? "opposes" : rule };
  return { stance: "withheld", strength, rule: "has-not-asked" };
};

const asDone = (stand: Stand, manner: Doing["manner"]): Stand | undefined => {
  if (manner === "threatened") return { ...stand, strength: "implied" };
  if (manner !== "declined") return stand;
  return stand.stance === "for"
    ? { stance: "withheld", strength: "declined", rule: "declines-to-ask" }
    : undefined;
};

type Said = { readonly doing: Doing; readonly first: Proposition; readonly after: number };

export const strengthAt = (
  reading: Reading,
  clause: Clause,
  { doing, first, after }: Said,
  strength: Strength,
): Strength => {
  if (strength === "declined" || strength === "silent") return strength;
  const words = { subject: doing.first, after, last: first.last };
  return isEarlier(reading, clause, words) ? "earlier" : strength;
};

const ASKING = new Set(["asks-to-act", "asks-that", "asks-for"]);

/** Of a verb of asking, what is asked; of a verb of siding, whether it is with others' calls. */
export const ruleOf = (
  reading: Reading,
  { frame, after }: Match,
  { form, negated }: Proposition,
  { rule }: Stand,
): string => {
  if (form === "own") return (rule === "vows") === negated ? "refuses-to-act" : "vows";
  if (ASKING.has(rule))
    return form === "to" ? "asks-to-act" : form === "that" ? "asks-that" : "asks-for";
  const sides = (rule === "backs" || rule === "opposes") && callsAhead(reading, after);
  if (!sides) return rule;
  return frame.stance === "for" ? "joins-calls" : "rejects-calls";
};

const IDLE = wordSet("idleObjects");

/** Not *urged Doe* without an act, not *told a friend to wait*, not *slammed the door*. */
export const isMeant = (
  reading: Reading,
  { weak, known, things, unless, rule }: Frame,
  { target, form, act = "", last }: Proposition,
): boolean => {
  if (form === "to") {
    const listed = reading.words.actNouns.has(act) || act.startsWith("be ");
    const idle = target !== undefined && IDLE.has(wordAt(reading, target.first));
    return !weak || listed || !(known || idle);
  }
  if (form !== "thing") return true;
  if (!target) return false;
  // of *the crash on ice* the crash, and what follows it
  const end = phraseFromToken(reading, target.first)?.last ?? target.last;
  if ([end, end + 1, last + 1].some((at) => unless.has(wordAt(reading, at)))) return false;
  const head = headOf(reading, end);
  const person = target.entity >= 0 && reading.cast.entities[target.entity]?.kind !== "body";
  if (things) return !person && head !== "person" && head !== "people";
  const added = head === "people" && !isAdded(reading, target.first);
  return !(ASKING.has(rule) && (target.entity >= 0 || added));
};
