/** Who holds a position: those a phrase stands for, and those named beside it. */
import { headEntity } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { ARTICLES, NOBODY } from "../text/closed-classes.ts";
import { entitiesOf, entityParty } from "./identity.ts";
import { asPrinted, headOf, phraseFromToken } from "./phrases.ts";
import { type Party, type Reading, textOf, wordAt } from "./reading.ts";

const JOINTS = new Set([",", "and", ";"]);

export const holderOf = (reading: Reading, phrase: NounPhrase): readonly Party[] => {
  if (NOBODY.has(wordAt(reading, phrase.first)) && wordAt(reading, phrase.first) !== "neither")
    return [];
  const parties = entitiesOf(reading, phrase).flatMap(
    (entity) => entityParty(reading, entity, phrase) ?? [],
  );
  if (parties.length > 0) return parties.map((party) => ownedBody(reading, phrase, party));
  return phrase.kind === "nominal" && isCrowd(reading, phrase)
    ? [{ ...asPrinted(reading, phrase), group: true }]
    : [];
};

const PLURAL_LOOK = /(?:s|men|women|people)$/;

/** Several people, or a body, by its head word: *a majority of lawmakers*, *the teachers' union*. */
export const isCrowd = (reading: Reading, phrase: NounPhrase): boolean => {
  if (phrase.head === "people" || phrase.head === "body") return true;
  const word = wordAt(reading, phrase.last);
  return (
    reading.words.sets.crowds.has(word) ||
    (PLURAL_LOOK.test(word) && headOf(reading, phrase.last) === "people")
  );
};

/** *the Dockers' Federation* is no federation by itself: the name goes with its owner. */
const ownedBody = (reading: Reading, phrase: NounPhrase, party: Party): Party => {
  const body = reading.cast.entities[party.entity]?.kind === "body" && !party.text.includes(" ");
  if (!body || !phrase.owner) return party;
  const first = ARTICLES.has(wordAt(reading, phrase.first)) ? phrase.first + 1 : phrase.first;
  return { ...party, text: textOf(reading, { first, last: phrase.last }) };
};

const INCLUDING = new Set(["including", "like"]);

/** People named as part of a subject or beside it, between tokens `from` and `to`: *including A, B and C*. */
export const includedIn = (reading: Reading, from: number, to: number): readonly Party[] => {
  for (let at = from; at < to; at++) {
    const word = wordAt(reading, at);
    const led = word === "led" && wordAt(reading, at + 1) === "by";
    const among = word === "among" && wordAt(reading, at + 1) === "them";
    if (led || among) return namesFrom(reading, at + 2, to);
    if (INCLUDING.has(word)) return namesFrom(reading, at + 1, to);
  }
  return [];
};

/** *besides A and B, …*: named between tokens `from` and `to`, before the subject. */
export const besides = (reading: Reading, from: number, to: number): readonly Party[] => {
  for (let at = to - 1; at >= from; at--)
    if (wordAt(reading, at) === "besides") return namesFrom(reading, at + 1, to);
  return [];
};

/** *Three trustees, Doe, Roe and Poe, called for …*: those named one by one behind several people. */
export const apposedNames = (
  reading: Reading,
  phrase: NounPhrase | undefined,
  to: number,
): readonly Party[] => {
  const several = phrase?.kind === "nominal" && isCrowd(reading, phrase);
  if (!several || wordAt(reading, phrase.last + 1) !== ",") return [];
  const named = namesFrom(reading, phrase.last + 2, to);
  return named.length > 1 ? named : [];
};

/** The names of a list that begins at `from`. */
const namesFrom = (reading: Reading, from: number, to: number): readonly Party[] => {
  const found: Party[] = [];
  for (let at = from; at < to; ) {
    const phrase = phraseFromToken(reading, at);
    if (!phrase || phrase.possessive || phrase.kind !== "name") break;
    const entity = headEntity(reading.cast, phrase);
    const place = reading.cast.entities[entity]?.kind === "place";
    const party = entity < 0 || place ? undefined : entityParty(reading, entity, phrase);
    if (party) found.push(party);
    at = phrase.last + 1;
    const before = at;
    while (at < to && JOINTS.has(wordAt(reading, at))) at++;
    if (at === before) break;
  }
  return found;
};
