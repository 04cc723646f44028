/** Whom the words of a question mean: by name, surname, alias, initials, office or a slip of spelling. */
import type { Vocabulary } from "../../search/question.ts";
import { nameKey, wordList } from "../../search/words.ts";
import type { Library, Profile } from "../articles/library.ts";
import { isEveryday } from "../language/everyday.ts";
import { isPast, splitTitle } from "../language/roles.ts";
import type { Former, OfficeHolders } from "./office-holders.ts";

/** Another name under which somebody is known, e.g. from `config/people.json`. */
export type Alias = { readonly name: string; readonly aliases: readonly string[] };

export type Correction = { readonly asked: string; readonly used: string };

/** `chosen` is the one meant; `also` fit too but are far less prominent; `which`: nobody stands out. */
export type Who = {
  readonly chosen: readonly Profile[];
  readonly also: readonly Profile[];
  readonly which: readonly Profile[];
  readonly corrections: readonly Correction[];
  /** Where an office is asked for: who held it before `chosen`, the latest first. */
  readonly earlier?: readonly Former[];
};

export const NOBODY: Who = { chosen: [], also: [], which: [], corrections: [] };

export type NameDeps = {
  readonly library: Library;
  readonly vocabulary: Vocabulary;
  readonly aliases: readonly Alias[];
  /** Finds holders of an office from its words. */
  readonly byRole: (words: readonly string[]) => Promise<OfficeHolders>;
};

/** A bare surname means the one who is named so many times as often as the next … */
const DOMINANCE = 4;
/** … and at least so often. */
const DOMINANT_MENTIONS = 5;

// matches the separators of: A and B · A, B & C
const JOINED = /\s+(?:and|&)\s+|\s*,\s*(?:and\s+)?/;
// matches: the, that; not: they
const ARTICLE = /^(?:the|this|that|our|a|an)\s+/;

/** Reads a part of a question that should name somebody: *Jane Doe*, *the governor*, *Doe and Roe*. */
export const resolveWho = async (slot: string, deps: NameDeps): Promise<Who> => {
  const whole = await resolveOne(slot, deps);
  if (isSomebody(whole)) return whole;
  const parts = slot.split(JOINED).filter((part) => part.trim() !== "");
  if (parts.length < 2) return whole;
  const all = await Promise.all(parts.map((part) => resolveOne(part, deps)));
  if (!all.every(isSomebody)) return NOBODY;
  const unclear = all.find(({ which }) => which.length > 0);
  if (unclear) return unclear;
  return {
    chosen: unique(all.flatMap(({ chosen }) => chosen)),
    also: unique(all.flatMap(({ also }) => also)),
    which: [],
    corrections: all.flatMap(({ corrections }) => corrections),
  };
};

const isSomebody = (who: Who): boolean => who.chosen.length > 0 || who.which.length > 0;

const resolveOne = async (slot: string, deps: NameDeps): Promise<Who> => {
  const typed = wordList(slot.trim().replace(ARTICLE, ""));
  if (typed.length === 0 || typed.length > 12) return NOBODY;
  const words = aliasOf(typed, deps.aliases) ?? typed;
  const { title, name } = splitTitle(words);
  const named = await byName(name, deps.library);
  if (named.length > 0) return choose(title.length > 0 ? titled(named, title) : named, []);
  const whole = name.length < words.length ? await byName(words, deps.library) : [];
  if (whole.length > 0) return choose(whole, []);
  const { now, before } = await deps.byRole(words);
  if (now.length > 0) return chooseHolder(now, before);
  const initials = await byInitials(name, deps);
  if (initials.length > 0) return choose(initials, []);
  return bySpelling(name, deps);
};

/** Everybody who is printed under exactly these words, else those whose names hold all of them. */
export const byName = async (
  words: readonly string[],
  library: Library,
): Promise<readonly Profile[]> => {
  const key = words.join(" ");
  const last = words.at(-1);
  if (last === undefined) return [];
  const known = await library.profiles(last);
  const full = known.filter((profile) => profile.key === key);
  const printed = known.filter(({ names }) => names.has(key));
  if (full.length > 0 && !(words.length === 1 && isBorne(printed)))
    return wholly(full, words, library);
  if (printed.length > 0) return printed;
  return known.filter(({ key, kind }) => {
    if (kind === "body") return false;
    const parts = new Set(key.split(" "));
    return words.every((word) => parts.has(word));
  });
};

/** Whether somebody is known in full by a surname that others print alone, of nobody in particular. */
const isBorne = (bearers: readonly Profile[]): boolean =>
  bearers.some(({ kind, key }) => kind === "person" && key.includes(" "));

/** Whoever stands hidden behind another's many articles, read by the other words of their name. */
const wholly = async (
  full: readonly Profile[],
  words: readonly string[],
  library: Library,
): Promise<readonly Profile[]> => {
  if (full.every(({ tally }) => tally === undefined)) return full;
  for (const word of words.slice(0, -1)) {
    const whole = (await library.profiles(word)).filter(({ key }) => key === words.join(" "));
    if (whole.length > 0) return whole;
  }
  return full;
};

/** Of several, those who hold the title asked with, if any does. */
const titled = (profiles: readonly Profile[], title: readonly string[]): readonly Profile[] => {
  const holders = profiles.filter((profile) => hasTitle(profile, title));
  const current = holders.filter((profile) => !isPast(title, rolesIn(profile)));
  if (current.length > 0) return current;
  return holders.length > 0 ? holders : profiles;
};

/** Roles of somebody over all articles. */
const rolesIn = ({ entries }: Profile): readonly string[] =>
  entries.flatMap(({ roles }) => roles.map(({ text }) => text));

const hasTitle = ({ entries }: Profile, title: readonly string[]): boolean =>
  entries.some(({ roles }) =>
    roles.some(({ text }) => {
      const words = new Set(wordList(text).flatMap((word) => splitTitle([word, ""]).title));
      return title.every((word) => words.has(word));
    }),
  );

/** One of several stands out if named far more often than the next. */
export const choose = (profiles: readonly Profile[], corrections: readonly Correction[]): Who => {
  const sorted = profiles.toSorted(
    (a, b) =>
      // whoever a surname alone may be comes after those who are known by it
      nameless(a) - nameless(b) || b.mentions - a.mentions || (a.key < b.key ? -1 : 1),
  );
  const [first, second] = sorted;
  if (!first) return NOBODY;
  const clear =
    !second ||
    nameless(second) > nameless(first) ||
    (first.mentions >= DOMINANT_MENTIONS && first.mentions >= DOMINANCE * second.mentions);
  return clear
    ? { chosen: [first], also: sorted.slice(1), which: [], corrections }
    : { chosen: [], also: [], which: sorted, corrections };
};

/** Those of an office in the order given, which is that of time, where none of them stands out. */
const chooseHolder = (now: readonly Profile[], earlier: readonly Former[]): Who => {
  const who = choose(now, []);
  if (who.which.length > 0) return { ...who, which: now };
  return earlier.length > 0 ? { ...who, earlier } : who;
};

const nameless = ({ key }: Profile): number => (key.includes(" ") ? 0 : 1);

/** Of several who fit, the one of the folded full name `key`, if it is among them. */
export const preferring = (who: Who, key: string | undefined): Who => {
  const fit = [...who.chosen, ...who.which, ...who.also];
  const [others, meant] = [
    fit.filter((one) => one.key !== key),
    fit.find((one) => one.key === key),
  ];
  const open = who.which.length > 0 || who.also.length > 0;
  return meant && open ? { ...who, chosen: [meant], also: others, which: [] } : who;
};

const aliasOf = (
  words: readonly string[],
  aliases: readonly Alias[],
): readonly string[] | undefined => {
  const key = words.join(" ");
  const found = aliases.find((alias) => alias.aliases.some((other) => nameKey(other) === key));
  return found && wordList(found.name);
};

/** Initials read from at most so many people, the most quoted first. */
const INITIALS_LIMIT = 1000;
// matches: jfk, rbg; not: ad, smith
const INITIALS = /^\p{L}{3,4}$/u;

/** Words of a body's name that its initials leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set(["of", "the", "for", "and", "in", "on"]);

const byInitials = async (
  words: readonly string[],
  { library, vocabulary }: NameDeps,
): Promise<readonly Profile[]> => {
  const [word = ""] = words;
  if (words.length !== 1 || !INITIALS.test(word) || vocabulary.words.count(word) > 0) return [];
  const people = await library.everybody(INITIALS_LIMIT);
  return people.filter(({ kind, key }) => {
    const parts = key.split(" ");
    const initials = parts.filter((part) => kind === "person" || !SMALL_WORDS.has(part));
    return parts.length > 1 && initials.map((part) => part.charAt(0)).join("") === word;
  });
};

/** Reads slips of spelling: each unknown word as a known one near it, or as two run together. */
const bySpelling = async (words: readonly string[], deps: NameDeps): Promise<Who> => {
  for (const spelled of spellingsOf(words, deps.vocabulary)) {
    const found = await byName(spelled, deps.library);
    if (found.length === 0) continue;
    const asked = words.join(" ");
    return choose(found, [
      { asked, used: found.length === 1 ? (found[0]?.name ?? "") : spelled.join(" ") },
    ]);
  }
  return NOBODY;
};

/** Spellings tried for one word. */
const SPELLINGS = 4;

/** Other readings of `words`, nearest first; none where every word is known. */
export const spellingsOf = (
  words: readonly string[],
  vocabulary: Vocabulary,
): readonly (readonly string[])[] => {
  const choices = words.map((word) => {
    if (isKnown(word, vocabulary)) return [[word]];
    return [...nearNames(word, vocabulary).map((near) => [near]), ...splitsOf(word, vocabulary)];
  });
  if (choices.every((choice, i) => choice[0]?.[0] === words[i])) return [];
  let readings: readonly (readonly string[])[] = [[]];
  for (const choice of choices)
    readings = readings.flatMap((start) =>
      choice.slice(0, SPELLINGS).map((more) => [...start, ...more]),
    );
  return readings.slice(0, SPELLINGS * SPELLINGS);
};

const isKnown = (word: string, { words, names }: Vocabulary): boolean =>
  words.count(word) > 0 || names.count(word) > 0 || word.length < 4 || isEveryday(word);

const nearNames = (word: string, { words, names }: Vocabulary): readonly string[] => [
  ...new Set([...names.near(word, SPELLINGS), ...words.near(word, 2 * SPELLINGS)]),
];

/** *deleon* as *de leon*. */
const splitsOf = (word: string, { words }: Vocabulary): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(0, word.length - 3) }, (_, i) => [
    word.slice(0, i + 2),
    word.slice(i + 2),
  ]).filter((parts) => parts.every((part) => words.count(part) > 0));

const unique = (profiles: readonly Profile[]): readonly Profile[] => [
  ...new Map(profiles.map((profile) => [profile.key, profile])).values(),
];
