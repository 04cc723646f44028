/** Who occurs in a scene, and where. */
import type { Appearance, Cast } from "./coreference.ts";
import { clusterNames } from "./entities.ts";
import type { NounPhrase } from "./mentions.ts";
import { relationOf } from "./relations.ts";
import type { Scene } from "./scene.ts";

export const createCast = (scene: Scene): Cast => {
  const { entities, entityOf } = clusterNames(scene.tokens, scene.names, scene.vocabulary);
  const appearances: Appearance[] = [];
  let name = 0;
  for (const phrase of scene.phrases) {
    while (name < scene.names.length && (scene.names[name]?.last ?? 0) < phrase.first) name++;
    for (let i = name; i < scene.names.length && (scene.names[i]?.first ?? 0) <= phrase.last; i++) {
      const entity = entityOf[i] ?? -1;
      if (entity < 0) continue;
      appearances.push({
        entity,
        phrase,
        at: scene.names[i]?.core ?? phrase.first,
        ...standing(scene, phrase, i),
      });
    }
  }
  return { scene, entities, entityOf, appearances };
};

const standing = (scene: Scene, phrase: NounPhrase, name: number) => {
  const head = phrase.name === name;
  return { head, subject: head && !phrase.possessive && relationOf(scene, phrase).verb >= 0 };
};
