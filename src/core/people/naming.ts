/** What each entity of a block is called, and whose its appearances are. */
import { nameKey } from "../search/words.ts";
import type { Appearance } from "./appearance.ts";
import type { Cluster, Entity, Link } from "./entity.ts";
import { groupsOf } from "./groups.ts";
import { byWeight, type Whole } from "./whole.ts";

export type Linked = {
  readonly entities: readonly Entity[];
  /** By the id of the appearance. */
  readonly links: ReadonlyMap<string, Link>;
};

export const named = (clusters: readonly Cluster[]): Linked => {
  const links = new Map<string, Link>();
  const entities = withLabels(clusters.map(calledOf)).map(({ called, label }): Entity => {
    const { whole, members, printed, names } = called;
    const name = label === undefined ? printed : `${printed} (${label})`;
    const id = `${whole.kind} ${nameKey(name)}`;
    for (const { one, why } of members) links.set(one.id, { entity: id, why });
    const { kind, articles, quotations, mentions } = whole;
    return { id, kind, name, names, articles, quotations, mentions };
  });
  return { entities, links };
};

/** With all of its members counted. */
type Called = Cluster & { readonly printed: string; readonly names: readonly string[] };

const calledOf = ({ whole, members }: Cluster): Called => {
  const names = namesOf(members.map(({ one }) => one));
  const printed = names.find(({ own, key }) => own && key === whole.key)?.name ?? whole.key;
  const once = new Map<string, string>([[nameKey(printed), printed]]);
  for (const { key, name } of names) if (!once.has(key)) once.set(key, name);
  let [articles, quotations, mentions] = [0, 0, 0];
  for (const { one } of members) {
    articles += one.articles;
    quotations += one.quotations;
    mentions += one.mentions;
  }
  return {
    whole: { ...whole, articles, quotations, mentions },
    members,
    printed,
    names: [...once.values()],
  };
};

type Name = { readonly name: string; readonly key: string; readonly own: boolean };

/** Under which they are printed: the one by which most articles know them first. */
const namesOf = (all: readonly Appearance[]): readonly Name[] => {
  const counts = new Map<string, { readonly name: Name; times: number }>();
  for (const [feature, name, times] of all.flatMap(printedIn)) {
    const known = counts.get(feature);
    if (known) known.times += times;
    else counts.set(feature, { name, times });
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
    .map(([, { name }]) => name);
};

type Printed = readonly [feature: string, name: Name, times: number];

/** Read once of an appearance, which may be one of many that are linked again and again. */
const PRINTED = new WeakMap<Appearance, readonly Printed[]>();

const printedIn = (one: Appearance): readonly Printed[] => {
  const known = PRINTED.get(one);
  if (known) return known;
  const printed = Object.entries(one.context).flatMap(([feature, times]): readonly Printed[] => {
    if (!NAMING.test(feature)) return [];
    const name = feature.slice(2);
    return [[feature, { name, key: nameKey(name), own: feature.startsWith("n:") }, times]];
  });
  PRINTED.set(one, printed);
  return printed;
};
// matches the features: n:Jane Roe · a:Roe; not: r:mayor
const NAMING = /^[na]:/;

/** Where several are called the same, what tells each from the others; the rest by number. */
const withLabels = (
  all: readonly Called[],
): readonly { readonly called: Called; readonly label?: string }[] =>
  groupsOf(all, ({ whole }) => `${whole.kind} ${whole.key}`).flatMap((alike) => {
    if (alike.length === 1) return alike.map((called) => ({ called }));
    const taken = new Set<string>();
    return alike
      .toSorted((a, b) => byWeight(a.whole, b.whole))
      .map((called) => {
        const label =
          labelsOf(called.whole).find((one) => !taken.has(one)) ?? String(taken.size + 1);
        taken.add(label);
        return { called, label };
      });
  });

const labelsOf = ({ fields, party, state, sex }: Whole): readonly string[] => [
  ...(party === undefined ? [] : [party]),
  ...(fields.length > 0 ? [fields.join(", ")] : []),
  ...(state === undefined ? [] : [state]),
  ...(sex === undefined ? [] : [sex]),
];
