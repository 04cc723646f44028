/** Ages that an article prints beside a name: *Jo Doe, 61,* · *61-year-old Jo Doe*. */
import type { Cast } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";

const AGED = /^(\d{1,3})-year-old$/;
const AGE = /^\d{1,3}$/;
const AFTER_AGE = new Set([",", ".", "and"]);

/** 61 of *the 61-year-old baker*. */
export const ageIn = ({ tokens }: Scene, { first, last }: NounPhrase): number | undefined => {
  for (let at = first; at <= last; at++) {
    const age = AGED.exec(tokens[at]?.lower ?? "")?.[1];
    if (age) return Number(age);
  }
  return undefined;
};

/** False where the article prints another age of them, or this one of somebody else. */
export const mayBeAged = (cast: Cast, entity: number, age: number): boolean => {
  const ages = agesOf(cast);
  const own = ages.get(entity);
  return own === undefined ? ![...ages.values()].some((known) => known.has(age)) : own.has(age);
};

const known = new WeakMap<Cast, ReadonlyMap<number, ReadonlySet<number>>>();

const agesOf = (cast: Cast): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = known.get(cast) ?? readAges(cast);
  known.set(cast, found);
  return found;
};

const readAges = ({ scene, appearances }: Cast): ReadonlyMap<number, ReadonlySet<number>> => {
  const ages = new Map<number, Set<number>>();
  for (const { entity, phrase } of appearances) {
    const age = ageIn(scene, phrase) ?? ageBehind(scene, phrase);
    if (age !== undefined) ages.set(entity, (ages.get(entity) ?? new Set()).add(age));
  }
  return ages;
};

const ageBehind = ({ tokens }: Scene, { last }: NounPhrase): number | undefined => {
  const [comma, number, after] = tokens.slice(last + 1, last + 4);
  const isAge =
    comma?.text === "," && AGE.test(number?.text ?? "") && AFTER_AGE.has(after?.lower ?? "");
  return isAge ? Number(number?.text) : undefined;
};
