/** How a noun phrase stands to the verbs around it: a shallow reading in place of a full parse. */

import { wordTable } from "../../lexicon.ts";
import type { Name } from "../names/name.ts";
import {
  ADJECTIVE_LINKS,
  OBJECT_PRONOUNS,
  RELATIVE_DAYS,
  WEEKDAYS,
  wordsOf,
} from "../text/closed-classes.ts";
import { placeFrom } from "../text/places.ts";
import type { Token } from "../text/tokens.ts";
import type { NounPhrase } from "./mentions.ts";

/** The verb that a phrase is, or may be, the subject of. */
export type Relation = {
  /** Token number of the verb; -1: none found. */
  readonly verb: number;
  /** Number of its cue; -1: no reporting verb. */
  readonly cue: number;
  /** `before`: *Doe said*; `after`: *said Doe*. */
  readonly order: "before" | "after" | "none";
  /** Tokens between phrase and verb. */
  readonly gap: number;
  /** *Doe was blunt*: no verb of its own, but a form of *be* or *have* says something of the phrase. */
  readonly copula?: boolean;
};

const NONE: Relation = { verb: -1, cue: -1, order: "none", gap: 99 };
const PREDICATED: Relation = { ...NONE, copula: true };
const REACH = 30;
const SKIPPED = new Set(["ADV", "AUX", "PART", "ADJ"]);

type Words = {
  readonly tokens: readonly Token[];
  readonly phrases: readonly NounPhrase[];
  readonly names: readonly Name[];
  readonly quoteOf: Int32Array;
  readonly cueAt: Int32Array;
};

/** The relations of all phrases of a text, in their order. */
export const findRelations = (words: Words): readonly Relation[] =>
  words.phrases.map((phrase) => findRelation(words, phrase));

/** The verb of `phrase`; one that is cut out of another, or an owner, stands in no list. */
export const relationOf = (
  scene: Words & { readonly relations: readonly Relation[] },
  phrase: NounPhrase,
): Relation => {
  const listed = scene.phrases[phrase.index] === phrase ? scene.relations[phrase.index] : undefined;
  return listed ?? findRelation(scene, phrase);
};

/** Finds the verb of `phrase`: over an apposition between commas, brackets, auxiliaries and adverbs. */
const findRelation = (scene: Words, phrase: NounPhrase): Relation => {
  const inverted = invertedVerb(scene, phrase);
  if (inverted) return inverted;
  if (isOverheard(scene, phrase)) return verbRelation(scene, phrase.last + 1, phrase, "before");
  return isComplement(scene, phrase) || isReached(scene, phrase)
    ? NONE
    : followingVerb(scene, phrase);
};

const REACHED_BY = wordsOf("to at with from into onto toward towards in for alongside under");

/** *turned to Doe and told* · *sits in Orrin said*: behind a verb and its preposition stands no subject. */
const isReached = ({ tokens }: Words, { first }: NounPhrase): boolean => {
  if (!REACHED_BY.has(tokens[first - 1]?.lower ?? "")) return false;
  let at = first - 2;
  while (tokens[at]?.pos === "ADP" || tokens[at]?.pos === "ADV") at--;
  const verb = tokens[at];
  return verb?.pos === "VERB" && verb.sentence === tokens[first]?.sentence;
};

const COMPLEMENT_LINKS = wordsOf(
  "of for to from with about on against at in into over by near behind",
);

/** *a spokesman for Doe said* · *the scandal surrounding Doe has shown*: the verb's subject is what the name belongs to. */
export const isComplement = (
  { tokens, phrases }: Pick<Words, "tokens" | "phrases">,
  phrase: NounPhrase | undefined,
): boolean => {
  if (!phrase) return false;
  const link = tokens[phrase.first - 1];
  const head = phrases[phrase.index - 1];
  if (!link || head?.last !== phrase.first - 2 || link.sentence !== tokens[head.last]?.sentence)
    return false;
  return COMPLEMENT_LINKS.has(link.lower) || (link.pos === "VERB" && link.lower.endsWith("ing"));
};

const HEARD_BY = wordsOf("of about with over");
/** *47 percent of Ruritanians saying*: of people who are counted. */
const SHARES = wordsOf("percent % half majority number share third quarter");
/** What is done to somebody's words: *reacted to Doe calling it a farce*; not: *wrote to Doe saying that*. */
const ANSWERED = wordsOf("react object respond listen refer point allude");

/** *a video of Doe saying*, *reminds me of Doe saying*: whose words they are, whoever shows them or recalls them. */
export const isOverheard = (scene: Words, { name = -1, first, last }: NounPhrase): boolean => {
  const { tokens, cueAt, names } = scene;
  const verb = tokens[last + 1];
  if (names[name]?.kind !== "person" || (cueAt[last + 1] ?? -1) < 0 || !verb?.lower.endsWith("ing"))
    return false;
  const link = tokens[first - 1]?.lower ?? "";
  if (SHARES.has(tokens[first - 2]?.lower ?? "")) return false;
  return HEARD_BY.has(link) || (link === "to" && ANSWERED.has(tokens[first - 2]?.lemma ?? ""));
};

const followingVerb = (scene: Words, phrase: NounPhrase): Relation => {
  const { tokens, cueAt } = scene;
  const sentence = tokens[phrase.last]?.sentence;
  const limit = Math.min(tokens.length, phrase.last + 1 + REACH);
  let none = NONE;
  for (let at = phrase.last + 1; at < limit; ) {
    const token = tokens[at];
    if (token?.sentence !== sentence || !isReadable(scene, at)) return none;
    const isVerb = token?.pos === "VERB" || (cueAt[at] ?? -1) >= 0;
    if (isVerb && !isAimed(tokens, at)) return verbRelation(scene, at, phrase, "before");
    if (token?.pos === "AUX") none = PREDICATED;
    const past = closesAside(scene, phrase, at) ? at + 1 : pastToken(scene, at);
    if (past === at) return none;
    at = past;
  }
  return none;
};

/** Verbs that name whom they are aimed at before these words: without an object, somebody is the object. */
const AIMED = wordTable("aimed");

/** *a widow | accused of poisoning him*: the verb of others. */
export const isAimed = (tokens: readonly Token[], at: number): boolean =>
  AIMED.get(tokens[at]?.lower ?? "") === tokens[at + 1]?.lower;

const isReadable = ({ tokens, quoteOf }: Words, at: number): boolean =>
  quoteOf[at] === -1 || tokens[at]?.text === '"';

const PREPOSITIONS = new Set(["of", "for", "at", "in", "from", "with", "and", "on"]);

/** The token to go on at: past an adverb, an aside, a prepositional phrase; `at` itself where the subject ends. */
const pastToken = (scene: Words, at: number): number => {
  const token = scene.tokens[at];
  if (!token) return at;
  if (isAimed(scene.tokens, at)) return at + 1;
  if (SKIPPED.has(token.pos) || isDay(token.lower) || EMPHATIC.has(token.lower)) return at + 1;
  if (CLOSERS.has(token.text)) return pastAside(scene, at);
  if (ADJECTIVE_LINKS.has(token.lower) && isDescribing(scene.tokens, at - 1))
    return pastObject(scene, at + 1);
  return PREPOSITIONS.has(token.lower) ? pastPhrase(scene, at + 1) : at;
};

/** A friend *close* to · officials *familiar* with; not: the first to. */
const isDescribing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === "ADJ" && ["NOUN", "PRON"].includes(tokens[i - 1]?.pos ?? "");

/** A friend close to | *the mayor* · *him*. */
const pastObject = (scene: Words, at: number): number => {
  const pronoun = OBJECT_PRONOUNS.has(scene.tokens[at]?.lower ?? "");
  const past = pastPhrase(scene, at);
  return pronoun && past === at ? at + 1 : past;
};

/** Ann Lee *herself* said. */
const EMPHATIC = new Set(["himself", "herself", "itself", "themselves"]);

/** Ann Lee *Thursday* said. */
const isDay = (lower: string): boolean => WEEKDAYS.has(lower) || RELATIVE_DAYS.has(lower);

/** Ray's wife, Ann Lee, was blunt · the owners, Ann Lee and Tom Ray, say: the comma behind names that another comma leads in. */
const closesAside = ({ tokens, phrases }: Words, phrase: NounPhrase, at: number): boolean => {
  const [third, second] = [phrases[phrase.index - 2], phrases[phrase.index - 1]];
  const joined = tokens[phrase.first - 1]?.lower === "and" && isNameTo(second, phrase.first - 2);
  // three trustees, Ann Lee, Tom Ray and Bo Reis, say: the comma before Tom Ray parts a list
  const paired = joined && second && !isNameTo(third, second.first - 2);
  const lead = tokens[(paired ? second.first : phrase.first) - 1];
  const next = tokens[at + 1];
  return (
    phrase.kind === "name" &&
    tokens[at]?.text === "," &&
    lead?.text === "," &&
    lead.sentence === tokens[at]?.sentence &&
    (next?.pos === "VERB" || next?.pos === "AUX")
  );
};

const isNameTo = (phrase: NounPhrase | undefined, last: number): boolean =>
  phrase?.kind === "name" && phrase.last === last;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  [",", ","],
  ["(", ")"],
  ["—", "—"],
]);

/** The token after an aside that opens at `at`: *Doe, a farmer from Iowa, said*; `at` itself where none closes. */
const pastAside = ({ tokens, quoteOf }: Words, at: number): number => {
  const opener = tokens[at];
  const closer = CLOSERS.get(opener?.text ?? "");
  for (let i = at + 1; i < Math.min(tokens.length, at + REACH); i++) {
    const token = tokens[i];
    if (!token || token.sentence !== opener?.sentence || quoteOf[i] !== -1) return at;
    if (token.text !== closer) continue;
    const next = tokens[i + 1];
    // a list inside the aside: the verb must come right after the closing mark
    if (closer === "," && next && next.pos !== "VERB" && next.pos !== "AUX" && next.pos !== "ADV")
      continue;
    return i + 1;
  }
  return at;
};

const pastPhrase = ({ phrases, tokens }: Words, at: number): number => {
  const phrase = phraseFrom(phrases, at);
  return phrase && phrase.first === at ? phrase.last + 1 : tokens[at]?.pos === "DET" ? at + 1 : at;
};

/** The first phrase that begins at or after token `at`. */
export const phraseFrom = (phrases: readonly NounPhrase[], at: number): NounPhrase | undefined =>
  phrases[placeFrom(phrases, at)];

/** *said Doe*: the verb before, after a quotation or at a clause's start, with nobody else in front of it. */
const invertedVerb = (scene: Words, phrase: NounPhrase): Relation | undefined => {
  const { tokens, cueAt } = scene;
  // shot back Doe
  const verb = phrase.first - (tokens[phrase.first - 1]?.lower === "back" ? 2 : 1);
  const before = tokens[verb];
  if (!before || (cueAt[verb] ?? -1) < 0 || before.sentence !== tokens[phrase.first]?.sentence)
    return undefined;
  const lead = tokens[verb - 1];
  if (lead?.text === "," && isTold(tokens, phrase.last + 1)) return undefined;
  const clauseStart =
    !lead ||
    lead.text === '"' ||
    lead.text === "," ||
    lead.sentence !== before.sentence ||
    lead.text === "—" ||
    lead.pos === "ADV" ||
    lead.lower === "as" ||
    lead.pos === "AUX";
  return clauseStart ? verbRelation(scene, verb, phrase, "after") : undefined;
};

/** *The judge, Doe, warned | jurors | not to talk*: whom a verb tells to do something is no subject of it. */
const isTold = (tokens: readonly Token[], at: number): boolean => {
  const to = tokens[at]?.lower === "not" ? at + 1 : at;
  return tokens[to]?.lower === "to" && tokens[to + 1]?.pos === "VERB";
};

const verbRelation = (
  { cueAt }: Words,
  verb: number,
  phrase: NounPhrase,
  order: "before" | "after",
): Relation => ({
  verb,
  cue: cueAt[verb] ?? -1,
  order,
  gap: order === "before" ? verb - phrase.last - 1 : phrase.first - verb - 1,
});
