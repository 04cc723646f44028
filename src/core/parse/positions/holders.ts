/** Who holds a position: those a subject stands for, and those named beside it. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { isCrowd } from "./crowds.ts";
import { entitiesOf, entityParty } from "./identity.ts";
import type { Subject } from "./lists.ts";
import { phraseFromToken } from "./phrases.ts";
import { type Party, type Reading, sameSentence, textOf, wordAt } from "./reading.ts";

const JOINTS = new Set([",", "and", ";"]);

/** The holders a subject stands for. */
export const holdersOf = (reading: Reading, { phrases }: Subject): readonly Party[] =>
  phrases.flatMap((phrase) => holderOf(reading, phrase));

export const holderOf = (reading: Reading, phrase: NounPhrase): readonly Party[] => {
  if (NOBODY.has(wordAt(reading, phrase.first))) return [];
  const entities = entitiesOf(reading, phrase);
  const parties = entities.flatMap((entity) => entityParty(reading, entity, phrase) ?? []);
  if (parties.length > 0) return parties.map((party) => ownedBody(reading, phrase, party));
  return phrase.kind === "nominal" && isCrowd(reading, phrase)
    ? [
        {
          first: phrase.first,
          last: phrase.last,
          entity: -1,
          text: textOf(reading, phrase),
          group: true,
        },
      ]
    : [];
};

const NOBODY = new Set(["no", "none", "nobody", "few"]);

/** *the Dockers' Federation* is no federation by itself: the name goes with its owner. */
const ownedBody = (reading: Reading, phrase: NounPhrase, party: Party): Party => {
  const body = reading.cast.entities[party.entity]?.kind === "body" && !party.text.includes(" ");
  if (!body || !phrase.owner) return party;
  const first = DETERMINERS.has(wordAt(reading, phrase.first)) ? phrase.first + 1 : phrase.first;
  return { ...party, text: textOf(reading, { first, last: phrase.last }) };
};

const DETERMINERS = new Set(["the", "a", "an"]);

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

/** *besides A and B, …*: named before the subject. */
export const besides = (reading: Reading, { first }: Subject): readonly Party[] => {
  for (let at = first - 1; sameSentence(reading, at, first); at--)
    if (wordAt(reading, at) === "besides") return namesFrom(reading, at + 1, first);
  return [];
};

/** The names of a list that begins at `from`. */
const namesFrom = (reading: Reading, from: number, to: number): readonly Party[] => {
  const found: Party[] = [];
  for (let at = from; at < to; ) {
    const phrase = phraseFromToken(reading, at);
    if (!phrase || phrase.possessive || phrase.kind !== "name") break;
    const [entity = -1] = entitiesOf(reading, phrase);
    const party =
      entity < 0 || reading.cast.entities[entity]?.kind === "place"
        ? undefined
        : entityParty(reading, entity, phrase);
    if (party) found.push(party);
    at = phrase.last + 1;
    const before = at;
    while (at < to && JOINTS.has(wordAt(reading, at))) at++;
    if (at === before) break;
  }
  return found;
};
