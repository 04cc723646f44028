/** Positions in what somebody says must or should be done. */
import type { Stance } from "../../facts.ts";
import { readAct } from "./acts.ts";
import { type Claim, cueBefore, uttererOf } from "./claims.ts";
import { listEndingAt } from "./lists.ts";
import { phraseFromToken, skipTime } from "./phrases.ts";
import type { Proposition } from "./propositions.ts";
import { type Party, quoteAt, type Reading, sameSentence, tokenAt, wordAt } from "./reading.ts";
import { phraseLed } from "./subjects.ts";
import { targetOf } from "./targets.ts";
import { isHypothetical, verbSetting } from "./verb-setting.ts";

const MODALS = new Set(["should", "must"]);

const NEEDS = new Set(["needs", "need", "ought", "has", "have"]);

export const NOT = new Set(["not", "n't", "never"]);

const WEAK_TARGETS = new Set([
  "we",
  "i",
  "you",
  "they",
  "it",
  "this",
  "that",
  "there",
  "one",
  "who",
  "which",
  "people",
  "everyone",
  "everybody",
  "nobody",
  "somebody",
  "someone",
  "anyone",
  "those",
  "these",
  "what",
  "others",
  "both",
  "many",
  "some",
  "me",
  "us",
]);

type Must = {
  readonly act: { readonly act: string; readonly last: number; readonly known: boolean };
  readonly negated: boolean;
};

/** What must be done, read from the modal at `at`. */
export const readMust = (reading: Reading, at: number): Must | undefined => {
  const word = wordAt(reading, at);
  let next = at + 1;
  if (NEEDS.has(word)) {
    if (wordAt(reading, next) !== "to") return undefined;
    next++;
  } else if (!MODALS.has(word)) return undefined;
  let negated = false;
  next = skipTime(reading, next);
  if (NOT.has(wordAt(reading, next))) {
    negated = true;
    next = skipTime(reading, next + 1);
  }
  const act = readAct(reading, next);
  return act && { act, negated };
};

/** *Doe said Roe must resign* · *“Roe should resign,” Doe said*. */
export const mustClaims = (reading: Reading, at: number): readonly Claim[] => {
  const must = readMust(reading, at);
  if (
    !must ||
    isHypothetical(reading, at) ||
    (NEEDS.has(wordAt(reading, at)) && isLed(reading, at))
  )
    return [];
  const subject = listEndingAt(reading, verbSetting(reading, at).start - 1);
  if (!subject || !sameSentence(reading, subject.first, at) || phraseLed(reading, subject.first))
    return [];
  return obliged(reading, { subject, must, at });
};

/** *would need to*, *doesn't have to*: no obligation. */
const isLed = (reading: Reading, at: number): boolean =>
  tokenAt(reading, at - 1)?.pos === "AUX" || NOT.has(wordAt(reading, at - 1));

type Obliged = {
  readonly subject: NonNullable<ReturnType<typeof listEndingAt>>;
  readonly must: Must;
  readonly at: number;
};

const obliged = (reading: Reading, { subject, must, at }: Obliged): readonly Claim[] => {
  const utterer = uttererOf(reading, at, subject.first);
  const denied = denies(reading, subject.first);
  if (!utterer || denied === "unsaid") return [];
  const apart = utterer.holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : []));
  const stance: Stance = must.negated !== (denied === "denied") ? "against" : "for";
  return subject.phrases.flatMap((phrase) => {
    const word = wordAt(reading, phrase.first);
    if (WEAK_TARGETS.has(word) && phrase.first === phrase.last) return [];
    // *said he must resign* may be about the speaker
    const vague = phrase.kind === "pronoun" && quoteAt(reading, at) < 0;
    if (vague && !reading.topics.has(must.act.act)) return [];
    const target = targetOf(reading, phrase, { apart, act: must.act.act });
    // a thing only where it is called by name or known: *the bill should pass*, but not *students should study*
    if (!target || (target.entity < 0 && !phrase.definite)) return [];
    const proposition: Proposition = {
      target,
      act: must.act.act,
      negated: false,
      last: must.act.last,
      form: "that",
    };
    return utterer.holders
      .filter(({ entity }) => entity < 0 || entity !== target.entity)
      .map((holder) => ({
        holder,
        proposition,
        stance,
        strength: utterer.reported ? "reported" : "stated",
        evidence: evidenceOf(reading, holder, subject.first, proposition, at),
        rule: "says-must",
      }));
  });
};

/** Within a quotation its words alone; outside, from the one who says it. */
const evidenceOf = (
  reading: Reading,
  holder: Party,
  first: number,
  { last }: Proposition,
  at: number,
) =>
  quoteAt(reading, at) >= 0 && quoteAt(reading, holder.first) !== quoteAt(reading, at)
    ? { first, last }
    : { first: Math.min(holder.first, first), last };

const VIEWS = new Set(["think", "believe", "feel", "agree"]);

/** *did not say Roe should* says nothing; *doesn't think Roe should* is against. */
const denies = (reading: Reading, first: number): "denied" | "unsaid" | undefined => {
  const cue = cueBefore(reading, first);
  if (cue < 0) return undefined;
  if (!verbSetting(reading, cue).negated)
    return wordAt(reading, cue) === "deny" || wordAt(reading, cue) === "denied"
      ? "denied"
      : undefined;
  return VIEWS.has(
    reading.words.baseOf.get(wordAt(reading, cue)) ?? tokenAt(reading, cue)?.lemma ?? "",
  )
    ? "denied"
    : "unsaid";
};

const TIME_LEADS = new Set(["is", "was", "'s", "it's", "about", "high", "past", "now", "be"]);

/** *it is time for Roe to go* */
export const timeClaims = (reading: Reading, at: number): readonly Claim[] => {
  if (
    wordAt(reading, at) !== "time" ||
    wordAt(reading, at + 1) !== "for" ||
    !TIME_LEADS.has(wordAt(reading, at - 1)) ||
    isHypothetical(reading, at)
  )
    return [];
  const phrase = phraseFromToken(reading, at + 2);
  if (!phrase || wordAt(reading, phrase.last + 1) !== "to") return [];
  const act = readAct(reading, phrase.last + 2);
  const it = verbSetting(reading, at).start - 1;
  const utterer = act && uttererOf(reading, at, it);
  const target =
    utterer && targetOf(reading, phrase, { apart: utterer.holders.map(({ entity }) => entity) });
  if (!target || WEAK_TARGETS.has(wordAt(reading, phrase.first))) return [];
  const proposition: Proposition = {
    target,
    act: act.act,
    negated: false,
    last: act.last,
    form: "to",
  };
  return utterer.holders.map((holder) => ({
    holder,
    proposition,
    stance: "for",
    strength: utterer.reported ? "reported" : "stated",
    evidence: evidenceOf(reading, holder, it, proposition, at),
    rule: "says-must",
  }));
};
