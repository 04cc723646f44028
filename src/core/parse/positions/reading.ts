/** An article as the rules of positions read it: tokens, and the noun phrase over each. */
import type { Span } from "../../article.ts";
import type { Cast, SpokenAt } from "../cast.ts";
import type { NounPhrase } from "../phrases/mentions.ts";
import { spanOf } from "../printed.ts";
import type { Scene } from "../scene.ts";
import type { Decision } from "../speakers/decision.ts";
import type { Clause } from "../syntax/clause.ts";
import { isNounBehindVerb } from "../syntax/verb-tags.ts";
import { wordsOf } from "../text/closed-classes.ts";
import type { Token } from "../text/tokens.ts";
import type { PositionWords } from "./words.ts";

/** Token numbers, inclusive. */
export type Range = { readonly first: number; readonly last: number };

/** Somebody or something a position is about or held by. */
export type Party = Range & {
  /** Number of the entity; -1: as printed. */
  readonly entity: number;
  readonly text: string;
  readonly group: boolean;
};

export type Reading = {
  readonly cast: Cast;
  readonly clauses: readonly Clause[];
  /** The clauses of the sentence in which a token stands. */
  readonly clausesBeside: (token: number) => readonly Clause[];
  readonly words: PositionWords;
  /** Of each token, the noun phrase that covers it. */
  readonly phraseOf: readonly (NounPhrase | undefined)[];
  /** Last token of a name → its number. */
  readonly nameEnding: ReadonlyMap<number, number>;
  readonly spoken: readonly SpokenAt[];
  /** Act → whom the article calls on by name to do it: whom *him* means in *called on him to*. */
  readonly topics: ReadonlyMap<string, number>;
  /** Entities that speak the quotation a token stands in. */
  readonly speakersAt: (token: number) => readonly number[];
};

export const createReading = (
  cast: Cast,
  words: PositionWords,
  decisions: readonly Decision[],
  threshold: number,
): Reading => {
  const { scene } = cast;
  const speakers = new Map<number, readonly number[]>();
  const spoken: SpokenAt[] = [];
  for (const { setting, candidate, resolved, confidence } of decisions) {
    if (!candidate || resolved.entities.length === 0) continue;
    const token = scene.tokens[candidate.phrase.last];
    const paragraph = scene.quotes[setting.quote]?.paragraph ?? 0;
    spoken.push({
      entities: resolved.entities,
      paragraph,
      word: token?.lower ?? "",
      at: setting.first,
    });
    if (confidence >= threshold) speakers.set(setting.quote, resolved.entities);
  }
  return {
    cast,
    clauses: scene.clauses,
    clausesBeside: bySentence(scene),
    words,
    topics: new Map(),
    phraseOf: coverTokens(cast, words),
    nameEnding: new Map(scene.names.map(({ last }, i) => [last, i])),
    spoken,
    speakersAt: (token) => speakers.get(scene.quoteOf[token] ?? -1) ?? [],
  };
};

const bySentence = ({ tokens, clauses, sentences }: Scene): Reading["clausesBeside"] => {
  const found = sentences.map((): Clause[] => []);
  for (const clause of clauses) found[tokens[clause.verb]?.sentence ?? -1]?.push(clause);
  return (token) => found[tokens[token]?.sentence ?? -1] ?? [];
};

const OPENS_NOUN = wordsOf("his her their its my our the those these a an 's '");

const bareNoun = (at: number): NounPhrase => ({
  index: -1,
  first: at,
  last: at,
  kind: "nominal",
  name: undefined,
  head: "other",
  owner: undefined,
  possessive: false,
  definite: false,
});

/** Phrases by token; *her calls* is one although the tagger may take *calls* for a verb. */
const coverTokens = ({ scene }: Cast, words: PositionWords): Cover => {
  const { tokens, phraseOf } = scene;
  const found = [...phraseOf];
  tokens.forEach(({ lower, pos }, i) => {
    if (found[i] || pos !== "VERB" || !(words.nouns.has(lower) || words.actNouns.has(lower)))
      return;
    const noun = nounTakenForVerb(tokens, i, found);
    if (noun) found.fill(noun, noun.first, i + 1);
  });
  return found;
};

type Cover = readonly (NounPhrase | undefined)[];

/** *rejected calls to*, *her calls for*. */
const nounTakenForVerb = (
  tokens: readonly Token[],
  i: number,
  cover: Cover,
): NounPhrase | undefined => {
  const before = tokens[i - 1]?.lower ?? "";
  if (isNounBehindVerb(tokens, i)) return bareNoun(i);
  if (!OPENS_NOUN.has(before)) return undefined;
  const owner = cover[before.startsWith("'") ? i - 2 : i - 1];
  const base = { ...bareNoun(i), first: i - 1, definite: before !== "a" };
  return owner
    ? { ...base, index: owner.index, first: owner.first, definite: owner.definite }
    : base;
};

export const tokenAt = ({ cast }: Reading, i: number): Token | undefined => cast.scene.tokens[i];

export const wordAt = ({ cast }: Reading, i: number): string => cast.scene.tokens[i]?.lower ?? "";

export const quoteAt = ({ cast }: Reading, i: number): number => cast.scene.quoteOf[i] ?? -1;

export const sameSentence = (reading: Reading, a: number, b: number): boolean =>
  tokenAt(reading, a) !== undefined &&
  tokenAt(reading, a)?.sentence === tokenAt(reading, b)?.sentence;

export const textOf = ({ cast }: Reading, range: Range): string => {
  const { start, end } = spanOf(cast.scene, range);
  return cast.scene.text.slice(start, end);
};

export const spanOfRange = ({ cast }: Reading, range: Range): Span => spanOf(cast.scene, range);
