/** Offices and titles as printed (*New York Gov.*) held against offices as asked for (*the governor of New York*). */

import { wordLists, wordSet, wordTable } from "../../lexicon.ts";
import { wordList } from "../../search/words.ts";
import { keyOf } from "./lemma.ts";
import { NATIONS } from "./nations.ts";

const SHORT = wordTable("titles");
const ABBREVIATIONS = wordLists("office");

/** Words that make another office of one, or take it away. */
export const CHANGING = wordSet("changingOffice");
export const PAST = wordSet("past");
const SMALL = wordSet("besideOffice");

/** Words of an office in full, without articles and prepositions. */
export const roleWords = (text: string): readonly string[] =>
  wordList(text)
    .flatMap((word) => ABBREVIATIONS.get(word) ?? [word])
    .filter((word) => !SMALL.has(word));

/**
 * 0–1: how well a printed role answers to the words asked for. All words asked for must stand in it, and
 * none that makes it another office (*vice president* is not *president*).
 */
const roleFit = (asked: readonly string[], printed: readonly string[]): number => {
  const words = new Set(printed);
  const wanted = new Set(asked);
  const isPrinted = (word: string): boolean =>
    words.has(word) || near(word, words) || [...words].some((printed) => isPeopleOf(word, printed));
  if (asked.length === 0 || ![...wanted].every(isPrinted)) return 0;
  for (const word of words) if (CHANGING.has(word) && !wanted.has(word)) return 0;
  return wanted.size / words.size;
};

/** Whether words that name an office hold all that is asked: *a spokeswoman for the county* answers to *county spokesman*. */
export const answersTo = (asked: string, printed: string): boolean => {
  const words = new Set(wordList(printed).flatMap((word) => [word, keyOf(word), ...formsOf(word)]));
  const wanted = wordList(asked).filter((word) => !SMALL.has(word));
  return (
    wanted.length > 0 &&
    wanted.every((word) =>
      [word, keyOf(word), ...formsOf(word)].some((form) => words.has(form) || near(form, words)),
    )
  );
};

const formsOf = (word: string): readonly string[] => ABBREVIATIONS.get(word) ?? [];

/** A title that is also said otherwise: a *senator* of a *Senate*, *Democrats'* of *Democratic*. */
const near = (word: string, words: ReadonlySet<string>): boolean => {
  if (othersOf(word).some((other) => words.has(other))) return true;
  return [...words].some((printed) => isPeopleOf(printed, word));
};

// matches the ending of: Ruritanian · Israeli · Chinese · Danish; not: mayor
const DEMONYM = /(?:n|i|ese|ish)$/;
/** Letters of a country's name that its people's must share. */
const LEAST_SHARED = 4;

/** *Ruritanian* of *Ruritania*: the last letter of a country's name may change. */
const isPeopleOf = (printed: string, country: string): boolean => {
  const start = country.slice(0, -1);
  return (
    start.length >= LEAST_SHARED &&
    printed.length - country.length <= 3 &&
    printed !== country &&
    printed.startsWith(start) &&
    DEMONYM.test(printed)
  );
};

/** Forms in which *Ruritania*, or *Ruritanian*, may stand in a title. */
export const demonymsOf = (country: string): readonly string[] => [
  ...(NATIONS.get(country) ?? []),
  ...(country.length > LEAST_SHARED
    ? DEMONYM_ENDINGS.flatMap((end) => [country + end, country.slice(0, -1) + end])
        .concat(OTHER_FORMS.get(country) ?? [])
        .concat(DEMONYM.test(country) ? countriesOf(country) : [])
    : []),
];

const DEMONYM_ENDINGS = ["", "n", "an", "ian", "i", "ese"] as const;

/** Words that *Chilean* (of *Chile*), *Kenyan* or *Italian* may come from. */
const countriesOf = (people: string): readonly string[] =>
  DEMONYM_ENDINGS.filter((end) => people.endsWith(end)).flatMap((end) =>
    ["", "a", "e", "y"].map((last) => people.slice(0, people.length - end.length) + last),
  );

const OTHER_FORMS = wordLists("otherOffice");

const othersOf = (word: string): readonly string[] => [
  ...(OTHER_FORMS.get(word) ?? []),
  ...(NATIONS.get(word) ?? []),
];

/** Whether a printed role says that they held this office once. */
export const isPast = (asked: readonly string[], roles: readonly string[]): boolean =>
  roles.some((text) => {
    const words = roleWords(text);
    const past = words.some((word) => PAST.has(word));
    return (
      past &&
      roleFit(
        asked,
        words.filter((word) => !PAST.has(word)),
      ) > 0
    );
  });

/** The best fit among roles; 0 where none fits. Whose office it is need not be asked for. */
export const bestFit = (asked: readonly string[], roles: readonly string[]): number =>
  Math.max(0, ...roles.flatMap(withoutOwner).map((text) => fitOf(asked, text)));

const fitOf = (asked: readonly string[], text: string): number =>
  isHead(asked, text) ? roleFit(asked, roleWords(text)) : 0;

// matches: Example Trust's chair · the families’ lawyer; group 1 is the office; not: his lawyer
const OWNED = /^.*?\p{L}['’]s?\s+(?=\p{L})(.+)$/u;

/** A role as printed and, where somebody's, without them. */
const withoutOwner = (text: string): readonly string[] => {
  const office = OWNED.exec(text)?.[1];
  return office === undefined ? [text] : [text, office];
};

// Where the office ends and what it is of begins: chair of · officer with
const OF = /\s(?:of|with|for|at|to|in|who|and his|and her)\s/;

/** Whether one of the words asked for says what the office is: an *ally of Doe and her father* is no father. */
const isHead = (asked: readonly string[], text: string): boolean => {
  const head = new Set(roleWords(text.split(OF)[0] ?? ""));
  return asked.some((word) => head.has(word) || near(word, head));
};

/** Offices by which people are called after they were named once. */
export const OFFICE = wordSet("offices");

/** Titles that may stand before a name. */
const TITLES = wordSet("titles");

/** Words of a printed role beyond those asked for and those that name any office: what it is of. */
export const furtherWords = (asked: readonly string[], text: string): readonly string[] => {
  const wanted = new Set(asked);
  return roleWords(text).filter(
    (word) =>
      !(wanted.has(word) || near(word, wanted) || asked.some((one) => isPeopleOf(one, word))) &&
      !(OFFICE.has(word) || TITLES.has(word) || PAST.has(word) || word === "new"),
  );
};

/** Splits *Gov. Jane Doe* into title and name; the title is empty where none stands before it. */
export const splitTitle = (
  words: readonly string[],
): { readonly title: readonly string[]; readonly name: readonly string[] } => {
  let at = 0;
  while (at < words.length - 1 && isTitle(words[at] ?? "")) at++;
  return {
    title: words.slice(0, at).flatMap((word) => ABBREVIATIONS.get(word) ?? [word]),
    name: words.slice(at),
  };
};

/** Titles of several, printed before the first of them: *Sens. Doe and Roe*; nobody is *Sens.* */
export const isOfSeveral = (role: string): boolean => {
  const [word = "", ...more] = wordList(role);
  const full = SHORT.get(word) ?? word;
  const plural = full.endsWith("s") && !TITLES.has(full);
  return more.length === 0 && plural && TITLES.has(full.slice(0, -1));
};

export const isTitle = (word: string): boolean =>
  TITLES.has(word) || (ABBREVIATIONS.get(word) ?? []).some((full) => TITLES.has(full));
