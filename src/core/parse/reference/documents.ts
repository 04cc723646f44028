/** Whose words something written holds: *the statement* · *a report by the Harbour Board* · *it*, after a letter. */
import { wordSet } from "../../lexicon.ts";
import {
  type Appearance,
  type Cast,
  headEntity,
  lastBefore,
  type Resolved,
  type Setting,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { phraseFrom, relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { AUTHOR_LINKS, TIME_LEADS, TIME_NOUNS, TIMES } from "../text/closed-classes.ts";
import { placeFrom } from "../text/places.ts";
import { genderOf } from "./discourse.ts";
import { actorOf } from "./owned-words.ts";
import { ownerPhrase } from "./owner-phrases.ts";
import { pairInSentence } from "./pairs.ts";
import { resolveGendered } from "./pronouns.ts";

/** What is known where a document is read, and how a phrase is resolved there. */
type Reader = {
  readonly setting: Setting;
  readonly resolve: (cast: Cast, phrase: NounPhrase, setting: Setting) => Resolved;
};

const STATEMENT_REACH = 3;

/** *the statement*: its owner, a body named with it, or who gave it out in a sentence before. */
export const resolveDocument = (
  cast: Cast,
  phrase: NounPhrase,
  { setting, resolve }: Reader,
): Resolved => {
  if (phrase.owner) {
    const owner = ownerPhrase(cast.scene, phrase.owner);
    return owner ? resolve(cast, owner, setting) : UNKNOWN;
  }
  const gender = genderOf(cast.scene.tokens[phrase.first]?.lower ?? "");
  if (gender) {
    // her letter said
    const writer = resolveGendered(cast, phrase, { gender, setting });
    return writer.entities.length > 0 ? { ...writer, how: "document" } : UNKNOWN;
  }
  const author = authorAfter(cast, phrase.last);
  if (author) return author;
  const modifier = bodyWithin(cast, phrase);
  if (modifier >= 0) return { entities: [modifier], how: "document" };
  return phrase.definite ? giverOf(cast, phrase, { setting, resolve }) : UNKNOWN;
};

/** *a Harbour Board report*: the body named before the noun. */
const bodyWithin = ({ scene, entityOf, entities }: Cast, { first, last }: NounPhrase): number => {
  const name = placeFrom(scene.names, first);
  const inside = (scene.names[name]?.last ?? last) < last;
  const entity = inside ? (entityOf[name] ?? -1) : -1;
  return entities[entity]?.kind === "body" ? entity : -1;
};

/** Who stands near has given it out; not: the poll, the lawsuit. */
const GIVEN_OUT = wordSet("givenOut");

/** *the statement reads*: who put out a statement shortly before. */
const giverOf = (cast: Cast, phrase: NounPhrase, reader: Reader): Resolved => {
  const { scene } = cast;
  const word = scene.tokens[phrase.last]?.lemma ?? "";
  const sentence = scene.tokens[phrase.first]?.sentence ?? 0;
  for (let i = phrase.first - 1; i >= 0; i--) {
    const token = scene.tokens[i];
    if (!token || sentence - token.sentence > STATEMENT_REACH) return UNKNOWN;
    if (token.lemma !== word || token.sentence === sentence || scene.quoteOf[i] !== -1) continue;
    const given = GIVEN_OUT.has(word) ? giverIn(cast, token.sentence, reader) : undefined;
    const author = authorAfter(cast, i) ?? given;
    if (author) return author;
  }
  return UNKNOWN;
};

/** Two who act together in a sentence, its subject, or whom a pronoun there means. */
const giverIn = (
  cast: Cast,
  sentence: number,
  { setting, resolve }: Reader,
): Resolved | undefined => {
  const pair = pairInSentence(cast, sentence);
  if (pair) return pair;
  const giver = subjectOf(cast, sentence);
  if (giver) return { entities: [giver.entity], antecedent: giver.phrase, how: "document" };
  const actor = actorOf(cast, sentence);
  return actor && { ...resolve(cast, actor, setting), how: "document" };
};

/** The first person or body that a sentence names as a subject. */
const subjectOf = ({ scene, appearances }: Cast, sentence: number): Appearance | undefined => {
  const range = scene.sentenceRanges[sentence];
  for (let i = lastBefore(appearances, range?.start ?? 0) + 1; i < appearances.length; i++) {
    const appearance = appearances[i];
    if (!appearance || appearance.at >= (range?.end ?? 0)) return undefined;
    const led = scene.tokens[appearance.phrase.first - 1]?.pos === "ADP";
    if (appearance.head && appearance.subject && !led) return appearance;
  }
  return undefined;
};

/** *a report by the Harbour Board*. */
const authorAfter = (cast: Cast, document: number): Resolved | undefined => {
  const link = pastTime(cast.scene, document + 1);
  const word = cast.scene.tokens[link]?.lower ?? "";
  const phrase = phraseFrom(cast.scene.phrases, link + 1);
  if (!(AUTHOR_LINKS.has(word) || word === "in") || phrase?.first !== link + 1) return undefined;
  const entity = headEntity(cast, phrase);
  // a review in the Ravenna Post: the paper's
  if (word === "in" && cast.entities[entity]?.kind !== "body") return undefined;
  return entity < 0 ? undefined : { entities: [entity], antecedent: phrase, how: "document" };
};

const LONGEST_TIME = 4;

/** *a report | earlier this week | from Doe*. */
const pastTime = ({ tokens }: Scene, from: number): number => {
  let at = from;
  while (at - from < LONGEST_TIME && isTimeWord(tokens[at]?.lower ?? "")) at++;
  return at;
};

const isTimeWord = (word: string): boolean =>
  TIMES.has(word) || TIME_NOUNS.has(word) || TIME_LEADS.has(word) || word === "on";

const GIVES = wordSet("givingOut");

/** *Doe sent a letter. “…,” it said* · *an email that Doe sent*: who gave out what *it* stands for. */
export const resolveWriting = (cast: Cast, phrase: NounPhrase, reader: Reader): Resolved => {
  const written = writingBefore(cast, phrase);
  if (!written) return UNKNOWN;
  return authorAfter(cast, written.last) ?? writerOf(cast, written, reader);
};

/** Sentences back: those inside the quotation that *it said* follows count, too. */
const SENTENCES = 4;

/** What is named last that somebody wrote; undefined: a body acts behind it, or there is none. */
const writingBefore = ({ scene }: Cast, phrase: NounPhrase): NounPhrase | undefined => {
  const sentence = (one: NounPhrase) => scene.tokens[one.first]?.sentence ?? 0;
  const paragraph = scene.tokens[phrase.first]?.paragraph;
  for (let i = phrase.index - 1; i >= 0; i--) {
    const before = scene.phrases[i];
    if (!before || scene.tokens[before.first]?.paragraph !== paragraph) return undefined;
    if (sentence(phrase) - sentence(before) > SENTENCES) return undefined;
    const kind = scene.quoteOf[before.first] === -1 ? writtenKind(scene, before) : "other";
    if (kind !== "other") return kind === "written" ? before : undefined;
  }
  return undefined;
};

/** A body that acts is what *it* stands for. */
const writtenKind = (scene: Scene, phrase: NounPhrase): "written" | "body" | "other" => {
  const acts = relationOf(scene, phrase).order === "before";
  if (phrase.kind !== "nominal") return "other";
  const signed = AUTHOR_LINKS.has(scene.tokens[phrase.last + 1]?.lower ?? "");
  if (phrase.head === "document" && (!acts || signed)) return "written";
  return phrase.head === "body" && acts ? "body" : "other";
};

const WRITES = new Set(["he", "she", "they", "who"]);

/** Nothing that is itself resolved by what was written: looking for who wrote it must come to an end. */
const mayWrite = ({ tokens }: Scene, { kind, head, first }: NounPhrase): boolean =>
  kind === "pronoun" ? WRITES.has(tokens[first]?.lower ?? "") : head !== "document";

const writerOf = (cast: Cast, document: NounPhrase, { setting, resolve }: Reader): Resolved => {
  const { phrases, tokens, quoteOf } = cast.scene;
  const sentence = tokens[document.first]?.sentence;
  for (const phrase of around(phrases, document.index)) {
    if (tokens[phrase.first]?.sentence !== sentence || quoteOf[phrase.first] !== -1) continue;
    if (!mayWrite(cast.scene, phrase)) continue;
    const { verb, order } = relationOf(cast.scene, phrase);
    if (order !== "before" || !GIVES.has(tokens[verb]?.lemma ?? "")) continue;
    // “It sent a letter, which it published”: asking who *it* is would ask the same again
    return isIt(cast.scene, phrase)
      ? UNKNOWN
      : { ...resolve(cast, phrase, setting), how: "document" };
  }
  return UNKNOWN;
};

const isIt = ({ tokens }: Scene, { first }: NounPhrase): boolean => tokens[first]?.lower === "it";

const BESIDE = 8;

const around = (phrases: readonly NounPhrase[], index: number): readonly NounPhrase[] =>
  phrases.slice(Math.max(0, index - BESIDE), index + BESIDE);
