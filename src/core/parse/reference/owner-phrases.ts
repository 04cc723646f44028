/** Owners as phrases of their own: *the senators* of *the senators' statement*. */
import type { NounPhrase } from "../phrases/mentions.ts";
import type { Scene } from "../scene.ts";
import { placeFrom } from "../text/places.ts";

export const ownerPhrase = (
  scene: Scene,
  owner: { first: number; last: number },
): NounPhrase | undefined => {
  const name = nameEndingAt(scene, owner);
  const phrase = (own: Pick<NounPhrase, "kind" | "name" | "head">): NounPhrase => ({
    index: -1,
    first: owner.first,
    last: owner.last,
    kind: own.kind,
    name: own.name,
    head: own.head,
    owner: undefined,
    possessive: true,
    definite: true,
  });
  if (name >= 0) return phrase({ kind: "name", name, head: "other" });
  const { role } = scene.vocabulary;
  const word = scene.tokens[owner.last]?.lower ?? "";
  const head = role.people.has(word) ? "people" : role.person.has(word) ? "person" : "other";
  return phrase({ kind: "nominal", name: undefined, head });
};

/** Place of the name that ends the owner; -1: it is no name. */
const nameEndingAt = (
  { names }: Scene,
  { first, last }: { first: number; last: number },
): number => {
  for (let i = placeFrom(names, first); (names[i]?.first ?? last + 1) <= last; i++)
    if (names[i]?.last === last) return i;
  return -1;
};
