/** Stands withheld: *declined to say whether*, what one keeps mum on, *absent from the calls*. */
import { wordSet } from "../../lexicon.ts";
import type { Clause } from "../syntax/clause.ts";
import { readAct } from "./acts.ts";
import { type Claim, claimsOf, knownOf } from "./claims.ts";
import { holderOf } from "./holders.ts";
import { mustAct } from "./must.ts";
import { nounOf, phraseFromToken, skipTime } from "./phrases.ts";
import { type Doing, doingOf, parentOf } from "./predications.ts";
import { type Proposition, readThing } from "./propositions.ts";
import { type Party, type Reading, tokenAt, wordAt } from "./reading.ts";
import { targetOf } from "./targets.ts";

const WHETHER = new Set(["whether", "if"]);

/** *declined to say whether Roe should resign* · *would not say if he would back the bill*. */
export const unsaidClaims = (reading: Reading, say: Clause): readonly Claim[] => {
  const { saying, declining } = reading.words.sets;
  const whether = say.verb + 1;
  if (!saying.has(say.lemma) || !WHETHER.has(wordAt(reading, whether))) return [];
  const parent = say.form === "infinitive" ? parentOf(reading, say) : undefined;
  const declined = parent && declining.has(parent.lemma) && parent.polarity === "asserted";
  if (!declined && !(say.polarity === "negated" && say.form === "finite")) return [];
  const doing = doingOf(reading, declined ? parent : say);
  const found = doing && readWhether(reading, whether, doing.holders);
  return found
    ? claimsOf(doing, found, {
        stance: "withheld",
        strength: "declined",
        rule: "declines-to-say",
        from: whether,
      })
    : [];
};

const FUTURE = new Set(["will", "would"]);
const REACH = 16;

/** What is in question after *whether*: sides on a thing, an act that somebody should do, or that the holder will. */
const readWhether = (
  reading: Reading,
  whether: number,
  holders: readonly Party[],
): Proposition | undefined => {
  for (const clause of reading.clausesBeside(whether)) {
    if (clause.verb < whether || clause.verb - whether > REACH) continue;
    const found = sidesIn(reading, clause) ?? actIn(reading, clause, knownOf(holders));
    if (found) return found;
  }
  return undefined;
};

const actIn = (
  reading: Reading,
  clause: Clause,
  known: readonly number[],
): Proposition | undefined => {
  const must = mustAct(reading, clause);
  const will = FUTURE.has(clause.modal ?? "") ? readAct(reading, clause.verb) : undefined;
  const act = must ?? (will?.known ? will : undefined);
  const [phrase] = clause.subject;
  const wanted = must ? { apart: known } : { rather: known };
  const target = act && phrase && targetOf(reading, nounOf(reading, phrase), wanted);
  return target && { target, act: act.act, negated: false, last: act.last, form: "that" };
};

const sidesIn = (reading: Reading, clause: Clause): Proposition | undefined => {
  const sides = reading.words.frames.get(clause.lemma)?.some(({ takes, particles, rule }) => {
    return takes.has("thing") && particles.length === 0 && (rule === "backs" || rule === "opposes");
  });
  const thing = sides ? readThing(reading, clause.verb + 1, {}) : undefined;
  return thing?.target ? thing : undefined;
};

const ABOUT = new Set(["on", "about", "over", "regarding"]);

const VAGUE = wordSet("vagueMatters");

/** What one is silent on behind token `from`; without a word of it, what was spoken of before. */
export const aboutWhat = (
  reading: Reading,
  from: number,
  holders: readonly Party[],
): Proposition | undefined => {
  const at = skipTime(reading, from);
  const anaphor = {
    target: undefined,
    act: undefined,
    negated: false,
    last: at - 1,
    form: "calls",
  } as const;
  if (!ABOUT.has(wordAt(reading, at))) return anaphor;
  if (WHETHER.has(wordAt(reading, at + 1))) return readWhether(reading, at + 1, holders);
  const phrase = phraseFromToken(reading, at + 1);
  if (!phrase) return undefined;
  if (VAGUE.has(wordAt(reading, phrase.last))) return { ...anaphor, last: phrase.last };
  const thing = readThing(reading, at + 1, {});
  // a thing is a matter of sides only where somebody takes one
  return thing?.form === "thing" ? { ...thing, form: "matter" } : thing;
};

const ABSENT = new Set(["absent", "missing"]);

/** *Absent from the calls for Roe to resign was Doe* · *Doe was absent from the calls*. */
export const absenceClaims = (reading: Reading, clause: Clause): readonly Claim[] => {
  if (clause.lemma !== "be") return [];
  const start =
    reading.cast.scene.sentenceRanges[tokenAt(reading, clause.verb)?.sentence ?? -1]?.start ?? 0;
  const lead = skipTime(reading, start);
  const inverted = ABSENT.has(wordAt(reading, lead));
  const at = inverted ? lead : skipTime(reading, clause.verb + 1);
  if (!ABSENT.has(wordAt(reading, at)) || wordAt(reading, at + 1) !== "from") return [];
  const found = readThing(reading, at + 2, {});
  if (found?.form !== "calls" && found?.form !== "act" && found?.form !== "to") return [];
  const doing = inverted ? absentBehind(reading, clause) : doingOf(reading, clause);
  return doing
    ? claimsOf(doing, found, {
        stance: "withheld",
        strength: "silent",
        rule: "absent-from-calls",
        from: at,
      })
    : [];
};

const absentBehind = (
  reading: Reading,
  { verb, object }: Clause,
): Pick<Doing, "holders" | "reported"> | undefined => {
  const phrase = phraseFromToken(reading, verb + 1);
  return object && phrase ? { holders: holderOf(reading, phrase), reported: false } : undefined;
};
