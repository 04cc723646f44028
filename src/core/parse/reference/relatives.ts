/** *his brother*, *her mother*: somebody else than the one whom the pronoun means. */
import { type Cast, lastBefore, type Resolved, type Setting, UNKNOWN } from "../cast.ts";
import type { Entity } from "../names/entities.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";
import { type Gender, genderOf } from "./discourse.ts";
import { resolveGendered } from "./pronouns.ts";

const RELATIVES: ReadonlyMap<string, Gender | undefined> = new Map([
  ...pairs("brother father son uncle nephew husband grandfather grandson", "male"),
  ...pairs("sister mother daughter aunt niece wife grandmother granddaughter", "female"),
  ...pairs("cousin twin spouse", undefined),
]);

function pairs(words: string, gender: Gender | undefined) {
  return words.split(" ").map((word) => [word, gender] as const);
}

const ownerGender = ({ tokens }: Scene, { first }: NounPhrase): Gender | undefined =>
  genderOf(tokens[first]?.lower ?? "");

export const isOwnRelative = (scene: Scene, phrase: NounPhrase): boolean =>
  ownerGender(scene, phrase) !== undefined && RELATIVES.has(scene.tokens[phrase.last]?.lower ?? "");

/** The one other bearer of the owner's surname who was named before, if the word fits them. */
export const resolveRelation = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { scene, appearances, entities } = cast;
  const gender = ownerGender(scene, phrase);
  const owner = resolveGendered(cast, phrase, { gender, setting }).entities[0] ?? -1;
  const surname = surnameOf(scene, entities[owner]);
  const wanted = RELATIVES.get(scene.tokens[phrase.last]?.lower ?? "");
  const found = new Set<number>();
  for (let i = lastBefore(appearances, phrase.first); i >= 0 && surname; i--) {
    const entity = appearances[i]?.entity ?? -1;
    const other = entities[entity];
    if (entity === owner || other?.kind !== "person" || surnameOf(scene, other) !== surname)
      continue;
    if (!(wanted && other.gender && other.gender !== wanted)) found.add(entity);
  }
  return found.size === 1 ? { entities: [...found], how: "role" } : UNKNOWN;
};

const surnameOf = ({ tokens, names }: Scene, entity: Entity | undefined): string | undefined =>
  tokens[names[entity?.fullest ?? -1]?.last ?? -1]?.lower;
