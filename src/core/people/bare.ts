/** Whose a surname alone is: the only bearer's, or of several the one to whom its article points. */
import { type Appearance, sum } from "./appearance.ts";
import { type Counts, eachOf } from "./counts.ts";
import type { Cluster, Reason } from "./entity.ts";
import { partsOf, romanised } from "./name.ts";
import { conflicts } from "./traits.ts";

/** Gives each surname alone to somebody of `clusters`, or to nobody in particular: all of those are one. */
export const linkBare = (
  bare: readonly Appearance[],
  clusters: readonly Cluster[],
): readonly Cluster[] => {
  const people = bare.length === 0 ? [] : clusters.filter(({ whole }) => whole.kind === "person");
  const surnames = new Map(people.map((cluster) => [cluster, surnamesOf(cluster)]));
  const often = countOf(bare);
  const owned = new Map<Cluster | string, Member[]>();
  for (const one of bare) {
    const { owner, why } = ownerOf(one, bearersOf(one, surnames), often.get(one.key) ?? 1);
    const its = owned.get(owner) ?? [];
    its.push({ one, why });
    owned.set(owner, its);
  }
  return [
    ...clusters.map((cluster) => withMembers(cluster, owned.get(cluster) ?? [])),
    ...[...owned].flatMap(([owner, [first, ...more]]) =>
      typeof owner === "string" && first
        ? [withMembers({ whole: first.one, members: [first] }, more)]
        : [],
    ),
  ];
};

type Member = Cluster["members"][number];

const withMembers = ({ whole, members }: Cluster, more: readonly Member[]): Cluster => ({
  whole: sum(
    whole,
    more.map(({ one }) => ({ one, by: 1 })),
  ),
  members: [...members, ...more],
});

const countOf = (bare: readonly Appearance[]): ReadonlyMap<string, number> => {
  const often = new Map<string, number>();
  for (const { key } of bare) often.set(key, (often.get(key) ?? 0) + 1);
  return often;
};

const bearersOf = (
  one: Appearance,
  surnames: ReadonlyMap<Cluster, ReadonlySet<string>>,
): readonly Cluster[] => {
  const surname = romanised(one.key);
  return [...surnames].flatMap(([cluster, its]) =>
    its.has(surname) && conflicts(cluster.whole, one) === 0 ? [cluster] : [],
  );
};

/** Whose it is, or the surname itself. */
const ownerOf = (
  one: Appearance,
  bearers: readonly Cluster[],
  often: number,
): { readonly owner: Cluster | string; readonly why: Reason } => {
  const [only, ...others] = bearers;
  if (!only) return { owner: one.key, why: "name" };
  if (others.length === 0)
    return isLikely(one, only, often)
      ? { owner: only, why: "only bearer" }
      : { owner: one.key, why: "name" };
  const chosen = pointedAt(one, bearers);
  return chosen ? { owner: chosen, why: "context" } : { owner: one.key, why: "open" };
};

/**
 * The only bearer, if they are known well enough: one who is named in full now and then does not take the name of another
 * whom everybody knows by the surname alone, but for where they have a role or company in common.
 */
const isLikely = (one: Appearance, only: Cluster, often: number): boolean => {
  if (often <= RENOWN * only.whole.articles) return true;
  let shared = Object.keys(one.context).filter(
    (feature) => feature.startsWith("r:") && feature in only.whole.context,
  ).length;
  eachOf(one.company, only.whole.company, (_, its, theirs) => {
    if (its > 0 && theirs > 0) shared++;
  });
  return shared >= LEAST_SHARED;
};
const RENOWN = 3;
const LEAST_SHARED = 2;

/** The surnames that somebody bears, in whichever way their endings are written. */
const surnamesOf = ({ members }: Cluster): ReadonlySet<string> =>
  new Set(members.map(({ one }) => romanised(partsOf(one.key).surname)));

/** Odds from which one of several is meant. */
const CERTAIN = Math.log(20);
/** What a feature counts that nobody had. */
const SMOOTH = 0.5;
/** How many kinds of a feature there are, about. */
const KINDS = 60;
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries({ r: 1, o: 0.7, m: 0.5 }));

/** By what stands in its article, as far as the articles of each bearer have the same (naive Bayes). */
const pointedAt = (one: Appearance, bearers: readonly Cluster[]): Cluster | undefined => {
  // An article that names one of them in full means somebody else, or not only them.
  if (bearers.some(({ members }) => members.some(({ one: its }) => `k:${its.key}` in one.context)))
    return undefined;
  const features = Object.keys(one.context).filter((feature) => WEIGHTS.has(feature.charAt(0)));
  const [best, second] = bearers
    .map((cluster) => ({ cluster, ...scoreOf(cluster.whole, one.company, features) }))
    .toSorted((a, b) => b.score - a.score || (a.cluster.whole.id < b.cluster.whole.id ? -1 : 1));
  if (!best || !second || best.shared === 0) return undefined;
  return best.score - second.score >= CERTAIN ? best.cluster : undefined;
};

const scoreOf = (
  { articles, context, company }: Appearance,
  beside: Counts,
  features: readonly string[],
) => {
  const oddsOf = (count: number): number =>
    Math.log((count + SMOOTH) / (articles + SMOOTH * KINDS));
  let score = Math.log(articles);
  let shared = 0;
  for (const feature of features) {
    const kind = feature.charAt(0);
    const count = context[feature] ?? 0;
    score += (WEIGHTS.get(kind) ?? 0) * oddsOf(count);
    if (count > 0 && kind === "r") shared++;
  }
  eachOf(beside, company, (_, its, theirs) => {
    if (its === 0) return;
    score += oddsOf(theirs);
    if (theirs > 0) shared++;
  });
  return { score, shared };
};
