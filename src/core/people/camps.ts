/** People of one and the same full name, kept apart where their traits contradict each other. */
import { type Appearance, byWeight, sum } from "./appearance.ts";
import type { Cluster } from "./entity.ts";
import { affinity, conflicts } from "./traits.ts";

/** One trait that differs is a slip of reading where the company is as alike as this. */
const SAME_COMPANY = 0.15;
/** Of two who fit, the one whose company is so many times as alike. */
const MARGIN = 2;

export const campsOf = (same: readonly Appearance[]): readonly Cluster[] => {
  const camps: Appearance[][] = [];
  for (const one of same.toSorted(byKnowledge)) {
    const fits = camps.filter((camp) => camp.every((other) => !isOther(one, other)));
    const [best, second] = fits
      .map((camp) => ({ camp, near: affinity(one, whole(camp)) }))
      .toSorted((a, b) => b.near - a.near);
    if (!best) camps.push([one]);
    else if (!second || best.near > MARGIN * second.near || agrees(one, best.camp))
      best.camp.push(one);
    else camps.push([one]);
  }
  return camps.map((camp) => ({
    whole: whole(camp),
    members: camp.map((one) => ({
      one,
      why: camps.length > 1 ? ("traits" as const) : ("name" as const),
    })),
  }));
};

const whole = (camp: readonly Appearance[]): Appearance => {
  const [first, ...more] = camp.toSorted(byWeight);
  if (!first) throw new RangeError("a camp of nobody");
  return more.reduce(
    (all, one) => ({
      ...sum(all, one),
      ...((all.sex ?? one.sex) ? { sex: all.sex ?? one.sex } : {}),
      ...((all.party ?? one.party) ? { party: all.party ?? one.party } : {}),
      ...((all.state ?? one.state) ? { state: all.state ?? one.state } : {}),
      fields: [...new Set([...all.fields, ...one.fields])].toSorted(),
    }),
    first,
  );
};

const isOther = (a: Appearance, b: Appearance): boolean => {
  const against = conflicts(a, b);
  return against > 1 || (against === 1 && affinity(a, b) < SAME_COMPANY);
};

const agrees = (one: Appearance, camp: readonly Appearance[]): boolean =>
  camp.some(
    (other) =>
      (one.party !== undefined && one.party === other.party) ||
      (one.state !== undefined && one.state === other.state) ||
      one.fields.some((field) => other.fields.includes(field)),
  );

/** Those of whom most is known decide first. */
const byKnowledge = (a: Appearance, b: Appearance): number =>
  knownOf(b) - knownOf(a) || byWeight(a, b);

const knownOf = ({ sex, party, state, fields }: Appearance): number =>
  [sex, party, state].filter((trait) => trait !== undefined).length + fields.length;
