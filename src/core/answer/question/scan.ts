/** Finds the people that a question names anywhere in it, and what is left of it without them. */
import { STOP_WORDS } from "../../search/stop-words.ts";
import { wordList } from "../../search/words.ts";
import type { Profile } from "../articles/library.ts";
import { ALSO_NAMES, EVERYDAY } from "../language/everyday.ts";
import { OFFICE, splitTitle } from "../language/roles.ts";
import { byName, choose, NOBODY, preferring, spellingsOf, type Who } from "../people/names.ts";
import type { Session } from "../session.ts";

export type Scanned = Who & {
  /** The words that name nobody, joined by spaces. */
  readonly rest: string;
  /** Number of words of `rest` that stand before the first name. */
  readonly before: number;
  /** Those named before any other word: whoever *did* it in *when did Doe resign*. */
  readonly first: readonly Profile[];
};

/** Longest name looked for, in words. */
const LONGEST = 5;

export const scanPeople = async (session: Session, text: string): Promise<Scanned> => {
  const words = wordList(text);
  const rest: string[] = [];
  let who: Who = NOBODY;
  let before: number | undefined;
  let first: readonly Profile[] | undefined;
  for (let at = 0; at < words.length; ) {
    const found = await nameAt(session, words, at);
    if (found) {
      who = merge(who, found.who);
      before ??= rest.length;
      at += found.length;
      dropTitle(rest);
    } else {
      const word = words[at] ?? "";
      if (word !== "and" && word !== "the") first ??= who.chosen;
      rest.push(word);
      at++;
    }
  }
  return {
    ...who,
    rest: rest.join(" "),
    before: before ?? rest.length,
    first: first ?? who.chosen,
  };
};

/** Takes *governor* back from the rest after *Governor Doe* was read. */
const dropTitle = (rest: string[]): void => {
  const last = rest.at(-1);
  if (last !== undefined && splitTitle([last, ""]).title.length > 0) rest.pop();
  if (rest.at(-1) === "the") rest.pop();
};

type Found = { readonly who: Who; readonly length: number };

const nameAt = async (
  session: Session,
  words: readonly string[],
  at: number,
): Promise<Found | undefined> => {
  for (let length = Math.min(LONGEST, words.length - at); length >= 1; length--) {
    const gram = words.slice(at, at + length);
    const people = await named(session, gram);
    if (people.length > 0) return { who: preferring(choose(people, []), session.meant), length };
    const alias = length <= 3 ? await aliased(session, gram) : undefined;
    if (alias) return { who: alias, length };
  }
  return (await officeAt(session, words, at)) ?? spelledAt(session, words, at);
};

const named = async (
  { library, question, vocabulary }: Session,
  gram: readonly string[],
): Promise<readonly Profile[]> => {
  const [word = ""] = gram;
  if (gram.length === 1 && !mayBeName(word, question.capitals)) return [];
  if (STOP_WORDS.has(gram.at(-1) ?? "") || STOP_WORDS.has(word)) return [];
  const key = gram.join(" ");
  const found = (await byName(gram, library)).filter(
    ({ kind, names, key: full }) =>
      kind === "person" &&
      (names.has(key) ||
        (gram.length > 1 ? full === key || isPart(gram, full) : isPart(gram, full))),
  );
  const [alone] = gram.length === 1 && !question.capitals.has(word) ? gram : [];
  return alone !== undefined && !isMostlyName(alone, found, vocabulary) ? [] : found;
};

/** A word typed small is somebody's name only where the articles print it as one often enough: not *wonder*. */
const isMostlyName = (
  word: string,
  bearers: readonly Profile[],
  { words }: Session["vocabulary"],
): boolean => {
  const named = bearers.reduce((sum, { mentions }) => sum + mentions, 0);
  return named >= LEAST_NAMED * words.count(word);
};

/** Share of the sentences with a word in which it is a name. */
const LEAST_NAMED = 0.3;

const isPart = (gram: readonly string[], full: string): boolean => {
  const parts = new Set(full.split(" "));
  return gram.every((word) => parts.has(word));
};

const mayBeName = (word: string, capitals: ReadonlySet<string>): boolean =>
  word.length > 1 &&
  !STOP_WORDS.has(word) &&
  (capitals.has(word) || !(ALSO_NAMES.has(word) || EVERYDAY.has(word)));

/** Other names and initials, which `who` knows of; only where the archive holds no such word. */
const aliased = async (session: Session, gram: readonly string[]): Promise<Who | undefined> => {
  const unknown = gram.every(
    (word) =>
      session.vocabulary.words.count(word) === 0 && !STOP_WORDS.has(word) && !EVERYDAY.has(word),
  );
  if (!unknown) return undefined;
  const who = await session.who(gram.join(" "));
  return who.chosen.length > 0 && who.corrections.length === 0 ? who : undefined;
};

/** *the governor*, *the senate majority leader*. */
const officeAt = async (
  session: Session,
  words: readonly string[],
  at: number,
): Promise<Found | undefined> => {
  if (words[at] !== "the") return undefined;
  for (let length = Math.min(LONGEST, words.length - at); length >= 2; length--) {
    const gram = words.slice(at + 1, at + length);
    if (!OFFICE.has(gram.at(-1) ?? "")) continue;
    const who = await session.who(gram.join(" "));
    if (who.chosen.length > 0 && who.corrections.length === 0) return { who, length };
  }
  return undefined;
};

const spelledAt = async (
  { library, vocabulary, meant }: Session,
  words: readonly string[],
  at: number,
): Promise<Found | undefined> => {
  const asked = words[at] ?? "";
  for (const spelled of spellingsOf([asked], vocabulary)) {
    const people = (await byName(spelled, library)).filter(({ kind }) => kind === "person");
    const alike = spelled.join("").charAt(0) === asked.charAt(0);
    if (people.length > 0 && alike) {
      const used = people.length === 1 ? (people[0]?.name ?? "") : spelled.join(" ");
      return { who: preferring(choose(people, [{ asked, used }]), meant), length: 1 };
    }
  }
  return undefined;
};

const merge = (a: Who, b: Who): Who => ({
  chosen: [...a.chosen, ...b.chosen.filter(({ key }) => !a.chosen.some((one) => one.key === key))],
  also: [...a.also, ...b.also],
  which: a.which.length > 0 ? a.which : b.which,
  corrections: [...a.corrections, ...b.corrections],
});
