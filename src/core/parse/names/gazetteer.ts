/** First names with their gender, surnames, places and bodies. */
import { wordSet } from "../../lexicon.ts";

/** A word in lower case with its tags, as *FemaleName*, in the terms of compromise. */
export type TaggedWord = readonly [word: string, tags: string | readonly string[]];

export type Gazetteer = {
  /** `either` where the name is borne by both or its gender is not known; undefined: no known first name. */
  readonly firstName: (lower: string) => "female" | "male" | "either" | undefined;
  readonly isSurname: (lower: string) => boolean;
  readonly isPlace: (lower: string) => boolean;
  readonly isBody: (lower: string) => boolean;
  readonly isDemonym: (lower: string) => boolean;
  /** A word of the language, as *garden* is, and no name alone. */
  readonly isCommon: (lower: string) => boolean;
};

/** What people of a country are called where that is no adjective; the model lists the adjectives. */
const NATIONALS = wordSet("nationals");
const NAMES = new Set(["FemaleName", "MaleName", "FirstName", "LastName", "Person", "ProperNoun"]);
const PLACES = new Set(["City", "Country", "Region", "Place"]);
const FIRST = new Set(["FemaleName", "MaleName", "FirstName"]);
const NONE: readonly string[] = [];

/** *jo* of *jo-ann*. */
export const firstPart = (word: string): string => {
  const hyphen = word.indexOf("-");
  return hyphen < 0 ? word : word.slice(0, hyphen);
};

export const createGazetteer = (words: readonly TaggedWord[]): Gazetteer => {
  const known = new Map(words);
  const tags = (word: string): readonly string[] => {
    const tagged = known.get(word) ?? NONE;
    return typeof tagged === "string" ? [tagged] : tagged;
  };
  return {
    firstName: (word) => {
      // Jo-Ann: its first part tells
      const found = tags(firstPart(word)).filter((tag) => FIRST.has(tag));
      if (found.length === 0) return undefined;
      if (found.length > 1 || found[0] === "FirstName") return "either";
      return found[0] === "FemaleName" ? "female" : "male";
    },
    isSurname: (word) => tags(word).includes("LastName"),
    isPlace: (word) => tags(word).some((tag) => PLACES.has(tag)),
    isBody: (word) => tags(word).some((tag) => tag === "Organization" || tag === "SportsTeam"),
    // Asian-Americans
    isDemonym: (word) =>
      [word, word.slice(word.lastIndexOf("-") + 1)].some(
        (one) => NATIONALS.has(one) || tags(one).includes("Demonym"),
      ),
    isCommon: (word) => tags(word).some((tag) => !NAMES.has(tag)),
  };
};
