/** People whom nobody names: *a neighbour said she …* is about the neighbour, whoever was named before. */
import type { NounPhrase } from "../phrases/mentions.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";
import { apposedName } from "./apposition.ts";

type Between = {
  readonly gender: "female" | "male" | undefined;
  /** Token of the name that the pronoun would stand for. */
  readonly after: number;
};

const INDEFINITE = new Set(["a", "an", "another", "one"]);
const OWNED = new Set(["his", "her"]);
const RELATIVES =
  /^(?:mother|father|sister|brother|daughter|son|wife|husband|aunt|uncle|niece|nephew|cousin|partner|boyfriend|girlfriend|mum|mom|dad|grandmother|grandfather)$/;
// A reporter asked … “No,” she said: the answer is somebody else's
const ASKERS = /^(?:reporter|journalist|interviewer|heckler|moderator|lawyer|colleague)$/;

/** Whether somebody unnamed, of a fitting gender, speaks between the name and the pronoun, in its paragraph. */
export const strangerBetween = (
  scene: Scene,
  pronoun: NounPhrase,
  { gender, after }: Between,
): boolean => {
  const paragraph = scene.tokens[pronoun.first]?.paragraph;
  for (let i = pronoun.index - 1; i >= 0; i--) {
    const phrase = scene.phrases[i];
    if (!phrase || phrase.first <= after) return false;
    if (scene.tokens[phrase.first]?.paragraph !== paragraph) return false;
    if (isStranger(scene, phrase, gender)) return true;
  }
  return false;
};

const isStranger = (scene: Scene, phrase: NounPhrase, gender: Between["gender"]): boolean => {
  const { tokens, quoteOf, vocabulary } = scene;
  const word = tokens[phrase.last]?.lower ?? "";
  if (phrase.kind !== "nominal" || phrase.head !== "person" || quoteOf[phrase.first] !== -1)
    return false;
  const opener = tokens[phrase.first]?.lower ?? "";
  const owned = OWNED.has(opener) && RELATIVES.test(word);
  if (ASKERS.test(word) || !(owned || INDEFINITE.has(opener))) return false;
  const { female, male } = vocabulary.role;
  if ((gender === "female" && male.has(word)) || (gender === "male" && female.has(word)))
    return false;
  return acts(scene, phrase) && !apposedName(scene, phrase);
};

/** A subject that opens its sentence. */
const acts = (scene: Scene, phrase: NounPhrase): boolean => {
  const { verb, order, copula } = relationOf(scene, phrase);
  const opens = scene.tokens[phrase.first - 1]?.sentence !== scene.tokens[phrase.first]?.sentence;
  const described = scene.tokens[phrase.last + 1]?.lower === "who";
  return opens && (copula === true || described || (verb >= 0 && order === "before"));
};
