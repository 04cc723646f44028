/** Bodies that are called by a pronoun or a noun: *it*, *the agency*, *the company*. */
import { wordSet } from "../../lexicon.ts";
import {
  type Appearance,
  type Cast,
  lastBefore,
  type Resolved,
  type Setting,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";

/** *The authority issued a statement. “…,” it said*: the subject of a sentence before, where it is a body. */
export const resolveIt = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { phrases, tokens, quoteOf } = cast.scene;
  const paragraph = tokens[phrase.first]?.paragraph;
  for (let i = phrase.index - 1; i >= Math.max(0, phrase.index - PHRASES); i--) {
    const before = phrases[i];
    if (!before || tokens[before.first]?.paragraph !== paragraph) break;
    const subject = relationOf(cast.scene, before).order === "before";
    if (!subject || quoteOf[before.first] !== -1 || before.kind === "pronoun") continue;
    if (before.kind === "name") break;
    if (before.head === "body" && before.definite) return resolveBody(cast, before, setting);
  }
  return lastBody(cast, phrase, setting);
};

/** Phrases back: a page-long paragraph must not be walked for each pronoun. */
const PHRASES = 60;
const BODY_REACH = 2;

/** *it*, *the group*: the body that acted last, at most two sentences back. */
const lastBody = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { appearances, entities, scene } = cast;
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || sentence - (scene.tokens[appearance.at]?.sentence ?? 0) > BODY_REACH) break;
    if (!isBody(cast, appearance.entity) || !appearance.subject) continue;
    return { entities: [appearance.entity], antecedent: appearance.phrase, how: "body" };
  }
  const last = setting.spoken.at(-1);
  const [only] = last?.entities ?? [];
  return only !== undefined && entities[only]?.kind === "body"
    ? { entities: [only], how: "body" }
    : UNKNOWN;
};

const isOneWord = ({ scene, entities }: Cast, entity: number): boolean => {
  const name = scene.names[entities[entity]?.fullest ?? -1];
  return name !== undefined && name.first === name.last;
};

/** Not a person, not a place: a firm's name may say nothing of its kind. */
const isBody = (cast: Cast, entity: number): boolean => {
  const found = cast.entities[entity];
  const lone = found?.kind === "person" && found.gender === undefined && isOneWord(cast, entity);
  return (
    found?.kind === "body" ||
    lone ||
    (found?.presumed && !found.gender) ||
    (found?.kind === "unknown" && !found.gender)
  );
};

/** *the agency*: the body last named with that word in its name; else the one that acted last. */
export const resolveBody = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const word = cast.scene.tokens[phrase.last]?.lower ?? "";
  const named = bodyCalled(cast, phrase, word);
  if (named) return { entities: [named.entity], antecedent: named.phrase, how: "body" };
  if (!mayStandAlone(cast.scene, phrase, word)) return UNKNOWN;
  const last = lastBody(cast, phrase, setting);
  if (last.entities.length > 0 || !FIRMS.has(word)) return last;
  const firms = firmsBefore(cast, phrase.first);
  if (firms.length > 0) return firms.length === 1 ? { entities: firms, how: "body" } : UNKNOWN;
  return firmAfter(cast, phrase);
};

/** *the party*, which the government is not; *the law office*. */
const OFTEN_OTHERS = new Set(["party", "office"]);

/** *the agency*, but not *the Ravenna news agency*, which is called by a name. */
const mayStandAlone = ({ tokens }: Scene, { first, last }: NounPhrase, word: string): boolean =>
  !OFTEN_OTHERS.has(word) &&
  !tokens.slice(first + 1, last).some(({ capital, text }) => capital && !text.includes("-"));

/** The Well Board hired Ann Lee, once of the Town Board: of bodies with the word in their names the last that acts, else the last. */
const bodyCalled = (cast: Cast, phrase: NounPhrase, word: string): Appearance | undefined => {
  const { appearances } = cast;
  let named: Appearance | undefined;
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || !holdsWord(cast, appearance.entity, word)) continue;
    if (appearance.subject && appearance.head) return appearance;
    named ??= appearance;
  }
  return named;
};

const holdsWord = ({ scene, entities }: Cast, entity: number, word: string): boolean => {
  const name = scene.names[entities[entity]?.fullest ?? -1];
  if (!name || entities[entity]?.kind !== "body") return false;
  return scene.tokens.slice(name.core, name.last + 1).some(({ lower }) => lower === word);
};

const FIRMS = wordSet("firms");

/** Entities named before token `at` that call themselves a company. */
const firmsBefore = ({ appearances, entities, scene }: Cast, at: number): readonly number[] => {
  const found = new Set<number>();
  for (let i = lastBefore(appearances, at); i >= 0; i--) {
    const entity = appearances[i]?.entity ?? -1;
    const name = scene.names[entities[entity]?.fullest ?? -1];
    const word = scene.tokens[name?.last ?? -1]?.lower ?? "";
    if (entities[entity]?.kind === "body" && scene.vocabulary.companyWord.has(word))
      found.add(entity);
  }
  return [...found];
};

const AHEAD = 3;

/** *…, the company said.* before it is named: the firm that speaks first below, where nobody else does before it. */
const firmAfter = (cast: Cast, phrase: NounPhrase): Resolved => {
  const { appearances, entities, scene } = cast;
  const paragraph = scene.tokens[phrase.first]?.paragraph ?? 0;
  for (let i = lastBefore(appearances, phrase.first) + 1; i < appearances.length; i++) {
    const one = appearances[i];
    const there = scene.tokens[one?.at ?? -1];
    if (!one || !there || there.paragraph - paragraph > AHEAD) break;
    if (!one.head || !one.subject || relationOf(scene, one.phrase).cue < 0) continue;
    if (scene.quoteOf[one.at] !== -1 || entities[one.entity]?.kind === "place") continue;
    if (!isBody(cast, one.entity) || isOffice(cast, one.entity)) break;
    return { entities: [one.entity], antecedent: one.phrase, how: "body" };
  }
  return UNKNOWN;
};

/** A body whose name says that it is no company: *Ravenna Police Department*. */
const isOffice = ({ scene, entities }: Cast, entity: number): boolean => {
  const name = scene.names[entities[entity]?.fullest ?? -1];
  const words = name ? scene.tokens.slice(name.core, name.last + 1) : [];
  const { body, companyWord } = scene.vocabulary;
  return words.some(({ lower }) => body.has(lower) && !companyWord.has(lower));
};
