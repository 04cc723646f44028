/** Clauses against the finder of subjects that they are to replace, over all test articles. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { relationOf } from "../../../../src/core/parse/phrases/relations.ts";
import type { Scene } from "../../../../src/core/parse/stages.ts";
import { sceneOf } from "./clauses.ts";

const ARTICLES = join(import.meta.dirname, "../../../articles");

type Range = { readonly first: number; readonly last: number };

const relatedIn = (scene: Scene): ReadonlyMap<number, readonly Range[]> => {
  const found = new Map<number, readonly Range[]>();
  for (const phrase of scene.phrases) {
    const { verb } = relationOf(scene, phrase);
    if (verb >= 0) found.set(verb, [...(found.get(verb) ?? []), phrase]);
  }
  return found;
};

const meet = (a: Range, b: Range): boolean => a.first <= b.last && b.first <= a.last;

it("name whom relations name for most verbs of the reporter's, and many whom they do not", () => {
  const verbs = readdirSync(ARTICLES).flatMap((name) => {
    const scene = sceneOf(readFileSync(join(ARTICLES, name, "article.txt"), "utf8"));
    const related = relatedIn(scene);
    return scene.clauses
      .filter(({ quote, subject }) => quote < 0 && subject.length > 0)
      .map(({ verb, subject }) => ({ subject, phrases: related.get(verb) ?? [] }));
  });
  const both = verbs.filter(({ phrases }) => phrases.length > 0);
  const same = both.filter(({ subject, phrases }) =>
    subject.some((one) => phrases.some((phrase) => meet(one, phrase))),
  );
  expect(both.length).toBeGreaterThan(1000);
  expect(same.length / both.length).toBeGreaterThan(0.9);
  expect(verbs.length - both.length).toBeGreaterThan(300);
});
