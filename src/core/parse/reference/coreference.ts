/** From the words that name a speaker to who that is. */

import {
  type Appearance,
  type Cast,
  headEntity,
  isPerson,
  lastBefore,
  type Resolved,
  type Setting,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { OWNERS } from "../phrases/owners.ts";
import { isComplement, phraseFrom, relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { placeFrom } from "../text/places.ts";
import { apposedName } from "./apposition.ts";
import { actorOf, isAnswerLabel, isOwnedWords, resolveAnswer } from "./owned-words.ts";
import { calledIn, pairBefore, pairInSentence, resolvePlural, withPartner } from "./pairs.ts";
import { genderOf, resolveEpithet, resolveGendered } from "./pronouns.ts";
import { isOwnRelative, resolveRelation } from "./relatives.ts";
import { resolveRole } from "./role-bearers.ts";

const RELATIVE = new Set(["who", "which", "that"]);
const PLURAL = new Set(["they", "both", "we"]);
const BODY_PRONOUN = "it";

/** Who `phrase` stands for. Who fits twice is nobody: the mention stays, and no speaker is named. */
export const resolvePhrase = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const own = headEntity(cast, phrase);
  if (own >= 0 && !isCountryman(cast, phrase, own)) return withPartner(cast, phrase, own);
  if (phrase.kind === "pronoun") return resolvePronoun(cast, phrase, setting);
  if (own >= 0) return resolveEpithet(cast, phrase, setting);
  const apposed = apposedName(cast.scene, phrase);
  const entity = apposed ? headEntity(cast, apposed) : -1;
  if (apposed && entity >= 0 && (isPerson(cast.entities[entity]) || phrase.head !== "person"))
    return { entities: [entity], antecedent: apposed, how: "apposition" };
  return resolveNominal(cast, phrase, setting);
};

/** *the South Korean*: a person who was named before, by where they come from. */
const isCountryman = ({ scene, entities }: Cast, { first, last }: NounPhrase, own: number) =>
  !isPerson(entities[own]) &&
  scene.tokens[first]?.lower === "the" &&
  scene.vocabulary.gazetteer.isDemonym(scene.tokens[last]?.lower ?? "");

const resolvePronoun = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const word = cast.scene.tokens[phrase.first]?.lower ?? "";
  if (RELATIVE.has(word)) return resolveRelative(cast, phrase, setting);
  if (PLURAL.has(word)) return resolvePlural(cast, phrase, setting);
  if (word === BODY_PRONOUN) return resolveIt(cast, phrase, setting);
  const gender = genderOf(word);
  return gender ? resolveGendered(cast, phrase, { gender, setting }) : UNKNOWN;
};

/** *Doe, who said*: the phrase right before. */
const resolveRelative = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { phrases, tokens } = cast.scene;
  const before = phrases[phrase.index - 1];
  const adjacent = before && phrase.first - before.last <= 2;
  if (!adjacent || tokens[before.last]?.sentence !== tokens[phrase.first]?.sentence) return UNKNOWN;
  const found = resolvePhrase(cast, before, setting);
  return { ...found, antecedent: found.antecedent ?? before };
};

/** *The authority issued a statement. “…,” it said*: the subject of a sentence before, where it is a body. */
const resolveIt = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { phrases, tokens, quoteOf } = cast.scene;
  const paragraph = tokens[phrase.first]?.paragraph;
  for (let i = phrase.index - 1; i >= 0; i--) {
    const before = phrases[i];
    if (!before || tokens[before.first]?.paragraph !== paragraph) break;
    const subject = relationOf(cast.scene, before).order === "before";
    if (!subject || quoteOf[before.first] !== -1 || before.kind === "pronoun") continue;
    if (before.kind === "name") break;
    if (before.head === "body" && before.definite) return resolveBody(cast, before, setting);
  }
  return lastBody(cast, phrase, setting);
};

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
const resolveBody = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { appearances, scene, entities } = cast;
  const word = scene.tokens[phrase.last]?.lower ?? "";
  for (let i = lastBefore(appearances, phrase.first); i >= 0; i--) {
    const appearance = appearances[i];
    const name = appearance && scene.names[entities[appearance.entity]?.fullest ?? -1];
    if (!appearance || !name || entities[appearance.entity]?.kind !== "body") continue;
    if (scene.tokens.slice(name.core, name.last + 1).some(({ lower }) => lower === word))
      return { entities: [appearance.entity], antecedent: appearance.phrase, how: "body" };
  }
  return lastBody(cast, phrase, setting);
};

const INTRODUCED_REACH = 6;

/** *the spokesman*, after *a spokesman for the bank said*: the one whom nobody names. */
const isUnnamed = ({ scene }: Cast, phrase: NounPhrase): boolean => {
  const word = scene.tokens[phrase.last]?.lower;
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = phrase.index - 1; i >= 0; i--) {
    const before = scene.phrases[i];
    const token = scene.tokens[before?.last ?? -1];
    if (!before || !token || sentence - token.sentence > INTRODUCED_REACH) return false;
    if (token.lower === word)
      return INDEFINITE.has(scene.tokens[before.first]?.lower ?? "") && !apposedName(scene, before);
  }
  return false;
};
const INDEFINITE = new Set(["a", "an", "one", "another"]);

const resolveNominal = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { head, definite, owner } = phrase;
  if (isAnswerLabel(cast.scene, phrase)) return resolveAnswer(cast);
  if (isOwnedWords(cast.scene, phrase)) return resolveOwner(cast, phrase, setting);
  if (head === "document") return resolveDocument(cast, phrase, setting);
  if (head === "people" && definite) return resolvePeople(cast, phrase, setting);
  if (!definite || owner) return UNKNOWN;
  if (head === "person") return resolveOne(cast, phrase, setting);
  // his office: not the office named before
  const owned = OWNERS.has(cast.scene.tokens[phrase.first]?.lower ?? "");
  return head === "body" && !owned ? resolveBody(cast, phrase, setting) : UNKNOWN;
};

/** *the governor*, *the 61-year-old*: who bears the role, or whom a pronoun would mean. */
const resolveOne = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  if (isUnnamed(cast, phrase)) return UNKNOWN;
  if (isOwnRelative(cast.scene, phrase)) return resolveRelation(cast, phrase, setting);
  const bearer = resolveRole(cast, phrase);
  const other = complementEntity(cast, phrase);
  if (other >= 0) return bearer.entities.includes(other) ? UNKNOWN : bearer;
  return bearer.entities.length > 0 ? bearer : resolveEpithet(cast, phrase, setting);
};

/** *the mother of Doe*, *the lawyer for the bank*: whom the phrase belongs to; -1: nobody who is named. */
const complementEntity = (cast: Cast, { index }: NounPhrase): number => {
  const next = cast.scene.phrases[index + 1];
  // the keeper from Ravenna: where they come from is nobody else
  const link = cast.scene.tokens[(next?.first ?? 0) - 1]?.lower;
  if (!next || link === "from" || !isComplement(cast.scene, next)) return -1;
  return headEntity(cast, next);
};

/** *in his words*: whom the pronoun or the name before the noun stands for. */
const resolveOwner = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const owner = phrase.owner && ownerPhrase(cast.scene, phrase.owner);
  if (owner) return resolvePhrase(cast, owner, setting);
  const gender = genderOf(cast.scene.tokens[phrase.first]?.lower ?? "");
  return gender ? resolveGendered(cast, phrase, { gender, setting }) : UNKNOWN;
};

const STATEMENT_REACH = 3;

/** *the statement*: its owner, a body named with it, or who gave it out in a sentence before. */
const resolveDocument = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  if (phrase.owner) {
    const owner = ownerPhrase(cast.scene, phrase.owner);
    return owner ? resolvePhrase(cast, owner, setting) : UNKNOWN;
  }
  const author = authorAfter(cast, phrase.last);
  if (author) return author;
  const modifier = bodyWithin(cast, phrase);
  if (modifier >= 0) return { entities: [modifier], how: "document" };
  return phrase.definite ? giverOf(cast, phrase, setting) : UNKNOWN;
};

/** *a Harbour Board report*: the body named before the noun. */
const bodyWithin = ({ scene, entityOf, entities }: Cast, { first, last }: NounPhrase): number => {
  const name = placeFrom(scene.names, first);
  const inside = (scene.names[name]?.last ?? last) < last;
  const entity = inside ? (entityOf[name] ?? -1) : -1;
  return entities[entity]?.kind === "body" ? entity : -1;
};

/** *the statement reads*: who put out a statement shortly before. */
const giverOf = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { scene } = cast;
  const word = scene.tokens[phrase.last]?.lemma;
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = phrase.first - 1; i >= 0; i--) {
    const token = scene.tokens[i];
    if (!token || sentence - token.sentence > STATEMENT_REACH) return UNKNOWN;
    if (token.lemma !== word || token.sentence === sentence || scene.quoteOf[i] !== -1) continue;
    const author = authorAfter(cast, i) ?? giverIn(cast, token.sentence, setting);
    if (author) return author;
  }
  return UNKNOWN;
};

/** Two who act together in a sentence, its subject, or whom a pronoun there means. */
const giverIn = (cast: Cast, sentence: number, setting: Setting): Resolved | undefined => {
  const pair = pairInSentence(cast, sentence);
  if (pair) return pair;
  const giver = subjectOf(cast, sentence);
  if (giver) return { entities: [giver.entity], antecedent: giver.phrase, how: "document" };
  const actor = actorOf(cast, sentence);
  return actor && { ...resolvePhrase(cast, actor, setting), how: "document" };
};

/** The first person or body that a sentence names as a subject. */
const subjectOf = ({ scene, appearances }: Cast, sentence: number): Appearance | undefined => {
  const range = scene.sentenceRanges[sentence];
  for (let i = lastBefore(appearances, range?.start ?? 0) + 1; i < appearances.length; i++) {
    const appearance = appearances[i];
    if (!appearance || appearance.at >= (range?.end ?? 0)) return undefined;
    const led = scene.tokens[appearance.phrase.first - 1]?.pos === "ADP";
    if (appearance.head && appearance.subject && !led) return appearance;
  }
  return undefined;
};

/** *a report by the Harbour Board*. */
const authorAfter = (cast: Cast, document: number): Resolved | undefined => {
  const link = cast.scene.tokens[document + 1]?.lower;
  if (link !== "by" && link !== "from") return undefined;
  const phrase = phraseFrom(cast.scene.phrases, document + 2);
  if (!phrase || phrase.first > document + 2) return undefined;
  const entity = headEntity(cast, phrase);
  return entity < 0 ? undefined : { entities: [entity], antecedent: phrase, how: "document" };
};

const ownerPhrase = (
  scene: Scene,
  owner: { first: number; last: number },
): NounPhrase | undefined => {
  const name = nameEndingAt(scene, owner);
  const base = { ...owner, index: -1, possessive: true, definite: true };
  if (name >= 0) return { ...base, kind: "name", name, head: "other" };
  const { role } = scene.vocabulary;
  const word = scene.tokens[owner.last]?.lower ?? "";
  const head = role.people.has(word) ? "people" : role.person.has(word) ? "person" : "other";
  return { ...base, kind: "nominal", head };
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

const PEOPLE_REACH = 6;

/** *the Democratic senators*: those who spoke under that word, or two people named together who were called so. */
const resolvePeople = (cast: Cast, phrase: NounPhrase, { spoken }: Setting): Resolved => {
  const { scene } = cast;
  const word = scene.tokens[phrase.last]?.lower ?? "";
  const again = spoken.findLast((before) => before.entities.length > 1 && before.word === word);
  if (again) return { entities: again.entities, how: "together" };
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  const found = pairBefore(cast, phrase.first, PEOPLE_REACH, (pair) =>
    pair.some(({ at }) => calledIn(scene, scene.tokens[at]?.sentence ?? -1, singular)),
  );
  return found ?? UNKNOWN;
};
