/** Who is to act, or what is at issue. */
import { lastBefore } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { THIRD_PERSON_OWNERS } from "../phrases/owners.ts";
import { POSSESSIVE } from "../text/closed-classes.ts";
import { entitiesOf, entityParty, topicOf, type Wanted } from "./identity.ts";
import { asPrinted, cutPhrase, pastThing } from "./phrases.ts";
import { type Party, type Reading, wordAt } from "./reading.ts";

export const TARGET_LINKS = new Set(["of", "in", "from", "at"]);

export const ownerOf = (reading: Reading, phrase: NounPhrase): NounPhrase | undefined => {
  if (THIRD_PERSON_OWNERS.has(wordAt(reading, phrase.first)))
    return { ...cutPhrase(reading, phrase.first, phrase.first), kind: "pronoun" };
  for (let at = phrase.last - 1; at > phrase.first; at--)
    if (POSSESSIVE.has(wordAt(reading, at))) return cutPhrase(reading, phrase.first, at - 1);
  return undefined;
};

/** Who is to act: a full name where the article has one, else the words as printed; undefined: a pronoun for nobody known. */
export const targetOf = (
  reading: Reading,
  phrase: NounPhrase,
  wanted: Wanted & { readonly act?: string },
): Party | undefined => {
  const printed = { first: phrase.first, last: pastThing(reading, phrase, TARGET_LINKS) };
  if (phrase.kind === "nominal" && phrase.head === "body")
    return bodyNamed(reading, phrase) ?? asPrinted(reading, printed);
  const topic =
    phrase.kind === "pronoun" && !wanted.rather
      ? topicOf(reading, phrase, { act: wanted.act ?? "", apart: wanted.apart ?? [] })
      : -1;
  const [entity = -1, other] = topic >= 0 ? [topic] : entitiesOf(reading, phrase, wanted);
  if (entity >= 0 && other === undefined) return entityParty(reading, entity, phrase);
  if (phrase.kind !== "nominal")
    return phrase.kind === "name" ? asPrinted(reading, phrase) : undefined;
  return THIRD_PERSON_OWNERS.has(wordAt(reading, phrase.first))
    ? undefined
    : asPrinted(reading, printed);
};

/** How many appearances back a body is looked for. */
const REMEMBERED = 400;

/** *the council*: the body named before whose name holds the word. */
const bodyNamed = (reading: Reading, phrase: NounPhrase): Party | undefined => {
  const { appearances, scene, entities } = reading.cast;
  if (!phrase.definite || phrase.owner || phrase.last - phrase.first > 1) return undefined;
  const word = wordAt(reading, phrase.last);
  const end = lastBefore(appearances, phrase.first) + 1;
  const named = appearances
    .slice(Math.max(0, end - REMEMBERED), end)
    .findLast(({ at, phrase: other, entity, head }) => {
      if (!head || entities[entity]?.kind !== "body") return false;
      for (let i = at; i <= other.last; i++) if (scene.tokens[i]?.lower === word) return true;
      return false;
    });
  return named && entityParty(reading, named.entity, phrase);
};
