/** Positions in the passive: *The bill is opposed by Doe* · *Doe, endorsed by Roe,* · *Doe was urged by Roe to resign*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import type { VerbForm as Form } from "../syntax/verb-forms.ts";
import { readAct } from "./acts.ts";
import type { Claim } from "./claims.ts";
import type { Wanted } from "./identity.ts";
import { listEndingAt, type Subject } from "./lists.ts";
import { agentsFrom } from "./participles.ts";
import { skipTime } from "./phrases.ts";
import type { Proposition } from "./propositions.ts";
import { quoteAt, type Reading, wordAt } from "./reading.ts";
import { earlierSubject } from "./subjects.ts";
import { targetOf } from "./targets.ts";
import { isEarlier, verbSetting } from "./verb-setting.ts";
import type { VerbEntry } from "./words.ts";

const BE = new Set(["be", "is", "are", "was", "were", "been", "being"]);

export type Trigger = {
  readonly at: number;
  readonly entry: VerbEntry;
  readonly form: Form;
  /** The token after verb and particles. */
  readonly after: number;
};

/** Undefined: the verb is no passive. */
export const passiveClaims = (reading: Reading, trigger: Trigger): readonly Claim[] | undefined => {
  const { at, entry, form, after } = trigger;
  if (form !== "past") return undefined;
  const by = skipTime(reading, after);
  const agents = wordAt(reading, by) === "by" ? agentsFrom(reading, by) : undefined;
  const setting = verbSetting(reading, at);
  let be = false;
  for (let i = setting.start; i < at; i++) be ||= BE.has(wordAt(reading, i));
  if (!agents) return be && entry.lemma !== "be" ? [] : undefined;
  const noun = patientOf(reading, be ? setting.start : at);
  const [phrase] = noun?.phrases ?? [];
  if (setting.blocked || setting.negated || !noun || !phrase) return [];
  const wanted = { apart: agents.holders.flatMap(({ entity }) => (entity >= 0 ? [entity] : [])) };
  const siding = entry.kind === "backing" || entry.kind === "opposing";
  const propositions = siding
    ? sided(reading, noun.last, phrase, wanted)
    : asked(reading, agents.after, phrase, wanted);
  const earlier = isEarlier(reading, noun.first, setting, agents.after - 1);
  return propositions.flatMap((proposition) =>
    agents.holders.map((holder) => ({
      holder,
      proposition,
      stance: entry.kind === "opposing" ? "against" : "for",
      strength: quoteAt(reading, at) >= 0 ? "reported" : earlier ? "earlier" : "stated",
      evidence: {
        first: Math.min(holder.first, proposition.target?.first ?? at),
        last: Math.max(holder.last, proposition.last),
      },
      rule: siding ? "backed-by" : "asks-to-act",
    })),
  );
};

/** What is backed or asked: before the verb, over a comma, or the subject of the verb before *and*. */
const patientOf = (reading: Reading, start: number): Subject | undefined => {
  const before = wordAt(reading, start - 1);
  if (before === "and" || before === "but") return earlierSubject(reading, start - 1);
  return listEndingAt(reading, start - (before === "," ? 2 : 1));
};

const sided = (
  reading: Reading,
  last: number,
  phrase: NounPhrase,
  wanted: Wanted,
): readonly Proposition[] => {
  const target = targetOf(reading, phrase, wanted);
  return target ? [{ target, act: "support", negated: false, last, form: "thing" }] : [];
};

const asked = (
  reading: Reading,
  after: number,
  phrase: NounPhrase,
  wanted: Wanted,
): readonly Proposition[] => {
  const act = wordAt(reading, after) === "to" ? readAct(reading, after + 1) : undefined;
  const target = act && targetOf(reading, phrase, { ...wanted, act: act.act });
  return target ? [{ target, act: act.act, negated: false, last: act.last, form: "to" }] : [];
};
