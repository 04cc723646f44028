/** Who is who after articles were put in or taken out: what of it is written otherwise than before. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import {
  type Appearance,
  blockOf,
  type Coming,
  type Entity,
  type Knowledge,
  type Link,
  linkBlock,
  type PeopleCorrection,
  rulesOf,
  sum,
  wordList,
} from "../core/index.ts";
import type { LinkedAppearance, PeopleSettings } from "./store.ts";

/** Nothing but the articles says who is who. */
export const NO_PEOPLE: PeopleSettings = {
  lexicon: { shortForms: new Map(), fields: new Map() },
  changes: [],
};

/** The log goes before the configuration. */
export const knowledgeOf = (
  { lexicon, changes }: PeopleSettings,
  log: readonly PeopleCorrection[],
): Knowledge => ({ lexicon, rules: rulesOf([...changes, ...log]) });

/** To be raised whenever the same articles are linked otherwise than before. */
const LINKING = 3;

/** Another where people are to be linked anew. */
export const settingsOf = ({ lexicon: { shortForms, fields }, changes }: PeopleSettings): string =>
  createHash("sha256")
    .update(JSON.stringify([LINKING, [...shortForms], [...fields], changes]))
    .digest("hex");

/** An appearance as it is kept, with whose it is. */
export type AppearanceRow = {
  readonly id: string;
  readonly block: string;
  /** The folded name as printed. */
  readonly key: string;
  readonly entity: string;
  readonly why: Link["why"];
  readonly json: string;
};
/** `json`: its names. */
export type EntityRow = {
  readonly id: string;
  readonly block: string;
  readonly name: string;
  readonly articles: number;
  readonly quotations: number;
  readonly mentions: number;
  readonly json: string;
};

export type Kept = {
  readonly appearances: readonly AppearanceRow[];
  readonly entities: readonly EntityRow[];
};

export type Relinked = {
  /** New or changed; `named`: those entities of them whose names are others than before. */
  readonly put: Kept & { readonly named: readonly EntityRow[] };
  /** Ids of what is no more. */
  readonly gone: { readonly appearances: readonly string[]; readonly entities: readonly string[] };
};

/** Links the blocks of which `kept` is all that is kept. */
export const relink = (kept: Kept, coming: readonly Coming[], knowledge: Knowledge): Relinked => {
  const now = new Map(kept.appearances.map((row) => [row.id, toAppearance(row)]));
  const byId = new Map<string, Coming[]>();
  for (const each of coming) {
    const its = byId.get(each.one.id);
    if (its) its.push(each);
    else byId.set(each.one.id, [each]);
  }
  for (const [id, its] of byId) {
    const known = now.get(id);
    const [first, ...more] = its;
    if (known) now.set(id, sum(known, its));
    else if (first) now.set(id, sum(first.one, more));
  }
  const blocks = new Map<string, Appearance[]>();
  for (const one of now.values()) {
    const block = blocks.get(one.block) ?? [];
    if (one.articles > 0) block.push(one);
    blocks.set(one.block, block);
  }
  const linked = [...blocks].map(([block, appearances]) => rowsOf(block, appearances, knowledge));
  return difference(kept, {
    appearances: linked.flatMap(({ appearances }) => appearances),
    entities: linked.flatMap(({ entities }) => entities),
  });
};

const rowsOf = (block: string, appearances: readonly Appearance[], knowledge: Knowledge): Kept => {
  const { entities, links } = linkBlock(appearances, knowledge);
  return {
    appearances: appearances.map((one) => ({
      id: one.id,
      block,
      key: one.printed,
      entity: links.get(one.id)?.entity ?? "",
      why: links.get(one.id)?.why ?? "name",
      json: toJson(one),
    })),
    entities: entities.map(({ id, name, articles, quotations, mentions, names }) => ({
      id,
      block,
      name,
      articles,
      quotations,
      mentions,
      json: JSON.stringify(names),
    })),
  };
};

const difference = (before: Kept, after: Kept): Relinked => {
  const [appearances, entities] = [rowsById(before.appearances), rowsById(before.entities)];
  const put = after.entities.filter((row) => !isSameRow(entities.get(row.id), row));
  const left = { appearances: rowsById(after.appearances), entities: rowsById(after.entities) };
  return {
    put: {
      appearances: after.appearances.filter((row) => !isSameRow(appearances.get(row.id), row)),
      entities: put,
      named: put.filter(({ id, json }) => entities.get(id)?.json !== json),
    },
    gone: {
      appearances: before.appearances.flatMap(({ id }) => (left.appearances.has(id) ? [] : [id])),
      entities: before.entities.flatMap(({ id }) => (left.entities.has(id) ? [] : [id])),
    },
  };
};

const rowsById = <Row extends { readonly id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.id, row]));

const isSameRow = <Row extends object>(before: Row | undefined, row: Row): boolean =>
  before !== undefined &&
  Object.entries(row).every(([column, value]) => before[column as keyof Row] === value);

/** Appearances as they were read last, by their JSON: an article that is added names few others than those before it. */
const READ = new LRUCache<string, Appearance>({
  maxSize: 32_000_000,
  sizeCalculation: (_, json) => json.length,
});

const toAppearance = ({ json, block }: AppearanceRow): Appearance => {
  const read = READ.get(json);
  if (read?.block === block) return read;
  const one: Appearance = { ...JSON.parse(json), block };
  READ.set(json, one);
  WRITTEN.set(one, json);
  return one;
};

const WRITTEN = new WeakMap<Appearance, string>();

const toJson = (one: Appearance): string => {
  const known = WRITTEN.get(one);
  if (known !== undefined) return known;
  const json = JSON.stringify(one);
  WRITTEN.set(one, json);
  READ.set(json, one);
  return json;
};

export const toEntity = ({ json, id, block: _, ...row }: EntityRow): Entity => ({
  ...row,
  id,
  kind: id.startsWith("body ") ? "body" : "person",
  names: JSON.parse(json),
});

export const toLinked = (row: AppearanceRow): LinkedAppearance => ({
  ...toAppearance(row),
  why: row.why,
});

/** The words by which an entity is found. */
export const wordsOfEntity = ({ json, name }: EntityRow): readonly string[] => {
  const names: Entity["names"] = JSON.parse(json);
  return [...new Set([name, ...names].flatMap(wordList))];
};

/** The same appearance where the rules put it now. */
export const moved = (row: AppearanceRow, { rules }: Knowledge): AppearanceRow => {
  const one = toAppearance(row);
  return { ...row, block: blockOf(one.kind, one.key, rules) };
};

/** What entities of this folded name are called: a person, a body. */
export const idsOf = (key: string): readonly string[] => [`person ${key}`, `body ${key}`];
