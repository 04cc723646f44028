/** Stands in what somebody says must or should be done: *Doe said Roe must resign* · *“It's time for Roe to go,” Doe said*. */
import type { Stance } from "../../facts.ts";
import type { Clause } from "../syntax/clause.ts";
import { NEGATORS } from "../text/closed-classes.ts";
import { readAct } from "./acts.ts";
import { type Claim, claimsOf, knownOf } from "./claims.ts";
import { nounOf, skipTime } from "./phrases.ts";
import { parentOf, uttererOf } from "./predications.ts";
import type { Proposition } from "./propositions.ts";
import { quoteAt, type Reading, wordAt } from "./reading.ts";
import { targetOf } from "./targets.ts";

const OBLIGING = new Set(["should", "must", "ought", "needs to", "need to", "has to", "have to"]);
const WORDS = new Set(["should", "must", "ought", "needs", "need", "has", "have"]);

/** What must be done by the subject of the clause; undefined: nothing must, or it is too weak to take sides on. */
export const mustAct = (reading: Reading, clause: Clause): ReturnType<typeof readAct> => {
  const { modal = "", polarity, first, verb } = clause;
  // *doesn't have to* is no obligation
  if (!OBLIGING.has(modal) || (polarity === "negated" && modal.endsWith(" to"))) return undefined;
  let at = first;
  while (at < verb && !WORDS.has(wordAt(reading, at))) at++;
  at = skipTime(reading, at + 1);
  while (at < verb && (NEGATORS.has(wordAt(reading, at)) || wordAt(reading, at) === "to"))
    at = skipTime(reading, at + 1);
  return readAct(reading, at);
};

export const mustClaims = (reading: Reading, clause: Clause): readonly Claim[] => {
  if (clause.polarity === "unreal") return [];
  const act = mustAct(reading, clause);
  if (act) return obliged(reading, clause, { act, negated: clause.polarity === "negated" });
  const parent = clause.form === "infinitive" ? parentOf(reading, clause) : undefined;
  const [subject] = clause.subject;
  const time = parent?.lemma === "be" && subject && wordAt(reading, subject.first - 2) === "time";
  if (!time || wordAt(reading, subject.first - 1) !== "for") return [];
  const due = readAct(reading, skipTime(reading, clause.first + 1));
  return due
    ? obliged(reading, { ...parent, subject: clause.subject }, { act: due, negated: false })
    : [];
};

type Must = { readonly act: NonNullable<ReturnType<typeof readAct>>; readonly negated: boolean };

const obliged = (reading: Reading, clause: Clause, { act, negated }: Must): readonly Claim[] => {
  const utterer = uttererOf(reading, clause);
  const denied = denies(reading, clause);
  if (!utterer || denied === "unsaid") return [];
  const stance: Stance = negated !== (denied === "denied") ? "against" : "for";
  return clause.subject.flatMap((one) => {
    const phrase = nounOf(reading, one);
    const word = wordAt(reading, phrase.first);
    if (reading.words.sets.weakTargets.has(word) && phrase.first === phrase.last) return [];
    // *said he must resign* may be about the speaker
    const vague = phrase.kind === "pronoun" && clause.quote < 0 && !reading.topics.has(act.act);
    const wanted = { apart: knownOf(utterer.holders), act: act.act };
    const target = vague ? undefined : targetOf(reading, phrase, wanted);
    // a thing only where it is called by name or known: *the bill should pass*, but not *students should study*
    if (!target || (target.entity < 0 && !phrase.definite)) return [];
    const found: Proposition = {
      target,
      act: act.act,
      negated: false,
      last: act.last,
      form: "that",
    };
    return claimsOf(utterer, found, {
      stance,
      strength: "stated",
      rule: "says-must",
      from: phrase.first,
    }).map((claim) => ({ ...claim, evidence: inQuotation(reading, clause, claim, phrase.first) }));
  });
};

/** Within a quotation its words alone; outside, from the one who says it. */
const inQuotation = (reading: Reading, { quote }: Clause, claim: Claim, first: number) => {
  const alone = quote >= 0 && quoteAt(reading, claim.holder.first) !== quote;
  return {
    first: alone ? first : Math.min(first, claim.holder.first),
    last: claim.proposition.last,
  };
};

const VIEWS = new Set(["think", "believe", "feel", "agree"]);

/** *did not say Roe should* says nothing; *doesn't think Roe should* is against. */
const denies = (reading: Reading, clause: Clause): "denied" | "unsaid" | undefined => {
  const parent = clause.link === "that" ? parentOf(reading, clause) : undefined;
  if (parent?.polarity !== "negated") return parent?.lemma === "deny" ? "denied" : undefined;
  return VIEWS.has(parent.lemma) ? "denied" : "unsaid";
};
