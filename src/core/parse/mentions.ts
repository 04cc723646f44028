/** Noun phrases that can name a speaker: names, nominals (*the senators*), pronouns. */
import type { Name } from "./names.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

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
  readonly name?: number;
  readonly head: HeadKind;
  /** Tokens of the owner before `'s`: *the senators* in *the senators' statement*. */
  readonly owner?: { readonly first: number; readonly last: number };
  /** The phrase owns what follows it without a noun of its own: *Nadler's* before a verb. */
  readonly possessive: boolean;
  readonly definite: boolean;
};

const PRONOUNS = new Set([
  "he",
  "she",
  "they",
  "i",
  "we",
  "you",
  "it",
  "who",
  "which",
  "both",
  "others",
  "many",
  "some",
  "one",
  "those",
  "most",
  "everyone",
  "nobody",
  "someone",
]);
const INSIDE = new Set(["NUM", "ADJ", "NOUN", "PROPN"]);
const DEFINITE = new Set([
  "the",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "my",
  "our",
]);
const OWNERS = new Set(["his", "her", "its", "their", "my", "our", "your"]);
const POSSESSIVE = new Set(["'s", "'"]);
const PARTICIPLE = /(?:ed|ing|en)$/;
const PLURAL_NOUN = /s$/;

export const findNounPhrases = (
  tokens: readonly Token[],
  names: readonly Name[],
  vocabulary: Vocabulary,
): readonly NounPhrase[] => {
  const nameAt = new Map<number, number>();
  names.forEach((name, i) => nameAt.set(name.first, i));
  const found: NounPhrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const phrase = phraseAt(tokens, i, nameAt, names, vocabulary);
    if (!phrase) continue;
    found.push({ ...phrase, index: found.length });
    i = phrase.last;
  }
  return found;
};

const phraseAt = (
  tokens: readonly Token[],
  first: number,
  nameAt: ReadonlyMap<number, number>,
  names: readonly Name[],
  vocabulary: Vocabulary,
): Omit<NounPhrase, "index"> | undefined => {
  const token = tokens[first];
  if (!token) return undefined;
  const named = nameAt.has(first);
  if (!named && PRONOUNS.has(token.lower) && standsAlone(tokens, first)) return pronoun(first);
  if (!named && !opensPhrase(token)) return undefined;
  let last = first - 1;
  let name: number | undefined;
  let owner: { first: number; last: number } | undefined;
  for (let at = first; at < tokens.length; ) {
    const next = tokens[at];
    if (!next || next.sentence !== token.sentence) break;
    const run = nameAt.get(at);
    if (run !== undefined) {
      name = run;
      last = names[run]?.last ?? at;
    } else if (POSSESSIVE.has(next.lower) && last >= first && next.start === tokens[last]?.end) {
      if (!continuesPhrase(tokens, at + 1, nameAt))
        return build(tokens, { first, last, name, owner, possessive: true }, vocabulary);
      owner = { first, last };
      name = undefined;
      last = at;
    } else if (belongs(tokens, at, first)) {
      if (INSIDE.has(next.pos)) name = undefined;
      last = at;
    } else break;
    at = last + 1;
  }
  return last < first
    ? undefined
    : build(tokens, { first, last, name, owner, possessive: false }, vocabulary);
};

const pronoun = (at: number): Omit<NounPhrase, "index"> => ({
  first: at,
  last: at,
  kind: "pronoun",
  head: "other",
  possessive: false,
  definite: true,
});

/** `those` in *those said* but not in *those men*. */
const standsAlone = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.pos === "PRON") return true;
  return next === undefined || !(INSIDE.has(next.pos) || next.pos === "DET");
};

const opensPhrase = ({ pos, lower }: Token): boolean =>
  INSIDE.has(pos) ||
  (pos === "DET" && !PRONOUNS.has(lower)) ||
  (pos === "DET" && DEFINITE.has(lower)) ||
  OWNERS.has(lower);

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

const belongs = (tokens: readonly Token[], at: number, first: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  if (INSIDE.has(token.pos)) return true;
  if (at === first) return opensPhrase(token);
  if (token.pos === "ADV") return tokens[at + 1]?.pos === "ADJ" && at === first + 1;
  return isParticiple(tokens, at);
};

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
): Omit<NounPhrase, "index"> => {
  const { first, last, name, owner, possessive } = parts;
  const opener = tokens[first]?.lower ?? "";
  return {
    first,
    last,
    kind: name === undefined ? "nominal" : "name",
    ...(name === undefined ? {} : { name }),
    ...(owner ? { owner } : {}),
    head: headKind(tokens[last], vocabulary),
    possessive,
    definite: DEFINITE.has(opener) || owner !== undefined,
  };
};

const headKind = (token: Token | undefined, { role }: Vocabulary): HeadKind => {
  if (!token) return "other";
  const { lower, lemma } = token;
  if (role.people.has(lower)) return "people";
  if (role.person.has(lower)) return "person";
  if (role.body.has(lower) || role.body.has(lemma)) return "body";
  if (role.document.has(lower) || role.document.has(lemma)) return "document";
  const last = lower.split("-").at(-1) ?? "";
  if (role.person.has(last)) return "person";
  return PLURAL_NOUN.test(last) && role.person.has(last.slice(0, -1)) ? "people" : "other";
};
