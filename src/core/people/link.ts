/** Who is who among the appearances of one block: a pure function of them, whatever their order. */
import type { Appearance, Knowledge, PeopleLexicon } from "./appearance.ts";
import { linkBare } from "./bare.ts";
import { campsOf } from "./camps.ts";
import type { Cluster, Reason } from "./entity.ts";
import { groupsOf } from "./groups.ts";
import { bodyLikeness, bodyName, type Likeness, likeness, partsOf } from "./name.ts";
import { type Linked, named } from "./naming.ts";
import type { Rules } from "./rules.ts";
import { affinity, agree, conflicts } from "./traits.ts";
import { companyOf, wholeOf } from "./whole.ts";

export const linkBlock = (block: readonly Appearance[], { lexicon, rules }: Knowledge): Linked => {
  const sorted = block.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const full = sorted.filter(({ article }) => article === undefined);
  const nodes = groupsOf(full, ({ kind, key }) => `${kind} ${key}`).flatMap(campsOf);
  const clusters = clustersOf(nodes, lexicon, rules);
  const bare = sorted.filter(({ article }) => article !== undefined);
  return named(linkBare(bare, clusters));
};

const clustersOf = (
  nodes: readonly Cluster[],
  lexicon: PeopleLexicon,
  rules: Rules,
): readonly Cluster[] => {
  if (nodes.length < 2) return nodes;
  const edges = edgesOf(nodes, lexicon, rules);
  const firm = edges.filter(
    ({ a, b, why }) =>
      why === "operator" || (isClear(a, b, edges, nodes) && isClear(b, a, edges, nodes)),
  );
  const group = nodes.map((_, i) => i);
  const why = new Map<number, Reason>();
  for (const edge of firm) {
    const [from, to] = [group[edge.b], group[edge.a]];
    group.forEach((its, i) => {
      if (its === from) group[i] = to ?? its;
    });
    const lesser = size(nodes[edge.a]) >= size(nodes[edge.b]) ? edge.b : edge.a;
    if (!why.has(lesser)) why.set(lesser, edge.why);
  }
  return [...new Set(group)].map((its) => {
    const mine = nodes.flatMap((node, i) => (group[i] === its ? [{ node, why: why.get(i) }] : []));
    return {
      whole: wholeOf(mine.map(({ node }) => node.whole)),
      members: mine.flatMap(({ node, why }) =>
        node.members.map((member) => (why === undefined ? member : { ...member, why })),
      ),
    };
  });
};

const size = (node: Cluster | undefined): number => node?.whole.articles ?? 0;

type Edge = { readonly a: number; readonly b: number; readonly why: Reason; readonly near: number };

const REASONS: Readonly<Record<Likeness, Reason>> = {
  same: "name",
  spelling: "spelling",
  middle: "middle name",
  nickname: "short form",
  initial: "initials",
  slip: "slip",
};

const edgesOf = (
  nodes: readonly Cluster[],
  lexicon: PeopleLexicon,
  rules: Rules,
): readonly Edge[] => {
  const like = likenessIn(nodes, lexicon);
  const company = (of: number) => companyOf((nodes[of]?.members ?? []).map(({ one }) => one));
  const edgeOf = (a: number, b: number): readonly Edge[] => {
    const [one, other] = [nodes[a]?.whole, nodes[b]?.whole];
    if (!one || !other || one.key === other.key || rules.areParted(one.key, other.key)) return [];
    if (rules.areJoined(one.key, other.key)) return [{ a, b, why: "operator", near: 1 }];
    const found = conflicts(one, other) > 0 ? undefined : like(a, b);
    if (!found) return [];
    const near = affinity(company(a), company(b));
    const likely = !WEAK.has(found) || near >= LEAST_NEAR || agree(one, other);
    return likely || isAlone(nodes, a, b, like) ? [{ a, b, why: REASONS[found], near }] : [];
  };
  return nodes.flatMap((_, a) => nodes.slice(a + 1).flatMap((__, i) => edgeOf(a, a + 1 + i)));
};

const WEAK: ReadonlySet<Likeness> = new Set(["initial", "slip"]);

/** Names that are hardly alike are one person's where something else speaks for it … */
const LEAST_NEAR = 0.1;

type Like = (a: number, b: number) => Likeness | undefined;

/** … or where nobody else of the block could be meant. */
const isAlone = (nodes: readonly Cluster[], a: number, b: number, like: Like): boolean => {
  const surname = partsOf(nodes[a]?.whole.key ?? "").surname;
  return nodes.every(
    (node, i) =>
      i === a ||
      i === b ||
      like(a, i) !== undefined ||
      like(b, i) !== undefined ||
      partsOf(node.whole.key).surname !== surname,
  );
};

const likenessIn = (nodes: readonly Cluster[], { shortForms }: PeopleLexicon): Like => {
  const people = nodes.map(({ whole }) => partsOf(whole.key));
  const bodies = nodes.map(({ whole }) => bodyName(whole.key));
  return (a, b) => {
    if (nodes[a]?.whole.kind !== nodes[b]?.whole.kind) return undefined;
    const [person, other] = [people[a], people[b]];
    const [body, another] = [bodies[a], bodies[b]];
    if (nodes[a]?.whole.kind === "body") return body && another && bodyLikeness(body, another);
    return person && other && likeness(person, other, shortForms);
  };
};

/** Whether all that `a` may be are one with each other; else only the one that is far nearer than the rest. */
const isClear = (
  a: number,
  b: number,
  edges: readonly Edge[],
  nodes: readonly Cluster[],
): boolean => {
  const mine = edges.filter((edge) => edge.a === a || edge.b === a);
  const otherOf = (edge: Edge): number => (edge.a === a ? edge.b : edge.a);
  const linked = (x: number, y: number): boolean =>
    x === y ||
    edges.some((edge) => (edge.a === x && edge.b === y) || (edge.a === y && edge.b === x));
  const own = mine.find((edge) => otherOf(edge) === b)?.near ?? 0;
  return mine.every((edge) => {
    const other = otherOf(edge);
    return (
      linked(other, b) ||
      nodes[other] === nodes[b] ||
      (own >= LEAST_NEAR && own >= MARGIN * edge.near)
    );
  });
};
const MARGIN = 2;
