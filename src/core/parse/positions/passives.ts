/** Stands of a passive's agent: *The bill is opposed by Doe* · *Doe, endorsed by Roe,* · *Doe was urged by Roe to resign*. */
import { type ReadAct, readAct } from "./acts.ts";
import { type Claim, claimsOf, knownOf } from "./claims.ts";
import { isEarlier } from "./earlier.ts";
import { holderOf } from "./holders.ts";
import { nounOf } from "./phrases.ts";
import { isOwn } from "./predications.ts";
import type { Proposition } from "./propositions.ts";
import { type Party, type Reading, wordAt } from "./reading.ts";
import { isMeant, type Match } from "./stands.ts";
import { targetOf } from "./targets.ts";

export const passiveClaims = (reading: Reading, match: Match): readonly Claim[] => {
  const { clause, frame, after } = match;
  const [patient] = clause.subject;
  const last = clause.agent.at(-1)?.last;
  if (!patient || last === undefined || clause.polarity !== "asserted") return [];
  const holders = clause.agent.flatMap((phrase) => holderOf(reading, nounOf(reading, phrase)));
  const sides = frame.takes.has("thing") && !frame.takes.has("to");
  const found = sides
    ? sided(reading, match, holders, Math.max(patient.last, last))
    : asked(reading, match, holders, last);
  if (!found) return [];
  const reported = clause.quote >= 0 && !isOwn(reading, holders, clause.verb);
  const earlier = isEarlier(reading, clause, { subject: patient.first, after, last });
  const judged = frame.strength === "implied" ? frame.rule : "backed-by";
  return claimsOf({ holders, reported }, found, {
    stance: frame.stance,
    strength: earlier ? "earlier" : frame.strength,
    rule: sides ? judged : "asks-to-act",
    from: Math.min(patient.first, clause.first),
  });
};

const patientOf = (
  reading: Reading,
  {
    clause: {
      subject: [patient],
    },
  }: Match,
  holders: readonly Party[],
  act?: ReadAct,
) =>
  patient &&
  targetOf(reading, nounOf(reading, patient), {
    apart: knownOf(holders),
    ...(act ? { act: act.act } : {}),
  });

const sided = (
  reading: Reading,
  match: Match,
  holders: readonly Party[],
  last: number,
): Proposition | undefined => {
  const target = patientOf(reading, match, holders);
  const found = { target, act: "support", negated: false, last, form: "thing" } as const;
  // nothing behind the thing itself makes it something else
  const meant = isMeant(reading, match.frame, { ...found, last: match.after - 1 });
  return target && meant ? found : undefined;
};

const asked = (
  reading: Reading,
  match: Match,
  holders: readonly Party[],
  last: number,
): Proposition | undefined => {
  const act = wordAt(reading, last + 1) === "to" ? readAct(reading, last + 2) : undefined;
  const target = act && patientOf(reading, match, holders, act);
  return target && { target, act: act.act, negated: false, last: act.last, form: "to" };
};
