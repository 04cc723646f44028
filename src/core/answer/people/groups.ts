/** Groups by sex or party, and who belongs to them: what an article shows, and nothing where it shows neither. */
import type { Person } from "../../facts.ts";
import { wordTable } from "../../lexicon.ts";
import { nameKey, wordList } from "../../search/words.ts";
import type { Profile } from "../articles/library.ts";

const SEXES: ReadonlyMap<string, Person["gender"]> = new Map([
  ["women", "female"],
  ["woman", "female"],
  ["men", "male"],
  ["man", "male"],
]);

/** How the parties that people are asked for by begin where they are printed. */
const PARTIES = wordTable("askedParties");

/** The sex that a word asks for; undefined where it asks for none. */
export const sexOf = (word: string): Person["gender"] => SEXES.get(word);
export const partyOf = (word: string): string | undefined => PARTIES.get(word);
export const isParty = (party: string, printed: string): boolean =>
  nameKey(printed).startsWith(party.slice(0, LEAST_ALIKE));
/** Democrat and Democratic are one party. */
const LEAST_ALIKE = 7;

// matches: the, any; not: other
const ARTICLE = /^(?:the|any|all|some)\s+/;

/** The one word by which a part of a question asks for a group: *democrats* of *the Democrats*. */
export const groupWord = (slot: string): string | undefined => {
  const [word, ...more] = wordList(slot.toLowerCase().replace(ARTICLE, ""));
  return word !== undefined && more.length === 0 && (SEXES.has(word) || PARTIES.has(word))
    ? word
    : undefined;
};

/** Whether the articles show somebody to be of it. */
export const isOf = (word: string, { entries }: Pick<Profile, "entries">): boolean => {
  const [sex, party] = [sexOf(word), partyOf(word)];
  return entries.some(
    (entry) =>
      (sex !== undefined && entry.gender === sex) ||
      (party !== undefined && entry.party !== undefined && isParty(party, entry.party)),
  );
};
