/** Noun phrases that can name a speaker: names, nominals (*the senators*), pronouns. */
import { wordSet } from "../../lexicon.ts";
import type { Name } from "../names/names.ts";
import {
  RELATIVE_DAYS,
  SPEAKER_PRONOUNS,
  TIME_LEADS,
  TIME_NOUNS,
  WEEKDAYS,
  wordsOf,
} from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { OWNERS } from "./owners.ts";

/** What kind of thing a nominal's head word stands for. */
export type HeadKind = "person" | "people" | "body" | "document" | "other";

/** A noun phrase. Token numbers are inclusive. */
export type NounPhrase = {
  /** Its place among the phrases of the text; -1 for an owner taken out of one. */
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly kind: "name" | "nominal" | "pronoun";
  /** Place in the list of names of the name that is its head. */
  readonly name: number | undefined;
  readonly head: HeadKind;
  /** Tokens of the owner before `'s`: *the senators* in *the senators' statement*. */
  readonly owner: { readonly first: number; readonly last: number } | undefined;
  /** The phrase owns what follows it without a noun of its own: *Doe's* before a verb. */
  readonly possessive: boolean;
  readonly definite: boolean;
};

const INSIDE = new Set(["NUM", "ADJ", "NOUN", "PROPN"]);
const DEFINITE = wordsOf("the this that these those his her its their my our");
const POSSESSIVE = new Set(["'s", "'"]);
const PARTICIPLE = /(?:ed|ing|en)$/;
const PLURAL_NOUN = /s$/;

export const findNounPhrases = (
  tokens: readonly Token[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): readonly NounPhrase[] => {
  const nameAt = new Map<number, number>();
  names.forEach((name, i) => {
    nameAt.set(name.first, i);
  });
  const found: NounPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt({ tokens, names, nameAt, vocabulary }, i, found.length);
    if (!phrase) continue;
    found.push(phrase);
    i = phrase.last;
  }
  return found;
};

type Reading = {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** Number of the name that begins at a token. */
  readonly nameAt: ReadonlyMap<number, number>;
  readonly vocabulary: Vocabulary;
};

const phraseAt = (reading: Reading, first: number, index: number): NounPhrase | undefined => {
  const { tokens, nameAt } = reading;
  const token = tokens[first];
  if (!token) return undefined;
  const named = nameAt.has(first);
  if (!named && isRelativeDay(tokens, first)) return undefined;
  if (!named && SPEAKER_PRONOUNS.has(token.lower) && standsAlone(tokens, first))
    return pronoun(first, index);
  if (!named && isSource(tokens, first)) return pronoun(first, index);
  if (!named && !opensPhrase(token)) return undefined;
  let parts: Parts = {
    first,
    last: first - 1,
    name: undefined,
    owner: undefined,
    possessive: false,
  };
  for (;;) {
    const longer = extend(reading, parts);
    if (!longer) break;
    parts = longer;
    if (parts.possessive) break;
  }
  return parts.last < first ? undefined : build(tokens, parts, reading.vocabulary, index);
};

/** The phrase with the name, the word or the possessive mark behind it; undefined where it ends. */
const extend = (reading: Reading, parts: Parts): Parts | undefined => {
  const { tokens, names, nameAt } = reading;
  const { first, last, name, owner } = parts;
  const at = last + 1;
  const token = tokens[at];
  if (!token || token.sentence !== tokens[first]?.sentence) return undefined;
  if (name !== undefined && isBetweenNames(reading, at)) return undefined;
  const run = nameAt.get(at);
  if (run !== undefined)
    return { first, last: names[run]?.last ?? at, name: run, owner, possessive: false };
  if (owns(tokens, parts, at)) {
    if (!continuesPhrase(tokens, at + 1, nameAt))
      return { first, last, name, owner, possessive: true };
    return { first, last: at, name: undefined, owner: { first, last }, possessive: false };
  }
  if (!belongs(tokens, at, first)) return undefined;
  const noun = INSIDE.has(token.pos) || token.pos === "ADV";
  return { first, last: at, name: noun ? undefined : name, owner, possessive: false };
};

/** *Doe slams Roe*, of a headline, where the tagger has a noun; not: *Ravenna officials Ann Lee and Tom Ray*. */
const isBetweenNames = ({ tokens, nameAt, vocabulary }: Reading, at: number): boolean => {
  const token = tokens[at];
  return (
    token?.pos === "NOUN" &&
    !token.capital &&
    THIRD_PERSON.test(token.lower) &&
    nameAt.has(at + 1) &&
    headKind(token, vocabulary) === "other"
  );
};
const THIRD_PERSON = /[^s]s$/;

const owns = (tokens: readonly Token[], { first, last }: Parts, at: number): boolean =>
  last >= first &&
  POSSESSIVE.has(tokens[at]?.lower ?? "") &&
  tokens[at]?.start === tokens[last]?.end;

// here and in `build` written out in one order: phrases that were spread had each a shape of its own to the runtime, and cost a sixth of all parsing
const pronoun = (at: number, index: number): NounPhrase => ({
  index,
  first: at,
  last: at,
  kind: "pronoun",
  name: undefined,
  head: "other",
  owner: undefined,
  possessive: false,
  definite: true,
});

const SOURCES = wordsOf("him her them");

/** *according to her*, but not *according to her lawyer*: the only place where one who speaks is no subject. */
const isSource = (tokens: readonly Token[], at: number): boolean =>
  SOURCES.has(tokens[at]?.lower ?? "") &&
  tokens[at - 1]?.lower === "to" &&
  tokens[at - 2]?.lower === "according" &&
  !INSIDE.has(tokens[at + 1]?.pos ?? "");

/** `those` in *those said* but not in *those men*. */
const standsAlone = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.pos === "PRON") return true;
  return next === undefined || !(INSIDE.has(next.pos) || next.pos === "DET");
};

const opensPhrase = ({ pos, lower }: Token): boolean =>
  INSIDE.has(pos) || pos === "DET" || OWNERS.has(lower);

const continuesPhrase = (
  tokens: readonly Token[],
  at: number,
  nameAt: ReadonlyMap<number, number>,
): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && (INSIDE.has(token.pos) || nameAt.has(at) || isParticiple(tokens, at))
  );
};

/** Ann Lee *yesterday* told the board; not: yesterday's board. */
const isRelativeDay = (tokens: readonly Token[], at: number): boolean =>
  RELATIVE_DAYS.has(tokens[at]?.lower ?? "") && !POSSESSIVE.has(tokens[at + 1]?.lower ?? "");

/** Ann Lee *Thursday* told the board; not: the Thursday board. */
const isWeekday = (tokens: readonly Token[], at: number): boolean =>
  WEEKDAYS.has(tokens[at]?.lower ?? "") &&
  tokens[at - 1]?.pos !== "DET" &&
  !INSIDE.has(tokens[at + 1]?.pos ?? "") &&
  !POSSESSIVE.has(tokens[at + 1]?.lower ?? "");

const belongs = (tokens: readonly Token[], at: number, first: number): boolean => {
  const token = tokens[at];
  if (!token || (at > first && (isRelativeDay(tokens, at) || isWeekday(tokens, at)))) return false;
  if (at > first && (isTime(tokens, at) || token.lower === "whilst")) return false;
  // the Ravenna full-back
  if (at > first && token.pos === "ADV" && token.lower.includes("-")) return true;
  if (INSIDE.has(token.pos)) return true;
  if (at === first) return opensPhrase(token);
  if (token.pos === "ADV") return tokens[at + 1]?.pos === "ADJ" && at === first + 1;
  return isParticiple(tokens, at);
};

/** Ann Lee *next week*. */
const isTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos !== "DET" &&
  TIME_LEADS.has(tokens[at]?.lower ?? "") &&
  TIME_NOUNS.has(tokens[at + 1]?.lower ?? "");

/** *the embattled governor*: a participle between determiner and noun. */
const isParticiple = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (token?.pos !== "VERB" || !PARTICIPLE.test(token.lower)) return false;
  const led =
    before &&
    (before.pos === "DET" ||
      before.pos === "ADJ" ||
      POSSESSIVE.has(before.lower) ||
      OWNERS.has(before.lower));
  return Boolean(led) && (next?.pos === "NOUN" || next?.pos === "ADJ");
};

type Parts = {
  readonly first: number;
  readonly last: number;
  readonly name: number | undefined;
  readonly owner: { first: number; last: number } | undefined;
  readonly possessive: boolean;
};

const build = (
  tokens: readonly Token[],
  parts: Parts,
  vocabulary: Vocabulary,
  index: number,
): NounPhrase => {
  const { first, last, name, owner, possessive } = parts;
  const opener = tokens[first]?.lower ?? "";
  return {
    index,
    first,
    last,
    kind: name === undefined ? "nominal" : "name",
    name,
    head: headOf(tokens, parts, vocabulary),
    owner,
    possessive,
    definite: DEFINITE.has(opener) || owner !== undefined,
  };
};

/** *a friend close* to Doe: the noun before its adjective. */
const headOf = (
  tokens: readonly Token[],
  { first, last }: Parts,
  vocabulary: Vocabulary,
): HeadKind => {
  const head = headKind(tokens[last], vocabulary);
  const described = last > first && tokens[last]?.pos === "ADJ" && tokens[last - 1]?.pos === "NOUN";
  return head === "other" && described ? headKind(tokens[last - 1], vocabulary) : head;
};

export const PARENTS = wordSet("parents");

const headKind = (token: Token | undefined, { role }: Vocabulary): HeadKind => {
  if (!token) return "other";
  const { lower, lemma } = token;
  if (role.people.has(lower)) return "people";
  if (role.person.has(lower) || role.epithets.has(lower) || role.firms.has(lower)) return "person";
  if (role.body.has(lower) || role.body.has(lemma)) return "body";
  if (role.document.has(lower) || role.document.has(lemma)) return "document";
  if (lower.endsWith("-year-old")) return "person";
  // mother-of-two
  if (PARENTS.has(lower.split("-of-", 1)[0] ?? "") && lower.includes("-of-")) return "person";
  const last = lower.slice(lower.lastIndexOf("-") + 1);
  if (role.person.has(last)) return "person";
  return PLURAL_NOUN.test(last) && role.person.has(last.slice(0, -1)) ? "people" : "other";
};
