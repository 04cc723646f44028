/** From the words that name a speaker to who that is. */

import { type Cast, headEntity, isPerson, type Resolved, type Setting, UNKNOWN } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { OWNERS } from "../phrases/owners.ts";
import { isComplement } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { ageIn } from "./ages.ts";
import { apposedName, apposedNames } from "./apposition.ts";
import { namedBehind } from "./behind.ts";
import { resolveBody, resolveIt } from "./bodies.ts";
import { genderOf, isEpithet } from "./discourse.ts";
import { resolveDocument, resolveWriting } from "./documents.ts";
import { isAnswerLabel, isOwnedWords, resolveAnswer } from "./owned-words.ts";
import { ownerPhrase } from "./owner-phrases.ts";
import { calledIn, pairBefore, resolvePlural, withPartner } from "./pairs.ts";
import { resolveEpithet, resolveGendered } from "./pronouns.ts";
import { isOwnRelative, resolveRelation } from "./relatives.ts";
import { resolveRole } from "./role-bearers.ts";

const RELATIVE = new Set(["who", "which", "that"]);
const PLURAL = new Set(["they", "them", "both", "we"]);
const BODY_PRONOUN = "it";
/** Phrases from one to the next that are followed: two that stand for each other must not go on for ever. */
const DEEPEST = 5;

/** Who `phrase` stands for. Who fits twice is nobody: the mention stays, and no speaker is named. */
export const resolvePhrase = (cast: Cast, phrase: NounPhrase, from: Setting): Resolved => {
  const depth = (from.depth ?? 0) + 1;
  if (depth > DEEPEST) return UNKNOWN;
  const own = headEntity(cast, phrase);
  if (own >= 0 && isSomeMember(cast.scene, phrase)) return UNKNOWN;
  if (own >= 0 && !isCountryman(cast, phrase, own)) return withPartner(cast, phrase, own);
  const { spoken, quote } = from;
  const apart = [...(from.apart ?? []), ...namedBehind(cast, phrase)];
  const setting: Setting = { spoken, quote, apart, depth };
  const apposed = apposedName(cast.scene, phrase);
  if (phrase.kind === "pronoun" && !apposed) return resolvePronoun(cast, phrase, setting);
  if (own >= 0) return resolveEpithet(cast, phrase, setting);
  const several = apposedNames(cast.scene, phrase).map((one) => headEntity(cast, one));
  if (several.length > 1 && several.every((entity) => isPerson(cast.entities[entity])))
    return { entities: several, how: "together" };
  const entity = apposed ? headEntity(cast, apposed) : -1;
  if (apposed && entity >= 0 && mayName(cast, phrase, entity))
    return { entities: [entity], antecedent: apposed, how: "apposition" };
  return resolveNominal(cast, phrase, setting);
};

/** A person is named by a person's name, or by one that stands where only a person's does. */
const mayName = ({ scene, entities }: Cast, phrase: NounPhrase, entity: number): boolean =>
  phrase.head !== "person" || isFirm(scene, phrase) || isPerson(entities[entity]);

/** *a Ravenna Party MP*: one of several, whatever name stands before. */
const isSomeMember = ({ tokens, vocabulary }: Scene, { first, last }: NounPhrase): boolean =>
  INDEFINITE.has(tokens[first]?.lower ?? "") &&
  vocabulary.postnominal.has(tokens[last]?.lower ?? "");

/** *the South Korean*: a person who was named before, by where they come from. */
const isCountryman = ({ scene, entities }: Cast, { first, last }: NounPhrase, own: number) =>
  !isPerson(entities[own]) &&
  scene.tokens[first]?.lower === "the" &&
  scene.vocabulary.gazetteer.isDemonym(scene.tokens[last]?.lower ?? "");

const resolvePronoun = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const word = cast.scene.tokens[phrase.first]?.lower ?? "";
  if (RELATIVE.has(word)) return resolveRelative(cast, phrase, setting);
  if (PLURAL.has(word)) return resolvePlural(cast, phrase, setting);
  if (word === BODY_PRONOUN) {
    const written = resolveWriting(cast, phrase, { setting, resolve: resolvePhrase });
    return written.entities.length > 0 ? written : resolveIt(cast, phrase, setting);
  }
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
      return (
        INDEFINITE.has(scene.tokens[before.first]?.lower ?? "") &&
        !IS.has(scene.tokens[before.first - 1]?.lower ?? "") &&
        !apposedName(scene, before)
      );
  }
  return false;
};
const IS = new Set(["is", "was", "became"]);
const INDEFINITE = new Set(["a", "an", "one", "another"]);

const resolveNominal = (cast: Cast, phrase: NounPhrase, setting: Setting): Resolved => {
  const { head, definite, owner } = phrase;
  if (isAnswerLabel(cast.scene, phrase)) return resolveAnswer(cast);
  if (isOwnedWords(cast.scene, phrase)) return resolveOwner(cast, phrase, setting);
  if (head === "document")
    return resolveDocument(cast, phrase, { setting, resolve: resolvePhrase });
  if (head === "people" && definite) return resolvePeople(cast, phrase, setting);
  if (!definite) return UNKNOWN;
  // Spain's prime minister, the bank's chief executive
  if (owner) return head === "person" ? resolveRole(cast, phrase) : UNKNOWN;
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
  if (bearer.entities.length > 0) return bearer;
  if (isFirm(cast.scene, phrase)) return resolveBody(cast, phrase, setting);
  if (!isEpithet(cast.scene, phrase)) return bearer;
  return resolveEpithet(cast, phrase, setting);
};

const PERSONAL = new Set(["veteran", "former", "young", "old", "retired", "late"]);

/** *the carmaker*; not *the veteran game maker*. */
const isFirm = (scene: Scene, phrase: NounPhrase): boolean =>
  scene.vocabulary.role.firms.has(scene.tokens[phrase.last]?.lower ?? "") &&
  ageIn(scene, phrase) === undefined &&
  !scene.tokens.slice(phrase.first, phrase.last).some(({ lower }) => PERSONAL.has(lower));

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
