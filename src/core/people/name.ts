/** A person's name taken apart, and whether two names may be one person's. */
import { wordSet } from "../lexicon.ts";
import { editDistance } from "../search/distance.ts";

export type NameParts = {
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `sr`, `iii` … */
  readonly suffix?: string;
};

const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** Surnames that come first: *Xi Jinping*. */
const FAMILY_FIRST = wordSet("familyFirst");

/** Of a folded name; a peer's is read without the place: *hale of richmond*. */
export const partsOf = (key: string): NameParts => {
  const all = key.split(" ");
  const place = all.indexOf("of");
  const words = place > 0 ? all.slice(0, place) : all;
  const last = words.at(-1) ?? "";
  const suffix = words.length > 2 && SUFFIXES.has(last) ? words.pop() : undefined;
  const first = words[0] ?? "";
  const turned = words.length > 1 && words.length < 4 && FAMILY_FIRST.has(first);
  const surname = (turned ? words.shift() : words.pop()) ?? key;
  return { given: words, surname, ...(suffix ? { suffix } : {}) };
};

/** Letters that stand for one sound when names are written in another alphabet, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|sh|ch|zh|cz/g, "s"],
  [/ph|ff|v|w/g, "f"],
  [/ck|kh|gh|[qckgx]/g, "k"],
  [/th|dh|[dt]/g, "t"],
  [/[sz]/g, "s"],
  [/[aeiouyjh]/g, ""],
];
// matches: nn, ss
const DOUBLED = /(.)\1+/g;
/** A skeleton of fewer sounds would bring strangers together: *Lee*, *Low*. */
const LEAST_SOUNDS = 3;

/** The same for spellings of one surname: *Zelensky*, *Zelenskyy*, *Zelenskiy*. */
export const soundOf = (word: string): string => {
  const sound = skeletonOf(word);
  return sound.length >= LEAST_SOUNDS ? sound : word;
};

const skeletonOf = (word: string): string => {
  const first = word.charAt(0);
  let sound = word;
  for (const [letters, as] of SOUNDS) sound = sound.replace(letters, as);
  return (VOWEL.test(first) ? first : "") + sound.replace(DOUBLED, "$1");
};
const VOWEL = /[aeiouyj]/;

// matches the ending of: Zelensky · Zelenskyy · Zelenskiy · Zelenskii
const ENDING = /(?:iy|yy|ii|ij|yi|y|i)$/;

/** The surname in whichever way its ending is written. */
export const romanised = (surname: string): string =>
  surname.replace(ENDING, "y").replace(DOUBLED, "$1");

/** Why two names may be one person's, the firmest first. */
export type Likeness = "same" | "spelling" | "middle" | "nickname" | "initial" | "slip";

export const likeness = (
  a: NameParts,
  b: NameParts,
  shortForms: ReadonlyMap<string, string>,
): Likeness | undefined => {
  if (a.suffix !== b.suffix && a.suffix !== undefined && b.suffix !== undefined) return undefined;
  const family = surnameLikeness(a.surname, b.surname);
  const given = givenLikeness(a.given, b.given, shortForms);
  if (!family || !given) return undefined;
  return ORDER.indexOf(family) > ORDER.indexOf(given) ? family : given;
};

const ORDER: readonly Likeness[] = ["same", "spelling", "middle", "nickname", "initial", "slip"];
/** A letter too many or another one in a shorter name makes another name. */
const LEAST_LETTERS = 5;

const surnameLikeness = (a: string, b: string): Likeness | undefined => {
  if (a === b) return "same";
  if (romanised(a) === romanised(b)) return "spelling";
  return isSlip(a, b) ? "slip" : undefined;
};

const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LEAST_LETTERS &&
  a.charAt(0) === b.charAt(0) &&
  soundOf(a) === soundOf(b) &&
  editDistance(a, b, 1) <= 1;

const givenLikeness = (
  a: readonly string[],
  b: readonly string[],
  shortForms: ReadonlyMap<string, string>,
): Likeness | undefined => {
  const [first = "", ...more] = a;
  const [other = "", ...rest] = b;
  if (first !== other && (more.includes(other) || rest.includes(first))) return "middle";
  const found = firstLikeness(first, other, shortForms);
  if (!found || !middlesAgree(more, rest)) return undefined;
  return found === "same" && more.length !== rest.length ? "middle" : found;
};

const firstLikeness = (
  a: string,
  b: string,
  shortForms: ReadonlyMap<string, string>,
): Likeness | undefined => {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? "initial" : undefined;
  const long = (word: string): string => shortForms.get(word) ?? word;
  if (long(a) === long(b)) return "nickname";
  return isGivenSlip(a, b) ? "spelling" : undefined;
};

/** *Mohammed* and *Muhammad*, *Volodymyr* and *Voldymyr*; not *Robert* and *Roberta*. */
const isGivenSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LEAST_LETTERS &&
  a.charAt(0) === b.charAt(0) &&
  a.endsWith("a") === b.endsWith("a") &&
  a.endsWith("e") === b.endsWith("e") &&
  (editDistance(a, b, 1) <= 1 || skeletonOf(a) === skeletonOf(b));

/** Middle names and initials contradict each other only where both are printed. */
const middlesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((word, i) => {
    const other = b[i];
    if (other === undefined || word === other) return true;
    return (word.length === 1 || other.length === 1) && word.charAt(0) === other.charAt(0);
  });

/** Words that many bodies begin with. */
const COMMON = wordSet("commonInBodies");
const SMALL: ReadonlySet<string> = new Set("of the for and in on at to".split(" "));
/** What stands at the end of a company's name and is left out as often as not. */
const FORMS = wordSet("companyForms");
/** Letters of a word that may be the first ones of several. */
const ACRONYM = 6;

export type BodyName = {
  /** Without articles and the form of a company. */
  readonly words: readonly string[];
  readonly initials: string;
  /** A word that may stand for several. */
  readonly acronym: boolean;
};

/** Of a folded name. */
export const bodyName = (key: string): BodyName => {
  const all = key.split(" ").filter((word) => !SMALL.has(word));
  let end = all.length;
  while (end > 1 && FORMS.has(all[end - 1] ?? "")) end--;
  const words = all.slice(0, end);
  return {
    words,
    initials: words.map((word) => word.charAt(0)).join(""),
    acronym: words.length === 1 && (words[0] ?? "").length <= ACRONYM,
  };
};

/** Bodies of one block may be one another; those of two never are. */
export const bodyBlock = ({ words, initials }: BodyName): string => {
  const [first = ""] = words;
  return words.length > 2 || (words.length === 2 && COMMON.has(first)) ? initials : first;
};

export const bodyLikeness = (a: BodyName, b: BodyName): Likeness | undefined => {
  if (a.words.join(" ") === b.words.join(" ")) return "same";
  const [few, many] = a.words.length < b.words.length ? [a, b] : [b, a];
  const [word = "", ...more] = few.words;
  if (more.length > 0 || many.words.length === 1) return undefined;
  if (few.acronym && word === many.initials) return "initial";
  return !COMMON.has(word) && word === many.words[0] ? "nickname" : undefined;
};

/** Whether a folded name is a surname alone. */
export const isBare = (key: string): boolean => !key.includes(" ");
