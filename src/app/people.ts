/** Who is who across articles: looking, and saying otherwise. */
import type { LinkedAppearance, Store } from "../archive/index.ts";
import type { Entity, PeopleChange } from "../core/index.ts";
import { nameKey } from "../core/index.ts";
import { accountName } from "./correct.ts";

/** Somebody, and how articles name them. */
export type Known = { readonly entity: Entity; readonly appearances: readonly LinkedAppearance[] };

/** What is to be said of who is who. Without `by`, the account's name. */
export type PeopleRequest = PeopleChange & { readonly why: string; readonly by?: string };

/** People listed at most. */
const MOST = 200;

export const listPeople = (store: Store, word?: string): Promise<readonly Entity[]> =>
  store.entities({ ...(word === undefined ? {} : { word }), limit: MOST });

export const showPerson = async (store: Store, name: string): Promise<Known> => {
  const [entity] = await knownAs(store, name);
  if (!entity)
    throw new Error(`${name}: nobody is known by this name; \`people <word>\` lists who is`);
  return { entity, appearances: await store.appearances(entity.name) };
};

type Bears = (other: string, key: string) => boolean;

/** By the archive's own name for them, else by any other. */
const calledSo =
  (bears: Bears) =>
  async (store: Store, name: string): Promise<readonly Entity[]> => {
    const key = nameKey(name);
    const found = await store.entities({ word: key.split(" ").at(-1) ?? key, limit: MOST });
    const own = found.filter((entity) => nameKey(entity.name) === key);
    return own.length > 0
      ? own
      : found.filter(({ names }) => names.some((other) => bears(nameKey(other), key)));
  };

export const knownAs = calledSo((other, key) => other === key);

/** Also all whose name ends so: *Roe* may be Jane Roe, and Bo Roe. */
export const bearersOf = calledSo((other, key) => ` ${other}`.endsWith(` ${key}`));

export const correctPeople = async (
  store: Store,
  request: PeopleRequest,
  now: Date = new Date(),
): Promise<readonly Entity[]> => {
  await refuseUnknown(store, request);
  const account = { by: request.by ?? accountName(), at: now.toISOString() };
  await store.correctPeople([{ ...request, ...account }]);
  return namedAfter(store, request);
};

const refuseUnknown = async (store: Store, request: PeopleChange): Promise<void> => {
  const names = request.act === "split" ? [request.name] : request.names;
  for (const name of names)
    if ((await knownAs(store, name)).length === 0)
      throw new Error(`${name}: nobody is known by this name; \`people <word>\` lists who is`);
  if (request.act !== "split") return;
  const there = new Set((await store.heads({ ids: request.articles })).map(({ id }) => id));
  const missing = request.articles.find((id) => !there.has(id));
  if (missing !== undefined)
    throw new Error(`${missing}: no article has this id; \`articles\` lists them`);
};

/** Who those are now of whom something was said. */
const namedAfter = async (store: Store, request: PeopleChange): Promise<readonly Entity[]> => {
  const names = request.act === "split" ? [request.name, request.as] : request.names;
  const found = await Promise.all(names.map(async (name) => (await knownAs(store, name))[0]));
  return [...new Map(found.flatMap((one) => (one ? [[one.id, one]] : []))).values()];
};
