/** Several appearances as one. What stands beside them is summed only where somebody has to be told from others. */
import type { Appearance } from "./appearance.ts";
import { type Counts, sumCounts } from "./counts.ts";
import { remembering } from "./remembering.ts";

export type Whole = Omit<Appearance, "context" | "company">;

/** All as one, with the name and traits of the weightiest. */
export const wholeOf = (all: readonly Whole[]): Whole => {
  const [first, ...more] = all.length > 1 ? all.toSorted(byWeight) : all;
  if (!first) throw new RangeError("a sum of nobody");
  if (more.length === 0) return first;
  let { articles, quotations, mentions } = first;
  for (const one of more) {
    articles += one.articles;
    quotations += one.quotations;
    mentions += one.mentions;
  }
  return { ...first, articles, quotations, mentions };
};

export const companyOf = remembering(
  (all: readonly Appearance[]): Counts => sumCounts(all.map(({ company }) => company)),
);

export const contextOf = remembering((all: readonly Appearance[]): ReadonlyMap<string, number> => {
  const context = new Map<string, number>();
  for (const one of all)
    for (const [feature, count] of Object.entries(one.context))
      context.set(feature, (context.get(feature) ?? 0) + count);
  return context;
});

/** The one whom most articles know, the longer name of two, the first in the alphabet. */
export const byWeight = (a: Whole, b: Whole): number =>
  b.articles - a.articles || b.key.length - a.key.length || (a.id < b.id ? -1 : 1);
