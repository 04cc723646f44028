/** Which phrases stand for several people or a body. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { headOf } from "./phrases.ts";
import { type Reading, wordAt } from "./reading.ts";

const PLURAL_LOOK = /(?:s|men|women|people)$/;

const CROWD_WORDS = new Set([
  "delegation",
  "figures",
  "nations",
  "countries",
  "states",
  "opposition",
  "public",
  "groups",
  "unions",
  "caucus",
  "leadership",
  "shareholders",
  "creditors",
  "alumni",
  "faculty",
  "parties",
  "governments",
  "bodies",
  "majority",
  "minority",
  "coalition",
  "companies",
  "cities",
  "organizations",
  "organisations",
  "associations",
  "clubs",
  "boards",
  "councils",
  "committees",
  "firms",
  "businesses",
  "bishops",
  "pilots",
  "drivers",
  "actors",
  "musicians",
  "survivors",
  "relatives",
  "tenants",
  "landlords",
  "neighbors",
  "neighbours",
  "subscribers",
  "campaigners",
  "half",
  "thirds",
  "two-thirds",
]);

/** Several people, or a body, by its head word: *a majority of lawmakers*, *the teachers' union*. */
export const isCrowd = (reading: Reading, phrase: NounPhrase): boolean => {
  if (phrase.head === "people" || phrase.head === "body") return true;
  const word = wordAt(reading, phrase.last);
  return (
    CROWD_WORDS.has(word) || (PLURAL_LOOK.test(word) && headOf(reading, phrase.last) === "people")
  );
};
