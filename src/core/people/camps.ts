/** People of one and the same full name, kept apart where their traits contradict each other. */
import type { Appearance } from "./appearance.ts";
import type { Cluster } from "./entity.ts";
import { remembering } from "./remembering.ts";
import { affinity, agree, conflicts } from "./traits.ts";
import { byWeight, companyOf, type Whole, wholeOf } from "./whole.ts";

/** One trait that differs is a slip of reading where the company is as alike as this. */
const SAME_COMPANY = 0.15;
/** Of two who fit, the one whose company is so many times as alike. */
const MARGIN = 2;

export const campsOf = remembering((same: readonly Appearance[]): readonly Cluster[] => {
  const opposed = same.some((one, i) =>
    same.slice(i + 1).some((other) => conflicts(one, other) > 0),
  );
  const camps = opposed ? divided(same) : [same];
  return camps.map((camp) => {
    const why = camps.length === 1 ? "name" : fitsSeveral(camp, camps) ? "open" : "traits";
    return { whole: whole(camp), members: camp.map((one) => ({ one, why })) };
  });
});

/** Nothing that is known of these tells them from either of two others. */
const fitsSeveral = (
  camp: readonly Appearance[],
  camps: readonly (readonly Appearance[])[],
): boolean =>
  camps.filter(
    (other) =>
      other !== camp && camp.every((one) => other.every((its) => conflicts(one, its) === 0)),
  ).length > 1;

const divided = (same: readonly Appearance[]): readonly (readonly Appearance[])[] => {
  const camps: Appearance[][] = [];
  for (const one of same.toSorted(byKnowledge)) {
    const fits = camps.filter((camp) => camp.every((other) => !isOther(one, other)));
    const [only, ...more] = fits;
    const chosen = more.length === 0 ? only : nearest(one, fits);
    if (chosen) chosen.push(one);
    else camps.push([one]);
  }
  return camps;
};

const nearest = (one: Appearance, fits: readonly Appearance[][]): Appearance[] | undefined => {
  const [best, second] = fits
    .map((camp) => ({ camp, near: affinity(one.company, companyOf(camp)) }))
    .toSorted((a, b) => b.near - a.near);
  const clear = best && (!second || best.near > MARGIN * second.near);
  return clear || best?.camp.some((other) => agree(one, other)) ? best.camp : undefined;
};

/** With the traits of all. */
const whole = (camp: readonly Appearance[]): Whole => {
  if (camp.length === 1) return wholeOf(camp);
  const sorted = camp.toSorted(byWeight);
  return {
    ...wholeOf(sorted),
    ...commonest(sorted, "sex"),
    ...commonest(sorted, "party"),
    ...commonest(sorted, "state"),
    fields: [...new Set(camp.flatMap(({ fields }) => fields))].toSorted(),
  };
};

const commonest = (
  sorted: readonly Appearance[],
  trait: "sex" | "party" | "state",
): Partial<Appearance> => {
  const value = sorted.find((one) => one[trait] !== undefined)?.[trait];
  return value === undefined ? {} : { [trait]: value };
};

const isOther = (a: Appearance, b: Appearance): boolean => {
  const against = conflicts(a, b);
  return against > 1 || (against === 1 && affinity(a.company, b.company) < SAME_COMPANY);
};

/** Those of whom most is known decide first. */
const byKnowledge = (a: Appearance, b: Appearance): number =>
  knownOf(b) - knownOf(a) || byWeight(a, b);

const knownOf = ({ sex, party, state, fields }: Appearance): number =>
  [sex, party, state].filter((trait) => trait !== undefined).length + fields.length;
