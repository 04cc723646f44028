/** People named together: *Doe and Roe*, *Doe released a joint statement with Roe*. */
import {
  type Appearance,
  type Cast,
  headEntity,
  isPerson,
  lastBefore,
  type Resolved,
  type Setting,
  UNKNOWN,
} from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { relationOf } from "../phrases/relations.ts";
import type { Scene } from "../scene.ts";

const REACH = 4;

/** *they*, *both*: those who spoke together last, or two people named together shortly before. */
export const resolvePlural = (cast: Cast, phrase: NounPhrase, { spoken }: Setting): Resolved => {
  const last = spoken.at(-1);
  const paragraph = cast.scene.tokens[phrase.first]?.paragraph ?? 0;
  if (last && last.entities.length > 1 && paragraph - last.paragraph <= 1)
    return { entities: last.entities, how: "together" };
  return pairBefore(cast, phrase.first, REACH) ?? UNKNOWN;
};

/** The last pair before token `at`, at most `reach` sentences back, that `fits`. */
export const pairBefore = (
  cast: Cast,
  at: number,
  reach: number,
  fits: (pair: readonly Appearance[]) => boolean = () => true,
): Resolved | undefined => {
  const { appearances, scene } = cast;
  const sentence = scene.tokens[at]?.sentence ?? scene.sentences.length;
  for (let i = lastBefore(appearances, at); i > 0; i--) {
    const second = appearances[i];
    const first = appearances[i - 1];
    if (!first || !second) return undefined;
    if (sentence - (scene.tokens[second.at]?.sentence ?? 0) > reach) return undefined;
    if (!isPair(cast, first, second) || !fits([first, second])) continue;
    return { entities: [first.entity, second.entity], antecedent: first.phrase, how: "together" };
  }
  return undefined;
};

/** The pair of one sentence. */
export const pairInSentence = (cast: Cast, sentence: number): Resolved | undefined => {
  const { tokens, sentenceRanges } = cast.scene;
  const inside = ([first]: readonly Appearance[]) => tokens[first?.at ?? -1]?.sentence === sentence;
  return pairBefore(cast, sentenceRanges[sentence]?.end ?? tokens.length, 1, inside);
};

const isPair = ({ scene, entities }: Cast, first: Appearance, second: Appearance): boolean =>
  scene.quoteOf[second.at] === -1 &&
  first.entity !== second.entity &&
  isPerson(entities[first.entity]) &&
  isPerson(entities[second.entity]) &&
  namedTogether(scene, first, second);

const LONGEST_ROLE = 9;

const namedTogether = ({ tokens }: Scene, first: Appearance, second: Appearance): boolean => {
  if (!first.head || tokens[first.at]?.sentence !== tokens[second.at]?.sentence) return false;
  const between = tokens
    .slice(first.phrase.last + 1, second.phrase.first)
    .map(({ lower }) => lower);
  if (between.length === 1) return between[0] === "and";
  // Doe and the island's vicar, Roe
  if (between[0] === "and" && between.at(-1) === "," && between.length < LONGEST_ROLE) return true;
  const last = between.at(-1);
  return between.includes("joint") && (last === "with" || last === "and");
};

/** *Doe and Roe said*: both, where the verb has the two for its subject. */
export const withPartner = (cast: Cast, phrase: NounPhrase, own: number): Resolved => {
  const { tokens, phrases } = cast.scene;
  const alone: Resolved = { entities: [own], how: "named" };
  if (phrase.possessive || !isPerson(cast.entities[own])) return alone;
  const [before, after] = [phrases[phrase.index - 1], phrases[phrase.index + 1]];
  const pair = joined(tokens, before, phrase)
    ? [before, phrase]
    : joined(tokens, phrase, after)
      ? [phrase, after]
      : [];
  const [first, second] = pair;
  if (!first || !second || !speakTogether(cast.scene, first, second)) return alone;
  const entities = [first, second].map((one) => headEntity(cast, one));
  const people = entities.every((entity) => isPerson(cast.entities[entity]));
  return people && entities[0] !== entities[1] ? { entities, how: "together" } : alone;
};

/** *Doe and Roe | said* · *, said | Doe and Roe.* */
const speakTogether = (scene: Scene, first: NounPhrase, second: NounPhrase): boolean => {
  if (relationOf(scene, first).order === "after")
    return CLOSES.has(scene.tokens[second.last + 1]?.text ?? "");
  return opensClause(scene, first) && relationOf(scene, second).order === "before";
};
const CLOSES = new Set([".", ","]);

const joined = (
  tokens: Scene["tokens"],
  first: NounPhrase | undefined,
  second: NounPhrase | undefined,
): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.kind === "name" &&
  second.kind === "name" &&
  !first.possessive &&
  !second.possessive &&
  first.last === second.first - 2 &&
  tokens[first.last + 1]?.lower === "and";

/** Nothing of its sentence stands before the phrase, or a mark, or *both*. */
const opensClause = ({ tokens }: Scene, { first }: NounPhrase): boolean => {
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return true;
  return (
    before.lower === "both" ||
    before.text === '"' ||
    (before.text === "," && tokens[first - 2]?.text !== ",")
  );
};

const SHORT_TITLE = 3;

/** *senator*, *senators* or *Sen.* in the sentence. */
export const calledIn = ({ tokens }: Scene, sentence: number, word: string): boolean => {
  const short = word.slice(0, SHORT_TITLE);
  return tokens.some(
    ({ sentence: own, lower }) =>
      own === sentence &&
      (lower.startsWith(word) || (lower.endsWith(".") && lower.startsWith(short))),
  );
};
