/** Whose a surname alone is: the only bearer's, or of several the one to whom its article points. */
import type { Appearance } from "./appearance.ts";
import { type Counts, eachOf } from "./counts.ts";
import type { Cluster, Member, Reason } from "./entity.ts";
import { partsOf, romanised } from "./name.ts";
import { conflicts } from "./traits.ts";
import { companyOf, contextOf } from "./whole.ts";

/** Gives each surname alone to somebody of `clusters`, or to nobody in particular: all of those are one. */
export const linkBare = (
  bare: readonly Appearance[],
  clusters: readonly Cluster[],
): readonly Cluster[] => {
  if (bare.length === 0) return clusters;
  const bearers = bearersIn(clusters);
  const often = countOf(bare);
  const owned = new Map<Cluster | string, Member[]>();
  for (const one of bare) {
    const its = bearers.get(romanised(one.key)) ?? [];
    const fit = its.filter(({ cluster }) => conflicts(cluster.whole, one) === 0);
    const { owner, why } = ownerOf(one, fit, often.get(one.key) ?? 1);
    const members = owned.get(owner);
    if (members) members.push({ one, why });
    else owned.set(owner, [{ one, why }]);
  }
  return [
    ...clusters.map((cluster) => withMembers(cluster, owned.get(cluster) ?? [])),
    ...[...owned].flatMap(([owner, members]) =>
      typeof owner === "string" && members[0] ? [{ whole: members[0].one, members }] : [],
    ),
  ];
};

const withMembers = (cluster: Cluster, more: readonly Member[]): Cluster =>
  more.length === 0 ? cluster : { ...cluster, members: [...cluster.members, ...more] };

const countOf = (bare: readonly Appearance[]): ReadonlyMap<string, number> => {
  const often = new Map<string, number>();
  for (const { key } of bare) often.set(key, (often.get(key) ?? 0) + 1);
  return often;
};

/** Somebody who bears a surname, and what is to be known of them where others bear it too. */
type Bearer = {
  readonly cluster: Cluster;
  readonly appearances: readonly Appearance[];
};

/** By each surname that they bear, in whichever way its ending is written. */
const bearersIn = (clusters: readonly Cluster[]): ReadonlyMap<string, readonly Bearer[]> => {
  const bearers = new Map<string, Bearer[]>();
  for (const cluster of clusters) {
    if (cluster.whole.kind !== "person") continue;
    const appearances = cluster.members.map(({ one }) => one);
    const keys = new Set(appearances.map(({ key }) => key));
    for (const surname of new Set([...keys].map((key) => romanised(partsOf(key).surname)))) {
      const its = bearers.get(surname);
      if (its) its.push({ cluster, appearances });
      else bearers.set(surname, [{ cluster, appearances }]);
    }
  }
  return bearers;
};

/** Whose it is, or the surname itself. */
const ownerOf = (
  one: Appearance,
  bearers: readonly Bearer[],
  often: number,
): { readonly owner: Cluster | string; readonly why: Reason } => {
  const [only, ...others] = bearers;
  if (!only) return { owner: one.key, why: "name" };
  if (others.length === 0)
    return isLikely(one, only, often)
      ? { owner: only.cluster, why: "only bearer" }
      : { owner: one.key, why: "name" };
  const chosen = pointedAt(one, bearers);
  return chosen ? { owner: chosen, why: "context" } : { owner: one.key, why: "open" };
};

/**
 * The only bearer, if they are known well enough: one who is named in full now and then does not take the name of another
 * whom everybody knows by the surname alone, but for where they have a role or company in common.
 */
const isLikely = (one: Appearance, { cluster, appearances }: Bearer, often: number): boolean => {
  if (often <= RENOWN * cluster.whole.articles) return true;
  const context = contextOf(appearances);
  let shared = Object.keys(one.context).filter(
    (feature) => feature.startsWith("r:") && context.has(feature),
  ).length;
  eachOf(one.company, companyOf(appearances), (_, theirs) => {
    if (theirs > 0) shared++;
  });
  return shared >= LEAST_SHARED;
};
const RENOWN = 3;
const LEAST_SHARED = 2;

/** Odds from which one of several is meant. */
const CERTAIN = Math.log(20);
/** What a feature counts that nobody had. */
const SMOOTH = 0.5;
/** How many kinds of a feature there are, about. */
const KINDS = 60;
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries({ r: 1, o: 0.7, m: 0.5 }));

/** By what stands in its article, as far as the articles of each bearer have the same (naive Bayes). */
const pointedAt = (one: Appearance, bearers: readonly Bearer[]): Cluster | undefined => {
  // An article that names one of them in full means somebody else, or not only them.
  if (bearers.some(({ appearances }) => appearances.some(({ key }) => `k:${key}` in one.context)))
    return undefined;
  const features = Object.keys(one.context).filter((feature) => WEIGHTS.has(feature.charAt(0)));
  const [best, second] = bearers
    .map((bearer) => ({ cluster: bearer.cluster, ...scoreOf(bearer, one.company, features) }))
    .toSorted((a, b) => b.score - a.score || (a.cluster.whole.id < b.cluster.whole.id ? -1 : 1));
  if (!best || !second || best.shared === 0) return undefined;
  return best.score - second.score >= CERTAIN ? best.cluster : undefined;
};

const scoreOf = (
  { cluster: { whole }, appearances }: Bearer,
  beside: Counts,
  features: readonly string[],
) => {
  const oddsOf = (count: number): number =>
    Math.log((count + SMOOTH) / (whole.articles + SMOOTH * KINDS));
  const context = contextOf(appearances);
  let score = Math.log(whole.articles);
  let shared = 0;
  for (const feature of features) {
    const kind = feature.charAt(0);
    const count = context.get(feature) ?? 0;
    score += (WEIGHTS.get(kind) ?? 0) * oddsOf(count);
    if (count > 0 && kind === "r") shared++;
  }
  eachOf(beside, companyOf(appearances), (_, theirs) => {
    score += oddsOf(theirs);
    if (theirs > 0) shared++;
  });
  return { score, shared };
};
