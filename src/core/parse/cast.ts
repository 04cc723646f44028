/** Who occurs in a scene, and where. */

import type { Appearance } from "./appearance.ts";
import { clusterNames, type Entities, type Entity } from "./names/entities.ts";
import type { NounPhrase } from "./phrases/mentions.ts";
import { isComplement, relationOf } from "./phrases/relations.ts";
import { inferGenders } from "./reference/genders.ts";
import type { Scene } from "./scene.ts";
import { firstPlace } from "./text/places.ts";

export type Cast = Entities & {
  readonly scene: Scene;
  /** Where entities are named, in order of the text. */
  readonly appearances: readonly Appearance[];
};

export type { Appearance } from "./appearance.ts";

/** Who a phrase stands for: the numbers of the entities, and the phrase that names them if it is another one. */
export type Resolved = {
  readonly entities: readonly number[];
  readonly antecedent?: NounPhrase;
  readonly how:
    | "named"
    | "apposition"
    | "role"
    | "pronoun"
    | "document"
    | "body"
    | "together"
    | "unknown";
  /** 0–1: how likely it is them, where that was weighed. */
  readonly share?: number;
};

/** Right of those resolved so, on news of which no article was learnt from; who is printed by name is what the mention says. */
const SURE_BY_HOW: Readonly<Record<Resolved["how"], number>> = {
  named: 1,
  together: 1,
  apposition: 0.97,
  pronoun: 0.94,
  role: 0.94,
  body: 0.94,
  document: 0.94,
  unknown: 1,
};

/** 0–1: how sure it is who the words of a mention stand for. */
export const sureOf = ({ how, share }: Resolved): number => share ?? SURE_BY_HOW[how];

/** Worked out from a description, and printed of them elsewhere. */
export const isInferred = ({ how, entities }: Resolved): boolean =>
  entities.length > 0 && (how === "role" || how === "body" || how === "document");

export const UNKNOWN: Resolved = { entities: [], how: "unknown" };

/** Speakers of a quotation before. */
export type Spoken = {
  readonly entities: readonly number[];
  readonly paragraph: number;
  /** Last word of the mention. */
  readonly word: string;
};

/** Who spoke a quotation that begins at token `at`. */
export type SpokenAt = Spoken & { readonly at: number };

/** Speakers that may still be meant: a longer memory would make the work grow with the square of the text. */
const REMEMBERED = 60;

/** The last of those who spoke before token `at`; `spoken` is in order. */
export const spokenBefore = (spoken: readonly SpokenAt[], at: number): readonly Spoken[] => {
  const end = firstPlace(spoken.length, (i) => (spoken[i]?.at ?? 0) >= at);
  return spoken.slice(Math.max(0, end - REMEMBERED), end);
};

/** What is known where a phrase is resolved. */
export type Setting = {
  readonly spoken: readonly Spoken[];
  /** Tokens of the quotation whose speaker is looked for, half-open. */
  readonly quote?: { readonly first: number; readonly after: number } | undefined;
  /** Entities that the phrase cannot stand for. */
  readonly apart?: readonly number[] | undefined;
  /** How many phrases led here, each by way of another: *it*, of a letter, which the one who … sent. */
  readonly depth?: number;
};

export const createCast = (scene: Scene): Cast => {
  const { entities, entityOf } = clusterNames(scene.tokens, scene.names, scene.vocabulary);
  const appearances: Appearance[] = [];
  let name = 0;
  for (const phrase of scene.phrases) {
    while (name < scene.names.length && (scene.names[name]?.last ?? 0) < phrase.first) name++;
    for (let i = name; i < scene.names.length && (scene.names[i]?.first ?? 0) <= phrase.last; i++) {
      const entity = entityOf[i] ?? -1;
      if (entity < 0) continue;
      appearances.push(appearanceOf(scene, { entity, phrase, name: i }));
    }
  }
  return { scene, entities: inferGenders(scene, entities, appearances), entityOf, appearances };
};

type Named = { readonly entity: number; readonly phrase: NounPhrase; readonly name: number };

const appearanceOf = (scene: Scene, { entity, phrase, name }: Named): Appearance => {
  const at = scene.names[name]?.core ?? phrase.first;
  const head = phrase.name === name;
  const opens =
    opensSentence(scene, phrase) ||
    followsLead(scene, phrase) ||
    opensByApposition(scene, phrase) ||
    isTopic(scene, phrase);
  const { verb, copula } = relationOf(scene, phrase);
  const acts = verb >= 0 || (copula === true && opens) || isTopic(scene, phrase);
  return { entity, phrase, at, head, subject: head && !phrase.possessive && acts, opens };
};

/** *As for Doe, she …* · *As for her mother, Ann Lee, she …*: whom the sentence is about. */
const isTopic = ({ tokens, phrases }: Scene, phrase: NounPhrase): boolean => {
  const before = phrases[phrase.index - 1];
  const apposed = before?.last === phrase.first - 2 && tokens[phrase.first - 1]?.text === ",";
  const first = apposed ? before.first : phrase.first;
  return tokens[first - 1]?.lower === "for" && tokens[first - 2]?.lower === "as";
};

const LEADS = new Set(["but", "and", "yet", "so", "still", "however", "meanwhile", "then"]);

/** Nothing of its sentence stands before the phrase but a conjunction: *But Doe said* · *Meanwhile, Doe said*. */
const opensSentence = ({ tokens }: Scene, { first }: NounPhrase): boolean => {
  const sentence = tokens[first]?.sentence;
  let at = first - 1;
  if (tokens[at]?.text === "," && tokens[at]?.sentence === sentence) at--;
  if (LEADS.has(tokens[at]?.lower ?? "") && tokens[at]?.sentence === sentence) at--;
  else at = first - 1;
  return tokens[at]?.sentence !== sentence || tokens[at]?.text === ";";
};

const APPOSES = new Set([",", "and"]);

/** The mayor, Jo Doe, said · The pupil and historian Jo Doe said: the name of the one whom the sentence opens with. */
const opensByApposition = (scene: Scene, phrase: NounPhrase): boolean => {
  const before = scene.phrases[phrase.index - 1];
  return (
    before?.kind === "nominal" &&
    before.last === phrase.first - 2 &&
    APPOSES.has(scene.tokens[phrase.first - 1]?.lower ?? "") &&
    opensWithComplements(scene, before)
  );
};

const COMPLEMENTS = 3;

/** *When asked, the head of the town's bank*: the phrase, or one that it is a complement of, opens the clause. */
const opensWithComplements = (scene: Scene, phrase: NounPhrase): boolean => {
  let head: NounPhrase | undefined = phrase;
  for (let step = 0; head && step < COMPLEMENTS; step++) {
    if (opensSentence(scene, head) || followsLead(scene, head)) return true;
    head = isComplement(scene, head) ? scene.phrases[head.index - 1] : undefined;
  }
  return false;
};

const LONGEST_LEAD = 3;

/** *When contacted, the mayor …*: a few words and a comma stand before. */
const followsLead = ({ tokens, sentenceRanges }: Scene, { first }: NounPhrase): boolean => {
  const start = sentenceRanges[tokens[first]?.sentence ?? -1]?.start ?? first;
  return tokens[first - 1]?.text === "," && first - start <= LONGEST_LEAD + 1;
};

/** The entity that a phrase names with its head; -1: none. */
export const headEntity = ({ entities, entityOf }: Cast, { name }: NounPhrase): number => {
  const entity = name === undefined ? -1 : (entityOf[name] ?? -1);
  return entities[entity] ? entity : -1;
};

export const isPerson = (entity: Entity | undefined): boolean =>
  entity !== undefined &&
  (entity.kind === "person" || (entity.kind === "unknown" && entity.gender !== undefined));

/** Place of the last appearance before token `at`; -1: none. */
export const lastBefore = (appearances: readonly Appearance[], at: number): number =>
  firstPlace(appearances.length, (i) => (appearances[i]?.at ?? 0) >= at) - 1;
