/** Words that mean nearly the same in the news: a question may use one and the article another. */

import { keyOf } from "./lemma.ts";
import { MEANINGS } from "./meanings.ts";

type Concept = { readonly id: string; readonly phrase: readonly string[] };

const byFirst: ReadonlyMap<string, readonly Concept[]> = (() => {
  const map = new Map<string, Concept[]>();
  for (const [id, texts] of Object.entries(MEANINGS.concepts)) {
    for (const text of texts) {
      const phrase = text.split(" ").map(keyOf);
      const first = phrase[0] ?? "";
      map.set(first, [...(map.get(first) ?? []), { id: `#${id}`, phrase }]);
    }
  }
  return map;
})();

/** Concepts of the word at `at` among `keys`: those of the word itself and of a phrase that begins there. */
export const conceptsAt = (keys: readonly string[], at: number): readonly string[] =>
  (byFirst.get(keys[at] ?? "") ?? [])
    .filter(({ phrase }) => phrase.every((key, i) => keys[at + i] === key))
    .map(({ id }) => id);

/** Length in words of the longest phrase of a concept that begins at `at`; 1 where none does. */
export const phraseLength = (keys: readonly string[], at: number): number =>
  Math.max(
    1,
    ...(byFirst.get(keys[at] ?? "") ?? [])
      .filter(({ phrase }) => phrase.every((key, i) => keys[at + i] === key))
      .map(({ phrase }) => phrase.length),
  );

/** Every key and concept of `keys`, each with the places where it stands. */
export const placesOf = (keys: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  keys.forEach((key, at) => {
    for (const name of [key, ...conceptsAt(keys, at)]) {
      const found = places.get(name);
      if (found) found.push(at);
      else places.set(name, [at]);
    }
  });
  return places;
};

/** Single words of a concept, as keys: what to look for in an index in place of one of them. */
export const alternatives = (key: string): readonly string[] => {
  const ids = new Set(
    (byFirst.get(key) ?? []).filter((c) => c.phrase.length === 1).map((c) => c.id),
  );
  const found: string[] = [];
  for (const concepts of byFirst.values())
    for (const { id, phrase } of concepts) if (ids.has(id)) found.push(phrase[0] ?? "");
  return [...new Set([key, ...found])];
};
