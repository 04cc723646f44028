/** Whom a phrase means where a position is held. */
import { lastBefore, type Setting, spokenBefore } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { nameOf } from "../printed.ts";
import { resolvePhrase } from "../reference/coreference.ts";
import { genderOf } from "../reference/discourse.ts";
import { bearsRole } from "../reference/role-bearers.ts";
import { type Party, quoteAt, type Range, type Reading, wordAt } from "./reading.ts";

export type Wanted = {
  /** Entities that it cannot be: *Doe urged him* is not about Doe. */
  readonly apart?: readonly number[];
  /** Entities that it is if they fit: *Doe rejected calls for his resignation*. */
  readonly rather?: readonly number[];
};

const FIRST_PERSON = new Set(["i", "we", "me", "us", "myself", "ourselves", "my", "our"]);

/** The entities a phrase stands for. */
export const entitiesOf = (
  reading: Reading,
  phrase: NounPhrase,
  { apart = [], rather = [] }: Wanted = {},
): readonly number[] => {
  const word = wordAt(reading, phrase.first);
  if (phrase.kind === "pronoun") {
    if (FIRST_PERSON.has(word)) return reading.speakersAt(phrase.first);
    const gender = genderOf(word);
    const fitting = gender ? rather.filter((entity) => fits(reading, entity, gender)) : [];
    if (fitting.length === 1) return fitting;
    const inside = gender ? insideQuote(reading, phrase.first, gender, apart) : -1;
    if (inside >= 0) return [inside];
  }
  const excluded = [...apart, ...(phrase.kind === "name" ? [] : reading.speakersAt(phrase.first))];
  const setting: Setting = {
    spoken: spokenBefore(reading.spoken, phrase.first + 1),
    apart: excluded,
  };
  const { entities, how } = resolvePhrase(reading.cast, phrase, setting);
  // an epithet (*the mogul*) is too weak a ground to say whom a position is about
  if (how === "role" && !entities.some((entity) => isCalled(reading, entity, phrase))) return [];
  return entities.some((entity) => apart.includes(entity)) ? [] : entities;
};

/** Somewhere printed with the phrase's head as title or role. */
const isCalled = ({ cast }: Reading, entity: number, { last }: NounPhrase): boolean => {
  const word = cast.scene.tokens[last]?.lower ?? "";
  return cast.appearances.some((a) => a.entity === entity && bearsRole(cast.scene, a, word));
};

/** The entity that a pronoun stands for where the article asks somebody by name for this act; -1: not said. */
export const topicOf = (
  reading: Reading,
  phrase: NounPhrase,
  { act, apart }: { readonly act: string; readonly apart: readonly number[] },
): number => {
  const topic = reading.topics.get(act) ?? -1;
  const gender = genderOf(wordAt(reading, phrase.first));
  return gender && topic >= 0 && !apart.includes(topic) && fits(reading, topic, gender)
    ? topic
    : -1;
};

const fits = ({ cast }: Reading, entity: number, gender: "female" | "male"): boolean => {
  const found = cast.entities[entity];
  return (
    found !== undefined &&
    found.kind !== "body" &&
    found.kind !== "place" &&
    (!found.gender || found.gender === gender)
  );
};

/** Somebody named before in the same quotation, whom a pronoun in it means first. */
const insideQuote = (
  reading: Reading,
  at: number,
  gender: "female" | "male",
  apart: readonly number[],
): number => {
  const { appearances } = reading.cast;
  const quote = quoteAt(reading, at);
  if (quote < 0) return -1;
  for (let i = lastBefore(appearances, at); i >= 0; i--) {
    const appearance = appearances[i];
    if (!appearance || quoteAt(reading, appearance.at) !== quote) return -1;
    if (!apart.includes(appearance.entity) && fits(reading, appearance.entity, gender))
      return appearance.entity;
  }
  return -1;
};

export const entityParty = (reading: Reading, entity: number, range: Range): Party | undefined => {
  const text = nameOf(reading.cast, entity);
  return text === undefined
    ? undefined
    : { first: range.first, last: range.last, entity, text, group: false };
};
