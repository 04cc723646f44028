/** Words that are called somebody's: *in his words* · *Her one condition: “…”* · *A: “…”* of an interview. */
import { wordSet } from "../../lexicon.ts";
import {
  type Appearance,
  type Cast,
  headEntity,
  isPerson,
  lastBefore,
  type Resolved,
  UNKNOWN,
} from "../cast.ts";
import { isByline } from "../phrases/bylines.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { OWNERS } from "../phrases/owners.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { placeFrom } from "../text/places.ts";
import { genderOf } from "./discourse.ts";

const WORDS = wordSet("ownedWords");

const SAID = wordSet("sayingNouns");

/** *in his words* · *in Doe's words* · *Her advice*: before a colon · *Her claim*, before *that* · “No” was *her answer*. */
export const isOwnedWords = (scene: Scene, phrase: NounPhrase): boolean => {
  const { tokens } = scene;
  const { first, last } = phrase;
  const word = tokens[last]?.lower ?? "";
  if (!isOwned(scene, phrase)) return false;
  if (SAID.has(word) && tokens[last + 1]?.lower === "that") return true;
  const inWords = word === "words" && tokens[first - 1]?.lower === "in";
  return (
    WORDS.has(word) && (inWords || tokens[last + 1]?.text === ":" || isPredicated(scene, first))
  );
};

const WAS = new Set(["was", "is", "came"]);

/** “No,” *was* | Doe's answer. */
export const isPredicated = ({ tokens }: Pick<Scene, "tokens">, first: number): boolean =>
  WAS.has(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.text === '"';

/** *Her advice* · *Doe's advice*. */
export const isOwned = ({ tokens }: Scene, { kind, first, owner }: NounPhrase): boolean =>
  kind === "nominal" && (owner !== undefined || OWNERS.has(tokens[first]?.lower ?? ""));

/** *A:* at the head of a paragraph, behind one that *Q:* opens. */
export const isAnswerLabel = (scene: Scene, { first, last }: NounPhrase): boolean => {
  const paragraph = scene.tokens[first]?.paragraph ?? 0;
  return (
    first === last &&
    isLabelled(scene, paragraph, "a") &&
    scene.ranges[paragraph]?.start === first &&
    isLabelled(scene, paragraph - 1, "q")
  );
};

const isLabelled = ({ tokens, ranges }: Scene, paragraph: number, letter: string): boolean => {
  const { start } = ranges[paragraph] ?? { start: -2 };
  return tokens[start]?.lower === letter && tokens[start + 1]?.text === ":";
};

const MEETS = wordSet("meeting");
const WITH = new Set(["to", "with", "for"]);

/** Whom an interview with *Q:* and *A:* is with. */
export const resolveAnswer = (cast: Cast): Resolved => {
  const { scene } = cast;
  return intervieweeBefore(
    cast,
    scene.ranges.findIndex((_, paragraph) => isLabelled(scene, paragraph, "q")),
  );
};

const interviewees = new WeakMap<Cast, Resolved>();

/** Whom an interview is with whose first answer stands in `paragraph`, or in one before. */
export const resolveInterviewee = (cast: Cast, paragraph: number): Resolved => {
  const found = interviewees.get(cast) ?? intervieweeBefore(cast, paragraph);
  interviewees.set(cast, found);
  return found;
};

/** Whoever was spoken to before `paragraph`, else who is named most there, else who first acts. */
const intervieweeBefore = (cast: Cast, paragraph: number): Resolved => {
  const { scene, appearances, entities } = cast;
  const start = scene.ranges[paragraph]?.start ?? 0;
  const people = appearances
    .slice(0, lastBefore(appearances, start) + 1)
    .filter(
      ({ entity, head, phrase }) => head && isPerson(entities[entity]) && !isByline(scene, phrase),
    );
  const found =
    people.find((one) => isMet(scene, one)) ??
    mostNamed(people) ??
    people.find(({ subject }) => subject);
  return found ? { entities: [found.entity], antecedent: found.phrase, how: "role" } : UNKNOWN;
};

/** The first appearance of who appears more often than anybody else; undefined: two do equally. */
const mostNamed = (people: readonly Appearance[]): Appearance | undefined => {
  const counts = new Map<number, number>();
  for (const { entity } of people) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [[entity, most] = [], [, next = 0] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most > next
    ? people.find((one) => one.entity === entity)
    : undefined;
};

/** *spoke to Doe* · *sat down with Doe*; not *she spoke to Doe*, which is how an interviewee is told of. */
const isMet = ({ tokens, phrases }: Scene, { phrase: { first, index } }: Appearance): boolean => {
  const before = phrases[index - 1];
  // the barber talked to Doe: the barber answers
  const described = before?.last === first - 3 && before.head === "person" && before.definite;
  return (
    WITH.has(tokens[first - 1]?.lower ?? "") &&
    MEETS.has(tokens[first - 2]?.lower ?? "") &&
    genderOf(tokens[first - 3]?.lower ?? "") === undefined &&
    !described
  );
};

/** The first person who acts in a sentence, named or by a pronoun; undefined: nobody. */
export const actorOf = (cast: Cast, sentence: number): NounPhrase | undefined => {
  const { scene } = cast;
  const { start = 0, end = 0 } = scene.sentenceRanges[sentence] ?? {};
  for (let i = placeFrom(scene.phrases, start); i < scene.phrases.length; i++) {
    const phrase = scene.phrases[i];
    if (!phrase || phrase.first >= end) return undefined;
    const named = phrase.kind === "pronoun" || headEntity(cast, phrase) >= 0;
    if (named && scene.quoteOf[phrase.first] === -1 && relationOf(scene, phrase).cue >= 0)
      return phrase;
  }
  return undefined;
};
